package org.reluworkbench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reluworkbench.check.Checking.mistakes;
import static org.reluworkbench.check.Checking.specification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;
import org.reluworkbench.workbench.file.FileImports;

class SpecificationCheckerTest {

  private static Problem<?> problem(String text) {
    return ((Entity.Stated) specification(text).entities().get(0)).problem();
  }

  private static <E extends Entity> E entity(String text, String name, Class<E> type) {
    return type.cast(specification(text).entity(name).orElseThrow());
  }

  // ---- what declarations mean ----

  @Test
  void numbersTheVariablesOfAFormulaInTheirOrder() {
    FormulaSatisfiability formula =
        (FormulaSatisfiability) problem("formula psi = (a -> b) & !(a <-> c) | d xor true;");
    assertThat(formula.variables()).containsExactly("a", "b", "c", "d");
    for (int i = 0; i < 16; i++) {
      int bits = i;
      boolean a = (bits & 1) != 0;
      boolean b = (bits & 2) != 0;
      boolean c = (bits & 4) != 0;
      boolean d = (bits & 8) != 0;
      boolean expected = ((!a || b) && a != c || d) ^ true;
      assertThat(formula.accepts(Assignment.of(a, b, c, d))).isEqualTo(expected);
    }
  }

  @Test
  void keepsClausesAsTheyAreWritten() {
    Satisfiability phi = (Satisfiability) problem("cnf phi { (a | b | !c) & () & (!a | a | a) }");
    assertThat(phi.cnf().variables()).containsExactly("a", "b", "c");
    assertThat(phi.cnf().clauses())
        .containsExactly(Clause.ofDimacs(1, 2, -3), Clause.ofDimacs(), Clause.ofDimacs(-1, 1, 1));
    assertThat(((Satisfiability) problem("cnf none { }")).cnf().clauses()).isEmpty();
    NotAllEqual nu = (NotAllEqual) problem("nae nu { (a, b, !c), (b, c, d) }");
    assertThat(nu.clauses().get(0).literals())
        .containsExactly(Literal.positive(0), Literal.positive(1), Literal.negative(2));
  }

  @Test
  void buildsSetSystemsOfNumbersAndNames() {
    assertThat(problem("splitting s { sets {1,2}, {02,3}, {}; }"))
        .isEqualTo(new SetSplitting(
            Hypergraph.ofNumbers(3, List.of(List.of(1, 2), List.of(2, 3), List.of()))));
    SetSplitting loose = (SetSplitting) problem("splitting s { elements p, q, r; sets {q,p}; }");
    assertThat(loose.hypergraph().elements()).containsExactly("p", "q", "r");
    assertThat(loose.hypergraph().sets().get(0)).containsExactly(0, 1);
    Colouring cycle = (Colouring) problem("colouring c { colours 3; edges 1-2, 2-3; sets {3,1}; }");
    assertThat(cycle)
        .isEqualTo(new Colouring(
            3, Hypergraph.ofNumbers(3, List.of(List.of(1, 2), List.of(2, 3), List.of(1, 3)))));
  }

  @Test
  void readsPointsExactly() {
    assertThat(problem(
            "points q in R^2 { inside (0,0), (-1/2, 1e-3); planes 3; outside (0.25, -.5); }"))
        .isEqualTo(new Separation(
            3,
            2,
            List.of(Vector.of(0, 0), Vector.of(Rational.of(-1, 2), Rational.of(1, 1000))),
            List.of(Vector.of(Rational.of(1, 4), Rational.of(-1, 2)))));
    assertThat(((Separation) problem("points q in R^1 { }")).planes()).isEqualTo(2);
  }

  @Test
  void buildsNetworks() {
    String text = """
        network n(x, y) {
          layer h { h1 = relu(x + y); h2 = relu(-(x - 2*(y - 1/2)) / 4 + 3); }
          layer g { g1 = relu(h1 - 2*h2); }
          output g1;
        }
        """;
    ReluNetwork network = entity(text, "n", Entity.Network.class).network();
    // h1 = 3, h2 = -(2 - 2*(1 - 1/2))/4 + 3 = 11/4
    assertThat(network.at(Vector.of(2, 1))).isEqualTo(Rational.ZERO);
    assertThat(network.at(Vector.of(100, 0))).isEqualTo(Rational.of(100));
  }

