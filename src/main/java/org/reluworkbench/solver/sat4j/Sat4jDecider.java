package org.reluworkbench.solver.sat4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Violation;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.Decider;
import org.reluworkbench.solver.SolverException;
import org.sat4j.specs.ISolver;

/**
 * Decides every CNF with Sat4j: also one without variables or clauses, with the empty clause,
 * tautologies and repeated literals. Safe for use by several threads; each call has its own solver.
 */
public final class Sat4jDecider implements Decider<Satisfiability, Assignment> {

  /** How many clauses are loaded between two looks at the budget. */
  private static final int LOADING_STRIDE = 4096;

  /** Some hundred megabytes. */
  private static final long MAX_PROOF_LITERALS = 50_000_000;

  private static final String VERSION = readVersion();

  /** The version of the library, from the library itself. */
  public static String version() {
    return VERSION;
  }

  private static String readVersion() {
    try (InputStream text = ISolver.class.getResourceAsStream("/sat4j.version")) {
      return text == null
          ? "of unknown version"
          : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "of unreadable version";
    }
  }

  @Override
  public String name() {
    return "Sat4j " + VERSION;
  }

  /** The verdict; a NO comes with the clausal proof, unless that grows beyond all measure. */
  @Override
  public Verdict<Assignment> decide(Satisfiability problem, Budget budget) throws SolverException {
    Optional<String> evident = problem.obviousConflict();
    if (evident.isPresent()) {
      return new Verdict.Unsatisfiable<>(new Refutation.Evident(evident.orElseThrow()));
    }
    try (IncrementalSat solver =
        new IncrementalSat(problem.cnf().variableCount(), MAX_PROOF_LITERALS)) {
      if (!load(problem.cnf(), solver, budget)) {
        return unknown(budget);
      }
      return switch (solver.solve(budget)) {
        case SATISFIABLE -> satisfiable(problem, solver.model());
        case UNSATISFIABLE ->
          new Verdict.Unsatisfiable<>(new Refutation.ClausalProof(solver.proof()));
        case STOPPED ->
          solver.isProofTooLong()
              ? new Verdict.Unknown<>(Verdict.Reason.BUDGET, "the proof has become too long")
              : unknown(budget);
      };
    }
  }

  /** Hands the clauses over; false if the budget was spent before the last one. */
  private static boolean load(Cnf cnf, IncrementalSat solver, Budget budget) {
    for (int i = 0; i < cnf.clauses().size(); i++) {
      if (i % LOADING_STRIDE == 0 && budget.isSpent()) {
        return false;
      }
      List<Literal> literals = cnf.clauses().get(i).literals();
      solver.add(literals.stream().mapToInt(Literal::toDimacs).toArray());
    }
    return !budget.isSpent();
  }

  /** A variable that the model leaves out occurs in no clause that matters: it is false. */
  private Verdict<Assignment> satisfiable(Satisfiability problem, BitSet trueVariables)
      throws SolverException {
    Assignment assignment =
        Assignment.of(problem.cnf().variableCount(), variable -> trueVariables.get(variable + 1));
    Optional<Violation> violation = problem.violation(assignment);
    if (violation.isPresent()) {
      throw new SolverException(
          name() + " handed over a model that does not check: " + violation.orElseThrow());
    }
    return new Verdict.Satisfiable<>(assignment);
  }

  /** Sat4j has but one word for every way of stopping early; the budget knows which it was. */
  private Verdict<Assignment> unknown(Budget budget) {
    Verdict.Reason reason = budget.reason().orElse(Verdict.Reason.TIMEOUT);
    return new Verdict.Unknown<>(reason, name() + " was stopped");
  }
}
