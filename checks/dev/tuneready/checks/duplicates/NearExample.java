package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Example;
import dev.tuneready.core.Split;

/**
 * An example that was read again.
 *
 * @param trained whether it is trained on
 * @param says a number for all that it says, also the system prompt: duplicates have the same
 */
record NearExample(Split split, boolean trained, long says, NearTexts texts) {
  static NearExample of(Example example, ExampleKeys keys) {
    return new NearExample(
        example.split(),
        example.split() == Split.TRAIN && example.trainable(),
        keys.says(example),
        NearTexts.of(example).cut());
  }

  /** How many characters are kept of it. */
  long characters() {
    return texts.prompt().stream().mapToLong(String::length).sum() + texts.answer().length();
  }
}
