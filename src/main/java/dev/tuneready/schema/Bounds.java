package dev.tuneready.schema;

import dev.tuneready.core.Counted;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Flag;
import dev.tuneready.json.Json.Items;
import dev.tuneready.json.Json.Num;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How large numbers, texts, lists and objects may be. */
final class Bounds {
  private final Fields schema;
  private final BiConsumer<String, String> fault;

  /**
   * @param fault takes a keyword and what is wrong with it
   */
  Bounds(Fields schema, BiConsumer<String, String> fault) {
    this.schema = schema;
    this.fault = fault;
  }

  void add(Node node) {
    number(node, "minimum", "exclusiveMinimum", 1);
    number(node, "maximum", "exclusiveMaximum", -1);
    multiple(node);
    size(node, "minLength", "maxLength", Kind.STRING, "character", Values::length);
    size(
        node, "minItems", "maxItems", Kind.ARRAY, "item", value -> ((Items) value).values().size());
    size(
        node,
        "minProperties",
        "maxProperties",
        Kind.OBJECT,
        "field",
        value -> ((Fields) value).size());
    if (schema.get("uniqueItems") instanceof Flag flag && flag.value()) {
      node.add(Bounds::unique);
    }
  }

  /**
   * @param sign 1 where the value may not be less, -1 where it may not be more
   */
  private void number(Node node, String key, String exclusiveKey, int sign) {
    // Drafts up to 4 write the exclusive bound as a flag beside the other.
    Json flag = schema.get(exclusiveKey);
    boolean exclusive = flag instanceof Flag written && written.value();
    number(node, key, exclusive, sign);
    if (!(flag instanceof Flag)) {
      number(node, exclusiveKey, true, sign);
    }
  }

  private void number(Node node, String key, boolean exclusive, int sign) {
    Num bound = number(key);
    if (bound == null) {
      return;
    }
    double limit = bound.value();
    String than = sign > 0 ? "more than " : "less than ";
    String expected =
        (exclusive ? than : sign > 0 ? "at least " : "at most ") + Values.shown(bound);
    node.add(
        (value, where, judgement) -> {
          if (value instanceof Num number) {
            double beyond = (number.value() - limit) * sign;
            if (beyond < 0 || (exclusive && beyond == 0)) {
              judgement.breach(
                  where, () -> "is " + Values.shown(number) + ": expected " + expected);
            }
          }
        });
  }

  private void multiple(Node node) {
    Num factor = number("multipleOf");
    BigDecimal exact = factor == null ? null : Values.exact(factor);
    if (factor == null || exact == null || exact.signum() == 0) {
      return;
    }
    node.add(
        (value, where, judgement) -> {
          BigDecimal number = value instanceof Num digits ? Values.exact(digits) : null;
          if (number != null && number.remainder(exact).signum() != 0) {
            judgement.breach(
                where,
                () ->
                    "is "
                        + Values.shown(value)
                        + ": expected a multiple of "
                        + Values.shown(factor));
          }
        });
  }

  private void size(
      Node node, String least, String most, Kind kind, String noun, ToLongFunction<Json> size) {
    Num from = number(least);
    Num to = number(most);
    if (from == null && to == null) {
      return;
    }
    double fewest = from == null ? 0 : from.value();
    double largest = to == null ? Double.POSITIVE_INFINITY : to.value();
    node.add(
        (value, where, judgement) -> {
          if (Kind.of(value) == kind) {
            long has = size.applyAsLong(value);
            Num bound = has < fewest ? from : has > largest ? to : null;
            if (bound != null) {
              judgement.breach(
                  where,
                  () ->
                      "has "
                          + Counted.of(has, noun)
                          + ": expected at "
                          + (has < fewest ? "least " : "most ")
                          + Values.shown(bound));
            }
          }
        });
  }

  private static void unique(Json value, At where, Judgement judgement) {
    if (value instanceof Items items) {
      List<Json> values = items.values();
      judgement.charge(values.size());
      Set<Object> met = new HashSet<>();
      for (int i = 0; i < values.size(); i++) {
        if (!met.add(Values.key(values.get(i)))) {
          judgement.breach(where.index(i), () -> "stands in the list before: expected no repeats");
        }
      }
    }
  }

  private @Nullable Num number(String key) {
    Json value = schema.get(key);
    if (value instanceof Num number) {
      return number;
    }
    if (value != null) {
      fault.accept(key, "is " + value.type().phrase() + ": expected a number");
    }
    return null;
  }
}
