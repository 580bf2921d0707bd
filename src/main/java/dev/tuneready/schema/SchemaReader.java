package dev.tuneready.schema;

import dev.tuneready.core.Quote;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Flag;
import dev.tuneready.json.Json.Items;
import dev.tuneready.json.Json.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes nodes of a schema's JSON, one after the other, so that references may go round. */
final class SchemaReader {
  /** Where the type may be said elsewhere. */
  private static final Set<String> COMBINED = Set.of("$ref", "allOf", "anyOf", "oneOf");

  /** What would ask more of a value, and is not judged. */
  private static final Set<String> UNJUDGED =
      Set.of(
          "pattern",
          "patternProperties",
          "format",
          "contains",
          "propertyNames",
          "dependencies",
          "dependentRequired",
          "dependentSchemas",
          "unevaluatedItems",
          "unevaluatedProperties",
          "additionalItems",
          "$dynamicRef",
          "$recursiveRef");

  private final Json root;
  private final boolean openApi;
  private final IdentityHashMap<Json, Node> nodes = new IdentityHashMap<>();
  private final IdentityHashMap<Json, Map<String, Json>> children = new IdentityHashMap<>();
  private final Map<String, Optional<Json>> referred = new HashMap<>();
  private final Deque<Unread> unread = new ArrayDeque<>();
  private final List<Breach> faults = new ArrayList<>(0);
  private final Set<String> unjudged = new TreeSet<>();

  /**
   * @param openApi whether types may be written in capital letters
   */
  SchemaReader(Json root, boolean openApi) {
    this.root = root;
    this.openApi = openApi;
  }

  /** A node that is known, and not yet filled. */
  private record Unread(Node node, Json json, At at) {}

  Node read() {
    requireObjects();
    Node node = node(root, At.ROOT);
    while (!unread.isEmpty()) {
      Unread next = unread.pop();
      fill(next.node(), next.json(), next.at());
    }
    return node;
  }

  List<Breach> faults() {
    return faults;
  }

  /** The keywords of it that are not judged, in alphabetical order. */
  Set<String> unjudged() {
    return unjudged;
  }

  /** The arguments of a call are always an object, and providers want the schema to say so. */
  private void requireObjects() {
    if (root instanceof Fields schema
        && schema.size() > 0
        && schema.names().stream().noneMatch(COMBINED::contains)) {
      Json type = schema.get("type");
      if (type == null) {
        fault(At.ROOT, "has no \"type\": expected \"object\"");
      } else if (type instanceof Text text && wrong(text.value())) {
        fault(At.ROOT.key("type"), "is " + Quote.of(text.value()) + ": expected \"object\"");
      }
    }
  }

  /** Whether it is a type, and not that of an object. */
  private static boolean wrong(String type) {
    return Kind.of(type.toLowerCase(Locale.ROOT)).filter(kind -> kind != Kind.OBJECT).isPresent();
  }

  /** The node of a schema that stands here, to be filled later. */
  private Node node(Json json, At at) {
    Node known = nodes.get(json);
    if (known != null) {
      return known;
    }
    Node node = new Node();
    nodes.put(json, node);
    unread.push(new Unread(node, json, at));
    return node;
  }

  private void fill(Node node, Json json, At at) {
    if (json instanceof Flag flag) {
      if (!flag.value()) {
        node.add((value, where, judgement) -> judgement.breach(where, () -> "is not allowed"));
      }
    } else if (json instanceof Fields schema) {
      schema.names().stream().filter(UNJUDGED::contains).forEach(unjudged::add);
      kinds(node, schema, at);
      choices(node, schema, at);
      object(node, schema, at);
      list(node, schema, at);
      new Bounds(schema, (key, what) -> fault(at.key(key), what)).add(node);
      combined(node, schema, at);
      reference(node, schema, at);
    } else {
      fault(at, "is " + json.type().phrase() + ": expected a schema, which is an object");
    }
  }

  private void kinds(Node node, Fields schema, At at) {
    Json type = schema.get("type");
    if (type == null) {
      return;
    }
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    List<Json> words = type instanceof Items items ? items.values() : List.of(type);
    for (Json word : words) {
      if (!(word instanceof Text text)) {
        fault(at.key("type"), "is no name of a type, nor a list of such");
        return;
      }
      String named = openApi ? text.value().toLowerCase(Locale.ROOT) : text.value();
      Optional<Kind> kind = Kind.of(named);
      if (kind.isEmpty()) {
        fault(at.key("type"), unknown(text.value()));
        return;
      }
      kinds.add(kind.get());
    }
    if (schema.get("nullable") instanceof Flag flag && flag.value()) {
      kinds.add(Kind.NULL);
    }
    if (kinds.isEmpty()) {
      fault(at.key("type"), "names no type");
      return;
    }
    node.add(
        (value, where, judgement) -> {
          Kind kind = Kind.of(value);
          if (!kind.among(kinds)) {
            judgement.breach(
                where, () -> "is " + kind.phrase() + ": expected " + Kind.phrase(kinds));
          }
        });
  }

