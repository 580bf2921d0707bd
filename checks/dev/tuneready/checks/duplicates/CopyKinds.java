package dev.tuneready.checks.duplicates;

/** The groups that are found, of all splits together. */
record CopyKinds(
    FirstGroups exact, FirstGroups normalized, FirstGroups conflicts, FirstGroups several) {
  /**
   * @param limit how many groups of each kind are kept
   */
  CopyKinds(int limit) {
    this(
        new FirstGroups(limit, 1),
        new FirstGroups(limit, 1),
        new FirstGroups(limit, 0),
        new FirstGroups(limit, 0));
  }
}
