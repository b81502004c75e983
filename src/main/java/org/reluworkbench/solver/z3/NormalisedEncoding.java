package org.reluworkbench.solver.z3;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.RealExpr;
import com.microsoft.z3.RealSort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.Terms.UnknownAffine;
import org.reluworkbench.solver.z3.Z3Solver.Answer;

/**
 * Training after normalisation: {@code w [t] = sgn(w) [|w| t]}, so the output weights are signs, and
 * given the signs all is linear but for the case distinctions {@code [t]}. QF_LRA.
 *
 * <p>A weight zero is a unit that is active nowhere, so two signs suffice, and {@link SignCases}
 * enumerates them.
 */
final class NormalisedEncoding implements TrainingQuery {

  @Override
  public Outcome ask(Z3Session session, Training training) throws SolverException {
    return SignCases.decide(
        session, training.units(), (negative, limit) -> ask(session, training, negative, limit));
  }

  private static Outcome ask(Z3Session session, Training training, int negative, int limit)
      throws SolverException {
    List<Rational> signs = IntStream.range(0, training.units())
        .mapToObj(i -> i < training.units() - negative ? Rational.ONE : Rational.MINUS_ONE)
        .toList();
    RealExpr bias = session.terms().unknown("w0");
    return ask(session, training, signs, bias, session.linearSolver(limit));
  }

  /** Asks for units that fit with the given signs; the solver may know more about the bias. */
  static Outcome ask(
      Z3Session session, Training training, List<Rational> signs, RealExpr bias, Z3Solver solver)
      throws SolverException {
    Terms terms = session.terms();
    List<UnknownAffine> units = terms.unknownAffines("l", training.units(), training.dimension());
    for (Example example : training.examples()) {
      List<ArithExpr<RealSort>> summands = new ArrayList<>(List.of(bias));
      for (int i = 0; i < units.size(); i++) {
        ArithExpr<RealSort> activation =
            terms.positivePart(terms.at(units.get(i), example.input()));
        summands.add(terms.times(terms.number(signs.get(i)), activation));
      }
      solver.require(terms.rectifiedEquals(terms.sum(summands), example.label()));
    }
    Answer answer = solver.check();
    return TrainingQuery.outcome(
        answer, model -> new Weights(model.rationalFunctions(units), signs, model.rational(bias)));
  }
}
