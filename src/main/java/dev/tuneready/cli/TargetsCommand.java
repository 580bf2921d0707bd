package dev.tuneready.cli;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Target;
import dev.tuneready.target.Targets;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Lists who can train on a dataset, how old what is known of them is, and what they mind. */
final class TargetsCommand {
  /** How many days after which what was read may well have changed. */
  private static final long OLD = 180;

  private static final int GAP = 2;

  private final Shell shell;
  private final Listing listing;
  private final LocalDate today;

  TargetsCommand(Shell shell, LocalDate today) {
    this.shell = shell;
    this.listing = new Listing(shell);
    this.today = today;
  }

  Ending run(List<String> arguments) throws Refusal, IOException {
    Options options =
        new Options(
                "targets",
                "Lists who can train on a dataset and when their rules were read; of one, what it minds and where that is known from.")
            .operands(
                "[NAME]",
                "A target such as together-sft, a family such as together, or NAME/MODEL.");
    Options.Line line = options.parse(arguments);
    if (!line.options().isEmpty()) {
      shell.out().write(options.help(shell));
      return Ending.GOOD;
    }
    if (line.operands().size() > 1) {
      throw new Refusal("targets takes one name, or none to list them all");
    }
    if (line.operands().isEmpty()) {
      list();
    } else {
      String between = "";
      for (Target target : Aims.named(line.operands().get(0)).candidates()) {
        shell.out().write(between);
        print(target);
        between = "\n";
      }
    }
    return Ending.GOOD;
  }

  private void list() throws IOException {
    int width = Targets.NAMES.stream().mapToInt(String::length).max().orElse(0) + GAP;
    for (Target target : Targets.all()) {
      String notice = target.notice().map(fact -> "; " + fact.says()).orElse("");
      listing.row(
          Listing.padded(target.name(), width), target.title() + ", " + age(target) + notice);
    }
    shell.out().write("\ntuneready targets NAME says what one minds.\n");
  }

  private String age(Target target) {
    long days = ChronoUnit.DAYS.between(LocalDate.parse(target.read()), today);
    return "read "
        + target.read()
        + (days > OLD ? ", " + Counted.of(days, "day") + " ago: it may have changed" : "");
  }

  /** One target: what it is, what it takes and minds, and the sources under their numbers. */
  private void print(Target target) throws IOException {
    TargetPage page = new TargetPage(target);
    shell.out().write(target.name() + ": " + target.title() + ", " + age(target) + "\n");
    for (List<TargetPage.Row> rows : page.blocks()) {
      int width = rows.stream().mapToInt(row -> row.lead().length()).max().orElse(0) + GAP;
      shell.out().write("\n");
      for (TargetPage.Row row : rows) {
        String lead = "  " + Listing.padded(row.lead(), width);
        if (row.names()) {
          listing.row(lead, row.text(), shell.columns());
        } else {
          listing.row(lead, row.text());
        }
      }
    }
  }
}