  private static String unknown(String type) {
    String guess =
        Kind.meant(type).map(kind -> "; did you mean \"" + kind.word() + "\"?").orElse("");
    return "is " + Quote.of(type) + ", which is no type of JSON Schema" + guess;
  }

  private void choices(Node node, Fields schema, At at) {
    Json listed = schema.get("enum");
    if (listed instanceof Items items) {
      oneOf(node, items.values(), schema);
    } else if (listed != null) {
      fault(at.key("enum"), "is " + listed.type().phrase() + ": expected a list of values");
    }
    Json constant = schema.get("const");
    if (constant != null) {
      oneOf(node, List.of(constant), schema);
    }
  }

  private static void oneOf(Node node, List<Json> choices, Fields schema) {
    Set<Object> keys = new HashSet<>();
    choices.forEach(choice -> keys.add(Values.key(choice)));
    if (schema.get("nullable") instanceof Flag flag && flag.value()) {
      keys.add(Kind.NULL);
    }
    node.add(
        (value, where, judgement) -> {
          if (!keys.contains(Values.key(value))) {
            judgement.breach(
                where,
                () ->
                    "is "
                        + Values.shown(value)
                        + ": expected "
                        + (choices.size() == 1 ? "" : "one of ")
                        + Values.shown(choices));
          }
        });
  }

  private void object(Node node, Fields schema, At at) {
    Map<String, Node> properties = properties(schema, at.key("properties"));
    boolean patterns = schema.has("patternProperties");
    Json others = patterns ? null : schema.get("additionalProperties");
    Node other =
        others == null || forbids(others) ? null : node(others, at.key("additionalProperties"));
    boolean closed = others != null && forbids(others);
    if (!properties.isEmpty() || others != null) {
      node.add(
          (value, where, judgement) -> {
            if (value instanceof Fields fields) {
              fields(fields, where, judgement, properties, other, closed);
            }
          });
    }
    Json required = schema.get("required");
    if (required instanceof Items items && all(items, Text.class)) {
      List<String> names = items.values().stream().map(name -> ((Text) name).value()).toList();
      node.add((value, where, judgement) -> required(value, where, judgement, names));
    } else if (required != null) {
      fault(
          at.key("required"),
          "is "
              + (required instanceof Items ? "not made of strings" : required.type().phrase())
              + ": expected a list of names, beside \"properties\"");
    }
  }

  private static boolean forbids(Json schema) {
    return schema instanceof Flag flag && !flag.value();
  }

