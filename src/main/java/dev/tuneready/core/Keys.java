package dev.tuneready.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys that an object may have, the most telling first, and those of objects within it. */
public final class Keys {
  private static final Keys NONE = new Keys(List.of(), Map.of());

  private final List<String> names;
  private final Set<String> known;
  private final Map<String, Keys> within;

  private Keys(List<String> names, Map<String, Keys> within) {
    this.names = List.copyOf(names);
    this.known = Set.copyOf(names);
    this.within = Map.copyOf(within);
  }

  /** The keys, with a blank between them; {@code a.b} is the key b of the object under a. */
  public static Keys of(String keys) {
    List<String> names = new ArrayList<>();
    Map<String, StringBuilder> inner = new HashMap<>();
    for (String key : keys.strip().split(" +", -1)) {
      int dot = key.indexOf('.');
      if (dot < 0) {
        if (!key.isEmpty()) {
          names.add(key);
        }
      } else {
        inner
            .computeIfAbsent(key.substring(0, dot), any -> new StringBuilder())
            .append(key, dot + 1, key.length())
            .append(' ');
      }
    }
    Map<String, Keys> within = new HashMap<>();
    inner.forEach((name, children) -> within.put(name, of(children.toString())));
    return new Keys(names, within);
  }

  public List<String> names() {
    return names;
  }

  public boolean has(String name) {
    return known.contains(name);
  }

  /** The keys of which it is known what their objects may hold. */
  public Set<String> owners() {
    return within.keySet();
  }

  /** The keys of the object that stands under a key. */
  public Keys within(String name) {
    return within.getOrDefault(name, NONE);
  }
}
