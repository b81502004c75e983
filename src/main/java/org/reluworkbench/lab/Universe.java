package org.reluworkbench.lab;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.solver.SolverException;

/**
 * The instances of a kind within bounds. Where they are few enough, all of them up to isomorphism,
 * small ones first: variables or elements renamed, the two literals of a variable exchanged, clauses
 * or sets in any order. Clauses are sets of literals here, also empty or tautological, and may occur
 * twice; so may sets, which may be empty too. Where there are too many, or a measure is not bounded,
 * and for points always, a random sample.
 *
 * @param kind CNF, NAE, splitting, colouring or points
 * @param bounds the largest allowed value of measures
 */
public record Universe(ProblemKind kind, Map<Measure, Integer> bounds) {

  /** So many multisets of clauses or sets are gone through, to find one of each class. */
  private static final BigInteger MOST = BigInteger.valueOf(3_000_000);

  private static final int MOST_SETS = 12;

  /** 384 renamings of 256 clauses. */
  private static final int MOST_VARIABLES = 4;

  /** 5,040 renamings of 128 sets. */
  private static final int MOST_ELEMENTS = 7;

  /** Sees one instance after another. */
  @FunctionalInterface
  public interface Visitor {
    /** Whether to go on to the next one. */
    boolean visit(Problem<?> instance) throws SolverException;
  }

  public Universe {
    Objects.requireNonNull(kind);
    bounds = Map.copyOf(bounds);
  }

  /** Whether {@link #visit} shows every instance, up to isomorphism. */
  public boolean isExhaustive() {
    return switch (kind) {
      case CNF, NAE ->
        isCountable(bound(Measure.VARIABLES), MOST_VARIABLES, 2, bound(Measure.CLAUSES));
      case SPLITTING -> isCountable(bound(Measure.ELEMENTS), MOST_ELEMENTS, 1, bound(Measure.SETS));
      case COLOURING ->
        bounds.containsKey(Measure.COLOURS)
            && isCountable(bound(Measure.ELEMENTS), MOST_ELEMENTS, 1, bound(Measure.SETS));
      case POINTS, FORMULA, TRAINING -> false;
    };
  }

  /** A measure that is not bounded is beyond all limits. */
  private int bound(Measure measure) {
    return bounds.getOrDefault(measure, Integer.MAX_VALUE);
  }

  /** Whether the multisets of subsets of {@code points * literals} are few. */
  private static boolean isCountable(int points, int mostPoints, int literals, int size) {
    if (points > mostPoints || size > MOST_SETS) {
      return false;
    }
    BigInteger masks = BigInteger.ONE.shiftLeft(points * literals);
    BigInteger multisets = BigInteger.ONE;
    for (int i = 0; i < size && multisets.compareTo(MOST) <= 0; i++) {
      multisets =
          multisets.multiply(masks.add(BigInteger.valueOf(i))).divide(BigInteger.valueOf(i + 1L));
    }
    return multisets.compareTo(MOST) <= 0;
  }

  /**
   * Shows all instances, small ones first, until the visitor has seen enough.
   *
   * @return whether it has seen all
   * @throws SolverException if the visitor throws it
   * @throws IllegalStateException if the universe is not exhaustive
   */
  public boolean visit(Visitor visitor) throws SolverException {
    if (!isExhaustive()) {
      throw new IllegalStateException("too many instances: " + this);
    }
    return visit(new Piece(1, 1), visitor);
  }

  /** The same for those of a piece only. */
  boolean visit(Piece piece, Visitor visitor) throws SolverException {
    List<Problem<?>> all = instances();
    for (Problem<?> instance : all.subList(piece.from(all.size()), piece.to(all.size()))) {
      if (!visitor.visit(instance)) {
        return false;
      }
    }
    return true;
  }

  private List<Problem<?>> instances() {
    boolean ofClauses = kind == ProblemKind.CNF || kind == ProblemKind.NAE;
    int points = bound(ofClauses ? Measure.VARIABLES : Measure.ELEMENTS);
    int sets = bound(ofClauses ? Measure.CLAUSES : Measure.SETS);
    return switch (kind) {
      case CNF -> SmallInstances.cnfs(points, sets);
      case NAE -> {
        List<Problem<?>> instances = new ArrayList<>();
        for (Problem<?> cnf : SmallInstances.cnfs(points, sets)) {
          Cnf clauses = ((Satisfiability) cnf).cnf();
          instances.add(new NotAllEqual(clauses.variables(), clauses.clauses()));
        }
        yield instances;
      }
      case SPLITTING -> SmallInstances.splittings(points, sets);
      case COLOURING -> SmallInstances.colourings(points, sets, bounds.get(Measure.COLOURS));
      case POINTS, FORMULA, TRAINING -> throw new IllegalStateException("no end of " + kind);
    };
  }
}
