package dev.tuneready.cli;

import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Place;
import dev.tuneready.core.Split;
import dev.tuneready.read.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files under check, each once, whatever names and links lead to it. */
final class Inputs {
  private static final String STANDARD_INPUT = "-";

  private final Shell shell;
  private final Map<Object, Source> known = new HashMap<>();
  private final List<Source> train = new ArrayList<>();
  private final List<Source> beside = new ArrayList<>();

  private Inputs(Shell shell) {
    this.shell = shell;
  }

  static Inputs of(List<String> files, List<String> validation, List<String> against, Shell shell)
      throws Refusal {
    if (files.isEmpty()) {
      throw new Refusal("no file to check was named; name one, or - for standard input");
    }
    Inputs inputs = new Inputs(shell);
    for (String file : files) {
      inputs.add(file, Split.TRAIN, inputs.train);
    }
    for (String file : validation) {
      inputs.add(file, Split.VALIDATION, inputs.beside);
    }
    for (String file : against) {
      inputs.add(file, Split.AGAINST, inputs.beside);
    }
    return inputs;
  }

  /** All of them as one dataset. */
  List<Source> together() throws Refusal {
    if (train.size() + beside.size() > Place.FILES) {
      throw new Refusal(
          "more than "
              + Counted.of(Place.FILES)
              + " files cannot be judged as one dataset; join some, or give --each");
    }
    List<Source> all = new ArrayList<>(train);
    all.addAll(beside);
    return all;
  }

  /** A dataset for each file to train on. */
  List<List<Source>> each() throws Refusal {
    if (train.size() > 1 && beside.stream().anyMatch(source -> source.path() == null)) {
      throw new Refusal(
          "standard input can be read only once, it cannot stand beside each of "
              + Counted.of(train.size(), "file")
              + "; save it in a file first");
    }
    List<List<Source>> datasets = new ArrayList<>();
    for (Source source : train) {
      List<Source> dataset = new ArrayList<>();
      dataset.add(source);
      dataset.addAll(beside);
      datasets.add(dataset);
    }
    return datasets;
  }

  /** Refuses a file that stands among the inputs. */
  void requireOther(String name, Path path, String as) throws Refusal {
    Object identity = identity(path);
    if (identity != null && known.containsKey(identity)) {
      throw new Refusal(name + " is one of the files under check, it cannot be " + as);
    }
  }

  private void add(String name, Split split, List<Source> to) throws Refusal {
    if (name.isEmpty()) {
      throw new Refusal("the name of one of the files is empty; is a variable unset?");
    }
    Path path = name.equals(STANDARD_INPUT) ? null : shell.resolve(name);
    Object identity = path == null ? STANDARD_INPUT : identity(path);
    Source source = new Source(path == null ? DataFile.STANDARD_INPUT : name, path, split);
    Source first = identity == null ? null : known.putIfAbsent(identity, source);
    if (first == null) {
      to.add(source);
    } else if (first.split() != split) {
      throw new Refusal(
          name
              + " cannot be "
              + use(split)
              + ", for it is "
              + use(first.split())
              + ": "
              + first.name()
              + " is the same file");
    } else {
      shell.say(name + " is named twice, and read once");
    }
  }

  private static String use(Split split) {
    return switch (split) {
      case TRAIN -> "trained on";
      case VALIDATION -> "validated on";
      case AGAINST -> "compared with";
    };
  }

  /**
   * Equal for names of the same file; null when there is no such file, which is told when it is
   * read.
   */
  private static @Nullable Object identity(Path path) {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return key == null ? path.toRealPath() : key;
    } catch (IOException unreadable) {
      return null;
    }
  }
}
