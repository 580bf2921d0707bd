package dev.tuneready.cli;

import dev.tuneready.core.Aim;
import dev.tuneready.core.Check;
import dev.tuneready.core.Demand;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Target;
import dev.tuneready.target.BadTargetException;
import dev.tuneready.target.TargetReader;
import dev.tuneready.target.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom the user will train with, by the names and files on the command line. */
final class Aims {
  private static final String ALL = "all";

  /** A target file is a page or two; what is larger is something else. */
  private static final long LARGEST = 1 << 20;

  private Aims() {}

  /** The settings for who trains with the targets that are asked for. */
  static Settings with(Settings settings, CheckArguments asked, List<Check> checks, Shell shell)
      throws Refusal {
    boolean survey = asked.targets.contains(ALL);
    if (survey && asked.targets.size() > 1) {
      throw new Refusal("--target all asks every target already; name no other beside it");
    }
    List<Aim> aims = new ArrayList<>();
    for (String name : asked.targets) {
      aims.addAll(survey ? all() : List.of(named(name.strip())));
    }
    for (String file : asked.targetFiles) {
      Target target = read(file, shell);
      requireRules(file, target, checks);
      aims.add(new Aim(target.name(), List.of(target)));
    }
    return settings.with(aims, survey);
  }

  private static List<Aim> all() {
    return Targets.all().stream().map(target -> new Aim(target.name(), List.of(target))).toList();
  }

  /** The target, family or model of this name. */
  static Aim named(String name) throws Refusal {
    int slash = name.indexOf('/');
    String provider = slash < 0 ? name : name.substring(0, slash);
    List<Target> candidates = known(provider);
    if (slash < 0) {
      return new Aim(name, candidates);
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
    return new Aim(name, with);
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
    List<Target> targets = Targets.named(name);
    if (targets.isEmpty()) {
      throw new Refusal(
          "there is no target " + name + nearest(name, Targets.NAMES, "tuneready targets"));
    }
    return targets;
  }

  private static String nearest(String typed, List<String> names, String lister) {
    String nearest = Names.nearest(typed, names);
    return nearest.isEmpty() ? "; " + lister + " lists them" : nearest;
  }

  private static Target read(String file, Shell shell) throws Refusal {
    Path path = shell.resolve(file);
    try {
      if (!Files.isRegularFile(path)) {
        throw new Refusal("there is no file " + file + " to read a target from");
      }
      if (Files.size(path) > LARGEST) {
        throw new Refusal(file + " is too large for a target: more than a megabyte");
      }
      return TargetReader.read(file, Files.readAllBytes(path));
    } catch (BadTargetException bad) {
      throw new Refusal(String.valueOf(bad.getMessage()));
    } catch (IOException unreadable) {
      throw new Refusal(file + " cannot be read");
    }
  }

  private static void requireRules(String file, Target target, List<Check> checks) throws Refusal {
    Map<String, Rule> rules = new LinkedHashMap<>();
    checks.forEach(check -> check.rules().forEach(rule -> rules.put(rule.id(), rule)));
    for (Map.Entry<String, Demand> demand : target.demands().entrySet()) {
      Rule rule = rules.get(demand.getKey());
      if (rule == null) {
        throw new Refusal(
            file
                + ": there is no rule "
                + demand.getKey()
                + nearest(demand.getKey(), List.copyOf(rules.keySet()), "tuneready rules"));
      }
      if (demand.getValue().limit().isPresent() != rule.limited()) {
        throw new Refusal(
            file + ": " + rule.id() + (rule.limited() ? " needs a limit" : " has no limit to set"));
      }
    }
  }
}