  private Map<String, Node> properties(Fields schema, At at) {
    Json declared = schema.get("properties");
    if (!(declared instanceof Fields fields)) {
      if (declared != null) {
        fault(at, "is " + declared.type().phrase() + ": expected an object of names and schemas");
      }
      return Map.of();
    }
    Map<String, Node> properties = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      properties.put(fields.name(i), node(fields.value(i), at.key(fields.name(i))));
    }
    return properties;
  }

  private static void fields(
      Fields fields,
      At where,
      Judgement judgement,
      Map<String, Node> properties,
      @Nullable Node other,
      boolean closed) {
    judgement.charge(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.name(i);
      Node node = properties.getOrDefault(name, other);
      if (node != null) {
        judgement.judge(node, fields.value(i), where.key(name));
      } else if (closed && !properties.containsKey(name)) {
        judgement.breach(where.key(name), () -> "is not among the properties that are declared");
      }
    }
  }

  private static void required(Json value, At where, Judgement judgement, List<String> names) {
    if (value instanceof Fields fields) {
      judgement.charge(fields.size() + (long) names.size());
      Set<String> present = Set.copyOf(fields.names());
      for (String name : names) {
        if (!present.contains(name)) {
          judgement.lacks(where, name);
        }
      }
    }
  }

  private void list(Node node, Fields schema, At at) {
    Json items = schema.get("items");
    boolean tuple = items instanceof Items; // as drafts up to 2019 write it
    Json first = tuple ? items : schema.get("prefixItems");
    List<Node> starts = first == null ? List.of() : schemas(first, at.key("prefixItems"));
    Node rest = items == null || tuple ? null : node(items, at.key("items"));
    if (rest != null || !starts.isEmpty()) {
      node.add(
          (value, where, judgement) -> {
            if (value instanceof Items list) {
              items(list.values(), where, judgement, starts, rest);
            }
          });
    }
  }

  private static void items(
      List<Json> values, At where, Judgement judgement, List<Node> starts, @Nullable Node rest) {
    judgement.charge(values.size());
    for (int i = 0; i < values.size(); i++) {
      Node node = i < starts.size() ? starts.get(i) : rest;
      if (node != null) {
        judgement.judge(node, values.get(i), where.index(i));
      }
    }
  }

  private void combined(Node node, Fields schema, At at) {
    if (schema.has("allOf")) {
      schemas(schema.get("allOf"), at.key("allOf")).forEach(part -> also(node, part));
    }
    Alternatives.add(node, schemas(schema.get("anyOf"), at.key("anyOf")), false);
    Alternatives.add(node, schemas(schema.get("oneOf"), at.key("oneOf")), true);
    Json not = schema.get("not");
    if (not != null) {
      Node unwanted = node(not, at.key("not"));
      node.add(
          (value, where, judgement) -> {
            if (judgement.trial(unwanted, value, where).isEmpty()) {
              judgement.breach(where, () -> "is what the schema says it must not be");
            }
          });
    }
    Json condition = schema.get("if");
    if (condition != null) {
      Node when = node(condition, at.key("if"));
      Node then = optional(schema, at, "then");
      Node otherwise = optional(schema, at, "else");
      node.add(
          (value, where, judgement) -> {
            Node next = judgement.trial(when, value, where).isEmpty() ? then : otherwise;
            if (next != null) {
              judgement.judge(next, value, where);
            }
          });
    }
  }

  private @Nullable Node optional(Fields schema, At at, String key) {
    Json value = schema.get(key);
    return value == null ? null : node(value, at.key(key));
  }

  private static void also(Node node, Node part) {
    node.add((value, where, judgement) -> judgement.judge(part, value, where));
  }

  /** The schemas of a list; none where there is no list. */
  private List<Node> schemas(@Nullable Json list, At at) {
    if (!(list instanceof Items items) || items.values().isEmpty()) {
      if (list != null) {
        fault(at, "is no list of schemas");
      }
      return List.of();
    }
    List<Node> schemas = new ArrayList<>();
    for (int i = 0; i < items.values().size(); i++) {
      schemas.add(node(items.values().get(i), at.index(i)));
    }
    return schemas;
  }

  private void reference(Node node, Fields schema, At at) {
    if (!(schema.get("$ref") instanceof Text text)) {
      return;
    }
    String reference = text.value();
    Optional<Json> target = referred.computeIfAbsent(reference, this::find);
    if (target.isPresent()) {
      also(node, node(target.get(), at.key("$ref")));
    } else if (reference.startsWith("#")) {
      fault(at.key("$ref"), "is " + Quote.of(reference) + ", which is not found in the schema");
    } else {
      fault(
          at.key("$ref"), "leads out of the schema: only \"#/…\" is followed, nothing is fetched");
    }
  }

  /** What a reference within the schema points to. */
  private Optional<Json> find(String reference) {
    if (!reference.equals("#") && !reference.startsWith("#/")) {
      return Optional.empty();
    }
    Json found = root;
    int start = 2;
    while (start <= reference.length() && found != null) {
      int end = reference.indexOf('/', start);
      end = end < 0 ? reference.length() : end;
      String key = reference.substring(start, end).replace("~1", "/").replace("~0", "~");
      found = child(found, key);
      start = end + 1;
    }
    return Optional.ofNullable(found);
  }

  private @Nullable Json child(Json parent, String key) {
    return children.computeIfAbsent(parent, SchemaReader::children).get(key);
  }

  /** Looked up by name once, since a schema may have as many references as definitions. */
  private static Map<String, Json> children(Json parent) {
    Map<String, Json> children = new HashMap<>();
    if (parent instanceof Fields fields) {
      for (int i = 0; i < fields.size(); i++) {
        children.put(fields.name(i), fields.value(i));
      }
    } else if (parent instanceof Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        children.put(Integer.toString(i), items.values().get(i));
      }
    }
    return children;
  }

  private static boolean all(Items items, Class<? extends Json> type) {
    return items.values().stream().allMatch(type::isInstance);
  }

  private void fault(At at, String what) {
    faults.add(new Breach(at, place -> (place.isEmpty() ? "the schema" : place) + " " + what));
  }
}
