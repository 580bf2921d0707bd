package dev.tuneready.checks.tools;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.Example;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Quote;
import dev.tuneready.core.RawJson;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.ToolCall.Written;
import dev.tuneready.core.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Tools that are not declared as they should be, or not at all. */
public record Declarations() implements Sight {
  private static final Rule UNDECLARED =
      Rule.warn("tools/undeclared-tool", "a call of a tool that the record does not declare");
  private static final Rule BAD_NAME =
      Rule.warn(
          "tools/bad-name", "the name of a tool is missing, taken, or not made of a-z 0-9 _ -");
  private static final Rule NO_DESCRIPTION =
      Rule.forTargets("tools/no-description", "a declared tool has no description");
  private static final Rule NO_PARAMETERS =
      Rule.forTargets("tools/no-parameters", "a declared tool has no parameters");
  private static final Rule DECLARED =
      Rule.forTargets("tools/declared", "a record declares or calls tools");
  private static final Rule AS_LIST =
      Rule.forTargets("tools/declared-as-list", "tools stand as a list, not as JSON in a string");
  private static final Rule AS_STRING =
      Rule.forTargets("tools/declared-as-string", "tools stand as JSON in a string, not as a list");
  private static final Rule FLAT =
      Rule.forTargets("tools/flat", "a tool or a call is not wrapped in \"function\"");
  private static final Rule DEPRECATED =
      Rule.info(
          "tools/deprecated-functions",
          "functions and function_call instead of tools and tool_calls");

  /** The longest name, in characters: https://platform.openai.com/docs/api-reference/chat. */
  private static final int LONGEST = 64;

  private static final int LETTERS = 2;

  @Override
  public List<Rule> rules() {
    return List.of(
        UNDECLARED,
        BAD_NAME,
        NO_DESCRIPTION,
        NO_PARAMETERS,
        DECLARED,
        AS_LIST,
        AS_STRING,
        FLAT,
        DEPRECATED);
  }

  @Override
  public void look(Example example, Seen seen) {
    if (Talk.silent(example) || !example.format().judged()) {
      return;
    }
    RawJson tools = example.tools();
    List<ToolCall> calls = Talk.calls(example);
    Declared declared = tools == null ? null : Workbench.own().declared(tools);
    if (tools != null && declared != null) {
      declarations(declared, tools, seen);
    }
    calls(calls, declared, seen);
    boolean any = declared != null && !declared.all().isEmpty();
    if (any && tools != null) {
      seen.saw(DECLARED, () -> present(tools.pointer(), "declares tools"));
    } else if (!calls.isEmpty()) {
      seen.saw(DECLARED, () -> present(calls.get(0).pointer(), "calls a tool"));
    }
    if (tools != null && !tools.inText() && tools.type() == JsonType.ARRAY) {
      seen.saw(AS_LIST, () -> asList(tools));
    }
    if (tools != null && tools.inText()) {
      seen.saw(AS_STRING, () -> asString(tools));
    }
    if (deprecated(example, calls) == null) {
      flat(calls, declared, tools, seen);
    }
    String deprecated = deprecated(example, calls);
    if (deprecated != null) {
      seen.saw(DEPRECATED, () -> deprecated(deprecated));
    }
  }

  private static void declarations(Declared declared, RawJson tools, Seen seen) {
    Set<String> met = new HashSet<>();
    for (Tool tool : declared.all()) {
      String name = tool.name();
      if (name == null) {
        seen.saw(BAD_NAME, () -> nameless(tools.pointer(tool.pointer())));
      } else if (!proper(name, tool.openApi())) {
        seen.saw(BAD_NAME, () -> badName(name, tools.pointer(tool.namePointer())));
      } else if (!met.add(name)) {
        seen.saw(BAD_NAME, () -> taken(name, tools.pointer(tool.namePointer())));
      }
      if (!tool.described()) {
        seen.saw(NO_DESCRIPTION, () -> lacks(tool, tools, "description", "say what it is for"));
      }
      if (tool.parameters() == null) {
        seen.saw(
            NO_PARAMETERS,
            () ->
                lacks(
                    tool,
                    tools,
                    "parameters",
                    "add them; for a tool without any {\"type\": \"object\", \"properties\": {}}"));
      }
    }
  }

  private static void calls(List<ToolCall> calls, @Nullable Declared declared, Seen seen) {
    boolean said = false;
    for (ToolCall call : calls) {
      String name = call.name();
      if (name == null) {
        if (call.written() != Written.TEXT || Workbench.own().read(call.arguments()) != null) {
          seen.saw(BAD_NAME, () -> unnamed(call));
        }
      } else if (declared == null) {
        if (!said) {
          seen.saw(UNDECLARED, () -> noTools(call));
          said = true;
        }
      } else if (declared.complete() && declared.named(name) == null) {
        seen.saw(UNDECLARED, () -> undeclared(call, name, declared.names()));
      }
    }
  }

