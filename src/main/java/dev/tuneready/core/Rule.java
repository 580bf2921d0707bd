package dev.tuneready.core;

/**
 * One thing that may be wrong with a dataset, named {@code module/what-is-wrong}.
 *
 * @param severity what a finding is worth unless a target or the user says otherwise
 * @param summary one line that says what the rule finds
 */
public record Rule(String id, Severity severity, String summary) {
  public Rule {
    if (!id.matches("[a-z]+/[a-z0-9-]+")) {
      throw new IllegalArgumentException("not a rule id: " + id);
    }
  }

  public static Rule fail(String id, String summary) {
    return new Rule(id, Severity.FAIL, summary);
  }

  public static Rule warn(String id, String summary) {
    return new Rule(id, Severity.WARN, summary);
  }

  public static Rule info(String id, String summary) {
    return new Rule(id, Severity.INFO, summary);
  }

  /** The family of checks it belongs to: what stands before the slash. */
  public String module() {
    return id.substring(0, id.indexOf('/'));
  }
}
