package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Split;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what is nearly the same, and keeps what comes first; it is told in file order. */
final class NearTally {
  private final int limit;
  private final Map<NearRecords.Kind, Long> counts = new EnumMap<>(NearRecords.Kind.class);
  private final Map<NearRecords.Kind, List<NearRecords.Member>> first =
      new EnumMap<>(NearRecords.Kind.class);

  private final Map<Split, Long> leaks = new EnumMap<>(Split.class);
  private final List<NearRecords.Member> firstLeaks = new ArrayList<>();

  private long repeated;

  NearTally(int limit) {
    this.limit = limit;
  }

  /**
   * @param trained whether the example is one that is trained on
   */
  void add(NearRecords.Member member, boolean trained) {
    repeated += trained && member.kind() == NearRecords.Kind.EXAMPLE ? 1 : 0;
    counts.merge(member.kind(), 1L, Long::sum);
    List<NearRecords.Member> kept = first.computeIfAbsent(member.kind(), any -> new ArrayList<>());
    if (kept.size() < limit) {
      kept.add(member);
    }
  }

  /** An example of a split that is not for training is near one that is. */
  void countLeak(Split split) {
    leaks.merge(split, 1L, Long::sum);
  }

  /** One of those that come first, in file order. */
  void addFirstLeak(NearRecords.Member member) {
    firstLeaks.add(member);
  }

  NearRecords records(Families families, long crowds, long sampled) {
    return new NearRecords(
        counts, first, repeated, leaks, List.copyOf(firstLeaks), families, crowds, sampled);
  }
}
