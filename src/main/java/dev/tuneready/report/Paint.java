package dev.tuneready.report;

import dev.tuneready.core.Severity;
import dev.tuneready.core.Verdict;

/** The only colour codes that are ever printed. */
record Paint(boolean on) {
  private static final String RED = "1;31";
  private static final String YELLOW = "1;33";
  private static final String GREEN = "1;32";
  private static final String CYAN = "1;36";
  private static final String BOLD = "1";
  private static final String FAINT = "2";

  String verdict(Verdict verdict, String text) {
    return switch (verdict) {
      case PASS -> code(GREEN, text);
      case UNKNOWN, WARN -> code(YELLOW, text);
      case FAIL -> code(RED, text);
    };
  }

  String severity(Severity severity, String text) {
    return severity == Severity.INFO ? code(CYAN, text) : verdict(severity.verdict(), text);
  }

  String strong(String text) {
    return code(BOLD, text);
  }

  String faint(String text) {
    return code(FAINT, text);
  }

  private String code(String code, String text) {
    return on && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
