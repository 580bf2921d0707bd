package dev.tuneready.checks.duplicates;

import java.util.Optional;

/**
 * What two examples that share most of their words have to do with each other.
 *
 * @param kind what of them is nearly the same; empty when nothing is
 * @param difference the words in which that differs, for a message; empty when it differs in none
 */
record NearPair(Optional<NearRecords.Kind> kind, String difference) {
  static final NearPair NOTHING = new NearPair(Optional.empty(), "");

  static NearPair of(NearRecords.Kind kind, String difference) {
    return new NearPair(Optional.of(kind), difference);
  }
}
