package dev.tuneready.cli;

import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Check;
import dev.tuneready.core.Option;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lists what is looked for, and what can be set. */
final class RulesCommand {
  private static final int GAP = 2;
  private static final String TARGET = "target";

  private final Shell shell;
  private final Listing listing;

  RulesCommand(Shell shell) {
    this.shell = shell;
    this.listing = new Listing(shell);
  }

  Ending run(List<String> arguments) throws Refusal, IOException {
    Options options =
        new Options(
                "rules",
                "Lists what is looked for: every rule, what a finding of it is worth, and the options of its check.")
            .value("--plugin", "JAR", "List the rules of this plugin too; may be repeated.");
    Options.Line line = options.parse(arguments);
    List<String> plugins = new ArrayList<>();
    for (Options.Given given : line.options()) {
      if (given.option().equals("--help")) {
        shell.out().write(options.help(shell));
        return Ending.GOOD;
      }
      plugins.add(given.value());
    }
    print(Plugins.with(BuiltInChecks.all(), plugins, shell));
    return Ending.GOOD;
  }

  private void print(List<Check> checks) throws IOException {
    List<Rule> rules = checks.stream().flatMap(check -> check.rules().stream()).toList();
    List<Option> options =
        checks.stream().flatMap(check -> check.options().stream()).distinct().toList();
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0) + GAP;
    for (Rule rule : rules) {
      listing.row(
          Listing.padded(rule.id(), width) + Listing.padded(worth(rule), TARGET.length() + GAP),
          rule.summary());
    }
    if (!options.isEmpty()) {
      shell.out().write("\nOptions, for --set NAME=VALUE:\n");
    }
    for (Option option : options) {
      listing.row(Listing.padded(option.name(), width) + option.value() + "  ", option.help());
    }
    shell.out().write("\n");
    listing.row(
        "",
        "target: worth nothing by itself; a --target may mind it. limit: a --target sets the number beyond which it minds.");
    shell.out().write("\ntuneready explain RULE says more about one.\n");
  }

  /** What a finding is worth without a target, or why that is nothing. */
  private static String worth(Rule rule) {
    return rule.severity().map(Severity::word).orElse(rule.limited() ? "limit" : TARGET);
  }
}
