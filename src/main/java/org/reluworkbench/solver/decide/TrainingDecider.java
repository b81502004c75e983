package org.reluworkbench.solver.decide;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Refutation.SeparationProof;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Verdict.Reason;
import org.reluworkbench.problem.Violation;
import org.reluworkbench.reduction.GadgetSimplification;
import org.reluworkbench.reduction.PlacedGadget;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.Decider;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.activation.FitResult;
import org.reluworkbench.solver.activation.FitSearch;

/**
 * Decides zero-loss training exactly and with proof, for every number of units, dimension and labels.
 *
 * <p>Where a forcing gadget is in the data and the labels are 0 and 1, the problem is one of
 * separating points, which {@link SeparationDecider} decides; any other is searched by signs of the
 * output weights and activations, see {@link FitSearch}.
 */
public final class TrainingDecider implements Decider<Training, Weights> {

  private final SeparationDecider separations = new SeparationDecider();

  @Override
  public String name() {
    return separations.name();
  }

  @Override
  public Verdict<Weights> decide(Training problem, Budget budget) throws SolverException {
    Optional<String> conflict = problem.obviousConflict();
    if (conflict.isPresent()) {
      return new Verdict.Unsatisfiable<>(new Refutation.Evident(conflict.get()));
    }
    List<Rational> labels =
        problem.examples().stream().map(Example::label).distinct().toList();
    if (labels.size() <= 1) {
      return satisfiable(
          problem, constant(problem, labels.isEmpty() ? Rational.ZERO : labels.get(0)));
    }
    Optional<PlacedGadget> gadget = PlacedGadget.find(problem, budget::isSpent);
    return gadget.isPresent()
            && GadgetSimplification.obstacle(problem, gadget.get()).isEmpty()
        ? byGadget(problem, gadget.get(), budget)
        : byActivations(problem, budget);
  }

  private static Verdict<Weights> byActivations(Training problem, Budget budget) {
    FitResult result = FitSearch.run(problem, budget::isSpent);
    if (result instanceof FitResult.Fits fits) {
      return satisfiable(problem, fits.weights());
    }
    return result instanceof FitResult.Refuted refuted
        ? new Verdict.Unsatisfiable<>(refuted.proof())
        : new Verdict.Unknown<>(budget.reason().orElse(Reason.BUDGET), "in the search for a fit");
  }

  private static Weights constant(Training problem, Rational value) {
    AffineFunction zero = AffineFunction.constant(problem.dimension(), Rational.ZERO);
    return new Weights(
        Collections.nCopies(problem.units(), zero),
        Collections.nCopies(problem.units(), Rational.ZERO),
        value);
  }

  private Verdict<Weights> byGadget(Training problem, PlacedGadget gadget, Budget budget)
      throws SolverException {
    Separation separation = GadgetSimplification.separation(problem);
    // The gadget stands where the reduction had its base point.
    int base = separation.inside().indexOf(gadget.frame().get(0));
    Verdict<List<AffineFunction>> verdict =
        separations.decide(separation, Math.max(base, 0), budget);
    if (verdict instanceof Verdict.Satisfiable<List<AffineFunction>> yes) {
      return satisfiable(problem, GadgetSimplification.weights(yes.witness()));
    }
    if (verdict instanceof Verdict.Unknown<List<AffineFunction>> unknown) {
      return new Verdict.Unknown<>(unknown.reason(), unknown.detail());
    }
    Refutation refutation = ((Verdict.Unsatisfiable<List<AffineFunction>>) verdict).refutation();
    return new Verdict.Unsatisfiable<>(
        new Refutation.GadgetProof(frame(problem, gadget), (SeparationProof) refutation));
  }

  private static List<Integer> frame(Training problem, PlacedGadget gadget) {
    return gadget.frame().stream()
        .map(point -> IntStream.range(0, problem.examples().size())
            .filter(i -> problem.examples().get(i).input().equals(point))
            .findFirst()
            .orElseThrow())
        .toList();
  }

  private static Verdict<Weights> satisfiable(Training problem, Weights weights) {
    Optional<Violation> violation = problem.violation(weights);
    if (violation.isPresent()) {
      throw new IllegalStateException("no witness: " + violation.get());
    }
    return new Verdict.Satisfiable<>(weights);
  }
}
