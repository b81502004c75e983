package org.reluworkbench.solver.z3;

import com.microsoft.z3.RealExpr;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.CornerGadget;
import org.reluworkbench.solver.SolverException;

/**
 * Training of a (2,1)-network on data in which the six points of a corner gadget are found: they
 * force {@code w0 = 1} and both output weights negative (corner lemma), so after normalisation
 * {@code F = [1 - [l1] - [l2]]}. QF_LRA.
 *
 * <p>If all labels are 0 or 1, the question is whether two halfspaces cover the 0-points and none of
 * the 1-points: label 1 says {@code l1 <= 0} and {@code l2 <= 0}; label 0 says {@code [l1] + [l2] >=
 * 1}, so one of the two is at least 1/2, and twice the functions satisfy {@code l1 >= 1} or {@code l2
 * >= 1}. With other labels, the normalised encoding is asked with the bias and the signs fixed.
 */
final class CornerEncoding implements TrainingQuery {

  private static final List<Rational> SIGNS = List.of(Rational.MINUS_ONE, Rational.MINUS_ONE);

  @Override
  public Optional<String> objection(Training training) {
    return CornerGadget.find(training).isPresent()
        ? Optional.empty()
        : Optional.of("the data hold no corner gadget for two units");
  }

  @Override
  public Outcome ask(Z3Session session, Training training) throws SolverException {
    return onlyBits(training) ? askForCover(session, training) : askWithSigns(session, training);
  }

  private static boolean onlyBits(Training training) {
    return training.examples().stream()
        .map(Example::label)
        .allMatch(label -> label.isZero() || label.equals(Rational.ONE));
  }

  /** Why training is not the same as finding a {@link #cover}; empty if it is. */
  static Optional<String> coverObjection(Training training) {
    return onlyBits(training)
        ? new CornerEncoding().objection(training)
        : Optional.of("some label is neither 0 nor 1");
  }

  static Cover cover(Terms terms, Training training) {
    return new Cover(terms, terms.unknownAffines("l", 2, training.dimension()));
  }

  static void require(Z3Solver solver, Cover cover, Training training) {
    for (Example example : training.examples()) {
      solver.require(
          example.label().isZero()
              ? cover.includes(example.input())
              : cover.excludes(example.input()));
    }
  }

  static Weights weights(Cover cover, Z3Model model) throws SolverException {
    return new Weights(model.rationalFunctions(cover.planes()), SIGNS, Rational.ONE);
  }

  private static Outcome askForCover(Z3Session session, Training training) throws SolverException {
    Cover cover = cover(session.terms(), training);
    Z3Solver solver = session.linearSolver();
    require(solver, cover, training);
    return TrainingQuery.outcome(solver.check(), model -> weights(cover, model));
  }

  private static Outcome askWithSigns(Z3Session session, Training training) throws SolverException {
    Z3Solver solver = session.linearSolver();
    RealExpr bias = session.terms().unknown("w0");
    solver.require(session.context().mkEq(bias, session.terms().one()));
    return NormalisedEncoding.ask(session, training, SIGNS, bias, solver);
  }
}
