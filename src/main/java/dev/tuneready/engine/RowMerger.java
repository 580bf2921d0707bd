package dev.tuneready.engine;

import java.util.Arrays;
import java.util.List;

/** Merges sorted rows into one order with a tree of losers: about log₂ n comparisons a row. */
final class RowMerger {
  /** Takes the rows in order. */
  interface Sink {
    /** The row that begins at {@code at}; good only until the call returns. */
    void row(long[] rows, int at);
  }

  private static final int NOBODY = -1;

  private final int width;
  private final List<RowCursor> cursors;
  private final long[] heads;
  private final boolean[] ended;

  /** The winner at 0; at every other node, from the root at 1 down, who lost there. */
  private final int[] tree;

  RowMerger(int width, List<? extends RowCursor> cursors) {
    this.width = width;
    this.cursors = List.copyOf(cursors);
    this.heads = new long[cursors.size()];
    this.ended = new boolean[cursors.size()];
    this.tree = new int[Math.max(1, cursors.size())];
  }

  void into(Sink sink) {
    if (cursors.isEmpty()) {
      return;
    }
    Arrays.fill(tree, NOBODY);
    for (int source = 0; source < heads.length; source++) {
      look(source);
      play(source);
    }
    while (!ended[tree[0]]) {
      RowCursor cursor = cursors.get(tree[0]);
      sink.row(cursor.rows, cursor.at);
      cursor.at += width;
      look(tree[0]);
      play(tree[0]);
    }
  }

  private void look(int source) {
    RowCursor cursor = cursors.get(source);
    ended[source] = !cursor.ready();
    heads[source] = ended[source] ? Long.MAX_VALUE : cursor.rows[cursor.at];
  }

  /** Plays from the source's leaf up to the root; stops at a node where nobody waits yet. */
  private void play(int source) {
    int winner = source;
    for (int node = (source + heads.length) >>> 1; node > 0; node >>>= 1) {
      int waiting = tree[node];
      if (waiting == NOBODY) {
        tree[node] = winner;
        return;
      }
      if (before(waiting, winner)) {
        tree[node] = winner;
        winner = waiting;
      }
    }
    tree[0] = winner;
  }

  private boolean before(int left, int right) {
    if (heads[left] != heads[right]) {
      return heads[left] < heads[right];
    }
    if (ended[left] || ended[right]) {
      return ended[right] && !ended[left];
    }
    RowCursor one = cursors.get(left);
    RowCursor other = cursors.get(right);
    return RowSorter.compare(one.rows, one.at, other.rows, other.at, width) < 0;
  }
}
