package org.reluworkbench.problem.optimum;

import java.util.Optional;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.Piece.Answer;

/** The greatest lower bound on the loss that a tree of pieces proves. */
public final class ProvedBound {

  private ProvedBound() {}

  /** Zero, if a leaf proves nothing; empty pieces don't count. */
  public static Rational of(TrainingTask task, OptimumProof proof) {
    Optional<Rational> least = Optional.empty();
    if (proof instanceof OptimumProof.ByPieces byPieces) {
      for (int negative = 0; negative < byPieces.cases().size(); negative++) {
        OptimumProof.Case one = byPieces.cases().get(negative);
        least = smaller(least, of(new Piece(task, negative, one.orderPoint()), one.tree()));
      }
    }
    return least.orElse(Rational.ZERO);
  }

  private static Optional<Rational> of(Piece piece, PieceTree tree) {
    if (tree instanceof PieceTree.Split split) {
      piece.set(split.question(), Answer.YES);
      Optional<Rational> yes = of(piece, split.yes());
      piece.set(split.question(), Answer.NO);
      Optional<Rational> no = of(piece, split.no());
      piece.set(split.question(), Answer.OPEN);
      return smaller(yes, no);
    }
    LowerBound bound = LowerBound.of(piece, ((PieceTree.Leaf) tree).sum());
    if (bound instanceof LowerBound.Empty) {
      return Optional.empty();
    }
    return Optional.of(
        bound instanceof LowerBound.AtLeast least
            ? least.value().max(Rational.ZERO)
            : Rational.ZERO);
  }

  private static Optional<Rational> smaller(Optional<Rational> one, Optional<Rational> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return Optional.of(one.get().min(other.get()));
  }
}
