package org.reluworkbench.certificate.optimum;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.LowerBound;
import org.reluworkbench.problem.optimum.OptimumProof;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.PieceTree;
import org.reluworkbench.problem.optimum.TrainingTask;

/**
 * Checks trees of pieces: for each number of negative signs a tree, whose splits cover all cases by
 * their form, and whose leaves must each prove the bound.
 *
 * <p>That is enough: {@code w [t] = sgn(w) [|w| t]}, a unit of weight zero may be replaced by one of
 * weight 1 that is never active, and units of equal sign may change places. Leaves need not speak of
 * networks with zeros, see {@link LowerBound}.
 */
final class PieceTreeChecker {

  private final Piece piece;
  private final Rational bound;
  private int leaves;

  private PieceTreeChecker(Piece piece, Rational bound) {
    this.piece = piece;
    this.bound = bound;
  }

  /** Why the trees don't show that no loss is less than the bound; empty if they do. */
  static Optional<String> rejection(
      TrainingTask task, OptimumProof.ByPieces proof, Rational bound) {
    List<OptimumProof.Case> cases = proof.cases();
    if (cases.size() != task.units() + 1) {
      return Optional.of(cases.size() + " cases for " + task.units() + " units");
    }
    for (int negative = 0; negative < cases.size(); negative++) {
      int point = cases.get(negative).orderPoint();
      if (point < 0 || task.size() > 0 && point >= task.size()) {
        return Optional.of("there is no point " + (point + 1) + " to order units at");
      }
      Piece whole = new Piece(task, negative, point);
      Optional<String> rejection =
          new PieceTreeChecker(whole, bound).rejection(cases.get(negative).tree());
      if (rejection.isPresent()) {
        int count = negative;
        return rejection.map(why -> count + " negative output weights: " + why);
      }
    }
    return Optional.empty();
  }

  private Optional<String> rejection(PieceTree tree) {
    if (tree instanceof PieceTree.Leaf leaf) {
      leaves++;
      LowerBound proved = LowerBound.of(piece, leaf.sum());
      if (proved.reaches(bound)) {
        return Optional.empty();
      }
      return Optional.of("leaf " + leaves + ": "
          + (proved instanceof LowerBound.Invalid invalid
              ? invalid.why()
              : "it proves less than " + bound));
    }
    PieceTree.Split split = (PieceTree.Split) tree;
    if (!piece.allows(split.question()) || piece.answer(split.question()) != Answer.OPEN) {
      return Optional.of("a question that can't be asked: " + split.question());
    }
    piece.set(split.question(), Answer.YES);
    Optional<String> rejection = rejection(split.yes());
    if (rejection.isEmpty()) {
      piece.set(split.question(), Answer.NO);
      rejection = rejection(split.no());
    }
    piece.set(split.question(), Answer.OPEN);
    return rejection;
  }
}
