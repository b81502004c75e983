package org.reluworkbench.problem.optimum;

import java.util.List;
import java.util.Objects;

/** Why no network has less than a certain loss. */
public sealed interface OptimumProof {

  /**
   * By pieces of the space of weights.
   *
   * @param cases k + 1 of them; the n-th, from zero, for n units of sign -1, which come first
   */
  record ByPieces(List<Case> cases) implements OptimumProof {
    public ByPieces {
      cases = List.copyOf(cases);
    }

    public long leaves() {
      return cases.stream().mapToLong(one -> one.tree().leaves()).sum();
    }
  }

  /**
   * By going through all pairs of dichotomies of points in the plane, which whoever checks it does
   * again: there is nothing to write down, see {@link PlanarMisfits}.
   */
  record ByDichotomies() implements OptimumProof {}

  /**
   * The networks with given signs.
   *
   * @param orderPoint the number of a point; units of equal sign come in the order of their
   *     pre-activations there, greatest first, which they may as units can change places
   */
  record Case(int orderPoint, PieceTree tree) {
    public Case {
      Objects.requireNonNull(tree);
    }
  }
}
