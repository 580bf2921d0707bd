package dev.tuneready.laws;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.tuneready.core.Measure;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.NetworkChannel;
import java.nio.channels.Selector;
import java.util.Locale;
import java.util.Set;

/** Who may know whom, and what nobody may do. */
@AnalyzeClasses(packages = "dev.tuneready", importOptions = DoNotIncludeTests.class)
class WallsTest {
  private static final String CHECKS = "dev.tuneready.checks.";
  private static final String[] OVER_DATA = {
    "..checks..",
    "..read..",
    "..engine..",
    "..join..",
    "..report..",
    "..json..",
    "..schema..",
    "..sketch.."
  };

  @ArchTest
  static final ArchRule coreKnowsOnlyTheJdkAndSketches =
      classes()
          .that()
          .resideInAPackage("dev.tuneready.core")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tuneready.core", "dev.tuneready.sketch", "org.jspecify..", "java..");

  @ArchTest
  static final ArchRule sketchesKnowOnlyTheJdk =
      classes()
          .that()
          .resideInAPackage("dev.tuneready.sketch")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.tuneready.sketch", "org.jspecify..", "java..");

  @ArchTest
  static final ArchRule joinsAreCallableFromAnywhere =
      classes()
          .that()
          .resideInAPackage("dev.tuneready.join")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tuneready.join",
              "dev.tuneready.core",
              "dev.tuneready.json",
              "dev.tuneready.sketch",
              "com.dynatrace.hash4j..",
              "org.apache.commons.text..",
              "org.jspecify..",
              "java..");

  @ArchTest
  static final ArchRule schemasKnowOnlyValuesAndHowToShowThem =
      classes()
          .that()
          .resideInAPackage("dev.tuneready.schema")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tuneready.schema",
              "dev.tuneready.core",
              "dev.tuneready.json",
              "org.jspecify..",
              "java.lang..",
              "java.util..",
              "java.math..");

  @ArchTest static final ArchRule jacksonStaysInJson = onlyIn("json", "com.fasterxml.jackson..");

  @ArchTest static final ArchRule jtokkitStaysInTokens = onlyIn("tokens", "com.knuddels..");

  @ArchTest static final ArchRule picocliStaysInCli = onlyIn("cli", "picocli..");

  @ArchTest static final ArchRule zstdStaysInRead = onlyIn("read", "com.github.luben..");

  @ArchTest
  static final ArchRule standardStreamsStayInCli =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.tuneready.cli")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in");

  @ArchTest
  static final ArchRule nobodyEndsTheProcessButCli =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.tuneready.cli")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule noNetwork =
      noClasses()
          .should()
          .dependOnClassesThat(
              reachingOut()
                  .and(not(equivalentTo(URL.class).or(equivalentTo(URLClassLoader.class)))));

  @ArchTest
  static final ArchRule onlyPluginsAreLoadedFromAnAddress =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.tuneready.cli.Plugins")
          .should()
          .dependOnClassesThat(
              equivalentTo(URL.class)
                  .or(equivalentTo(URLClassLoader.class))
                  .or(equivalentTo(URI.class)));

  @ArchTest
  static final ArchRule anAddressIsMadeOnlyOfAPathAndNeverOpened =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(equivalentTo(URL.class)))
                  .or(target(owner(equivalentTo(URI.class))).and(not(target(name("toURL"))))))
          .orShould()
          .callConstructorWhere(
              target(owner(equivalentTo(URL.class))).or(target(owner(equivalentTo(URI.class)))));

  @ArchTest
  static final ArchRule noRegularExpressionsOverData =
      noClasses()
          .that()
          .resideInAnyPackage(OVER_DATA)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.regex");

  @ArchTest
  static final ArchRule noHiddenRegularExpressionsOverData =
      noClasses()
          .that(resideInAnyPackage(OVER_DATA).or(resideInAPackage("dev.tuneready.core")))
          .and(not(splitsOnlyOurs()))
          .should()
          .callMethodWhere(ofString("matches", "split", "replaceAll", "replaceFirst"));

  @ArchTest
  static final ArchRule numbersAndLettersDoNotDependOnTheLocale =
      noClasses()
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(Locale.class, "getDefault");

  @ArchTest
  static final ArchRule bytesDoNotDependOnTheDefaultCharset =
      noClasses()
          .should()
          .callMethod(String.class, "getBytes")
          .orShould()
          .callConstructor(String.class, byte[].class)
          .orShould()
          .callConstructor(String.class, byte[].class, int.class, int.class)
          .orShould()
          .callConstructor(InputStreamReader.class, java.io.InputStream.class)
          .orShould()
          .callConstructor(OutputStreamWriter.class, java.io.OutputStream.class)
          .orShould()
          .callConstructor(FileReader.class, String.class)
          .orShould()
          .callConstructor(FileWriter.class, String.class);

  @ArchTest
  static final ArchRule whatExceptionsSayIsNeverShown =
      noClasses()
          .that()
          .resideInAnyPackage("..checks..", "..engine..", "..report..", "..read..", "..json..")
          .should()
          .callMethodWhere(
              target(owner(assignableTo(Throwable.class)))
                  .and(
                      target(name("getMessage"))
                          .or(target(name("getLocalizedMessage")))
                          .or(target(name("printStackTrace")))));

  @ArchTest
  static final ArchRule noClock =
      noClasses()
          .that()
          .resideInAnyPackage("..checks..", "..core..", "..join..", "..report..", "..sketch..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.time..")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule modulesKnowWhatLiesBelowThem =
      noClasses()
          .that()
          .resideInAPackage(CHECKS + "*..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.tuneready..")
                  .and(
                      resideOutsideOfPackages(
                          CHECKS + "*..",
                          "dev.tuneready.core",
                          "dev.tuneready.json",
                          "dev.tuneready.join",
                          "dev.tuneready.schema",
                          "dev.tuneready.sketch",
                          "dev.tuneready.target",
                          "dev.tuneready.tokens")));

  @ArchTest
  static final ArchRule modulesKnowOfEachOtherOnlyMeasuresAndTheirResults =
      classes().that().resideInAPackage(CHECKS + "*..").should(knowOtherModulesByTheirMeasures());

  @ArchTest
  static final ArchRule modulesDoNotGoRoundInCircles =
      slices().matching(CHECKS + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesDoNotGoRoundInCircles =
      slices().matching("dev.tuneready.(*)..").should().beFreeOfCycles();

  /** What can open a connection, or look up a name. */
  private static DescribedPredicate<JavaClass> reachingOut() {
    return resideInAnyPackage(
            "java.net..",
            "javax.net..",
            "javax.naming..",
            "java.rmi..",
            "com.sun.net..",
            "jdk.net..")
        .and(not(equivalentTo(URI.class)))
        .or(assignableTo(NetworkChannel.class))
        .or(assignableTo(Selector.class));
  }

  private static ArchRule onlyIn(String home, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("dev.tuneready." + home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  /** A rule's id, lists of words, the name of a folder; and pointers, at a plain character. */
  private static DescribedPredicate<JavaClass> splitsOnlyOurs() {
    Set<String> names = Set.of("Rule", "Keys", "Lexicon", "TemporaryFolder", "Locator");
    return describe("reading text of our own", type -> names.contains(type.getSimpleName()));
  }

  private static DescribedPredicate<JavaCall<?>> ofString(String... methods) {
    Set<String> names = Set.of(methods);
    return describe(
        "String." + names,
        call ->
            call.getTargetOwner().isEquivalentTo(String.class) && names.contains(call.getName()));
  }

  private static ArchCondition<JavaClass> knowOtherModulesByTheirMeasures() {
    return new ArchCondition<>("know other modules by their measures") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          JavaClass other = dependency.getTargetClass();
          boolean foreign =
              other.getPackageName().startsWith(CHECKS)
                  && !other.getPackageName().equals(item.getPackageName());
          if (foreign && !measureOrResult(other)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** Whether the class is a measure, or what a measure of its package finishes with. */
  private static boolean measureOrResult(JavaClass type) {
    if (type.isAssignableTo(Measure.class)) {
      return true;
    }
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    for (JavaClass neighbour : type.getPackage().getClasses()) {
      if (neighbour.isAssignableTo(Measure.class)
          && (neighbour.equals(outer) || finishesWith(neighbour, outer))) {
        return true;
      }
    }
    return false;
  }

  private static boolean finishesWith(JavaClass measure, JavaClass result) {
    return measure.getMethods().stream()
        .anyMatch(
            method ->
                method.getName().equals("finish") && method.getRawReturnType().equals(result));
  }
}
