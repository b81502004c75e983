package org.reluworkbench.solver.z3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.reduction.ForcingGadget;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.solver.SolverException;

class ArithmeticLemmaTest {

  private static LemmaVerdict decide(ArithmeticLemma lemma) throws SolverException {
    return lemma.decide(Budget.of(Duration.ofMinutes(2)));
  }

  @Test
  void allAreProved() throws SolverException {
    List<ArithmeticLemma> lemmas = new ArrayList<>(List.of(
        ArithmeticLemma.normalisation(),
        ArithmeticLemma.separatingFunctions(),
        ArithmeticLemma.indicatorVectors()));
    for (int units = 1; units <= 3; units++) {
      lemmas.add(ArithmeticLemma.liftedUnits(ForcingGadget.forUnits(units).orElseThrow()));
      lemmas.add(ArithmeticLemma.separationFits(units));
      lemmas.add(ArithmeticLemma.fitSeparates(units));
    }
    for (ArithmeticLemma lemma : lemmas) {
      assertThat(decide(lemma)).as(lemma.name()).isInstanceOf(LemmaVerdict.Proved.class);
    }
  }

  @Test
  void aGadgetThatTheLiftedUnitsDoNotFitIsFoundOut() throws SolverException {
    ForcingGadget two = ForcingGadget.forUnits(2).orElseThrow();
    Example wrong = new Example(Vector.of(1, -2), Rational.ONE);
    ForcingGadget more = new ForcingGadget(
        2, Stream.concat(two.examples().stream(), Stream.of(wrong)).toList());
    assertThat(decide(ArithmeticLemma.liftedUnits(more)))
        .isInstanceOf(LemmaVerdict.Undecided.class);
  }
}
