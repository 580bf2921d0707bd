package dev.tuneready.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Demand;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Target;
import dev.tuneready.target.Targets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the targets that ship mind is what the checks look for. That every rule is found in some
 * sample is asked of the pages.
 */
class TargetRulesTest {
  static Stream<Target> targets() {
    return Targets.all().stream()
        .flatMap(target -> Stream.concat(Stream.of(target), target.models().values().stream()));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void everyRuleThatATargetMindsExists(Target target) {
    Map<String, Rule> rules = new HashMap<>();
    BuiltInChecks.all().forEach(check -> check.rules().forEach(rule -> rules.put(rule.id(), rule)));
    for (Map.Entry<String, Demand> demand : target.demands().entrySet()) {
      Rule rule = rules.get(demand.getKey());
      assertNotNull(rule, demand.getKey());
      assertEquals(rule.limited(), demand.getValue().limit().isPresent(), rule.id());
    }
  }
}
