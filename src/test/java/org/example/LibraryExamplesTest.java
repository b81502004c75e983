package org.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.api.Certificates;
import org.reluworkbench.api.CheckResult;
import org.reluworkbench.api.ClaimResult;
import org.reluworkbench.api.Decision;
import org.reluworkbench.api.Decisions;
import org.reluworkbench.api.Mapping;
import org.reluworkbench.api.Reductions;
import org.reluworkbench.api.Settings;
import org.reluworkbench.api.TrainedNetwork;
import org.reluworkbench.api.Trainer;
import org.reluworkbench.api.VerifiedFiles;
import org.reluworkbench.api.Workbench;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.train.fit.FitOutcome;

/** The examples of the library's documentation, as a user's program has them. */
class LibraryExamplesTest {

  private final PrintStream console = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void hush() {
    System.setOut(console);
  }

  private List<String> printed() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void verifiesAFile() throws IOException {
    VerifiedFiles verified = Workbench.verify(Path.of("instances/valid/01-first-formula.relu"));
    for (ClaimResult claim : verified.claims()) {
      System.out.println(claim.verdict().word() + "  " + claim.subject() + ": " + claim.detail());
    }
    if (!verified.allHold()) {
      throw new AssertionError(verified.diagnostics());
    }
    assertThat(printed()).hasSize(2).first().asString().startsWith("holds  either satisfiable: ");
  }

  @Test
  void readsProblems() {
    Path file = Path.of("instances/valid/11-fano.relu");
    Problem<?> fano = Workbench.problems(file).toOptional().orElseThrow().get("fano");
    System.out.println(fano.kind().word() + " with " + fano.sizes());
    assertThat(printed()).containsExactly("splitting with 7 elements, 7 sets");
  }

  @Test
  void reducesAndTakesAnswersBack() throws SolverException {
    Cnf phi = Cnf.ofDimacs(2, new int[][] {{1, 2}, {-1, -2}}); // a or b, and not both
    Mapping<Assignment, Training, Weights> mapping =
        Reductions.reduce(new Satisfiability(phi), Training.class).orElseThrow();
    Training training = mapping.target();
    Weights weights = Decisions.decide(training).witness().orElseThrow();
    Assignment assignment = mapping.pullBack(weights);
    System.out.println(mapping.rules() + " " + training.sizes() + " " + phi.holdsIn(assignment));
    assertThat(printed())
        .containsExactly("[cnf-to-nae, nae-to-splitting, splitting-to-points, points-to-training]"
            + " 7 dimension, 2 units, 15 examples true");
    assertThat(training.accepts(mapping.pushForward(assignment))).isTrue();
  }

  @Test
  void decides() throws SolverException {
    List<List<Integer>> sides = List.of(List.of(1, 2), List.of(2, 3), List.of(1, 3));
    SetSplitting triangle = new SetSplitting(Hypergraph.ofNumbers(3, sides));
    Decision<Assignment> decision = Decisions.decide(triangle);
    System.out.println(decision.verdict().word() + ", " + decision.method());
    CheckResult check = Certificates.check(decision.certificate().orElseThrow());
    System.out.println(check.status());
    assertThat(printed()).hasSize(2).first().asString().startsWith("unsatisfiable, ");
    assertThat(printed()).last().isEqualTo("verified");
  }

  @Test
  void trains() {
    List<Example> rows = List.of(
        new Example(Vector.of(0), Rational.of(0)),
        new Example(Vector.of(1), Rational.of(1)),
        new Example(Vector.of(2), Rational.of(0)),
        new Example(Vector.of(3), Rational.of(1)));
    Dataset data = new Dataset(List.of("x"), rows);
    TrainedNetwork one = Trainer.leastLoss(1, data, Loss.ABSOLUTE, Settings.standard());
    System.out.println(one.loss() + " " + one.isOptimal());
    FitOutcome.Fitted fitted = (FitOutcome.Fitted) Trainer.fit(data, Settings.standard());
    System.out.println(fitted.network().units() + " units fit all rows");
    assertThat(printed()).containsExactly("1 true", "3 units fit all rows");
  }

  @Test
  void writesAndChecksCertificates(@TempDir Path folder) throws Exception {
    Decision<Assignment> decision =
        Decisions.decide(new Satisfiability(Cnf.ofDimacs(1, new int[] {1})));
    Path file = folder.resolve("phi.json");
    Certificates.write(file, decision.certificate().orElseThrow());
    CheckResult check = Certificates.check(file).toOptional().orElseThrow();
    check.findings().forEach(finding -> System.out.println(finding.what()));
    assertThat(printed()).isNotEmpty();
    assertThat(check.status()).isEqualTo(CheckResult.Status.VERIFIED);
  }
}
