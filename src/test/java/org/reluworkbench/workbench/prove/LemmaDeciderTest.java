package org.reluworkbench.workbench.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.reduction.ForcingGadget;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Conclusion.Compare;
import org.reluworkbench.statement.Conclusion.Relation;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.Term;

class LemmaDeciderTest {

  private static final List<Example> BEND =
      ForcingGadget.forUnits(1).orElseThrow().examples();

  private static LemmaDecider.Decided decide(List<Example> gadget, Conclusion conclusion)
      throws SolverException {
    return new LemmaDecider(2)
        .decide(new Lemma("some", 1, 1, gadget, conclusion), Budget.of(Duration.ofMinutes(2)));
  }

  private static Conclusion bias(long value) {
    return new Compare(new Term.Bias(), Relation.EQUAL, new Term.Constant(Rational.of(value)));
  }

  @Test
  void namesBothMethodsAndKeepsTheProof() throws SolverException {
    LemmaDecider.Decided decided = decide(BEND, bias(1));
    assertThat(decided.verdict()).isEqualTo(ClaimVerdict.HOLDS);
    assertThat(decided.proof()).isPresent();
    assertThat(decided.detail())
        .matches("raw QF_NRA: [0-9]+ cases, Z3 .*; normalised: [0-9]+ leaves, solver-free .*");
  }

  @Test
  void provesByRawArithmeticAloneWhatNormalisedNetworksDoNotSay() throws SolverException {
    Conclusion positive =
        new Compare(new Term.Coefficient(0, 0), Relation.GREATER, new Term.Constant(Rational.ZERO));
    LemmaDecider.Decided decided = decide(BEND, positive);
    assertThat(decided.verdict()).isEqualTo(ClaimVerdict.HOLDS);
    assertThat(decided.proof()).isEmpty();
    assertThat(decided.detail()).contains("normalised: not applicable");
  }

  @Test
  void showsANetworkThatRefutes() throws SolverException {
    LemmaDecider.Decided decided = decide(BEND, bias(2));
    assertThat(decided.verdict()).isEqualTo(ClaimVerdict.REFUTED);
    assertThat(decided.counterexample()).isPresent();
    assertThat(decided.detail()).contains("w0 = 1, w1 = -1");
  }

  @Test
  void aSpentBudgetIsNoVerdict() throws SolverException {
    List<Example> gadget = List.of(new Example(Vector.of(0), Rational.ONE));
    Lemma lemma = new Lemma("some", 1, 1, gadget, bias(1));
    LemmaDecider.Decided decided = new LemmaDecider(1).decide(lemma, Budget.of(Duration.ZERO));
    assertThat(decided.verdict()).isEqualTo(ClaimVerdict.UNDECIDED);
  }
}
