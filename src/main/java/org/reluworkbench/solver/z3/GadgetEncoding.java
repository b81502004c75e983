package org.reluworkbench.solver.z3;

import com.microsoft.z3.RealExpr;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.GadgetSimplification;
import org.reluworkbench.reduction.PlacedGadget;
import org.reluworkbench.solver.SolverException;

/**
 * Training of a (k,1)-network on data in which a forcing gadget is found: it forces {@code w0 = 1} and
 * all output weights negative (for two units that is the corner lemma), so after normalisation {@code
 * F = [1 - sum [l_i]]}. QF_LRA.
 *
 * <p>If all labels are 0 or 1, the question is whether k halfspaces cover the 0-points and none of the
 * 1-points: label 1 says that all {@code l_i <= 0}; label 0 says {@code sum [l_i] >= 1}, so one of
 * them is at least 1/k, and k times the functions satisfy {@code l_i >= 1} for some i. With other
 * labels, the normalised encoding is asked with the bias and the signs fixed.
 */
final class GadgetEncoding implements TrainingQuery {

  @Override
  public Optional<String> objection(Training training) {
    return PlacedGadget.find(training).isPresent()
        ? Optional.empty()
        : Optional.of("the data hold no forcing gadget for " + training.units() + " units");
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
        ? new GadgetEncoding().objection(training)
        : Optional.of("some label is neither 0 nor 1");
  }

  static Cover cover(Terms terms, Training training) {
    return new Cover(terms, terms.unknownAffines("l", training.units(), training.dimension()));
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
    return GadgetSimplification.weights(model.rationalFunctions(cover.planes()));
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
    List<Rational> signs = Collections.nCopies(training.units(), Rational.MINUS_ONE);
    return NormalisedEncoding.ask(session, training, signs, bias, solver);
  }
}
