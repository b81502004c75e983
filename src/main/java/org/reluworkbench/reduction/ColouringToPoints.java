package org.reluworkbench.reduction;

import java.util.List;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Sizes;

/**
 * Hypergraph colouring with k colours to k-hyperplane separability: {@link SplittingToPoints} for k
 * parts in place of two. (After A. L. Blum and R. L. Rivest, 1992, who do it for two.)
 *
 * <p>Sizes, with n elements and m distinct sets: k planes, dimension {@code n}, {@code m + 1} inside,
 * {@code n} outside points. If some set is empty: dimension n, one inside and one outside point.
 *
 * <p>Forward: as for splitting, hyperplane c for colour c. Backward: an element takes the first
 * colour c with {@code l_c(e_i) > 0}; there is one, since some l_c is at least 1 there. Were a set
 * wholly of colour c, l_c would be positive at its indicator, which is inside.
 *
 * <p>Total. One-element sets, duplicate sets and the empty set are dealt with as for splitting.
 */
public final class ColouringToPoints
    implements Reduction<Colouring, List<Integer>, Separation, List<AffineFunction>> {

  @Override
  public ProblemKind source() {
    return ProblemKind.COLOURING;
  }

  @Override
  public ProblemKind target() {
    return ProblemKind.POINTS;
  }

  @Override
  public Sizes targetSizes(Colouring source) {
    return UnitVectors.sizes(source.colours(), source.hypergraph());
  }

  @Override
  public Reduced<Colouring, List<Integer>, Separation, List<AffineFunction>> apply(
      Colouring source) {
    Hypergraph hypergraph = source.hypergraph();
    return new Reduced<>(
        source,
        UnitVectors.points(source.colours(), hypergraph),
        colouring -> UnitVectors.separate(source.colours(), hypergraph, colouring::get),
        new PullBack.OfFirstSides(UnitVectors.of(hypergraph)));
  }
}
