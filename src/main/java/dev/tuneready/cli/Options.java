package dev.tuneready.cli;

import dev.tuneready.report.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What may stand behind the name of one command, and its help. */
final class Options {
  /** An option as it was given; the value of a flag is empty. */
  record Given(String option, String value) {}

  /** The options in the order in which they were given, and the operands. */
  record Line(List<Given> options, List<String> operands) {}

  private static final int NAMES_WIDTH = 32;

  private final String command;
  private final CommandSpec spec;
  private final List<String> names = new ArrayList<>();
  private final List<String> footer = new ArrayList<>();
  private final List<Given> given = new ArrayList<>();

  Options(String command, String... description) {
    this.command = command;
    spec = CommandSpec.create().name("tuneready " + command);
    spec.usageMessage()
        .customSynopsis("tuneready " + command + " [OPTION]…")
        .description(description)
        .descriptionHeading("%n")
        .optionListHeading("%n")
        .parameterListHeading("%n");
    spec.usageMessage().sortOptions(false).sortSynopsis(false).longOptionsMaxWidth(NAMES_WIDTH);
    flag("--help", "Print this help.");
  }

  /** An option that takes a value. */
  Options value(String name, String label, String... help) {
    names.add(name);
    spec.addOption(
        OptionSpec.builder(name)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .paramLabel(label)
            .description(help)
            .parameterConsumer(this::take)
            .build());
    return this;
  }

  Options flag(String name, String... help) {
    names.add(name);
    spec.addOption(
        OptionSpec.builder(name).type(boolean.class).arity("0").description(help).build());
    return this;
  }

  /** Any number of operands; their count is the command's own business. */
  Options operands(String label, String... help) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .paramLabel(label)
            .hideParamSyntax(true)
            .description(help)
            .build());
    spec.usageMessage().customSynopsis("tuneready " + command + " [OPTION]… " + label);
    return this;
  }

  Options footer(String... lines) {
    footer.addAll(List.of(lines));
    return this;
  }

  Line parse(List<String> arguments) throws Refusal {
    CommandLine line = new CommandLine(spec);
    line.setExpandAtFiles(false).setOverwrittenOptionsAllowed(true);
    try {
      CommandLine.ParseResult result = line.parseArgs(arguments.toArray(new String[0]));
      for (OptionSpec option : result.matchedOptions()) {
        if (option.arity().max() == 0) {
          given.add(new Given(option.longestName(), ""));
        }
      }
      List<String> operands =
          result.hasMatchedPositional(0) ? result.matchedPositionalValue(0, List.of()) : List.of();
      return new Line(List.copyOf(given), List.copyOf(operands));
    } catch (UnmatchedArgumentException unknown) {
      throw unknown(unknown.getUnmatched().get(0));
    } catch (MissingParameterException missing) {
      ArgSpec of = missing.getMissing().get(0);
      throw new Refusal(((OptionSpec) of).longestName() + " needs a value: " + of.paramLabel());
    } catch (CommandLine.ParameterException wrong) {
      throw new Refusal("the options cannot be read" + hint());
    }
  }

  String help(Shell shell) {
    int columns = Math.min(Math.max(shell.columns(), 60), 100);
    spec.usageMessage().width(columns);
    StringBuilder help = new StringBuilder(new CommandLine(spec).getUsageMessage(Ansi.OFF));
    for (String line : footer) {
      Wrap.lines("", line, columns).forEach(part -> help.append(part).append('\n'));
    }
    return help.toString();
  }

  private void take(Stack<String> rest, ArgSpec option, CommandSpec of) {
    if (rest.isEmpty() || names.contains(rest.peek())) {
      throw new MissingParameterException(of.commandLine(), option, "");
    }
    given.add(new Given(((OptionSpec) option).longestName(), rest.pop()));
  }

  private Refusal unknown(String typed) {
    int equals = typed.indexOf('=');
    String name = equals < 0 ? typed : typed.substring(0, equals);
    if (!name.startsWith("-")) {
      return new Refusal(command + " cannot take " + typed + " as well" + hint());
    }
    String nearest = Names.nearest(name, names);
    return new Refusal("there is no option " + name + (nearest.isEmpty() ? hint() : nearest));
  }

  private String hint() {
    return "; see tuneready " + command + " --help";
  }
}
