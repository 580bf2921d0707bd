package dev.tuneready.cli;

import dev.tuneready.core.Aim;
import dev.tuneready.core.Check;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Target;
import dev.tuneready.target.Targets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom the user will train with, by the names and files on the command line. */
final class Aims {
  private static final String ALL = "all";

  private Aims() {}

  /** The settings for who trains with the targets that are asked for. */
  static Settings with(Settings settings, CheckArguments asked, List<Check> checks, Shell shell)
      throws Refusal {
    boolean survey = asked.targets.contains(ALL);
    if (survey && asked.targets.size() > 1) {
      throw new Refusal("--target all asks every target already; name no other beside it");
    }
    Map<String, Aim> own = new LinkedHashMap<>();
    for (String file : asked.targetFiles) {
      Target target = TargetFile.read(file, checks, shell);
      if (own.put(target.name(), new Aim(List.of(target))) != null) {
        throw new Refusal("two target files are called " + target.name());
      }
    }
    List<Aim> aims = new ArrayList<>();
    for (String name : asked.targets) {
      if (!own.containsKey(name.strip())) {
        aims.addAll(survey ? all() : List.of(named(name.strip())));
      }
    }
    aims.addAll(own.values());
    return settings.with(aims, survey);
  }

  private static List<Aim> all() {
    return Targets.all().stream().map(target -> new Aim(List.of(target))).toList();
  }

  /** The target, family or model of this name. */
  static Aim named(String name) throws Refusal {
    int slash = name.indexOf('/');
    String provider = slash < 0 ? name : name.substring(0, slash);
    List<Target> candidates = known(provider);
    if (slash < 0) {
      return new Aim(candidates);
    }
    String model = name.substring(slash + 1);
    List<Target> with =
        candidates.stream()
            .filter(target -> target.models().containsKey(model))
            .map(target -> model(target, model))
            .toList();
    if (with.isEmpty()) {
      List<String> models =
          candidates.stream()
              .flatMap(target -> target.models().keySet().stream())
              .distinct()
              .toList();
      throw new Refusal(
          provider
              + (models.isEmpty()
                  ? " has no models of its own here; leave out /" + model
                  : " has no model "
                      + model
                      + nearest(model, models, "tuneready targets " + provider)));
    }
    return new Aim(with);
  }

  private static Target model(Target target, String model) {
    Target found = target.models().get(model);
    if (found == null) {
      throw new IllegalStateException(model);
    }
    return found;
  }

  /** The target or the family of this name. */
  private static List<Target> known(String name) throws Refusal {
    if (name.isBlank()) {
      throw new Refusal("a target has a name, and this one is empty; tuneready targets lists them");
    }
    List<Target> targets = Targets.named(name);
    if (targets.isEmpty()) {
      List<String> names = new ArrayList<>(Targets.families());
      names.addAll(Targets.NAMES);
      throw new Refusal("there is no target " + name + nearest(name, names, "tuneready targets"));
    }
    return targets;
  }

  private static String nearest(String typed, List<String> names, String lister) {
    String nearest = Names.nearest(typed, names);
    return nearest.isEmpty() ? "; " + lister + " lists them" : nearest;
  }
}
