package dev.tuneready.core;

import java.util.Optional;

/**
 * One thing that may be wrong with a dataset, named {@code module/what-is-wrong}.
 *
 * @param severity what a finding is worth unless a target or the user says otherwise; empty when
 *     nobody minds but some targets, so that it is looked for only when one of them asks
 * @param limited whether what is found has a number that a target sets a limit to: only what lies
 *     beyond the limit is a finding
 * @param summary one line that says what the rule finds
 */
public record Rule(String id, Optional<Severity> severity, boolean limited, String summary) {
  public Rule {
    if (!id.matches("[a-z]+/[a-z0-9-]+")) {
      throw new IllegalArgumentException("not a rule id: " + id);
    }
  }

  public static Rule fail(String id, String summary) {
    return new Rule(id, Optional.of(Severity.FAIL), false, summary);
  }

  public static Rule warn(String id, String summary) {
    return new Rule(id, Optional.of(Severity.WARN), false, summary);
  }

  public static Rule info(String id, String summary) {
    return new Rule(id, Optional.of(Severity.INFO), false, summary);
  }

  /** A rule that only some targets mind. */
  public static Rule forTargets(String id, String summary) {
    return new Rule(id, Optional.empty(), false, summary);
  }

  /** A rule for the limits that targets set to a number. */
  public static Rule limited(String id, String summary) {
    return new Rule(id, Optional.empty(), true, summary);
  }

  /** The family of checks it belongs to: what stands before the slash. */
  public String module() {
    return id.substring(0, id.indexOf('/'));
  }
}
