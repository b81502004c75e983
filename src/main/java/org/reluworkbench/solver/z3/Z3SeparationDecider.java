package org.reluworkbench.solver.z3;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Violation;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.Decider;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.Terms.UnknownAffine;
import org.reluworkbench.solver.z3.Z3Solver.Answer;

/**
 * Decides separability by any number of hyperplanes with Z3, in linear real arithmetic: the
 * definition as it stands. Safe for use by several threads.
 */
public final class Z3SeparationDecider implements Decider<Separation, List<AffineFunction>> {

  private static final String METHOD = "QF_LRA: the definition untouched";

  private final String version;

  /**
   * A decider.
   *
   * @throws SolverException if Z3 cannot be loaded
   */
  public Z3SeparationDecider() throws SolverException {
    this.version = Z3Library.version();
  }

  @Override
  public String name() {
    return "Z3 " + version + ", " + METHOD;
  }

  @Override
  public Verdict<List<AffineFunction>> decide(Separation problem, Budget budget)
      throws SolverException {
    Optional<String> evident = problem.obviousConflict();
    if (evident.isPresent()) {
      return new Verdict.Unsatisfiable<>(new Refutation.Evident(evident.orElseThrow()));
    }
    return Z3Worker.run(budget, session -> ask(session, problem), Verdict.Unknown::new);
  }

  private Verdict<List<AffineFunction>> ask(Z3Session session, Separation problem)
      throws SolverException {
    List<UnknownAffine> planes =
        session.terms().unknownAffines("l", problem.planes(), problem.dimension());
    Cover cover = new Cover(session.terms(), planes);
    Z3Solver solver = session.linearSolver();
    for (Vector point : problem.inside()) {
      solver.require(cover.excludes(point));
    }
    for (Vector point : problem.outside()) {
      solver.require(cover.includes(point));
    }
    Answer answer = solver.check();
    if (answer instanceof Answer.Sat sat) {
      return judged(problem, sat.model().rationalFunctions(planes));
    }
    return answer instanceof Answer.Unknown unknown
        ? new Verdict.Unknown<>(unknown.reason(), unknown.detail())
        : new Verdict.Unsatisfiable<>(new Refutation.SolverWord("Z3 " + version, METHOD));
  }

  private Verdict<List<AffineFunction>> judged(Separation problem, List<AffineFunction> planes)
      throws SolverException {
    Optional<Violation> violation = problem.violation(planes);
    if (violation.isPresent()) {
      throw new SolverException(
          name() + " handed over hyperplanes that do not check: " + violation.orElseThrow());
    }
    return new Verdict.Satisfiable<>(planes);
  }
}
