package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Place;
import dev.tuneready.core.Role;
import dev.tuneready.core.Room;
import dev.tuneready.core.Turn;
import dev.tuneready.sketch.GroupedPlaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * With whom conversations end, file by file.
 *
 * @param limit how many places are kept of each kind of ending in each file, if these are few
 */
record Endings(int limit) implements Measure<Endings.Seen, Endings.Seen> {
  @Override
  public Seen begin(Room room) {
    return new Seen(limit);
  }

  @Override
  public void add(Seen seen, Example example) {
    Format format = example.format();
    boolean chat = format.family() == Format.CHAT;
    if (format.judged()
        && (chat || !format.asks())
        && !example.turns().isEmpty()
        && !example.has(Flaw.Kind.NO_TURNS)
        && !example.has(Flaw.Kind.MISTYPED_TURNS)) {
      seen.add(Place.file(example.place()), example, chat);
    }
  }

  @Override
  public Seen merge(Seen left, Seen right) {
    right.files.forEach((file, endings) -> left.begin(file).merge(endings));
    left.unanswered.merge(right.unanswered);
    left.open.merge(right.open);
    return left;
  }

  @Override
  public Seen finish(Seen seen, Room room) {
    return seen;
  }

  /** The endings so far. */
  static final class Seen {
    private final Map<Integer, File> files = new HashMap<>();

    /** By file: conversations without an assistant turn, where every role is known. */
    final GroupedPlaces<Integer> unanswered;

    /** By file: other conversations that end with the user or a tool. */
    final GroupedPlaces<Integer> open;

    private Seen(int limit) {
      unanswered = new GroupedPlaces<>(limit);
      open = new GroupedPlaces<>(limit);
    }

    File of(int file) {
      return files.getOrDefault(file, new File());
    }

    private File begin(int file) {
      return files.computeIfAbsent(file, any -> new File());
    }

    private void add(int file, Example example, boolean chat) {
      File seen = begin(file);
      List<Turn> turns = example.turns();
      Role last = turns.get(turns.size() - 1).role();
      if (chat) {
        seen.chats++;
        if (last == Role.USER) {
          seen.asking++;
          seen.firstAsking = Math.min(seen.firstAsking, example.place());
        }
      }
      if (example.answer() < 0 && turns.stream().noneMatch(turn -> turn.role() == Role.OTHER)) {
        seen.unanswered++;
        unanswered.add(file, example.place());
      } else if ((last == Role.USER || last == Role.TOOL) && example.format() != Format.SEGMENTS) {
        seen.open++;
        open.add(file, example.place());
      }
    }
  }

  /** How many endings of each kind there are in one file. */
  static final class File {
    /** Chat and reinforcement records. */
    long chats;

    /** Those of them that end with a user turn. */
    long asking;

    /** The place of the first of those. */
    long firstAsking = Long.MAX_VALUE;

    long unanswered;
    long open;

    private void merge(File other) {
      chats += other.chats;
      asking += other.asking;
      firstAsking = Math.min(firstAsking, other.firstAsking);
      unanswered += other.unanswered;
      open += other.open;
    }
  }
}
