package dev.tuneready.target;

import dev.tuneready.core.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The targets that ship, each in a file of its own. */
public final class Targets {
  /** All of them, in the order in which they are listed: those of a family together. */
  public static final List<String> NAMES =
      List.of(
          "azure-openai-sft",
          "azure-openai-dpo",
          "azure-openai-rft",
          "together-sft",
          "together-dpo",
          "fireworks-sft",
          "fireworks-dpo",
          "fireworks-rft",
          "bedrock-nova",
          "bedrock-llama",
          "bedrock-claude",
          "bedrock-rft",
          "vertex-sft",
          "vertex-preference",
          "openai-sft",
          "openai-dpo",
          "openai-rft",
          "trl",
          "axolotl",
          "llama-factory",
          "mistral-finetune");

  private Targets() {}

  /**
   * The target of this name, else those of the family of this name, such as {@code azure-openai};
   * empty when there is none.
   */
  public static List<Target> named(String name) {
    return NAMES.contains(name)
        ? List.of(read(name))
        : NAMES.stream().filter(one -> one.startsWith(name + "-")).map(Targets::read).toList();
  }

  /** The names that stand for several targets. */
  public static List<String> families() {
    return NAMES.stream()
        .filter(name -> name.indexOf('-') > 0)
        .map(name -> name.substring(0, name.lastIndexOf('-')))
        .distinct()
        .filter(family -> NAMES.stream().filter(name -> name.startsWith(family + "-")).count() > 1)
        .toList();
  }

  public static List<Target> all() {
    return NAMES.stream().map(Targets::read).toList();
  }

  private static Target read(String name) {
    String file = "/dev/tuneready/targets/" + name + ".json";
    try (InputStream in = Targets.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + file);
      }
      return TargetReader.read(file, in.readAllBytes());
    } catch (BadTargetException broken) {
      throw new IllegalStateException(broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
