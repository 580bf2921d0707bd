package dev.tuneready.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Check;
import dev.tuneready.core.Option;
import dev.tuneready.core.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names by which people know the rules. */
class RulesTest {
  private static final List<Check> CHECKS = BuiltInChecks.all();

  @Test
  void noTwoRulesShareAName() {
    List<String> ids = ids();
    assertEquals(new HashSet<>(ids).size(), ids.size(), ids.toString());
  }

  @Test
  void noTwoOptionsShareAName() {
    List<String> names =
        CHECKS.stream().flatMap(check -> check.options().stream()).map(Option::name).toList();
    assertEquals(new HashSet<>(names).size(), names.size(), names.toString());
  }

  @Test
  void theModuleOfARuleIsTheFolderOfItsCheck() {
    for (Check check : CHECKS) {
      for (Rule rule : check.rules()) {
        assertEquals(Runs.module(check), rule.module());
      }
    }
  }

  @Test
  void anOptionIsNamedForItsModule() {
    for (Check check : CHECKS) {
      for (Option option : check.options()) {
        assertTrue(option.name().startsWith(Runs.module(check) + "/"), option.name());
      }
    }
  }

  @Test
  void aModuleStandsTogetherInTheReport() {
    List<String> modules = new ArrayList<>();
    for (Check check : CHECKS) {
      String module = Runs.module(check);
      if (modules.isEmpty() || !modules.get(modules.size() - 1).equals(module)) {
        assertFalse(modules.contains(module), module);
        modules.add(module);
      }
    }
  }

  @Test
  void aSummaryIsOneLineWithoutAFullStop() {
    for (Check check : CHECKS) {
      for (Rule rule : check.rules()) {
        assertTrue(rule.summary().length() <= 100, rule.id());
        assertFalse(rule.summary().endsWith("."), rule.id());
      }
    }
  }

  private static List<String> ids() {
    return CHECKS.stream().flatMap(check -> check.rules().stream()).map(Rule::id).toList();
  }
}
