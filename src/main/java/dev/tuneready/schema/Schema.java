package dev.tuneready.schema;

import dev.tuneready.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A JSON Schema, which may be hostile: nothing is fetched, no pattern is run, and judging a value
 * takes a bounded number of steps. Immutable.
 *
 * <p>Judged are {@code type}, {@code nullable}, {@code properties}, {@code required}, {@code
 * additionalProperties}, {@code items}, {@code prefixItems}, {@code enum}, {@code const}, the
 * bounds on numbers, lengths, lists and objects, {@code multipleOf}, {@code uniqueItems}, {@code
 * allOf}, {@code anyOf}, {@code oneOf}, {@code not}, {@code if} and {@code $ref} within the schema.
 * What other keywords ask is not looked at.
 */
public final class Schema {
  private static final int MOST_FAULTS = 20;

  private final Node root;
  private final List<Breach> faults;
  private final Set<String> unjudged;

  private Schema(Node root, List<Breach> faults, Set<String> unjudged) {
    this.unjudged = Set.copyOf(unjudged);
    this.root = root;
    this.faults = List.copyOf(faults);
  }

  /**
   * Reads a schema; what is wrong with it, its faults say.
   *
   * @param openApi whether it is written as OpenAPI has it: {@code STRING} is a type, too
   */
  public static Schema of(Json value, boolean openApi) {
    SchemaReader reader = new SchemaReader(value, openApi);
    Node root = reader.read();
    return new Schema(
        root,
        reader.faults().stream()
            .sorted(Comparator.comparing(Breach::pointer).thenComparing(Breach::message))
            .limit(MOST_FAULTS)
            .toList(),
        reader.unjudged());
  }

  /**
   * What makes it no schema that one could judge by, at most {@value #MOST_FAULTS}; in whatever
   * order its keys stand, they come in the same.
   */
  public List<Breach> faults() {
    return faults;
  }

  /** The keywords of it that are not judged, such as {@code pattern}. */
  public Set<String> unjudged() {
    return unjudged;
  }

  /**
   * What a value is found to be.
   *
   * @param breaches what the schema does not allow
   * @param whole whether all was judged; else it took too many steps, and nothing is said
   */
  public record Judged(List<Breach> breaches, boolean whole) {}

  /** Judges a value; by a schema with faults nothing is found. */
  public Judged judge(Json value) {
    return faults.isEmpty() ? Judgement.of(root, value) : new Judged(List.of(), true);
  }
}
