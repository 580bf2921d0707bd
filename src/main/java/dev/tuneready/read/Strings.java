package dev.tuneready.read;

import dev.tuneready.core.Part;
import dev.tuneready.core.Pointer;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.util.ArrayList;
import java.util.List;

/** All strings of a record, wherever they stand in it. */
final class Strings {
  /**
   * Beyond so many characters a pointer names what encloses a string: many strings under one long
   * key would take memory without bounds.
   */
  private static final int POINTER = 200;

  private Strings() {}

  static List<Part> of(Fields record) {
    List<Part> parts = new ArrayList<>();
    add(record, "", parts);
    return parts;
  }

  private static void add(Json value, String pointer, List<Part> parts) {
    if (value instanceof Json.Text text) {
      parts.add(Part.text(text.value(), pointer));
    } else if (value instanceof Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        String at = pointer.length() > POINTER ? pointer : Pointer.of(pointer, i);
        add(items.values().get(i), at, parts);
      }
    } else if (value instanceof Fields fields) {
      for (int i = 0; i < fields.size(); i++) {
        String at = pointer.length() > POINTER ? pointer : Pointer.of(pointer, fields.name(i));
        add(fields.value(i), at, parts);
      }
    }
  }
}
