package dev.tuneready.join;

import java.util.Arrays;

/**
 * Finds candidate pairs in the rows of {@link Prefix}, sorted: texts that share a key, and may
 * share as many tokens as their lane wants.
 *
 * <p>A pair may be given several times, of texts that share several keys. Of a key that more than
 * {@link #CROWD} texts share no pairs are given, since their number would be quadratic: such texts
 * are made from a template.
 */
public final class Groups {
  /** Takes candidate pairs. */
  public interface Pairs {
    /**
     * Two texts of one lane that may share enough tokens.
     *
     * @param place of the text that comes first in the dataset
     */
    void pair(int lane, long place, long later);
  }

  /** The most texts of one key that are compared with each other. */
  public static final int CROWD = 256;

  private final Pairs pairs;
  private final int crowd;
  private long[] rows = new long[16 * JoinRow.LONGS];
  private int end;
  private boolean crowded;
  private long crowds;

  public Groups(Pairs pairs) {
    this(pairs, CROWD);
  }

  Groups(Pairs pairs, int crowd) {
    this.pairs = pairs;
    this.crowd = crowd;
  }

  /** The next row in order; it is copied. */
  public void add(long[] row) {
    if (end > 0 && rows[JoinRow.KEY] != row[JoinRow.KEY]) {
      end();
    }
    if (end == crowd * JoinRow.LONGS) {
      crowded = true;
      return;
    }
    if (end == rows.length) {
      rows = Arrays.copyOf(rows, 2 * end);
    }
    System.arraycopy(row, 0, rows, end, JoinRow.LONGS);
    end += JoinRow.LONGS;
  }

  /** No more rows come. */
  public void end() {
    if (crowded) {
      crowds++;
    } else {
      compare();
    }
    end = 0;
    crowded = false;
  }

  /** How many keys more than {@link #CROWD} texts share. */
  public long crowds() {
    return crowds;
  }

  private void compare() {
    for (int at = JoinRow.LONGS; at < end; at += JoinRow.LONGS) {
      for (int other = 0; other < at; other += JoinRow.LONGS) {
        if (candidates(at, other)) {
          long place = JoinRow.place(rows, at);
          long its = JoinRow.place(rows, other);
          pairs.pair(JoinRow.lane(rows, at), Math.min(place, its), Math.max(place, its));
        }
      }
    }
  }

  private boolean candidates(int at, int other) {
    int lane = JoinRow.lane(rows, at);
    if (lane != JoinRow.lane(rows, other)
        || (JoinRow.promoted(rows, at) && JoinRow.promoted(rows, other))) {
      return false;
    }
    int need = LaneText.rule(lane).need(JoinRow.size(rows, at), JoinRow.size(rows, other));
    return JoinRow.place(rows, at) != JoinRow.place(rows, other)
        && Math.min(JoinRow.shared(rows, at), JoinRow.shared(rows, other)) >= need
        && JoinRow.most(rows, at, other) >= need;
  }
}
