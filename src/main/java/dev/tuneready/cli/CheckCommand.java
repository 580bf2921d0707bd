package dev.tuneready.cli;

import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Severity;
import dev.tuneready.engine.Audit;
import dev.tuneready.engine.Outcome;
import dev.tuneready.engine.Progress;
import dev.tuneready.read.Source;
import dev.tuneready.read.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Judges files, as one dataset or each alone. */
final class CheckCommand {
  private static final int NAMED = 3;

  private final Shell shell;

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  Ending run(List<String> arguments) throws Refusal, UnreadableException, IOException {
    Options options = options();
    CheckArguments asked = CheckArguments.of(options.parse(arguments));
    if (asked.help) {
      shell.out().write(options.help(shell));
      return Ending.GOOD;
    }
    Inputs inputs = Inputs.of(asked.files, asked.validation, asked.against, shell);
    for (String jar : asked.plugins) {
      inputs.requireOther(jar, shell.resolve(jar), "a plugin");
    }
    List<Check> checks = Plugins.with(BuiltInChecks.all(), asked.plugins, shell);
    for (String file : asked.targetFiles) {
      inputs.requireOther(file, shell.resolve(file), "a target");
    }
    Settings settings = Aims.with(Wishes.settings(asked, checks), asked, checks, shell);
    try (Reports reports =
        Reports.to(asked.reports, inputs, shell, asked.coloured(shell), asked.each)) {
      Run run = new Run(new Audit(checks, settings, asked.machine(), shell.in()), asked, reports);
      return asked.each ? run.each(inputs) : run.together(inputs);
    }
  }

  private static Options options() {
    Options options =
        new Options(
            "check",
            "Says whether a dataset is ready to be fine-tuned on: pass, warn or fail. Every line is read, none is sampled,"
                + " and nothing goes over a network.");
    return footer(machine(rules(reports(lengths(files(options))))));
  }

  /** What is judged. */
  private static Options files(Options options) {
    return options
        .operands(
            "FILE…",
            "JSON Lines, plain or packed with gzip or zstd whatever the name; - is standard input. Several files are one dataset.")
        .value("--validation", "FILE", "A file to validate on (repeatable).")
        .value(
            "--against",
            "FILE",
            "An evaluation set, of any shape, that must not be trained on; no part of the dataset (repeatable).")
        .flag("--each", "Judge every FILE as a dataset of its own: the way of a commit hook.");
  }

  /** What it is judged for. */
  private static Options lengths(Options options) {
    return options
        .value(
            "--target",
            "NAME[,…]",
            "Who will train on it, NAME/MODEL for one model: judge by its rules too, by the worst of several. all asks every target and changes no verdict. tuneready targets lists them.")
        .value(
            "--target-file",
            "FILE",
            "Judge by a target of your own, written in FILE as the README says (repeatable).")
        .value(
            "--max-tokens",
            "N",
            "The length you train at: says what is longer, and whose answer loses its end.")
        .value(
            "--encoding",
            "NAME",
            "The tokenizer to count with: o200k_base (default), cl100k_base, p50k_base, r50k_base.");
  }

  /** What is told, and where. */
  private static Options reports(Options options) {
    return options
        .value(
            "--report",
            "FORMAT[=PATH]",
            "text, json or concise, on standard output or in a file. Standard output gets text unless you say otherwise (repeatable).")
        .value(
            "--fail-on",
            "SEVERITY",
            "Exit with 1 from this severity on: fail (default), warn, info, or never.");
  }

  /** Which rules count, and how much is shown of each. */
  private static Options rules(Options options) {
    return options
        .value(
            "--allow",
            "NAME[,…]",
            "Do not look for a rule, or for any rule of a module (repeatable).")
        .value("--warn", "NAME[,…]", "What it finds is a warning (repeatable).")
        .value(
            "--fail",
            "NAME[,…]",
            "What it finds is a failure (repeatable). The last one counts; a rule's beats its module's.")
        .value(
            "--set",
            "NAME=VALUE",
            "Set an option of a check; tuneready rules lists them (repeatable).")
        .value(
            "--max-findings",
            "N",
            "How many findings of each rule are shown: 1000 unless said; all are at most one for every 16k of --memory. Counts are always exact.");
  }

  /** What the run may use. */
  private static Options machine(Options options) {
    return options
        .value(
            "--memory",
            "SIZE",
            "How much memory the whole process may take: 512m unless said, at least 160m.")
        .value("--threads", "N", "How many cores to use: all unless said. The report is the same.")
        .value(
            "--plugin",
            "JAR",
            "Checks of your own, which are trusted like any program that you run (repeatable).")
        .value("--color", "WHEN", "auto (default), always or never. NO_COLOR is obeyed.");
  }

