package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.linear.BoundSum;
import org.reluworkbench.linear.BoundTerm;
import org.reluworkbench.linear.LinearConstraint;
import org.reluworkbench.linear.LinearSystem;
import org.reluworkbench.linear.Optimum;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.Inequality;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Term;
import org.reluworkbench.problem.optimum.TrainingTask;

/**
 * The relaxation of a piece as an exact linear program: slow, and needed only where floating point
 * can't tell. Not for squares.
 */
final class ExactRelaxation {

  /** What it comes to: multipliers that prove its value, and weights if there are any. */
  record Answer(List<Term> proof, Optional<List<Rational>> weights) {
    Answer {
      proof = List.copyOf(proof);
      Objects.requireNonNull(weights);
    }
  }

  private final TrainingTask task;
  private final List<Candidate> candidates;
  private final int parameters;
  private final int errors;

  private ExactRelaxation(TrainingTask task, List<Candidate> candidates) {
    this.task = task;
    this.candidates = candidates;
    this.parameters = 1 + task.units() * (task.dimension() + 1);
    this.errors = switch (task.loss()) {
      case ABSOLUTE -> task.size();
      case MAXIMUM -> 1;
      case MISFITS -> 0;
      case SQUARED -> throw new IllegalArgumentException("squares are not linear");
    };
  }

  /** Solves it; empty if there was no time. */
  static Optional<Answer> of(Piece piece, List<Candidate> candidates, BooleanSupplier stop) {
    return new ExactRelaxation(piece.task(), candidates).solve(stop);
  }

  private Optional<Answer> solve(BooleanSupplier stop) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (Candidate candidate : candidates) {
      constraints.add(LinearConstraint.atMost(
          form(candidate.inequality()), candidate.inequality().bound()));
    }
    Vector.Builder objective = Vector.builder(parameters + errors);
    for (int e = 0; e < errors; e++) {
      constraints.add(LinearConstraint.atLeast(
          Vector.unit(parameters + errors, parameters + e), Rational.ZERO));
      objective.set(
          parameters + e,
          task.loss() == Loss.ABSOLUTE ? task.points().get(e).weight() : Rational.ONE);
    }
    Optimum optimum =
        new LinearSystem(parameters + errors, constraints).minimum(objective.build(), stop);
    if (optimum instanceof Optimum.Attained attained) {
      return Optional.of(new Answer(
          terms(attained.dual()),
          Optional.of(attained.point().prefix(parameters).toList())));
    }
    return optimum instanceof Optimum.Infeasible infeasible
        ? Optional.of(new Answer(terms(infeasible.farkas()), Optional.empty()))
        : Optional.empty();
  }

  private Vector form(Inequality inequality) {
    Vector.Builder form = Vector.builder(parameters + errors);
    List<Rational> coefficients = DualProof.coefficients(task, inequality);
    for (int i = 0; i < parameters; i++) {
      form.set(i, coefficients.get(i));
    }
    if (inequality.error()) {
      form.set(
          parameters + (task.loss() == Loss.ABSOLUTE ? inequality.point() : 0), Rational.MINUS_ONE);
    }
    return form.build();
  }

  private List<Term> terms(BoundSum sum) {
    List<Term> terms = new ArrayList<>();
    for (BoundTerm term : sum.terms()) {
      if (term.constraint() < candidates.size() && term.multiplier().signum() > 0) {
        terms.add(candidates.get(term.constraint()).times(term.multiplier()));
      }
    }
    return terms;
  }
}