  /** The first tool and the first call whose names stand where a function is expected. */
  private static void flat(
      List<ToolCall> calls, @Nullable Declared declared, @Nullable RawJson tools, Seen seen) {
    if (tools != null && declared != null) {
      declared.all().stream()
          .filter(Tool::flat)
          .findFirst()
          .ifPresent(tool -> seen.saw(FLAT, () -> flat("tool", tools.pointer(tool.pointer()))));
    }
    calls.stream()
        .filter(call -> call.written() == Written.FLAT)
        .findFirst()
        .ifPresent(call -> seen.saw(FLAT, () -> flat("call", call.pointer())));
  }

  /**
   * Whether a name is made of letters, digits, underlines and hyphens.
   *
   * @param dots whether it may have dots and colons too, as with Gemini
   */
  private static boolean proper(String name, boolean dots) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter
          && !(c >= '0' && c <= '9')
          && c != '_'
          && c != '-'
          && !(dots && (c == '.' || c == ':'))) {
        return false;
      }
    }
    return !name.isEmpty() && name.length() <= LONGEST;
  }

  /** Where the record uses what tools were before; null when it does not. */
  private static @Nullable String deprecated(Example example, List<ToolCall> calls) {
    if (example.tools() != null && example.tools().pointer().endsWith("/functions")) {
      return example.tools().pointer();
    }
    for (ToolCall call : calls) {
      if (call.pointer().endsWith("/function_call")) {
        return call.pointer();
      }
    }
    for (Turn turn : Talk.turns(example)) {
      if (turn.dialect() == Dialect.CHAT && "function".equals(turn.rawRole())) {
        return turn.pointer();
      }
    }
    return null;
  }

  private static Spot undeclared(ToolCall call, String name, Set<String> names) {
    return Spot.at(
        call.namePointer(),
        "a call of "
            + Quote.key(name)
            + ", which is not among the declared tools"
            + guess(name, names),
        "declare it in the record, or call one that is declared");
  }

  private static String guess(String name, Set<String> names) {
    LevenshteinDistance distance = new LevenshteinDistance(LETTERS);
    String nearest = null;
    int least = LETTERS;
    for (String other : names) {
      int away = name.length() > LONGEST ? -1 : distance.apply(name, other);
      boolean nearer =
          nearest == null || away < least || (away == least && other.compareTo(nearest) < 0);
      if (away >= 0 && nearer) {
        least = away;
        nearest = other;
      }
    }
    return nearest == null ? "" : "; did you mean " + Quote.key(nearest) + "?";
  }

  private static Spot noTools(ToolCall call) {
    return Spot.at(
        call.namePointer(),
        Talk.call(call) + " stands in a record that declares no tools",
        "declare the tools in each record, as the model will be told of them in use");
  }

  private static Spot unnamed(ToolCall call) {
    return Spot.at(call.pointer(), "the call names no tool", "add the name of the tool");
  }

  private static Spot nameless(String pointer) {
    return Spot.at(pointer, "a declared tool has no name", "add a name that is a string");
  }

  private static Spot badName(String name, String pointer) {
    return Spot.at(
        pointer,
        "the tool's name "
            + Quote.key(name)
            + (name.length() > LONGEST
                ? " has " + name.length() + " characters: expected at most " + LONGEST
                : " is not made of letters, digits, _ and - alone"),
        "rename the tool, in its declaration and in all calls");
  }

  private static Spot taken(String name, String pointer) {
    return Spot.at(
        pointer,
        "another tool is named " + Quote.key(name) + " too",
        "remove one of the two, or rename it");
  }

  private static Spot asList(RawJson tools) {
    return Spot.at(
        tools.pointer(),
        "the tools are a list: expected it encoded in a string",
        "write it with a JSON library, such as json.dumps(tools) in Python");
  }

  private static Spot asString(RawJson tools) {
    return Spot.at(
        tools.pointer(), "the tools are a string: expected a list", "write the list itself");
  }

  private static Spot flat(String what, String pointer) {
    return Spot.at(
        pointer,
        "the " + what + " has no \"function\" that holds its name",
        "write it as {\"type\": \"function\", \"function\": {\"name\": \"…\", …}}");
  }

  private static Spot lacks(Tool tool, RawJson tools, String what, String help) {
    String name = tool.name() == null ? "a tool" : Quote.key(tool.name());
    return Spot.at(tools.pointer(tool.pointer()), name + " has no " + what, help);
  }

  private static Spot present(String pointer, String what) {
    return Spot.at(
        pointer,
        "the record " + what + ", expected none",
        "train on a target that takes tools, or drop such records");
  }

  private static Spot deprecated(String pointer) {
    return Spot.at(
        pointer,
        "functions and their calls are the old way to write tools",
        "write \"tools\" and \"tool_calls\" with ids, and role \"tool\" for results");
  }
}