  /** How it is used, and how it ends. */
  private static Options footer(Options options) {
    return options.footer(
        "",
        "tuneready check train.jsonl --validation valid.jsonl --max-tokens 4096",
        "tuneready check --report json=audit.json --fail-on warn part1.jsonl part2.jsonl.gz",
        "tuneready check --allow size/few,knowledge --set size/min-examples=50 train.jsonl",
        "",
        "Exit code 0: nothing at or above --fail-on. 1: findings at or above it. 2: could not check. Unless it is 0, the last line on standard error says why.");
  }

  /** One run of the command, with all that it needs. */
  private final class Run {
    private final Audit audit;

    /** How the names of the checks begin that ship. */
    private static final String OURS = "dev.tuneready.";

    private final CheckArguments asked;
    private final Reports reports;

    Run(Audit audit, CheckArguments asked, Reports reports) {
      this.audit = audit;
      this.asked = asked;
      this.reports = reports;
    }

    Ending together(Inputs inputs) throws Refusal, UnreadableException, IOException {
      Outcome outcome = audit(inputs.together());
      reports.add(outcome.report());
      reports.finish();
      if (!outcome.breakages().isEmpty()) {
        return broken(outcome);
      }
      long found = found(outcome.report());
      return found == 0
          ? Ending.GOOD
          : new Ending(Ending.FOUND, Counted.of(found, "finding") + " of severity " + threshold());
    }

    /** Every file says how it fared, also when another cannot be read. */
    Ending each(Inputs inputs) throws Refusal, IOException {
      List<String> failed = new ArrayList<>();
      List<String> found = new ArrayList<>();
      List<List<Source>> datasets = inputs.each();
      for (List<Source> dataset : datasets) {
        String name = dataset.get(0).name();
        try {
          Outcome outcome = audit(dataset);
          reports.add(outcome.report());
          if (!outcome.breakages().isEmpty()) {
            broken(outcome);
            failed.add(name);
          } else if (found(outcome.report()) > 0) {
            found.add(name);
          }
        } catch (UnreadableException unreadable) {
          String why = String.valueOf(unreadable.getMessage());
          shell.say(why);
          reports.addUnread(name, why);
          failed.add(name);
        }
      }
      reports.finish();
      String of = " of " + Counted.of(datasets.size(), "file");
      if (!failed.isEmpty()) {
        return Ending.failed(
            Counted.of(failed.size()) + of + " could not be checked: " + names(failed));
      }
      return found.isEmpty()
          ? Ending.GOOD
          : new Ending(
              Ending.FOUND,
              "findings of severity "
                  + threshold()
                  + " in "
                  + Counted.of(found.size())
                  + of
                  + ": "
                  + names(found));
    }

    /** One run; that memory is full is the fault of this dataset alone. */
    private Outcome audit(List<Source> dataset) throws UnreadableException {
      try {
        return audited(dataset);
      } catch (OutOfMemoryError full) {
        throw new UnreadableException(
            dataset.get(0).name()
                + (dataset.size() > 1 ? " and the other files need" : " needs")
                + " more memory than --memory "
                + Numbers.size(asked.memory)
                + "; give it more, such as --memory "
                + Numbers.size(2 * asked.memory));
      }
    }

    private Outcome audited(List<Source> dataset) throws UnreadableException {
      if (!shell.errTerminal()) {
        return audit.run(dataset, Progress.SILENT);
      }
      try (ProgressLine progress = new ProgressLine(shell.err(), System.nanoTime())) {
        return audit.run(dataset, progress);
      }
    }

    private Ending broken(Outcome outcome) {
      for (Outcome.Breakage breakage : outcome.breakages()) {
        shell.say(
            "a bug in "
                + breakage.check()
                + (breakage.at().isEmpty() ? "" : " at " + breakage.at())
                + "; its results are missing");
        Bug.trace(breakage.cause()).forEach(shell::say);
      }
      boolean ours = outcome.breakages().stream().anyMatch(at -> at.check().startsWith(OURS));
      return Ending.failed(
          Counted.of(outcome.breakages().size(), "check")
              + (ours
                  ? " met a bug; please report the lines above"
                  : " of a plugin met a bug; please show its author the lines above")
              + ", which hold none of your data");
    }

    /** How many findings reach the threshold. */
    private long found(Report report) {
      if (asked.failOn.isEmpty()) {
        return 0;
      }
      return report.modules().stream()
          .flatMap(module -> module.rules().stream())
          .mapToLong(rule -> rule.atLeast(asked.failOn.get()))
          .sum();
    }

    private String threshold() {
      Severity threshold = asked.failOn.orElseThrow();
      return threshold == Severity.FAIL
          ? "fail"
          : threshold.word() + " or worse (--fail-on=" + threshold.word() + ")";
    }

    private static String names(List<String> all) {
      int named = Math.min(NAMED, all.size());
      String rest = all.size() > named ? " and " + Counted.of(all.size() - named) + " more" : "";
      return String.join(", ", all.subList(0, named)) + rest;
    }
  }
}
