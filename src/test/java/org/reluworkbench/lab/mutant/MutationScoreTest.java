package org.reluworkbench.lab.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.workbench.Engine;
import org.reluworkbench.workbench.LemmaDecider;
import org.reluworkbench.workbench.ProblemDecider;

class MutationScoreTest {

  @Test
  void theLaboratoryNoticesEveryMutantThatIsNotProvedEquivalent() throws Exception {
    ProblemDecider decider = new ProblemDecider(Engine.AUTO);
    LemmaDecider lemmas = new LemmaDecider(2);
    MutationAnalysis analysis = new MutationAnalysis(
        (problem, budget) -> decider.decide(problem, budget).verdict(),
        (lemma, budget) -> verdict(lemmas.decide(lemma, budget)),
        40,
        1,
        Duration.ofSeconds(1));
    List<MutantReport> reports = new ArrayList<>();
    for (Mutant mutant : Catalogue.all()) {
      reports.add(analysis.analyse(mutant, Budget.unlimited()));
    }
    MutationTable table = new MutationTable(reports);
    table.lines().forEach(System.out::println);
    assertThat(reports)
        .extracting(report -> report.mutant().name())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(25);
    assertThat(reports.stream()
            .filter(r -> !r.isSettled())
            .map(r -> r.mutant().name() + " " + r.kills()))
        .isEmpty();
  }

  private static LemmaVerdict verdict(LemmaDecider.Decided decided) {
    if (decided.counterexample().isPresent()) {
      return new LemmaVerdict.Refuted(decided.counterexample().get());
    }
    return decided.verdict() == ClaimVerdict.HOLDS
        ? new LemmaVerdict.Proved((int) decided.cases(), decided.detail())
        : new LemmaVerdict.Undecided(Verdict.Reason.INCOMPLETE, decided.detail());
  }
}
