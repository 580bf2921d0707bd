package dev.tuneready.cli;

import dev.tuneready.core.Check;
import dev.tuneready.core.Option;
import dev.tuneready.core.Rule;
import dev.tuneready.engine.Bugs;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * Checks from jars that the user names. Such code is fully trusted, so it is never looked for, only
 * loaded from where the command line points.
 */
final class Plugins {
  private static final String SERVICES = "META-INF/services/" + Check.class.getName();

  private Plugins() {}

  /** All given checks and those of the jars, whose names must be new. */
  static List<Check> with(List<Check> ours, List<String> jars, Shell shell) throws Refusal {
    List<Check> all = new ArrayList<>(ours);
    Set<String> names = new HashSet<>();
    for (Check check : ours) {
      names.addAll(names(check));
    }
    for (String jar : jars) {
      for (Check check : load(jar, shell.resolve(jar))) {
        for (String name : names(jar, check)) {
          if (!names.add(name)) {
            throw new Refusal(jar + " brings " + name + ", which there is already");
          }
        }
        all.add(check);
      }
    }
    return List.copyOf(all);
  }

  private static List<String> names(String jar, Check check) throws Refusal {
    try {
      return names(check);
    } catch (Throwable broken) {
      throw refusal(jar, broken);
    }
  }

  private static List<String> names(Check check) {
    List<String> names = new ArrayList<>();
    for (Rule rule : check.rules()) {
      names.add(rule.id());
    }
    for (Option option : check.options()) {
      names.add("option " + option.name());
    }
    return names;
  }

  // Its classes are loaded as they are met, up to the end of the process: the loader is never
  // closed.
  @SuppressWarnings("resource")
  private static List<Check> load(String name, Path jar) throws Refusal {
    requireJar(name, jar);
    List<Check> checks = new ArrayList<>();
    try {
      URLClassLoader loader =
          new URLClassLoader(new URL[] {jar.toUri().toURL()}, Plugins.class.getClassLoader());
      for (Check check : ServiceLoader.load(Check.class, loader)) {
        if (check.getClass().getClassLoader() == loader) {
          checks.add(check);
        }
      }
    } catch (Throwable broken) {
      throw refusal(name, broken);
    }
    if (checks.isEmpty()) {
      throw new Refusal(name + " names no checks in " + SERVICES);
    }
    return checks;
  }

  private static Refusal refusal(String jar, Throwable broken) {
    Bugs.requireBug(broken);
    if (broken instanceof ServiceConfigurationError && broken.getCause() == null) {
      return new Refusal(
          jar
              + ": "
              + SERVICES
              + " names a class that is missing, no Check, or without a public constructor of no arguments");
    }
    return new Refusal(
        jar
            + " is no plugin for this version of tuneready: its checks cannot be loaded ("
            + kind(broken)
            + ")");
  }

  private static String kind(Throwable broken) {
    Throwable first = broken.getCause() == null ? broken : broken.getCause();
    return first.getClass().getSimpleName();
  }

  private static void requireJar(String name, Path jar) throws Refusal {
    if (!Files.isRegularFile(jar)) {
      throw new Refusal(name + ": there is no such plugin");
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.size();
    } catch (IOException none) {
      throw new Refusal(name + " is not a jar");
    }
  }
}
