package org.reluworkbench.solver.z3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ForcingGadget;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Conclusion.Compare;
import org.reluworkbench.statement.Conclusion.Relation;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.Term;

class RawLemmaProverTest {

  private static final Term ZERO = new Term.Constant(Rational.ZERO);
  private static final Term ONE = new Term.Constant(Rational.ONE);

  private static Lemma forcing(int units, List<Example> gadget) {
    List<Conclusion> parts = new ArrayList<>();
    parts.add(new Compare(new Term.Bias(), Relation.EQUAL, ONE));
    for (int unit = 0; unit < units; unit++) {
      parts.add(new Compare(new Term.OutputWeight(unit), Relation.LESS, ZERO));
    }
    return new Lemma("forcing", units, units, gadget, new Conclusion.All(parts));
  }

  private static LemmaVerdict decide(Lemma lemma) throws SolverException {
    return RawLemmaProver.decide(lemma, 2, Budget.of(Duration.ofMinutes(4)));
  }

  @Test
  void theForcingLemmasForOneAndTwoUnitsHold() throws SolverException {
    for (int units = 1; units <= 2; units++) {
      Lemma lemma = forcing(units, ForcingGadget.forUnits(units).orElseThrow().examples());
      assertThat(decide(lemma)).isInstanceOf(LemmaVerdict.Proved.class);
    }
  }

  @Test
  void eachPointOfTheCornerGadgetIsNeeded() throws SolverException {
    List<Example> corner = ForcingGadget.forUnits(2).orElseThrow().examples();
    for (Example point : corner) {
      List<Example> rest = new ArrayList<>(corner);
      rest.remove(point);
      Lemma lemma = forcing(2, rest);
      Weights network = ((LemmaVerdict.Refuted) decide(lemma)).weights();
      assertThat(new Training(2, 2, rest).violation(network))
          .as("without %s", point)
          .isEmpty();
      assertThat(lemma.conclusion().holds(network)).as("%s", network).isFalse();
    }
  }

  @Test
  void aLemmaOnProductsOfWeightsIsDecided() throws SolverException {
    List<Example> gadget =
        List.of(new Example(Vector.of(0), Rational.ONE), new Example(Vector.of(1), Rational.ZERO));
    Term slope = new Term.Product(new Term.OutputWeight(0), new Term.Coefficient(0, 0));
    Compare falls = new Compare(slope, Relation.LESS, ZERO);
    assertThat(decide(new Lemma("falls", 1, 1, gadget, falls)))
        .isInstanceOf(LemmaVerdict.Proved.class);
    Compare steep =
        new Compare(slope, Relation.AT_MOST, Term.negated(new Term.Constant(Rational.TWO)));
    Weights slow =
        ((LemmaVerdict.Refuted) decide(new Lemma("steep", 1, 1, gadget, steep))).weights();
    assertThat(steep.holds(slow)).isFalse();
  }

  @Test
  void unitsMayBeNamedInTheConclusion() throws SolverException {
    List<Example> corner = ForcingGadget.forUnits(2).orElseThrow().examples();
    Conclusion first = new Compare(new Term.Coefficient(0, 0), Relation.GREATER, ZERO);
    Conclusion either = new Conclusion.Any(
        List.of(first, new Compare(new Term.Coefficient(1, 0), Relation.GREATER, ZERO)));
    assertThat(decide(new Lemma("first", 2, 2, corner, first)))
        .isInstanceOf(LemmaVerdict.Refuted.class);
    assertThat(decide(new Lemma("either", 2, 2, corner, either)))
        .isInstanceOf(LemmaVerdict.Proved.class);
  }

  @Test
  void aNegativeLabelIsFittedByNoNetwork() throws SolverException {
    List<Example> gadget = List.of(new Example(Vector.of(0), Rational.MINUS_ONE));
    Conclusion never = new Conclusion.Any(List.of());
    assertThat(decide(new Lemma("never", 1, 1, gadget, never)))
        .isEqualTo(new LemmaVerdict.Proved(List.of(), "a label is negative, so no network fits"));
  }

  @Test
  void aCounterexampleThatIsIrrationalIsNotCountedAsOne() throws SolverException {
    Term square = new Term.Product(new Term.OutputWeight(0), new Term.OutputWeight(0));
    Conclusion not = new Compare(square, Relation.DIFFERENT, new Term.Constant(Rational.TWO));
    LemmaVerdict result = decide(new Lemma("root", 1, 1, List.of(), not));
    assertThat(result).isInstanceOf(LemmaVerdict.Undecided.class);
    assertThat(((LemmaVerdict.Undecided) result).detail()).contains("irrational");
  }

  @Test
  void aSpentBudgetLeavesCasesOpen() throws SolverException {
    Lemma lemma = forcing(2, ForcingGadget.forUnits(2).orElseThrow().examples());
    Budget cancelled = Budget.unlimited();
    cancelled.cancel();
    LemmaVerdict result = RawLemmaProver.decide(lemma, 2, cancelled);
    assertThat(result).isInstanceOf(LemmaVerdict.Undecided.class);
    assertThat(((LemmaVerdict.Undecided) result).reason()).isEqualTo(Verdict.Reason.INTERRUPTED);
  }

  @Test
  void normalisedQueriesAgree() throws SolverException {
    List<Example> corner = ForcingGadget.forUnits(2).orElseThrow().examples();
    Budget budget = Budget.of(Duration.ofMinutes(4));
    assertThat(NormalisedLemmaQuery.decide(forcing(2, corner), budget))
        .isInstanceOf(LemmaVerdict.Proved.class);
    for (int left = 0; left < corner.size(); left++) {
      List<Example> rest = new ArrayList<>(corner);
      rest.remove(left);
      assertThat(NormalisedLemmaQuery.decide(forcing(2, rest), budget))
          .isInstanceOf(LemmaVerdict.Refuted.class);
    }
    Conclusion tall = new Compare(new Term.UnitBias(0), Relation.LESS, ONE);
    LemmaVerdict open = NormalisedLemmaQuery.decide(new Lemma("tall", 2, 2, corner, tall), budget);
    assertThat(open).isInstanceOf(LemmaVerdict.Undecided.class);
  }
}
