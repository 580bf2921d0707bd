package dev.tuneready.checks.tools;

import dev.tuneready.core.JsonType;
import dev.tuneready.core.Pointer;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tools that an example declares, whichever format writes them. */
final class Declared {
  private static final String FUNCTION = "function";
  private static final String GEMINI = "functionDeclarations";

  private final List<Tool> tools;
  private final Map<String, Tool> byName = new HashMap<>();
  private final boolean complete;

  /**
   * @param complete whether these are all: there is none that a provider brings, nor one that
   *     cannot be read
   */
  private Declared(List<Tool> tools, boolean complete) {
    this.tools = tools;
    this.complete = complete;
    for (Tool tool : tools) {
      if (tool.name() != null) {
        byName.putIfAbsent(tool.name(), tool);
      }
    }
  }

  /**
   * Reads the tools.
   *
   * @param value null when they are written as something that is no JSON
   */
  static Declared of(@Nullable Json value) {
    List<Tool> tools = new ArrayList<>();
    List<Json> items =
        value instanceof Items list ? list.values() : value == null ? List.of() : List.of(value);
    boolean complete = value != null;
    for (int i = 0; i < items.size(); i++) {
      String pointer = value instanceof Items ? Pointer.of("", i) : "";
      complete &= items.get(i) instanceof Fields tool && add(tool, pointer, tools);
    }
    return new Declared(tools, complete);
  }

  List<Tool> all() {
    return tools;
  }

  /** The first tool of this name. */
  @Nullable Tool named(String name) {
    return byName.get(name);
  }

  Set<String> names() {
    return byName.keySet();
  }

  /** Whether a name that is not among them is the name of no tool. */
  boolean complete() {
    return complete;
  }

  /** Adds what is declared in one entry of the list; false when it is something else. */
  private static boolean add(Fields entry, String pointer, List<Tool> tools) {
    if (entry.get(GEMINI) instanceof Items functions) {
      String list = Pointer.of(pointer, GEMINI);
      boolean all = true;
      for (int i = 0; i < functions.values().size(); i++) {
        Json function = functions.values().get(i);
        all &=
            function instanceof Fields fields && function(fields, Pointer.of(list, i), tools, true);
      }
      return all;
    }
    if (entry.get("toolSpec") instanceof Fields specification) {
      return converse(specification, Pointer.of(pointer, "toolSpec"), tools);
    }
    if (entry.get(FUNCTION) instanceof Fields function) {
      return function(function, Pointer.of(pointer, FUNCTION), tools, false);
    }
    String type = entry.text("type");
    boolean hosted = type != null && !type.equals(FUNCTION);
    return !hosted && function(entry, pointer, tools, false);
  }

  private static boolean function(
      Fields function, String pointer, List<Tool> tools, boolean openApi) {
    return tools.add(
        new Tool(
            function.text("name"),
            says(function.get("description")),
            some(function.get("parameters")),
            pointer,
            Pointer.of(pointer, "name"),
            Pointer.of(pointer, "parameters"),
            openApi));
  }

  private static boolean converse(Fields specification, String pointer, List<Tool> tools) {
    Json input = specification.get("inputSchema");
    Json schema = input instanceof Fields fields ? fields.get("json") : input;
    return tools.add(
        new Tool(
            specification.text("name"),
            says(specification.get("description")),
            some(schema),
            pointer,
            Pointer.of(pointer, "name"),
            Pointer.of(Pointer.of(pointer, "inputSchema"), "json"),
            false));
  }

  private static @Nullable Json some(@Nullable Json value) {
    return value == null || value.type() == JsonType.NULL ? null : value;
  }

  private static boolean says(@Nullable Json description) {
    return description instanceof Json.Text text && !text.value().isBlank();
  }
}
