package dev.tuneready.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Aim;
import dev.tuneready.core.Check;
import dev.tuneready.core.Example;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Settings;
import dev.tuneready.engine.TemporaryFolder;
import dev.tuneready.target.Targets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However the examples are dealt over states, and however those are merged, a check says the same.
 */
class MergeLawTest {
  private static final int DEALS = 12;
  private static final int STATES = 6;
  private static final Settings SETTINGS =
      new Settings(OptionalInt.of(20), Settings.ENCODING, 7, Map.of(), Map.of())
          .with(Targets.all().stream().map(target -> new Aim(List.of(target))).toList(), false);

  private static final List<Recording> RECORDINGS = new ArrayList<>();

  @TempDir static Path folder;

  static Stream<Check> checks() {
    return Stream.concat(BuiltInChecks.all().stream(), Stream.of(new Phased()));
  }

  @BeforeAll
  static void record() throws Exception {
    RECORDINGS.add(Recording.of(new Corpus(1).lines(200), new Corpus(2).lines(40), folder));
    RECORDINGS.add(Recording.of(new Corpus(3).lines(9), new Corpus(4).lines(1), folder));
    RECORDINGS.add(recording(Corpus.MARKED, Corpus.ASKED));
    RECORDINGS.add(recording(Corpus.ASKED, Corpus.MARKED));
    for (Recording recording : RECORDINGS) {
      assertTrue(recording.examples().size() >= 10);
    }
  }

  private static Recording recording(String train, String validation) throws Exception {
    return Recording.of(
        new Corpus(5).alike(40, train), new Corpus(6).alike(10, validation), folder);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everyDealGivesTheSameFindings(Check check) {
    for (Recording recording : RECORDINGS) {
      String once = said(check, recording, new Random(0), 1, null);
      for (int deal = 1; deal <= DEALS; deal++) {
        Random random = new Random(deal);
        int states = 1 + random.nextInt(STATES);
        try (TemporaryFolder spills = new TemporaryFolder(folder)) {
          TemporaryFolder used = deal % 2 == 0 ? spills : null;
          assertEquals(once, said(check, recording, random, states, used), "deal " + deal);
        }
      }
    }
  }

  private static String said(
      Check check,
      Recording recording,
      Random random,
      int states,
      @Nullable TemporaryFolder spills) {
    Map<Measure<?, ?>, Object> results = new HashMap<>();
    for (Measure<?, ?> measure : check.measures(SETTINGS)) {
      TestRoom room = new TestRoom(recording, states, spills);
      results.put(measure, result(measure, recording, random, room));
    }
    Transcript transcript = new Transcript(recording);
    check.judge(recording.measured(Targets.all(), results), SETTINGS, transcript);
    return transcript.toString();
  }

  private static <S, R> R result(
      Measure<S, R> measure, Recording recording, Random random, TestRoom room) {
    int count = room.workers();
    List<S> states = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      states.add(measure.begin(room));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < recording.examples().size(); i++) {
      order.add(i);
    }
    if (count > 1) {
      Collections.shuffle(order, random);
    }
    for (int i : order) {
      Example example = recording.examples().get(i);
      if (example.split().inside() || measure.against()) {
        measure.add(states.get(random.nextInt(count)), example);
      }
    }
    while (states.size() > 1) {
      S left = states.remove(random.nextInt(states.size()));
      S right = states.remove(random.nextInt(states.size()));
      states.add(measure.merge(left, right));
    }
    return measure.finish(states.get(0), room);
  }
}
