package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Rule;
import dev.tuneready.join.Writing;
import java.util.Iterator;
import java.util.Set;

/** Records that say the same in another writing. */
public record NormalizedDuplicates() implements Repeats {
  static final Rule NORMALIZED =
      Rule.warn(
          "duplicates/normalized",
          "records differ only in case, white space, Unicode form or punctuation at word edges");

  @Override
  public Rule rule() {
    return NORMALIZED;
  }

  @Override
  public String help() {
    return "keep the one that is written as you want the model to write";
  }

  @Override
  public CopyGroups.Kind kind(CopyGroups copies) {
    return copies.normalized();
  }

  @Override
  public String message(Example second, CopyGroups.Group group, CopyGroups copies) {
    Writing first = copies.writing(group.places().get(0));
    String difference = difference(ExampleKeys.writing(second).differences(first));
    return group.members() == 2
        ? "says the same as an earlier record, differs " + difference
        : "says the same as "
            + Counted.of(group.members() - 1, "other record")
            + ", differs from the first "
            + difference;
  }

  private static String difference(Set<Writing.Trait> traits) {
    if (traits.isEmpty()) {
      return "only outside the texts, such as in an id";
    }
    StringBuilder words = new StringBuilder("in ");
    Iterator<Writing.Trait> rest = traits.iterator();
    while (rest.hasNext()) {
      words.append(rest.next().words());
      words.append(rest.hasNext() ? ", " : "");
    }
    int last = words.lastIndexOf(", ");
    return last < 0 ? words.toString() : words.replace(last, last + 2, " and ").toString();
  }
}
