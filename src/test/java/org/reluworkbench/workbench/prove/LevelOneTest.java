package org.reluworkbench.workbench.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.solver.Budget;

class LevelOneTest {

  private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2));

  private static Level level(Problem<?> source) throws Exception {
    ReductionChain rules = ReductionChain.find(source, ProblemKind.TRAINING).orElseThrow();
    return new LevelOne().of(rules, rules.apply(source), BUDGET);
  }

  @Test
  void namesTheLemmasOfExactlyTheSizesThatOccur() throws Exception {
    Hypergraph sets = Hypergraph.ofNumbers(4, List.of(List.of(1, 2), List.of(1, 2, 3, 4)));
    Level level = level(new SetSplitting(sets));
    assertThat(level.status()).as(level.detail()).isEqualTo(Level.Status.HOLDS);
    assertThat(level.detail())
        .contains("forcing-2 (", "leaves, solver-free)", "set-2 (", "set-4 (", "normalisation (")
        .doesNotContain("set-3", "forcing-3", "argument");
  }

  @Test
  void goesThroughAllAssignmentsToTheClausesOfPropositionalRules() throws Exception {
    Level level = level(new Satisfiability(Cnf.ofDimacs(2, new int[] {1, -2}, new int[] {2})));
    assertThat(level.status()).as(level.detail()).isEqualTo(Level.Status.HOLDS);
    assertThat(level.detail())
        .contains("cnf-to-nae-1 (2 witnesses back, 1 forward)", "cnf-to-nae-2 (6 ")
        .contains("nae-to-splitting-2 (", "nae-to-splitting-3 (");
  }

  @Test
  void leavesOpenWhatIsTooLarge() throws Exception {
    int[] clause = java.util.stream.IntStream.rangeClosed(1, 40).toArray();
    Satisfiability source = new Satisfiability(Cnf.ofDimacs(40, clause));
    ReductionChain rules = ReductionChain.find(source, ProblemKind.NAE).orElseThrow();
    Level level = new LevelOne().of(rules, rules.apply(source), BUDGET);
    assertThat(level.status()).isEqualTo(Level.Status.UNDECIDED);
    assertThat(level.detail()).contains("not proved in the time left", "cnf-to-nae-40");
  }

  @Test
  void takesAFinishedProofThatTheCheckerAcceptsFromAFolder(@TempDir Path folder) throws Exception {
    SetSplitting source = new SetSplitting(Hypergraph.ofNumbers(2, List.of(List.of(1, 2))));
    ReductionChain rules = ReductionChain.find(source, ProblemKind.TRAINING).orElseThrow();
    RuleLemma forcing = RuleLemma.all(2).stream()
        .filter(lemma -> lemma.name().equals("forcing-2"))
        .findFirst()
        .orElseThrow();
    Proving proving =
        new Proving(Duration.ofMinutes(2), 1, Map.of(), Optional.of(folder), Optional.empty());
    assertThat(proving.prove(forcing).certificate()).isPresent();

    Level level = new LevelOne(Optional.of(folder)).of(rules, rules.apply(source), BUDGET);

    assertThat(level.status()).as(level.detail()).isEqualTo(Level.Status.HOLDS);
    assertThat(level.detail()).contains("forcing-2 (", "leaves, solver-free, of an earlier run)");
    Files.writeString(folder.resolve("forcing-2.json"), "{}");
    assertThat(new LevelOne(Optional.of(folder))
            .of(rules, rules.apply(source), BUDGET)
            .detail())
        .contains("forcing-2 (")
        .doesNotContain("earlier run");
  }
}
