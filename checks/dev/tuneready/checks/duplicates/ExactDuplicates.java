package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Rule;

/** Records that stand in the dataset more than once. */
public record ExactDuplicates() implements Repeats {
  static final Rule EXACT =
      Rule.warn("duplicates/exact", "the same record stands in the dataset more than once");

  @Override
  public Rule rule() {
    return EXACT;
  }

  @Override
  public String help() {
    return "keep one of them; to weigh an example more, say so with a weight or more epochs";
  }

  @Override
  public CopyGroups.Kind kind(CopyGroups copies) {
    return copies.exact();
  }

  @Override
  public String message(Example second, CopyGroups.Group group, CopyGroups copies) {
    long members = group.members();
    return "repeats an earlier record"
        + (members == 2 ? "" : "; it stands here " + Counted.of(members, "time") + " in all");
  }
}
