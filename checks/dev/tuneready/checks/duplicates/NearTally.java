package dev.tuneready.checks.duplicates;

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

  NearTally(int limit) {
    this.limit = limit;
  }

  void add(NearRecords.Member member) {
    counts.merge(member.kind(), 1L, Long::sum);
    List<NearRecords.Member> kept =
        first.computeIfAbsent(member.kind(), any -> new ArrayList<>());
    if (kept.size() < limit) {
      kept.add(member);
    }
  }

  NearRecords records(Families families, long crowds) {
    return new NearRecords(counts, first, families, crowds);
  }
}
