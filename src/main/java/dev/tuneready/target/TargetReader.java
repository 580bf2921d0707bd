package dev.tuneready.target;

import dev.tuneready.core.Confidence;
import dev.tuneready.core.Demand;
import dev.tuneready.core.Fact;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Format;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Target;
import dev.tuneready.core.Training;
import dev.tuneready.json.Json;
import dev.tuneready.json.JsonReader;
import dev.tuneready.json.Limits;
import dev.tuneready.json.LineScan;
import dev.tuneready.json.Locator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads one target file, of the schema {@value #SCHEMA}. It is strict: a key that is not known, a
 * fact without a source and a severity beyond what its fact allows are refused.
 */
public final class TargetReader {
  public static final String SCHEMA = "tuneready-target/1";

  private static final String ALLOW = "allow";
  private static final List<String> SEVERITIES = List.of(ALLOW, "info", "warn", "fail");

  private final String file;
  private final byte[] bytes;
  private final Rights rights;
  private String read = "";
  private Map<String, String> sources = Map.of();

  private TargetReader(String file, byte[] bytes, Rights rights) {
    this.file = file;
    this.bytes = bytes;
    this.rights = rights;
  }

  /** What a target file may say beside what its schema tells; nothing is said against it here. */
  public interface Rights {
    /** The last day on which anything can have been read. */
    default LocalDate latest() {
      return LocalDate.MAX;
    }

    /** Why the target may not be called so; empty when it may. */
    default Optional<String> againstName(String name) {
      return Optional.empty();
    }

    /**
     * Why it may not mind the rule so; empty when it may.
     *
     * @param limit whether it sets one
     */
    default Optional<String> againstRule(String id, boolean limit) {
      return Optional.empty();
    }
  }

  /**
   * The target that is written in a file.
   *
   * @param file what it is called in what is said of it
   * @throws BadTargetException when it cannot be used, with the line and the key
   */
  public static Target read(String file, byte[] bytes) throws BadTargetException {
    return read(file, bytes, new Rights() {});
  }

  /** The same, of a file with these rights. */
  public static Target read(String file, byte[] bytes, Rights rights) throws BadTargetException {
    return new TargetReader(file, bytes, rights).target();
  }

  private Target target() throws BadTargetException {
    Node root =
        Node.of(json(), "", this::blame)
            .only(
                "schema",
                "name",
                "title",
                "read",
                "sources",
                "notice",
                "formats",
                "rules",
                "training",
                "models");
    root.oneOf("schema", List.of(SCHEMA));
    String name = root.text("name");
    require(root, "name", rights.againstName(name));
    read = past(root);
    sources = sources(root.node("sources"));
    Target target =
        new Target(
            name,
            root.text("title"),
            read,
            root.has("notice") ? Optional.of(fact(root.node("notice"))) : Optional.empty(),
            formats(root.node("formats")),
            demands(root.node("rules")),
            training(root, Training.unknown()),
            Map.of());
    return root.has("models") ? with(target, root.node("models")) : target;
  }

  private static Map<String, String> sources(Node node) throws BadTargetException {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String name : node.names()) {
      sources.put(name, node.text(name));
    }
    return sources;
  }

  private Target with(Target target, Node node) throws BadTargetException {
    Map<String, Target> models = new LinkedHashMap<>();
    for (String name : node.names()) {
      Node model = node.node(name).only("title", "notice", "formats", "rules", "training");
      Map<String, Demand> demands = new LinkedHashMap<>(target.demands());
      if (model.has("rules")) {
        demands.putAll(demands(model.node("rules")));
      }
      models.put(
          name,
          new Target(
              target.name() + "/" + name,
              target.title() + ", " + model.text("title", name),
              target.read(),
              model.has("notice") ? Optional.of(fact(model.node("notice"))) : target.notice(),
              model.has("formats") ? formats(model.node("formats")) : target.formats(),
              demands,
              training(model, target.training()),
              Map.of()));
    }
    return new Target(
        target.name(),
        target.title(),
        target.read(),
        target.notice(),
        target.formats(),
        target.demands(),
        target.training(),
        models);
  }

  private Map<Format, Fact> formats(Node node) throws BadTargetException {
    Map<Format, Fact> formats = new EnumMap<>(Format.class);
    for (String id : node.names()) {
      Format format =
          Arrays.stream(Format.values())
              .filter(one -> one.known() && one.id().equals(id))
              .findFirst()
              .orElseThrow(() -> node.wrong(id, "there is no format " + Quote.of(id)));
      formats.put(format, fact(node.node(id)));
    }
    return formats;
  }

  private Map<String, Demand> demands(Node node) throws BadTargetException {
    Map<String, Demand> demands = new LinkedHashMap<>();
    for (String rule : node.names()) {
      Node demand = node.node(rule);
      require(node, rule, rights.againstRule(rule, demand.has("limit")));
      demands.put(rule, demand(demand));
    }
    return demands;
  }

  private Demand demand(Node node) throws BadTargetException {
    Fact fact = fact(node, "severity", "limit");
    String word = node.oneOf("severity", SEVERITIES);
    Optional<Severity> severity =
        Arrays.stream(Severity.values()).filter(one -> one.word().equals(word)).findFirst();
    if (severity.isPresent() && severity.get().compareTo(fact.confidence().highest()) > 0) {
      throw node.wrong(
          "severity",
          node.named()
              + ": what is "
              + fact.confidence().word()
              + " is worth at most "
              + fact.confidence().highest().word());
    }
    return new Demand(
        severity,
        node.has("limit") ? OptionalLong.of(node.whole("limit")) : OptionalLong.empty(),
        fact);
  }

  /** What a target does with the examples; of a model, beside what it inherits. */
  private Training training(Node of, Training inherited) throws BadTargetException {
    if (!of.has("training")) {
      return inherited;
    }
    Node node = of.node("training").only("length", "tokenizer", "epochs", "price");
    return new Training(
        part(node, "length", this::length, inherited.length()),
        part(node, "tokenizer", this::tokens, inherited.tokenizer()),
        part(node, "epochs", this::epochs, inherited.epochs()),
        part(node, "price", this::price, inherited.price()));
  }

  /** Makes of an object what it says. */
  private interface Reading<T> {
    T of(Node node) throws BadTargetException;
  }

  /** What stands under the key, or else what is inherited, which null takes away. */
  private static <T> Optional<T> part(
      Node node, String key, Reading<T> reading, Optional<T> inherited) throws BadTargetException {
    if (!node.has(key)) {
      return inherited;
    }
    return inherited.isPresent() && node.unset(key)
        ? Optional.empty()
        : Optional.of(reading.of(node.node(key)));
  }

  private Training.Length length(Node node) throws BadTargetException {
    Fact fact = fact(node, "tokens", "beyond", "adjustable");
    Training.Beyond beyond =
        node.oneOf("beyond", List.of(Training.Beyond.values()), Training.Beyond::word);
    return new Training.Length(node.whole("tokens"), beyond, node.flag("adjustable"), fact);
  }

  private Training.Tokens tokens(Node node) throws BadTargetException {
    Fact fact = fact(node, "encoding");
    return new Training.Tokens(
        node.has("encoding") ? Optional.of(node.text("encoding")) : Optional.empty(), fact);
  }

  private Training.Epochs epochs(Node node) throws BadTargetException {
    Fact fact = fact(node, "usual", "least-examples", "most-examples", "most");
    return new Training.Epochs(
        node.number("usual"),
        node.whole("least-examples", 0),
        node.whole("most-examples", 0),
        node.number("most", 0),
        fact);
  }

  private Training.Price price(Node node) throws BadTargetException {
    Fact fact = fact(node, "per-million-tokens", "currency", "day");
    return new Training.Price(
        node.number("per-million-tokens"), node.text("currency"), node.dayOrMonth("day"), fact);
  }

  /** The fact that an object states, beside the keys that make up what it says. */
  private Fact fact(Node node, String... beside) throws BadTargetException {
    List<String> keys = new ArrayList<>(List.of("says", "confidence", "source", "read"));
    keys.addAll(List.of(beside));
    node.only(keys.toArray(String[]::new));
    Confidence confidence =
        node.oneOf("confidence", List.of(Confidence.values()), Confidence::word);
    String source = node.text("source");
    String address = sources.get(source);
    if (address == null) {
      throw node.wrong("source", "there is no " + Quote.key(source) + " among the sources");
    }
    return new Fact(
        node.text("says", ""), confidence, address, node.has("read") ? past(node) : read);
  }

  private String past(Node node) throws BadTargetException {
    String day = node.day("read");
    if (LocalDate.parse(day).isAfter(rights.latest())) {
      throw node.wrong("read", "\"read\" is the day on which it was read; " + day + " is to come");
    }
    return day;
  }

  private static void require(Node node, String key, Optional<String> against)
      throws BadTargetException {
    if (against.isPresent()) {
      throw node.wrong(key, against.get());
    }
  }

  private Json json() throws BadTargetException {
    LineScan scan = new LineScan();
    scan.scan(bytes, 0, bytes.length);
    if (scan.invalidUtf8() >= 0 || scan.control() >= 0) {
      throw at(Math.max(scan.invalidUtf8(), scan.control()), "it must be JSON in UTF-8");
    }
    List<Flaw> flaws = new ArrayList<>();
    Json json = new JsonReader(Limits.MOST).read(bytes, 0, bytes.length, scan, flaws);
    if (!flaws.isEmpty()) {
      Flaw flaw = flaws.get(flaws.size() - 1);
      throw flaw.offset() < 0
          ? blame(flaw.pointer(), flaw.message())
          : at(flaw.offset(), flaw.message());
    }
    if (json == null) {
      throw at(0, "it must be JSON");
    }
    return json;
  }

  private BadTargetException blame(String pointer, String why) {
    return at(Locator.find(bytes, 0, bytes.length, pointer).from(), why);
  }

  private BadTargetException at(int offset, String why) {
    int line = 1;
    for (int i = 0; i < Math.min(offset, bytes.length); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return new BadTargetException(file, line, why);
  }
}
