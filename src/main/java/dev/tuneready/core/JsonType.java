package dev.tuneready.core;

/** What a JSON value is. */
public enum JsonType {
  OBJECT("an object"),
  ARRAY("a list"),
  STRING("a string"),
  NUMBER("a number"),
  BOOLEAN("a boolean"),
  NULL("null");

  private final String phrase;

  JsonType(String phrase) {
    this.phrase = phrase;
  }

  /** As a sentence says it: "a list". */
  public String phrase() {
    return phrase;
  }
}
