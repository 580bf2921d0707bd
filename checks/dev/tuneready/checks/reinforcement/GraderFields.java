package dev.tuneready.checks.reinforcement;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Format;
import dev.tuneready.core.Key;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Questions without what the grader needs to judge their answers. */
public record GraderFields() implements Check {
  private static final Rule MISSING =
      Rule.warn("reinforcement/missing-field", "a record lacks a field that nearly all have");
  private static final Rule SAME =
      Rule.warn("reinforcement/same-reference", "no reference differs from record to record");
  private static final Rule NONE =
      Rule.warn("reinforcement/no-fields", "a record has nothing that a grader could judge by");

  private static final Rule REFERENCE =
      Rule.forTargets(
          "reinforcement/no-reference-answer", "a record has no value under \"reference_answer\"");

  private static final String ANSWER = "reference_answer";

  private static final String MODULE = "reinforcement";

  /** A field that so many percent of the records have is one that all should have. */
  private static final long COMMON = 90;

  /** In fewer records than these, one value in all of them is no sign of anything. */
  private static final long ENOUGH = 5;

  /** So many fields are named in one sentence. */
  private static final int SHOWN = 4;

  /** What the names of fields contain that an answer is compared with. */
  private static final List<String> REFERENCES =
      List.of("answer", "reference", "truth", "solution", "expected", "target", "label", "gold");

  private static final String REFER =
      "write what the answer is compared with under \"reference_answer\"";

  private static final String ADD =
      "add the fields that the grader reads, such as \"reference_answer\"";

  @Override
  public List<Rule> rules() {
    return List.of(MISSING, SAME, NONE, REFERENCE);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(new Graded(settings.maxFindings()));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Graded.Seen seen = measured.of(new Graded(settings.maxFindings()));
    seen.fields()
        .forEach(
            (format, fields) -> {
              boolean told = format == Format.REINFORCEMENT && settings.tells(REFERENCE);
              missing(fields, told, findings);
              if (format == Format.REINFORCEMENT) {
                unreferenced(fields, findings);
              }
              same(format, fields, findings);
            });
    List<DataFile> files = measured.dataset().files();
    for (int file = 0; file < files.size(); file++) {
      bare(file, files.get(file), seen, measured.targets(), findings);
    }
    tell(seen, findings);
  }

  private static void tell(Graded.Seen seen, Findings findings) {
    FieldSets most = null;
    long records = 0;
    for (FieldSets fields : seen.fields().values()) {
      records += fields.fields().isEmpty() ? 0 : fields.records();
      most = most == null || fields.records() > most.records() ? fields : most;
    }
    if (most == null || records == 0) {
      findings.absent(MODULE);
      return;
    }
    List<String> names = most.everywhere();
    String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
    String named =
        names.stream().limit(SHOWN).map(Quote::key).collect(Collectors.joining(", ")) + more;
    findings.summary(
        MODULE,
        Counted.of(records, "question")
            + (names.isEmpty() ? ", no field in all of them" : ", all with " + named));
    findings.metric(MODULE, "records", records);
    findings.metric(MODULE, "fieldsInAll", names.size());
  }

  /** Records that do not say what the answer is compared with, under the one name for it. */
  private static void unreferenced(FieldSets fields, Findings findings) {
    FieldSets.Field field = fields.fields().get(ANSWER);
    if (field == null && fields.full()) {
      return;
    }
    long without = fields.records() - (field == null ? 0 : field.records());
    String none = "no value under " + Quote.key(ANSWER);
    if (without > 0 && (field == null || fields.tooMany())) {
      String all = Counted.of(fields.records(), "record");
      findings.whole(REFERENCE, none + " in " + Counted.of(without) + " of " + all, REFER);
      return;
    }
    findings.count(REFERENCE, without);
    for (long place : fields.without(ANSWER)) {
      findings.at(REFERENCE, place, Spot.at("", none, REFER));
    }
  }

  /**
   * Fields that nearly all records have.
   *
   * @param told whether another rule tells where there is no reference answer
   */
  private static void missing(FieldSets fields, boolean told, Findings findings) {
    SortedMap<Long, List<String>> lacking = new TreeMap<>();
    for (Map.Entry<String, FieldSets.Field> field : fields.fields().entrySet()) {
      long having = field.getValue().records();
      long without = fields.records() - having;
      boolean other = told && field.getKey().equals(ANSWER);
      if (other || without == 0 || having * 100 < fields.records() * COMMON) {
        continue;
      }
      if (fields.tooMany()) {
        findings.whole(
            MISSING,
            Quote.key(field.getKey())
                + " is missing in "
                + Counted.of(without)
                + " of "
                + Counted.of(fields.records(), "record"),
            "give every record the fields that the grader reads");
        continue;
      }
      findings.count(MISSING, without);
      for (long place : fields.without(field.getKey())) {
        lacking.computeIfAbsent(place, any -> new ArrayList<>()).add(field.getKey());
      }
    }
    lacking.forEach(
        (place, names) -> findings.look(MISSING, place, example -> spots(example, names, fields)));
  }

  private static List<Spot> spots(Example example, List<String> names, FieldSets fields) {
    List<Spot> spots = new ArrayList<>();
    for (String name : names) {
      FieldSets.Field field = fields.fields().get(name);
      if (field != null) {
        spots.add(spot(example, name, Counted.share(field.records(), fields.records())));
      }
    }
    return spots;
  }

  private static Spot spot(Example example, String name, String share) {
    String help = "add it, or remove the record: a grader that reads it cannot judge the answer";
    for (Key key : example.beside()) {
      if (FieldSets.name(key).equals(name)) {
        String message = Quote.key(name) + " is null; " + share + " of the records have a value";
        return Spot.at(key.pointer(), message, help);
      }
    }
    return Spot.at("", "no " + Quote.key(name) + ", which " + share + " of the records have", help);
  }

  /** References that never differ, unless another one does: then those say how to grade by it. */
  private static void same(Format format, FieldSets fields, Findings findings) {
    List<Map.Entry<String, FieldSets.Field>> references =
        fields.fields().entrySet().stream()
            .filter(field -> reference(format, field.getKey()))
            .toList();
    if (references.stream().anyMatch(field -> field.getValue().differs())) {
      return;
    }
    for (Map.Entry<String, FieldSets.Field> field : references) {
      long records = field.getValue().records();
      if (records >= ENOUGH) {
        findings.whole(
            SAME,
            Quote.key(field.getKey())
                + " has the same value in all "
                + Counted.of(records, "record")
                + " that have it",
            "see whether it was written for every record anew; else the best answer to any"
                + " question is that one");
      }
    }
  }

  private static boolean reference(Format format, String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return format == Format.GEMINI_REINFORCEMENT || REFERENCES.stream().anyMatch(small::contains);
  }

  private static void bare(
      int file, DataFile data, Graded.Seen seen, List<Target> targets, Findings findings) {
    long bare = seen.bare(file);
    if (data.format() == Format.REINFORCEMENT || data.format() == Format.GEMINI_REINFORCEMENT) {
      findings.count(NONE, bare);
      for (long place : seen.places(file)) {
        findings.at(
            NONE, place, Spot.at("", "nothing beside the question that a grader could read", ADD));
      }
    } else if (data.format() == Format.CHAT && bare * 2 > data.examples()) {
      // Whether this is a reinforcement file, only a target that trains in this way can say.
      for (Target target : targets) {
        if (target.demand(NONE).isPresent()) {
          String message =
              Counted.of(bare, "record") + " with nothing beside the question to grade by";
          findings.whole(NONE, target, message, ADD);
        }
      }
    }
  }
}
