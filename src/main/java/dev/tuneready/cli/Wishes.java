package dev.tuneready.cli;

import dev.tuneready.core.Check;
import dev.tuneready.core.Option;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.tokens.Tokenizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the user asks for by names that the checks must know. */
final class Wishes {
  private Wishes() {}

  static Settings settings(CheckArguments asked, List<Check> checks) throws Refusal {
    for (String name : asked.severities.keySet()) {
      requireRule(name, checks);
    }
    for (String name : asked.options.keySet()) {
      requireOption(name, checks);
    }
    if (!Tokenizer.NAMES.contains(asked.encoding)) {
      throw new Refusal(
          "there is no encoding "
              + asked.encoding
              + Names.nearest(asked.encoding, Tokenizer.NAMES)
              + " ("
              + String.join(", ", Tokenizer.NAMES)
              + ")");
    }
    return new Settings(
        asked.maxTokens, asked.encoding, asked.maxFindings(), asked.severities, asked.options);
  }

  private static void requireRule(String name, List<Check> checks) throws Refusal {
    Set<String> names = new LinkedHashSet<>();
    for (Check check : checks) {
      for (Rule rule : check.rules()) {
        names.add(rule.id());
        names.add(rule.module());
      }
    }
    if (names.contains(name)) {
      return;
    }
    if (CheckArguments.THRESHOLDS.contains(name)) {
      throw new Refusal("there is no rule " + name + "; did you mean --fail-on " + name + "?");
    }
    String nearest = Names.nearest(name, names);
    throw new Refusal(
        "there is no rule or module "
            + name
            + (nearest.isEmpty() ? "; tuneready rules lists them" : nearest));
  }

  private static void requireOption(String name, List<Check> checks) throws Refusal {
    List<String> names =
        checks.stream().flatMap(check -> check.options().stream()).map(Option::name).toList();
    if (!names.contains(name)) {
      String nearest = Names.nearest(name, names);
      throw new Refusal(
          "there is no option "
              + name
              + " to set"
              + (nearest.isEmpty() ? "; tuneready rules lists them" : nearest));
    }
  }
}
