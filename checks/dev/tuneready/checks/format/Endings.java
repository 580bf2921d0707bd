package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Place;
import dev.tuneready.core.Role;
import dev.tuneready.core.Room;
import dev.tuneready.core.Turn;
import dev.tuneready.sketch.FirstPlaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * With whom conversations end, file by file.
 *
 * @param limit how many places are kept of each kind of ending in each file
 */
record Endings(int limit) implements Measure<Endings.Seen, Endings.Seen> {
  @Override
  public Seen begin(Room room) {
    return new Seen(limit);
  }

  @Override
  public void add(Seen seen, Example example) {
    boolean chat = example.format().family() == Format.CHAT;
    if ((chat || example.format() == Format.SHAREGPT) && !example.turns().isEmpty()) {
      seen.begin(Place.file(example.place())).add(example, chat);
    }
  }

  @Override
  public Seen merge(Seen left, Seen right) {
    right.files.forEach((file, endings) -> left.begin(file).merge(endings));
    return left;
  }

  @Override
  public Seen finish(Seen seen, Room room) {
    return seen;
  }

  /** The endings so far. */
  static final class Seen {
    private final int limit;
    private final Map<Integer, File> files = new HashMap<>();

    private Seen(int limit) {
      this.limit = limit;
    }

    File of(int file) {
      return files.getOrDefault(file, new File(0));
    }

    private File begin(int file) {
      return files.computeIfAbsent(file, any -> new File(limit));
    }
  }

  /** The endings in one file. */
  static final class File {
    /** Chat and reinforcement records. */
    long chats;

    /** Those of them that end with a user turn. */
    final Tally asking;

    /** Conversations without an assistant turn, where every role is known. */
    final Tally unanswered;

    /** Other conversations that end with somebody known who is not the assistant. */
    final Tally open;

    private File(int limit) {
      asking = new Tally(limit);
      unanswered = new Tally(limit);
      open = new Tally(limit);
    }

    private void add(Example example, boolean chat) {
      List<Turn> turns = example.turns();
      Role last = turns.get(turns.size() - 1).role();
      if (chat) {
        chats++;
        if (last == Role.USER) {
          asking.add(example.place());
        }
      }
      if (example.answer() < 0 && turns.stream().noneMatch(turn -> turn.role() == Role.OTHER)) {
        unanswered.add(example.place());
      } else if (last != Role.ASSISTANT && last != Role.OTHER) {
        open.add(example.place());
      }
    }

    private void merge(File other) {
      chats += other.chats;
      asking.merge(other.asking);
      unanswered.merge(other.unanswered);
      open.merge(other.open);
    }
  }

  /** How many records end so, and the first of them. */
  static final class Tally {
    long count;
    private final FirstPlaces places;

    private Tally(int limit) {
      places = new FirstPlaces(limit);
    }

    long[] places() {
      return places.toArray();
    }

    private void add(long place) {
      count++;
      places.add(place);
    }

    private void merge(Tally other) {
      count += other.count;
      places.merge(other.places);
    }
  }
}
