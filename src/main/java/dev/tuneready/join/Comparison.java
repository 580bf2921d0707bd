package dev.tuneready.join;

import dev.tuneready.join.Alignment.Stretch;
import dev.tuneready.join.Difference.Kind;
import dev.tuneready.join.Difference.Run;
import dev.tuneready.join.Vocabulary.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The comparison of two texts: the sentences they share are set aside, the rest is weighed.
 *
 * <p>The limits were set by reading what the pairs of {@code fixtures/duplicates/near-pairs.tsv}
 * become: they keep kind {@link Kind#NEAR} true, and let go a part of what is near.
 */
final class Comparison {
  /** So many places of difference are shown. */
  static final int RUNS = 3;

  /** So many words of each are shown. */
  private static final int RUN_WORDS = 16;

  /** So many words may be others for the texts to be variants of each other. */
  static final int SLOTS = 3;

  /** At least this part must be the same of what stands outside the sentences they share. */
  private static final double SHARED = 0.5;

  /** This part of a text may be a frame that the other does without: "Combine facts and answer". */
  private static final double FRAME = 0.1;

  /** One word may be on one side only where it is no more than this part of the text. */
  private static final double WORD = 0.05;

  /** In texts of no more weight every word counts that is no article. */
  private static final double TERSE = 2;

  private static final Difference NOTHING_SHOWN = new Difference(Kind.CONTEXT, List.of(), 0);

  private final List<Term> here = new ArrayList<>();
  private final List<Term> there = new ArrayList<>();

  /** Whether sentences that both have stand in another order. */
  private final boolean shuffled;

  /** Whether there are any such sentences. */
  private final boolean shares;

  private final double sharedWeight;
  private final Likeness likeness;

  private Comparison(Passage here, Passage there, Likeness likeness) {
    List<Segment> left = here.segments();
    List<Segment> right = there.segments();
    int same = sameStart(left, right);
    left = left.subList(same, left.size());
    right = right.subList(same, right.size());
    Map<Segment, Integer> shared = shared(left, right);
    List<Segment> inHere = split(left, new HashMap<>(shared), this.here);
    List<Segment> inThere = split(right, shared, this.there);
    this.sharedWeight =
        here.segments().stream().mapToDouble(Segment::weight).sum() - Alignment.weight(this.here);
    this.shares = same > 0 || !inHere.isEmpty();
    this.shuffled = !inHere.equals(inThere);
    this.likeness = likeness;
  }

  static Difference of(Passage here, Passage there, Likeness likeness) {
    if (here.cut() || there.cut()) {
      return NOTHING_SHOWN;
    }
    return new Comparison(here, there, likeness).difference(here, there);
  }

  /** Nothing when it would be of a kind beyond {@link Kind#REORDER}; that takes less time. */
  static Optional<Difference> small(Passage here, Passage there, Likeness likeness) {
    if (here.cut() || there.cut()) {
      return Optional.empty();
    }
    Comparison comparison = new Comparison(here, there, likeness);
    if (new OneSided(likeness).tellApart(comparison.here, comparison.there)) {
      return Optional.empty();
    }
    return Optional.of(comparison.difference(here, there)).filter(Difference::small);
  }

  private Difference difference(Passage here, Passage there) {
    Optional<Alignment> alignment = Alignment.of(this.here, this.there);
    if (alignment.isEmpty()) {
      return NOTHING_SHOWN;
    }
    if (!shuffled && alignment.get().stretches().isEmpty()) {
      return respelled(here, there);
    }
    return weighed(alignment.get());
  }

  private static int sameStart(List<Segment> here, List<Segment> there) {
    int shorter = Math.min(here.size(), there.size());
    int from = 0;
    while (from < shorter && here.get(from).equals(there.get(from))) {
      from++;
    }
    return from;
  }

  /** How often each sentence stands in both. */
  private static Map<Segment, Integer> shared(List<Segment> here, List<Segment> there) {
    Map<Segment, Integer> counts = new HashMap<>();
    here.forEach(segment -> counts.merge(segment, 1, Integer::sum));
    Map<Segment, Integer> shared = new HashMap<>();
    for (Segment segment : there) {
      int count = counts.getOrDefault(segment, 0);
      if (count > 0) {
        counts.put(segment, count - 1);
        shared.merge(segment, 1, Integer::sum);
      }
    }
    return shared;
  }

  /** Adds the words of the sentences that are not shared; says which of them are, in order. */
  private static List<Segment> split(
      List<Segment> segments, Map<Segment, Integer> shared, List<Term> rest) {
    List<Segment> taken = new ArrayList<>();
    for (Segment segment : segments) {
      int count = shared.getOrDefault(segment, 0);
      if (count > 0) {
        shared.put(segment, count - 1);
        taken.add(segment);
      } else {
        rest.addAll(segment.terms());
      }
    }
    return taken;
  }

  /** The difference of two texts whose sentences hold the same words, each in the same order. */
  private static Difference respelled(Passage here, Passage there) {
    List<Term> left = here.terms();
    List<Term> right = there.terms();
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      if (!left.get(i).meant().equals(right.get(i).meant())) {
        return shown(Kind.REORDER, List.of());
      }
      if (!left.get(i).said().equals(right.get(i).said())) {
        runs.add(new Run(left.get(i).said(), right.get(i).said()));
      }
    }
    boolean codeMoved = here.holdsCode() && !here.text().equals(there.text());
    return shown(runs.isEmpty() && !codeMoved ? Kind.SAME : Kind.NEAR, runs);
  }

  private Difference weighed(Alignment alignment) {
    // Sentences that only one text has are held against the whole of it.
    double aside = here.isEmpty() || there.isEmpty() ? sharedWeight : 0;
    double weight = aside + Math.max(Alignment.weight(here), Alignment.weight(there));
    Leftovers leftovers = new Leftovers(alignment, !shares && weight <= TERSE, likeness);
    Kind kind = kind(leftovers, weight, aside + alignment.shared() + leftovers.matched());
    return shown(kind, kind == Kind.REORDER ? reordered() : runs(alignment.stretches()));
  }

  private Kind kind(Leftovers leftovers, double weight, double shared) {
    int count = leftovers.count();
    boolean framed =
        (leftovers.atStart() || here.isEmpty() || there.isEmpty())
            && count <= SLOTS
            && count <= weight * FRAME;
    boolean alike =
        count == 0 || (!leftovers.replaced() && (framed || (count == 1 && weight * WORD >= 1)));
    if (alike && !leftovers.any(Weight.NUMBER) && !leftovers.any(Weight.STRONG)) {
      return shuffled || leftovers.moved() ? Kind.REORDER : Kind.NEAR;
    }
    if ((shares || count > SLOTS) && shared < weight * SHARED) {
      return Kind.CONTEXT;
    }
    if (leftovers.any(Weight.NUMBER)) {
      return Kind.NUMBER;
    }
    return count <= SLOTS ? Kind.VARIANT : Kind.CONTEXT;
  }

  private static List<Run> runs(List<Stretch> stretches) {
    return stretches.stream().map(s -> new Run(words(s.here()), words(s.there()))).toList();
  }

  /** From the first word that stands elsewhere to the last. */
  private List<Run> reordered() {
    int from = Alignment.sameStart(here, there);
    int tail = Alignment.sameEnd(here, there, from);
    if (shuffled || Math.max(here.size(), there.size()) - from - tail > RUN_WORDS) {
      return List.of();
    }
    String left = words(here.subList(from, here.size() - tail));
    String right = words(there.subList(from, there.size() - tail));
    return List.of(new Run(left, right));
  }

  private static String words(List<Term> terms) {
    boolean cut = terms.size() > RUN_WORDS;
    return Term.said(cut ? terms.subList(0, RUN_WORDS) : terms) + (cut ? " …" : "");
  }

  private static Difference shown(Kind kind, List<Run> runs) {
    int shown = Math.min(RUNS, runs.size());
    return new Difference(kind, List.copyOf(runs.subList(0, shown)), runs.size() - shown);
  }
}
