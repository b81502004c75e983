package org.reluworkbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layer table of the house: who may know whom, and the trusted base. */
class ArchitectureTest {

  private static final String ROOT = "org.reluworkbench";

  /** Each package with the other packages of ours that it may know; sub-packages belong to it. */
  private static final Map<String, List<String>> MAY_KNOW = layers();

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages(ROOT);

  private static Map<String, List<String>> layers() {
    Map<String, List<String>> table = new TreeMap<>();
    table.put("numeric", List.of());
    table.put("diagnostic", List.of());
    table.put("logic", List.of("numeric"));
    table.put("network", List.of("numeric"));
    table.put("linear", List.of("numeric"));
    table.put("problem", List.of("logic", "network", "numeric"));
    table.put("syntax", List.of("diagnostic", "numeric"));
    List<String> problems = with(table.get("problem"), "problem");
    table.put("reduction", problems);
    table.put("statement", problems);
    table.put("family", with(problems, "reduction"));
    table.put("solver", with(problems, "reduction", "statement", "linear"));
    table.put("train", with(problems, "reduction", "linear", "solver"));
    table.put("certificate", with(problems, "reduction", "statement"));
    table.put("campaign", with(problems, "reduction", "family", "certificate", "diagnostic"));
    table.put(
        "check", with(problems, "reduction", "statement", "syntax", "diagnostic", "campaign"));
    table.put("interchange", with(problems, "reduction", "statement", "diagnostic", "certificate"));
    table.put("lab", with(problems, "reduction", "statement", "solver", "certificate"));
    List<String> all = new ArrayList<>(table.keySet());
    table.put(
        "report",
        with(problems, "reduction", "diagnostic", "certificate", "check", "syntax", "campaign"));
    table.put("workbench", with(all, "report"));
    table.put("api", with(all, "report", "workbench"));
    table.put(
        "editor",
        with(
            problems,
            "reduction",
            "statement",
            "syntax",
            "check",
            "diagnostic",
            "report",
            "workbench"));
    table.put("cli", List.of("workbench", "editor", "report", "diagnostic", "campaign"));
    return table;
  }

  private static List<String> with(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  @Test
  void everyPackageKnowsOnlyWhatTheTableSays() {
    MAY_KNOW.forEach((name, known) -> classes()
        .that()
        .resideInAPackage(ROOT + "." + name + "..")
        .should()
        .onlyDependOnClassesThat(foreignOrWithin(with(known, name)))
        .allowEmptyShould(true)
        .as(name + " may know only " + known)
        .check(CLASSES));
  }

  private static DescribedPredicate<JavaClass> foreignOrWithin(List<String> packages) {
    return DescribedPredicate.describe(
        "are of others or reside in " + packages,
        type -> !type.getPackageName().startsWith(ROOT)
            || packages.stream()
                .anyMatch(
                    name -> (type.getPackageName() + ".").startsWith(ROOT + "." + name + ".")));
  }

  @Test
  void everyClassLivesInALayer() {
    classes()
        .should()
        .resideInAnyPackage(
            MAY_KNOW.keySet().stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  /** What a command writes where it is run is soon committed along with the sources. */
  @Test
  void sourceFoldersHoldSourcesOnly() throws IOException {
    for (String folder : List.of("src/main/java", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        assertThat(files.filter(Files::isRegularFile))
            .isNotEmpty()
            .allMatch(file -> file.toString().endsWith(".java"));
      }
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void vendorsAreKnownInOnePlaceEach() {
    Map.of(
            "com.microsoft.z3..", ROOT + ".solver.z3..",
            "org.sat4j..", ROOT + ".solver.sat4j..",
            "picocli..", ROOT + ".cli..",
            "org.antlr..", ROOT + ".syntax..",
            "org.apache.spark..", ROOT + ".workbench.campaign.spark..",
            "org.eclipse.lsp4j..", ROOT + ".editor",
            "com.google.gson..", ROOT + ".editor",
            "net.jqwik..", ROOT + ".lab.arbitrary..",
            "ai.onnx..", ROOT + ".interchange.onnx..",
            "com.google.protobuf..", ROOT + ".interchange.onnx..")
        .forEach((vendor, home) -> noClasses()
            .that()
            .resideOutsideOfPackage(home)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(vendor)
            .allowEmptyShould(true)
            .check(CLASSES));
  }

  @Test
  void theTrustedBaseAndWhatItStandsOnUseNoFloatingPointFields() {
    classes()
        .that()
        .resideInAnyPackage(
            ROOT + ".numeric..",
            ROOT + ".logic..",
            ROOT + ".network..",
            ROOT + ".problem..",
            ROOT + ".reduction..",
            ROOT + ".certificate..")
        .should(new com.tngtech.archunit.lang.ArchCondition<>("hold no float or double") {
          @Override
          public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
            type.getFields().stream()
                .filter(field ->
                    List.of("float", "double").contains(field.getRawType().getName()))
                .forEach(
                    field -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                        field, field.getFullName() + " is floating point")));
          }
        })
        .check(CLASSES);
  }
}
