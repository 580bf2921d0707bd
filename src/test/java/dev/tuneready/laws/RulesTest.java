package dev.tuneready.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Check;
import dev.tuneready.core.Option;
import dev.tuneready.core.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The names by which people know the rules. */
class RulesTest {
  private static final List<Check> CHECKS = BuiltInChecks.all();

  @Test
  void everyCheckShips() {
    Set<String> written =
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("dev.tuneready.checks")
                .stream()
                .filter(type -> type.isAssignableTo(Check.class) && !abstractType(type))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    Set<String> shipped =
        CHECKS.stream().map(check -> check.getClass().getName()).collect(Collectors.toSet());
    assertEquals(new TreeSet<>(written), new TreeSet<>(shipped));
  }

  private static boolean abstractType(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  @Test
  void everyRuleStandsInTheChangelog() throws IOException {
    String changelog = Files.readString(Path.of("CHANGELOG.md"));
    for (String id : ids()) {
      assertTrue(changelog.contains("`" + id + "`"), id);
    }
  }

  @Test
  void noTwoRulesShareAName() {
    List<String> ids = ids();
    assertEquals(new HashSet<>(ids).size(), ids.size(), ids.toString());
  }

  @Test
  void noTwoOptionsShareAName() {
    List<String> names =
        CHECKS.stream().flatMap(check -> check.options().stream()).map(Option::name).toList();
    assertEquals(new HashSet<>(names).size(), names.size(), names.toString());
  }

  @Test
  void theModuleOfARuleIsTheFolderOfItsCheck() {
    for (Check check : CHECKS) {
      for (Rule rule : check.rules()) {
        assertEquals(Runs.module(check), rule.module());
      }
    }
  }

  @Test
  void anOptionIsNamedForItsModule() {
    for (Check check : CHECKS) {
      for (Option option : check.options()) {
        assertTrue(option.name().startsWith(Runs.module(check) + "/"), option.name());
      }
    }
  }

  @Test
  void aModuleStandsTogetherInTheReport() {
    List<String> modules = new ArrayList<>();
    for (Check check : CHECKS) {
      String module = Runs.module(check);
      if (modules.isEmpty() || !modules.get(modules.size() - 1).equals(module)) {
        assertFalse(modules.contains(module), module);
        modules.add(module);
      }
    }
  }

  @Test
  void aSummaryIsOneLineWithoutAFullStop() {
    for (Check check : CHECKS) {
      for (Rule rule : check.rules()) {
        assertTrue(rule.summary().length() <= 100, rule.id());
        assertFalse(rule.summary().endsWith("."), rule.id());
      }
    }
  }

  private static List<String> ids() {
    return CHECKS.stream().flatMap(check -> check.rules().stream()).map(Rule::id).toList();
  }
}
