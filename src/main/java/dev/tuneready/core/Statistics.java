package dev.tuneready.core;

import java.util.List;
import java.util.Optional;

/** A check that finds nothing and tells the figures of a module, unless that is allowed. */
public interface Statistics extends Check {
  /** Of which it tells. */
  String module();

  @Override
  default List<Rule> rules() {
    return List.of();
  }

  @Override
  default Optional<String> idle(Settings settings) {
    return settings.wanted(module()) ? Optional.empty() : Optional.of("its module is allowed");
  }
}
