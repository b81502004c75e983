package org.reluworkbench.reduction;

import java.util.List;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Sizes;

/**
 * Set splitting to 2-hyperplane separability, in the manner of A. L. Blum and R. L. Rivest,
 * Training a 3-node neural network is NP-complete, 1992.
 *
 * <p>n elements, sets c. In R^n, outside: the unit vectors e_i. Inside: the origin and each set's
 * indicator vector.
 *
 * <p>Sizes, with n elements and m distinct sets: dimension {@code n}, {@code m + 1} inside, {@code
 * n} outside points. If some set is empty: dimension n, one inside and one outside point.
 *
 * <p>Forward: let s be the larger of 2 and the size of the largest set. {@code l_k(x) = 2 sum a_i
 * x_i - 1} with {@code a_i = 1} for i in part k, else {@code -(s-1)}. It is 1 on part k's unit
 * vectors and -1 at the origin. A set has an element outside part k, so the sum over it is at most
 * {@code (|c|-1) - (s-1) <= 0}, and l_k is negative there.
 *
 * <p>Backward: i goes to part 1 iff {@code l_1(e_i) > 0}. Were a set c wholly in part 1, then {@code
 * l_1(indicator of c) = sum l_1(e_i) - (|c|-1) l_1(0) > 0}, as l_1(0) is not positive; but c is
 * inside. Elements of part 2 have {@code l_2(e_i) >= 1}, so the same holds of l_2.
 *
 * <p>Total. A one-element set's indicator is a unit vector, so that point is inside and outside, and
 * there is no witness: right. Duplicate sets yield one point. The <em>empty set</em>, which can't be
 * split, would become the origin and be harmless: in its presence the rule yields the fixed
 * instance "the origin is inside and outside", which is infeasible.
 */
public final class SplittingToPoints
    implements Reduction<SetSplitting, Assignment, Separation, List<AffineFunction>> {

  private static final int PARTS = 2;

  @Override
  public ProblemKind source() {
    return ProblemKind.SPLITTING;
  }

  @Override
  public ProblemKind target() {
    return ProblemKind.POINTS;
  }

  @Override
  public Sizes targetSizes(SetSplitting source) {
    return UnitVectors.sizes(PARTS, source.hypergraph());
  }

  @Override
  public Reduced<SetSplitting, Assignment, Separation, List<AffineFunction>> apply(
      SetSplitting source) {
    Hypergraph hypergraph = source.hypergraph();
    return new Reduced<>(
        source,
        UnitVectors.points(PARTS, hypergraph),
        parts -> UnitVectors.separate(PARTS, hypergraph, i -> parts.get(i) ? 0 : 1),
        new PullBack.OfSides(UnitVectors.of(hypergraph)));
  }
}
