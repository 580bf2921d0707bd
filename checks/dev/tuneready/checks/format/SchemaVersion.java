package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Tree;
import java.util.List;

/** Converse records that do not say which version of the format they have. */
public record SchemaVersion() implements Sight {
  private static final Rule OTHER =
      Rule.forTargets("format/schema-version", "a Converse record has another schemaVersion");
  private static final Rule NONE =
      Rule.forTargets("format/no-schema-version", "a Converse record has no schemaVersion");

  private static final String VERSION = "bedrock-conversation-2024";
  private static final String HELP = "write \"schemaVersion\": \"" + VERSION + "\"";

  @Override
  public List<Rule> rules() {
    return List.of(OTHER, NONE);
  }

  @Override
  public void look(Example example, Seen seen) {
    if (example.format() != Format.CONVERSE || example.record() == null) {
      return;
    }
    Tree version = example.record().field("schemaVersion");
    if (version == null) {
      seen.saw(NONE, () -> Spot.at("", "the record has no \"schemaVersion\"", HELP));
    } else if (!VERSION.equals(version.text())) {
      seen.saw(OTHER, () -> Spot.at("/schemaVersion", message(version), HELP));
    }
  }

  private static String message(Tree version) {
    return "\"schemaVersion\" is "
        + (version.text() == null ? version.type().phrase() + ", " : "")
        + "not \""
        + VERSION
        + '"';
  }
}
