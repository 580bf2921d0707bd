package dev.tuneready.cli;

import dev.tuneready.engine.StorageException;
import dev.tuneready.engine.Version;
import dev.tuneready.read.UnreadableException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Finds the command that is asked for, runs it, and says in one last line why it did not end well.
 */
public final class Main {
  private static final List<String> COMMANDS = List.of("check", "rules", "explain", "targets");
  private static final List<String> NAMES =
      List.of("check", "rules", "explain", "targets", "--help", "--version");

  private static final String HELP =
      """
      tuneready says whether a dataset is ready to be fine-tuned on: pass, warn or fail,
      with the line, the reason and the cure.

      Usage: tuneready check [OPTION]… FILE…     judge JSONL files (also .gz and .zst)
             tuneready rules                     list what is looked for
             tuneready explain RULE              why a rule matters, and what to do
             tuneready targets [NAME]            who can train on it, and what they mind
             tuneready COMMAND --help            all options of a command
             tuneready --version

      Before an upload, judge all files as one dataset; every line is read:
        tuneready check train.jsonl
        tuneready check train.jsonl --validation valid.jsonl --max-tokens 4096
        tuneready check part1.jsonl part2.jsonl.gz --report json=audit.json
        tuneready check train.jsonl --target together      by the rules of who trains
        tuneready check train.jsonl --target all           who would take it, and who not
        zstdcat train.jsonl.zst | tuneready check -

      As a commit hook, judge every file alone; a file that is fine is one quiet line:
        tuneready check --each data/*.jsonl

      When you know better than a rule:
        tuneready check train.jsonl --allow size/few --fail duplicates

      Exit code 0: nothing at or above --fail-on (default: fail). 1: findings at or above it.
      2: could not check (bad option, unreadable file, full disk, or a bug of ours).
      Unless it is 0, the last line on standard error says why.

      tuneready never uses the network; what it quotes of your data is short and masked.
      """;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), Shell.ofProcess()));
  }

  /** Runs one command line to its end and gives its exit code; what it wrote is flushed. */
  static int run(List<String> arguments, Shell shell) {
    Ending ending;
    try {
      ending = command(arguments, shell);
      shell.out().flush();
    } catch (Refusal refusal) {
      ending = Ending.failed(refusal.sentence());
    } catch (UnreadableException unreadable) {
      ending = Ending.failed(String.valueOf(unreadable.getMessage()));
    } catch (StorageException full) {
      ending = Ending.failed(String.valueOf(full.getMessage()));
    } catch (IOException undelivered) {
      ending = Ending.failed("standard output could not be written in full; is the disk full?");
    } catch (OutOfMemoryError full) {
      ending = Ending.failed("out of memory; give it more with --memory, such as --memory 2g");
    } catch (Throwable bug) {
      ending = bug(bug, shell);
    }
    if (ending.code() != Ending.FINE && !ending.why().isEmpty() && !stopping()) {
      shell.say("exit " + ending.code() + ": " + ending.why());
    }
    return ending.code();
  }

  private static Ending command(List<String> arguments, Shell shell)
      throws Refusal, UnreadableException, IOException {
    if (arguments.isEmpty()) {
      print(HELP, shell);
      return Ending.failed("no command was given");
    }
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (arguments.get(0)) {
      case "check" -> new CheckCommand(shell).run(rest);
      case "rules" -> new RulesCommand(shell).run(rest);
      case "explain" -> new ExplainCommand(shell).run(rest);
      case "targets" -> new TargetsCommand(shell, LocalDate.now(ZoneOffset.UTC)).run(rest);
      case "help", "--help", "-h" -> help(rest, shell);
      case "--version", "-V" -> print("tuneready " + Version.current() + "\n", shell);
      default -> throw unknown(arguments.get(0));
    };
  }

  private static Ending help(List<String> of, Shell shell)
      throws Refusal, UnreadableException, IOException {
    boolean command = !of.isEmpty() && COMMANDS.contains(of.get(0));
    return command ? command(List.of(of.get(0), "--help"), shell) : print(HELP, shell);
  }

  private static Ending print(String text, Shell shell) throws IOException {
    shell.out().write(text);
    shell.out().flush();
    return Ending.GOOD;
  }

  private static Refusal unknown(String typed) {
    boolean file = typed.indexOf('.') >= 0 || typed.indexOf('/') >= 0;
    String kind = typed.startsWith("-") ? "option" : "command";
    if (file) {
      return new Refusal(
          "there is no " + kind + " " + typed + "; did you mean tuneready check " + typed + "?");
    }
    String nearest = Names.nearest(typed, NAMES);
    return new Refusal(
        "there is no "
            + kind
            + " "
            + typed
            + (nearest.isEmpty() ? "; see tuneready --help" : nearest));
  }

  private static Ending bug(Throwable bug, Shell shell) {
    if (stopping()) {
      return new Ending(Ending.FAILED, "");
    }
    Bug.trace(bug).forEach(shell::say);
    return Ending.failed(
        "tuneready met a bug of its own; please report the lines above, which hold none of your data");
  }

  /**
   * Whether the process is being stopped by a signal, so that what fails now fails for that reason.
   */
  private static boolean stopping() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException stopping) {
      return true;
    }
  }
}
