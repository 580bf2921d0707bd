package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Example;
import dev.tuneready.core.Split;

/**
 * An example that was read again.
 *
 * @param trained whether it is trained on
 * @param says a number for all that it says, also the system prompt: duplicates have the same
 * @param system a number for the system prompt
 * @param shown a number for the images and other files that belong to what is asked
 */
record NearExample(
    Split split, boolean trained, long says, long system, long shown, NearTexts texts) {
  static NearExample of(Example read, ExampleKeys keys) {
    Example example = AnyShape.read(read);
    return new NearExample(
        example.split(),
        example.split() == Split.TRAIN && example.trainable(),
        keys.says(example),
        keys.system(example),
        keys.shown(example),
        NearTexts.of(example).cut());
  }

  /**
   * Whether what both ask is asked of the same images, and of the same model: one that was told in
   * another way what to do may well answer otherwise. An evaluation set has system prompts of its
   * own.
   */
  boolean asksBeside(NearExample other) {
    return shown == other.shown && (split != other.split || system == other.system);
  }

  /** How many characters are kept of it. */
  long characters() {
    return texts.prompt().stream().mapToLong(String::length).sum() + texts.answer().length();
  }
}
