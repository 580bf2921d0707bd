package dev.tuneready.cli;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Demand;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Target;
import dev.tuneready.core.Training;
import dev.tuneready.report.Wrap;
import dev.tuneready.target.Targets;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Lists who can train on a dataset, how old what is known of them is, and what they mind. */
final class TargetsCommand {
  /** How many days after which what was read may well have changed. */
  private static final long OLD = 180;

  private static final int GAP = 2;

  private final Shell shell;
  private final LocalDate today;

  TargetsCommand(Shell shell, LocalDate today) {
    this.shell = shell;
    this.today = today;
  }

  Ending run(List<String> arguments) throws Refusal, IOException {
    Options options =
        new Options(
                "targets",
                "Lists who can train on a dataset and when their rules were read; of one, what it minds and where that is known from.")
            .operands("[NAME]", "A target such as together-sft, or a family such as together.");
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
      for (Target target : Aims.known(line.operands().get(0))) {
        print(target);
      }
    }
    return Ending.GOOD;
  }

  private void list() throws IOException {
    int width = Targets.NAMES.stream().mapToInt(String::length).max().orElse(0) + GAP;
    for (Target target : Targets.all()) {
      String notice = target.notice().map(fact -> "; " + fact.says()).orElse("");
      print(padded(target.name(), width), target.title() + ", " + age(target) + notice);
    }
    shell.out().write("\ntuneready targets NAME says what one minds.\n");
  }

  private String age(Target target) {
    long days = ChronoUnit.DAYS.between(LocalDate.parse(target.read()), today);
    return "read "
        + target.read()
        + (days > OLD ? ", " + Counted.of(days, "day") + " ago: it may have changed" : "");
  }

  private void print(Target target) throws IOException {
    print(target.name() + "  ", target.title() + ", " + age(target));
    if (target.notice().isPresent()) {
      print("  ", target.notice().get().sentence());
    }
    for (var format : target.formats().entrySet()) {
      print("  takes " + format.getKey().title() + "  ", format.getValue().sentence());
    }
    print(target.training());
    for (Map.Entry<String, Demand> demand : target.demands().entrySet()) {
      print(
          "  " + worth(demand.getValue()) + " " + demand.getKey() + "  ",
          demand.getValue().fact().sentence());
    }
    if (!target.models().isEmpty()) {
      print("  models  ", String.join(", ", target.models().keySet()));
    }
  }

  private void print(Training training) throws IOException {
    if (training.length().isPresent()) {
      Training.Length length = training.length().get();
      print(
          "  length  ",
          Counted.of(length.tokens(), "token")
              + ", beyond it: "
              + length.beyond().word()
              + "; "
              + length.fact().sentence());
    }
    if (training.tokenizer().isPresent()) {
      Training.Tokens tokens = training.tokenizer().get();
      print(
          "  tokens  ",
          tokens.encoding().orElse("no known encoding") + "; " + tokens.fact().sentence());
    }
    if (training.epochs().isPresent()) {
      print(
          "  epochs  ",
          training.epochs().get().usual() + "; " + training.epochs().get().fact().sentence());
    }
    if (training.price().isPresent()) {
      Training.Price price = training.price().get();
      print(
          "  price  ",
          price.perMillionTokens()
              + " "
              + price.currency()
              + " per million tokens, "
              + price.day()
              + "; "
              + price.fact().sentence());
    }
  }

  private static String worth(Demand demand) {
    String severity = demand.severity().map(Severity::word).orElse("allow");
    return demand.limit().isPresent()
        ? severity + " beyond " + Counted.of(demand.limit().getAsLong())
        : severity;
  }

  /** Broken into lines where somebody looks at a terminal; elsewhere a line is good to search. */
  private void print(String lead, String text) throws IOException {
    int columns = shell.outTerminal() ? shell.columns() : Integer.MAX_VALUE;
    for (String line : Wrap.lines(lead, text, columns)) {
      shell.out().write(line + "\n");
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
