package dev.tuneready.core;

import java.util.List;

/**
 * Whom one will train with: a target, or a family of them, of which the format of the files picks
 * one.
 *
 * @param candidates at least one
 */
public record Aim(List<Target> candidates) {
  public Aim {
    candidates = List.copyOf(candidates);
  }

  /** The first that takes what most records are; the first of all when none does. */
  public Target pick(Dataset dataset) {
    Format format = Format.commonest(dataset.formats());
    return candidates.stream()
        .filter(target -> target.takes(format))
        .findFirst()
        .orElse(candidates.get(0));
  }
}
