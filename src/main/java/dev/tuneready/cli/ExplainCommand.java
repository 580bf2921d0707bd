package dev.tuneready.cli;

import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Check;
import dev.tuneready.core.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Prints the page of a rule's check. */
final class ExplainCommand {
  private final Shell shell;

  ExplainCommand(Shell shell) {
    this.shell = shell;
  }

  Ending run(List<String> arguments) throws Refusal, IOException {
    Options options =
        new Options(
                "explain", "Says what a rule finds, why that hurts a fine-tune, and what to do.")
            .operands("RULE", "A rule such as size/too-few; tuneready rules lists them.")
            .value("--plugin", "JAR", "Know the rules of this plugin too; may be repeated.");
    Options.Line line = options.parse(arguments);
    List<String> plugins = new ArrayList<>();
    for (Options.Given given : line.options()) {
      if (given.option().equals("--help")) {
        shell.out().write(options.help(shell));
        return Ending.GOOD;
      }
      plugins.add(given.value());
    }
    if (line.operands().size() != 1) {
      throw new Refusal("explain takes one rule; tuneready rules lists them");
    }
    explain(line.operands().get(0), Plugins.with(BuiltInChecks.all(), plugins, shell));
    return Ending.GOOD;
  }

  private void explain(String name, List<Check> checks) throws Refusal, IOException {
    List<String> names = new ArrayList<>();
    for (Check check : checks) {
      for (Rule rule : check.rules()) {
        if (rule.id().equals(name)) {
          shell.out().write(page(check.getClass(), name));
          return;
        }
        names.add(rule.id());
      }
    }
    List<String> ofModule = names.stream().filter(rule -> rule.startsWith(name + "/")).toList();
    if (!ofModule.isEmpty()) {
      throw new Refusal(name + " is a module; its rules are " + String.join(", ", ofModule));
    }
    String nearest = Names.nearest(name, names);
    throw new Refusal(
        "there is no rule "
            + name
            + (nearest.isEmpty() ? "; tuneready rules lists them" : nearest));
  }

  private static String page(Class<?> check, String rule) throws Refusal, IOException {
    try (InputStream page = check.getResourceAsStream(check.getSimpleName() + ".md")) {
      if (page == null) {
        throw new Refusal(
            rule
                + " has no page: its plugin lacks "
                + check.getSimpleName()
                + ".md beside the class");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
