package dev.tuneready.cli;

import dev.tuneready.core.Settings;
import dev.tuneready.core.Severity;
import dev.tuneready.engine.Machine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the command line of {@code check} says, each value read but names of rules and options not
 * yet looked up.
 */
final class CheckArguments {
  static final List<String> THRESHOLDS = List.of("fail", "warn", "info", "never");
  private static final List<String> COLOURS = List.of("auto", "always", "never");
  private static final int ALL = 0;

  /** Memory that a finding may take, of one rule among several and printed in several reports. */
  private static final long FINDING_BYTES = 16 << 10;

  private static final int MOST_THREADS = 1024;

  List<String> files = List.of();
  final List<String> validation = new ArrayList<>();
  final List<String> against = new ArrayList<>();
  final List<Destination> reports = new ArrayList<>();
  final List<String> plugins = new ArrayList<>();
  final List<String> targets = new ArrayList<>();
  final List<String> targetFiles = new ArrayList<>();
  final Map<String, Optional<Severity>> severities = new LinkedHashMap<>();
  final Map<String, Long> options = new LinkedHashMap<>();
  Optional<Severity> failOn = Optional.of(Severity.FAIL);
  OptionalInt maxTokens = OptionalInt.empty();
  String encoding = Settings.ENCODING;
  private int maxFindings = Settings.MAX_FINDINGS;
  int threads = Runtime.getRuntime().availableProcessors();
  long memory = Machine.MEMORY;
  String colour = "auto";
  boolean each;
  boolean help;

  static CheckArguments of(Options.Line line) throws Refusal {
    CheckArguments arguments = new CheckArguments();
    for (Options.Given given : line.options()) {
      arguments.take(given.option(), given.value());
    }
    arguments.files = line.operands();
    return arguments;
  }

  Machine machine() {
    return Machine.here().with(threads, memory);
  }

  /** How many findings of a rule are kept; all of them are still so many as fit into memory. */
  int maxFindings() {
    return maxFindings == ALL
        ? (int) Math.min(Integer.MAX_VALUE, Math.max(1000, memory / FINDING_BYTES))
        : maxFindings;
  }

  /** Whether what is printed is coloured. */
  boolean coloured(Shell shell) {
    return colour.equals("always") || (colour.equals("auto") && shell.colourful());
  }

  private void take(String option, String value) throws Refusal {
    switch (option) {
      case "--help" -> help = true;
      case "--each" -> each = true;
      case "--validation" -> validation.add(value);
      case "--against" -> against.add(value);
      case "--plugin" -> plugins.add(value);
      case "--target" -> targets.addAll(List.of(value.split(",", -1)));
      case "--target-file" -> targetFiles.add(value);
      case "--encoding" -> encoding = value;
      case "--report" -> reports.add(Destination.of(value));
      case "--color" -> colour = oneOf(COLOURS, option, value);
      case "--fail-on" -> failOn = threshold(oneOf(THRESHOLDS, option, value));
      case "--max-tokens" ->
          maxTokens = OptionalInt.of((int) Numbers.within(1, Integer.MAX_VALUE, option, value));
      case "--threads" -> threads = (int) Numbers.within(1, MOST_THREADS, option, value);
      case "--max-findings" ->
          maxFindings =
              value.equals("all") ? ALL : (int) Numbers.within(1, Integer.MAX_VALUE, option, value);
      case "--memory" -> memory = Numbers.memory(option, value);
      case "--allow" -> severities(value, Optional.empty());
      case "--warn" -> severities(value, Optional.of(Severity.WARN));
      case "--fail" -> severities(value, Optional.of(Severity.FAIL));
      case "--set" -> set(option, value);
      default -> throw new IllegalStateException(option);
    }
  }

  private void severities(String names, Optional<Severity> severity) {
    for (String name : names.split(",", -1)) {
      severities.put(name.strip(), severity);
    }
  }

  private void set(String option, String value) throws Refusal {
    int equals = value.indexOf('=');
    if (equals < 0) {
      throw new Refusal(option + " needs NAME=VALUE, not " + value);
    }
    String name = value.substring(0, equals);
    options.put(name, Numbers.within(0, Long.MAX_VALUE, name, value.substring(equals + 1)));
  }

  private static String oneOf(List<String> words, String option, String value) throws Refusal {
    if (!words.contains(value)) {
      throw new Refusal(option + " takes " + String.join(", ", words) + "; not " + value);
    }
    return value;
  }

  private static Optional<Severity> threshold(String word) {
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
