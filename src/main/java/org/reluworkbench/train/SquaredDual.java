package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.linear.LinearConstraint;
import org.reluworkbench.linear.LinearSystem;
import org.reluworkbench.linear.Optimum;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Term;
import org.reluworkbench.problem.optimum.TrainingTask;

/**
 * Multipliers for squares by an exact linear program, where the errors at the optimum are known: those
 * of a point then add up to twice its weighted error. Slow, for pieces that floating point can't
 * tell from optimal ones.
 */
final class SquaredDual {

  private SquaredDual() {}

  /** The best multipliers with these errors of the points, if there are any. */
  static Optional<List<Term>> of(
      Piece piece, List<Candidate> candidates, List<Rational> errors, BooleanSupplier stop) {
    TrainingTask task = piece.task();
    int size = candidates.size();
    int parameters = 1 + task.units() * (task.dimension() + 1);
    List<Vector.Builder> forms = new ArrayList<>();
    for (int i = 0; i < parameters + task.size(); i++) {
      forms.add(Vector.builder(size));
    }
    Vector.Builder objective = Vector.builder(size);
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int j = 0; j < size; j++) {
      Candidate candidate = candidates.get(j);
      List<Rational> row = DualProof.coefficients(task, candidate.inequality());
      for (int i = 0; i < parameters; i++) {
        forms.get(i).set(j, row.get(i));
      }
      if (candidate.inequality().error()) {
        forms.get(parameters + candidate.point()).set(j, Rational.ONE);
      }
      objective.set(j, candidate.inequality().bound());
      constraints.add(LinearConstraint.atLeast(Vector.unit(size, j), Rational.ZERO));
    }
    for (int i = 0; i < forms.size(); i++) {
      Rational value = i < parameters || piece.live(i - parameters) == Answer.NO
          ? Rational.ZERO
          : errors
              .get(i - parameters)
              .times(Rational.TWO)
              .times(task.points().get(i - parameters).weight());
      constraints.add(LinearConstraint.equality(forms.get(i).build(), value));
    }
    Optimum optimum = new LinearSystem(size, constraints).minimum(objective.build(), stop);
    return optimum instanceof Optimum.Attained attained
        ? Optional.of(terms(candidates, attained.point()))
        : Optional.empty();
  }

  private static List<Term> terms(List<Candidate> candidates, Vector multipliers) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < multipliers.support(); i++) {
      terms.add(candidates.get(multipliers.supportIndex(i)).times(multipliers.supportValue(i)));
    }
    return terms;
  }
}
