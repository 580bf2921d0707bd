package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Log;
import dev.tuneready.core.Room;
import dev.tuneready.core.Tape;
import dev.tuneready.join.Groups;
import dev.tuneready.join.JoinRow;
import dev.tuneready.join.LaneText;
import dev.tuneready.join.Prefix;
import dev.tuneready.join.Sketch;
import dev.tuneready.join.Template;
import dev.tuneready.join.TextKind;
import dev.tuneready.join.TextTokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way from the texts of all examples to pairs that are alike: of equal texts only the first is
 * kept, tokens are counted, keys are made of the rarest, texts with a key in common are compared,
 * and what is left is looked at again.
 */
final class NearJoin {
  /** An entry of the tape: the place, by whom it was written and as what, then the tokens. */
  static final int PLACE = 0;

  static final int WRITTEN = 1;
  static final int HEAD = 2;

  /** A name: the key of a text, the place of its example, and where it stands on the tape. */
  static final int NAME_LONGS = 3;

  static final int INDEX_BITS = 48;

  /** The most memory that counting tokens takes. */
  private static final long SKETCH_BYTES = 32 << 20;

  /** It takes no more than one part of so many of all memory. */
  private static final int SKETCH_PART = 10;

  private final Room room;
  private final boolean apart;
  private final Tape texts;
  private final Sketch sketch;

  /** Of each who wrote, which of its texts repeat an earlier one. */
  private final List<BitSet> repeats = new ArrayList<>();

  private long crowds;

  /**
   * @param tokens about how many there are
   * @param apart whether there are examples of several splits
   */
  NearJoin(Room room, long tokens, boolean apart) {
    this.room = room;
    this.apart = apart;
    this.texts = texts(room);
    long most = Math.min(SKETCH_BYTES, Memory.part(SKETCH_PART));
    this.sketch = new Sketch(tokens, most);
  }

  /**
   * By whom a text was written, and as what.
   *
   * @param apart whether it is none to train on
   */
  static long written(int number, boolean apart, TextKind kind) {
    return (long) number << 2 | (apart ? 2 : 0) | (kind == TextKind.ANSWER ? 1 : 0);
  }

  static Tape texts(Room room) {
    return room.tape("texts");
  }

  static Log names(Room room) {
    return room.log("names", NAME_LONGS);
  }

  NearRecords records(int limit, long family, long sampled) {
    try (Log pairs = room.log("pairs", NearLook.PAIR_LONGS);
        Log templates = room.log("templates", Families.LONGS)) {
      Log.Writer writer = pairs.writer();
      findRepeats(writer);
      count();
      findPairs(writer, templates, family);
      Families families = Families.of(templates, room, limit, family);
      return new NearLook(room, limit, apart).compared(pairs).records(families, crowds, sampled);
    }
  }

  /** Of equal texts all but the first are left out; those of equal answers are pairs already. */
  private void findRepeats(Log.Writer pairs) {
    for (int i = 0; i < texts.writers(); i++) {
      repeats.add(new BitSet());
    }
    long[] first = new long[NAME_LONGS];
    boolean[] any = {false};
    try (Log names = names(room)) {
      names.sorted(
          name -> {
            if (any[0] && name[0] == first[0]) {
              int index = (int) (name[2] & ((1L << INDEX_BITS) - 1));
              repeats.get((int) (name[2] >>> INDEX_BITS)).set(index);
              if (TextTokens.namesAnswer(name[0])) {
                pairs.add(new long[] {name[1], first[1], PairJudge.foundBy(TextKind.ANSWER)});
              }
            } else {
              System.arraycopy(name, 0, first, 0, NAME_LONGS);
              any[0] = true;
            }
          });
    }
  }

  /** In how many texts each token stands. */
  private void count() {
    List<LaneText> lanes = Stream.generate(LaneText::new).limit(texts.writers()).toList();
    List<Sketch.Adder> adders = Stream.generate(sketch::adder).limit(texts.writers()).toList();
    play(
        (writer, kind, entry) -> {
          Sketch.Adder adder = adders.get(writer);
          lanes.get(writer).each(kind, entry, HEAD, lane -> lane.each(adder::add));
        });
    adders.forEach(Sketch.Adder::flush);
  }

  private void findPairs(Log.Writer pairs, Log templates, long family) {
    try (Log rows = room.log("rows", JoinRow.LONGS)) {
      List<Keys> keys =
          Stream.generate(
                  () ->
                      new Keys(
                          new Prefix(sketch, rows.writer()::add),
                          new Template(sketch, family),
                          templates.writer()))
              .limit(texts.writers())
              .toList();
      play((writer, kind, entry) -> keys.get(writer).add(kind, entry));
      texts.close();
      long[] pair = new long[NearLook.PAIR_LONGS];
      Groups groups =
          new Groups(
              (lane, place, later) -> {
                pair[0] = later;
                pair[1] = place;
                pair[2] = PairJudge.foundBy(LaneText.kind(lane));
                pairs.add(pair);
              });
      rows.sorted(groups::add);
      groups.end();
      crowds = groups.crowds();
    }
  }

  /** Reads all texts but those that repeat an earlier one, those of a writer by one thread. */
  private void play(Use use) {
    int[] index = new int[texts.writers()];
    texts.play(
        (writer, entry, length) -> {
          int who = (int) (entry[WRITTEN] >>> 2);
          if (!repeats.get(who).get(index[writer]++)) {
            use.text(writer, (entry[WRITTEN] & 1) == 0 ? TextKind.PROMPT : TextKind.ANSWER, entry);
          }
        });
  }

  /** Takes an entry of the tape. */
  private interface Use {
    void text(int writer, TextKind kind, long[] entry);
  }

  /** Writes down by what the texts of one writer are found. */
  private static final class Keys {
    private final LaneText lanes = new LaneText();
    private final Prefix prefix;
    private final Template template;
    private final Log.Writer templates;
    private final long[] made = new long[Families.LONGS];

    Keys(Prefix prefix, Template template, Log.Writer templates) {
      this.prefix = prefix;
      this.template = template;
      this.templates = templates;
    }

    void add(TextKind kind, long[] entry) {
      lanes.each(kind, entry, HEAD, lane -> prefix.add(lane, entry[PLACE]));
      boolean asked = kind == TextKind.PROMPT && (entry[WRITTEN] & 2) == 0;
      long key = asked ? template.key(entry, HEAD) : Template.NONE;
      if (key != Template.NONE) {
        made[0] = key;
        made[1] = entry[PLACE];
        templates.add(made);
      }
    }
  }
}
