package org.reluworkbench.solver.z3;

import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Violation;
import org.reluworkbench.reduction.PlacedGadget;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.Decider;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.TrainingQuery.Outcome;

/**
 * Decides zero-loss training from the data alone, with Z3 in one of three encodings. Safe for use by
 * several threads. Where the encoding does not apply the verdict is {@code Unknown(INCOMPLETE)}.
 */
public final class Z3TrainingDecider implements Decider<Training, Weights> {

  private final TrainingEncoding encoding;
  private final String version;

  /**
   * A decider that uses this encoding.
   *
   * @throws SolverException if Z3 cannot be loaded
   */
  public Z3TrainingDecider(TrainingEncoding encoding) throws SolverException {
    this.encoding = Objects.requireNonNull(encoding);
    this.version = Z3Library.version();
  }

  /**
   * A decider with the strongest encoding that is sound for the problem: that of a gadget if one
   * gadget is found in the data, else the normalised one.
   *
   * @throws SolverException if Z3 cannot be loaded
   */
  public static Z3TrainingDecider strongestSound(Training training) throws SolverException {
    return new Z3TrainingDecider(
        PlacedGadget.find(training).isPresent()
            ? TrainingEncoding.CORNER
            : TrainingEncoding.NORMALISED_LRA);
  }

  public TrainingEncoding encoding() {
    return encoding;
  }

  @Override
  public String name() {
    return "Z3 " + version + ", " + encoding.description();
  }

  @Override
  public Verdict<Weights> decide(Training training, Budget budget) throws SolverException {
    Optional<String> evident = training.obviousConflict();
    if (evident.isPresent()) {
      return new Verdict.Unsatisfiable<>(new Refutation.Evident(evident.orElseThrow()));
    }
    Optional<String> objection = encoding.query().objection(training);
    if (objection.isPresent()) {
      return unknown(Verdict.Reason.INCOMPLETE, objection.orElseThrow());
    }
    return Z3Worker.run(
        budget,
        session -> verdict(training, encoding.query().ask(session, training)),
        this::unknown);
  }

  private Verdict<Weights> verdict(Training training, Outcome outcome) throws SolverException {
    if (outcome instanceof Outcome.Found found) {
      Optional<Violation> violation = training.violation(found.weights());
      if (violation.isPresent()) {
        throw new SolverException(
            name() + " handed over weights that do not check: " + violation.orElseThrow());
      }
      return new Verdict.Satisfiable<>(found.weights());
    }
    if (outcome instanceof Outcome.Open open) {
      return unknown(open.why().reason(), open.why().detail());
    }
    return new Verdict.Unsatisfiable<>(
        new Refutation.SolverWord("Z3 " + version, encoding.description()));
  }

  private Verdict<Weights> unknown(Verdict.Reason reason, String detail) {
    return new Verdict.Unknown<>(reason, detail + " (" + encoding.description() + ")");
  }
}
