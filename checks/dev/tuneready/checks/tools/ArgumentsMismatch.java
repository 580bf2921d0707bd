package dev.tuneready.checks.tools;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Quote;
import dev.tuneready.core.RawJson;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Sightings;
import dev.tuneready.core.Spot;
import dev.tuneready.core.ToolCall;
import dev.tuneready.json.Json;
import dev.tuneready.schema.Breach;
import dev.tuneready.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls whose arguments are not what the declared tool takes, and tools that do not say it. */
public record ArgumentsMismatch() implements Sight {
  private static final Rule MISMATCH =
      Rule.warn("tools/arguments-mismatch", "the arguments of a call do not fit the tool's schema");
  private static final Rule INVALID =
      Rule.warn("tools/invalid-schema", "the parameters of a tool are no usable JSON Schema");

  private static final String SCHEMA_HELP =
      "correct the schema; until then no call is judged by it";

  @Override
  public List<Rule> rules() {
    return List.of(MISMATCH, INVALID);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(Sightings.of(this, settings), new Unjudged());
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Sight.super.judge(measured, settings, findings);
    Unjudged.Seen unjudged = measured.of(new Unjudged());
    if (!unjudged.keywords().isEmpty()) {
      findings.skipped("some keywords of tools' schemas", String.join(", ", unjudged.keywords()));
    }
    if (unjudged.large() > 0) {
      findings.skipped(
          "some tools or arguments",
          Counted.of(unjudged.large(), "text")
              + " of more than "
              + Counted.of(Workbench.VALUES, "value"));
    }
  }

  @Override
  public void look(Example example, Seen seen) {
    RawJson tools = example.tools();
    if (tools == null || !example.format().judged()) {
      return;
    }
    Declared declared = Workbench.own().declared(tools);
    if (tools.type() != JsonType.ARRAY) {
      seen.saw(INVALID, () -> noList(tools));
    }
    for (Tool tool : declared.all()) {
      faults(tool, tools, seen);
    }
    for (ToolCall call : Talk.calls(example)) {
      Tool tool = call.name() == null ? null : declared.named(call.name());
      Schema schema = tool == null ? null : tool.schema();
      Json arguments = schema == null ? null : arguments(call);
      if (schema != null && arguments != null) {
        judge(call, schema, arguments, seen);
      }
    }
  }

  private static void faults(Tool tool, RawJson tools, Seen seen) {
    Schema schema = tool.schema();
    if (schema == null) {
      return;
    }
    for (Breach fault : schema.faults()) {
      seen.saw(INVALID, () -> fault(tool, tools, fault));
    }
  }

  /** The arguments, if they are one object; null when they are not, which others say. */
  private static @Nullable Json arguments(ToolCall call) {
    Json value = Workbench.own().read(call.arguments());
    return value != null && value.type() == JsonType.OBJECT ? value : null;
  }

  private static void judge(ToolCall call, Schema schema, Json arguments, Seen seen) {
    Schema.Judged judged = schema.judge(arguments);
    if (!judged.whole()) {
      seen.saw(INVALID, () -> endless(call));
    }
    for (Breach breach : judged.breaches()) {
      seen.saw(MISMATCH, () -> mismatch(call, breach));
    }
  }

  private static Spot mismatch(ToolCall call, Breach breach) {
    boolean reached =
        call.argumentsType() == JsonType.OBJECT && call.written() != ToolCall.Written.TEXT;
    return Spot.at(
        call.argumentsPointer() + (reached ? breach.pointer() : ""),
        Talk.call(call) + " does not fit the tool's schema: " + breach.message(),
        "correct the call; or the schema, if the call is what the tool should take");
  }

  private static Spot fault(Tool tool, RawJson tools, Breach fault) {
    return Spot.at(
        tools.pointer(tool.parametersPointer() + fault.pointer()),
        "the parameters of " + name(tool) + " are no usable schema: " + fault.message(),
        SCHEMA_HELP);
  }

  private static Spot endless(ToolCall call) {
    return Spot.at(
        call.argumentsPointer(),
        "the schema that is declared for "
            + Talk.call(call)
            + " takes too many steps to judge it by: it refers to itself, or doubles its work",
        "simplify the schema; until then this call is not judged by it");
  }

  private static Spot noList(RawJson tools) {
    return Spot.at(
        tools.pointer(),
        tools.type() == JsonType.STRING
            ? "the tools are a string that is no JSON: expected a list of tools"
            : "the tools are " + tools.type().phrase() + ": expected a list of tools",
        "declare each tool with its name, description and parameters");
  }

  private static String name(Tool tool) {
    return tool.name() == null ? "a tool without a name" : Quote.key(tool.name());
  }
}