  @Test
  void allowsRowsThatRepeatButNotOnesThatContradict() {
    String text = "data t(x) { (1/2) -> 1; (0.5) -> 1; }\ntraining u = fit relu(2,1) to t;";
    assertThat(entity(text, "t", Entity.Data.class).dataset().examples()).hasSize(2);
    assertThat(entity(text, "u", Entity.Stated.class).problem()).isInstanceOf(Training.class);
    assertThat(mistakes("data t(x) { (1/2) -> 1; (0.5) -> 0; }"))
        .containsExactly(
            "t.relu:1:34: error[duplicate-label]: the input (0.5) has another label already");
  }

  @Test
  void reducesAlongChainsAndFromReductions() {
    String text = """
        cnf phi { (a | b) }
        reduce phi to splitting as S;
        reduce S to training as T;
        certify T agrees with phi;
        certify T agrees with S;
        """;
    Entity.Reduction reduction = entity(text, "T", Entity.Reduction.class);
    assertThat(reduction.rules().from()).isEqualTo(ProblemKind.SPLITTING);
    assertThat(reduction.rules().to()).isEqualTo(ProblemKind.TRAINING);
    assertThat(specification(text).claims())
        .extracting(CheckedClaim::subject)
        .containsExactly("T agrees with phi", "T agrees with S");
  }

  @Test
  void importsFiles() {
    Specification specification = specification(
        """
        cnf f = dimacs "f.cnf";
        data d = csv "d.csv" label "kind" == "yes";
        data e = csv "e.csv" label "y";
        """,
        Map.of(
            "f.cnf", "p cnf 2 1\n1 -2 0\n",
            "d.csv", "x,kind\n1,yes\n2,no\n",
            "e.csv", "x,y\n1,0.5\n"));
    assertThat(specification.entities()).hasSize(3);
    Entity.Data data = (Entity.Data) specification.entities().get(1);
    assertThat(data.dataset().examples().get(1).label()).isEqualTo(Rational.ZERO);
  }

  @Test
  void readsImportedFilesBesideTheSpecification(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("f.cnf"), "p cnf 1 1\n1 0\n");
    Source source = Source.of(
        folder.resolve("s.relu").toString(),
        "cnf f = dimacs \"f.cnf\";\ncnf g = dimacs \"g.cnf\";");
    assertThat(SpecificationChecker.check(source, new FileImports()).diagnostics())
        .singleElement()
        .satisfies(diagnostic -> {
          assertThat(diagnostic.message()).contains("no such file");
          assertThat(diagnostic.span().text()).isEqualTo("\"g.cnf\"");
        });
  }

  @Test
  void ordersElementsByNumberWhereAllAreNumbers() {
    SetSplitting numbers = (SetSplitting) problem("splitting s { sets {10,9}, {2,10}; }");
    assertThat(numbers.hypergraph().elements()).containsExactly("2", "9", "10");
    assertThat(numbers.hypergraph().sets().get(0)).containsExactly(1, 2);
    assertThat(numbers.hypergraph().sets().get(1)).containsExactly(0, 2);
    SetSplitting mixed = (SetSplitting) problem("splitting s { sets {10,a}, {2,10}; }");
    assertThat(mixed.hypergraph().elements()).containsExactly("10", "a", "2");
  }

  @Test
  void takesFormulasAsLongAsTheyMayBe() {
    String long1 = Stream.generate(() -> "a").limit(20_000).collect(Collectors.joining(" & "));
    assertThat(problem("formula f = " + long1 + ";")).isInstanceOf(FormulaSatisfiability.class);
    String sum = Stream.generate(() -> "x").limit(3_000).collect(Collectors.joining(" + "));
    assertThat(entity(
                "network n(x) { layer h { h1 = relu(" + sum + "); } output h1; }",
                "n",
                Entity.Network.class)
            .network()
            .at(Vector.of(1)))
        .isEqualTo(Rational.of(3_000));
  }

  static Stream<Path> gallery() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("instances/valid"))) {
      return files.filter(file -> file.toString().endsWith(".relu")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void findsNothingWrongWithTheGallery(Path file) throws IOException {
    Source source = Source.of(file.toString(), Files.readString(file));
    assertThat(SpecificationChecker.check(source, new FileImports()).diagnostics())
        .isEmpty();
  }
}
