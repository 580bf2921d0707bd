package dev.tuneready.cli;

import dev.tuneready.core.Confidence;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Demand;
import dev.tuneready.core.Fact;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Target;
import dev.tuneready.core.Training;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is known of one target, in blocks of rows; each source stands once, under a number. */
final class TargetPage {
  private static final long MIB = 1 << 20;
  private static final long GIB = 1 << 30;

  /** The rules whose limit is a number of bytes. */
  private static final Set<String> IN_BYTES = Set.of("size/file-too-large", "images/too-large");

  private final Target target;
  private final Map<String, Integer> sources = new LinkedHashMap<>();

  TargetPage(Target target) {
    this.target = target;
  }

  /**
   * A line, before it is broken.
   *
   * @param names whether it only lists names, of which there may be many
   */
  record Row(String lead, String text, boolean names) {
    Row(String lead, String text) {
      this(lead, text, false);
    }
  }

  List<List<Row>> blocks() {
    List<List<Row>> blocks = new ArrayList<>();
    blocks.add(about());
    blocks.add(rules());
    if (!target.models().isEmpty()) {
      blocks.add(List.of(new Row("models", String.join(", ", target.models().keySet()), true)));
    }
    List<Row> numbers = new ArrayList<>();
    sources.forEach((source, number) -> numbers.add(new Row("[" + number + "]", source)));
    blocks.add(numbers);
    blocks.removeIf(List::isEmpty);
    return blocks;
  }

  private List<Row> about() {
    List<Row> rows = new ArrayList<>();
    target.notice().ifPresent(fact -> rows.add(row("note", "", fact)));
    target.formats().forEach((format, fact) -> rows.add(row("takes", format.title(), fact)));
    Training training = target.training();
    training.length().ifPresent(length -> rows.add(row("length", said(length), length.fact())));
    training
        .tokenizer()
        .ifPresent(tokens -> rows.add(row("tokens", tokens.encoding().orElse(""), tokens.fact())));
    training
        .epochs()
        .ifPresent(epochs -> rows.add(row("epochs", number(epochs.usual()), epochs.fact())));
    training.price().ifPresent(price -> rows.add(row("price", said(price), price.fact())));
    return rows;
  }

  private List<Row> rules() {
    List<Row> rows = new ArrayList<>();
    target
        .demands()
        .forEach(
            (rule, demand) ->
                rows.add(row(worth(demand) + rule, limit(rule, demand), demand.fact())));
    return rows;
  }

  private static String worth(Demand demand) {
    String word = demand.severity().map(Severity::word).orElse("allow");
    return word + " ".repeat("allow".length() + 2 - word.length());
  }

  private static String limit(String rule, Demand demand) {
    if (demand.limit().isEmpty()) {
      return "";
    }
    long limit = demand.limit().getAsLong();
    return "limit " + (IN_BYTES.contains(rule) ? bytes(limit) : Counted.of(limit));
  }

  /** Such as {@code 512 MiB (536,870,912 bytes)}. */
  private static String bytes(long bytes) {
    String exact = Counted.of(bytes, "byte");
    if (bytes % GIB == 0) {
      return Counted.of(bytes / GIB) + " GiB (" + exact + ")";
    }
    return bytes % MIB == 0 ? Counted.of(bytes / MIB) + " MiB (" + exact + ")" : exact;
  }

  private static String said(Training.Length length) {
    String beyond =
        switch (length.beyond()) {
          case CUT -> "what is longer is cut at the end";
          case DROP -> "what is longer is left out";
          case REJECT -> "what is longer is refused";
          case UNKNOWN -> "what happens to longer ones is not known";
        };
    String set = length.adjustable() ? " unless one sets it" : "";
    return Counted.of(length.tokens(), "token") + set + "; " + beyond;
  }

  private static String said(Training.Price price) {
    return number(price.perMillionTokens())
        + " "
        + price.currency()
        + " per million tokens, "
        + price.day();
  }

  private static String number(double number) {
    return number == Math.rint(number) ? Counted.of((long) number) : String.valueOf(number);
  }

  /** What a fact says, how sure it is unless it is confirmed, and the number of its source. */
  private Row row(String lead, String what, Fact fact) {
    String between = what.isEmpty() || fact.says().isEmpty() ? "" : ": ";
    String sure =
        fact.confidence() == Confidence.CONFIRMED ? "" : " (" + fact.confidence().word() + ")";
    int number = sources.computeIfAbsent(fact.source(), any -> sources.size() + 1);
    return new Row(lead, (what + between + fact.says() + sure + " [" + number + "]").strip());
  }
}
