package dev.tuneready.schema;

import dev.tuneready.core.Quote;
import java.util.function.Function;

/**
 * Something in a value that its schema does not allow, or in a schema that makes it none. Said only
 * when it is shown.
 */
public final class Breach {
  private final At at;
  private final Function<String, String> says;

  /**
   * @param says makes the sentence of the place as it is shown, which is empty for the whole
   */
  Breach(At at, Function<String, String> says) {
    this.at = at;
    this.says = says;
  }

  /** The JSON Pointer within the value; of what encloses the place where it would be long. */
  public String pointer() {
    return at.pointer();
  }

  /** What is wrong and what was expected; text of the data stands in it only masked. */
  public String message() {
    return says.apply(Quote.pointer(at.pointer()));
  }

  boolean stands(At place) {
    return at == place;
  }
}
