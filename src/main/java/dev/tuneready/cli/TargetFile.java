package dev.tuneready.cli;

import dev.tuneready.core.Check;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Target;
import dev.tuneready.target.BadTargetException;
import dev.tuneready.target.TargetReader;
import dev.tuneready.target.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target of the user's own: a file on this machine. */
final class TargetFile {
  /** A target file is a page or two; what is larger is something else. */
  private static final long LARGEST = 1 << 20;

  private TargetFile() {}

  /** The target in the file; its name is its own, and its rules are those of the checks. */
  static Target read(String file, List<Check> checks, Shell shell) throws Refusal {
    Path path = shell.resolve(file);
    try {
      requireFile(file, path);
      return TargetReader.read(file, Files.readAllBytes(path), new Ours(checks, latest()));
    } catch (BadTargetException bad) {
      throw new Refusal(String.valueOf(bad.getMessage()));
    } catch (IOException unreadable) {
      throw new Refusal(file + " cannot be read");
    }
  }

  private static void requireFile(String file, Path path) throws Refusal, IOException {
    if (!Files.exists(path)) {
      throw new Refusal("there is no file " + file + " to read a target from");
    }
    if (Files.isDirectory(path)) {
      throw new Refusal(file + " is a directory: name the target file in it");
    }
    if (!Files.isRegularFile(path)) {
      throw new Refusal(file + " is a pipe or a device; a target is read from a file");
    }
    if (Files.size(path) > LARGEST) {
      throw new Refusal(file + " is too large for a target: more than a megabyte");
    }
  }

  /** It may be tomorrow already where the file was written. */
  private static LocalDate latest() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(1);
  }

  /** What a file of the user's may say here. */
  private static final class Ours implements TargetReader.Rights {
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final LocalDate latest;

    Ours(List<Check> checks, LocalDate latest) {
      this.latest = latest;
      checks.forEach(check -> check.rules().forEach(rule -> rules.put(rule.id(), rule)));
    }

    @Override
    public LocalDate latest() {
      return latest;
    }

    @Override
    public Optional<String> againstName(String name) {
      if (name.equals("all") || !Targets.named(name).isEmpty()) {
        return Optional.of(name + " is a name that tuneready gives itself; choose another");
      }
      boolean plain = name.chars().allMatch(TargetFile::plain);
      return plain
          ? Optional.empty()
          : Optional.of("\"name\" may hold letters, digits, \"-\", \"_\" and \".\" only");
    }

    @Override
    public Optional<String> againstRule(String id, boolean limit) {
      Rule rule = rules.get(id);
      if (rule == null) {
        String nearest = Names.nearest(id, rules.keySet());
        return Optional.of(
            "there is no rule "
                + Quote.of(id)
                + (nearest.isEmpty() ? "; tuneready rules lists them" : nearest));
      }
      return limit == rule.limited()
          ? Optional.empty()
          : Optional.of(id + (limit ? " has no limit to set" : " needs a \"limit\""));
    }
  }

  private static boolean plain(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "-_.".indexOf(character) >= 0;
  }
}
