package dev.tuneready.checks.format;

import dev.tuneready.core.Check;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Target;
import java.util.List;

/** Files whose names, as they are given, some targets do not take. */
public record FileName() implements Check {
  private static final Rule ENDING =
      Rule.forTargets("format/file-ending", "the name of a file does not end in .jsonl");
  private static final Rule LETTERS =
      Rule.forTargets(
          "format/file-name", "a file's name has other characters than a-z 0-9 _ - . alone");

  @Override
  public List<Rule> rules() {
    return List.of(ENDING, LETTERS);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of();
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    List<DataFile> files =
        measured.dataset().files().stream().filter(file -> file.inside() && file.named()).toList();
    for (DataFile file : files) {
      String name = last(file.path());
      boolean ends = name.endsWith(".jsonl");
      boolean plain = name.chars().allMatch(FileName::plain);
      for (Target target : measured.targets()) {
        if (!ends) {
          findings.whole(ENDING, target, ending(file, target), help(name));
        }
        if (!plain) {
          findings.whole(LETTERS, target, letters(file, target), "rename it before the upload");
        }
      }
    }
  }

  private static String last(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static boolean plain(int character) {
    return character < 128
        && (Character.isLetterOrDigit(character) || "_-.".indexOf(character) >= 0);
  }

  private static String ending(DataFile file, Target target) {
    return file.path() + " does not end in .jsonl, as " + target.name() + " wants";
  }

  private static String help(String name) {
    return name.endsWith(".gz") || name.endsWith(".zst")
        ? "unpack it before the upload"
        : "rename it before the upload";
  }

  private static String letters(DataFile file, Target target) {
    return "the name of "
        + file.path()
        + " has other characters than letters, digits, _, - and ., which "
        + target.name()
        + " does not take";
  }
}
