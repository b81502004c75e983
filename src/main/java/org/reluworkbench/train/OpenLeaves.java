package org.reluworkbench.train;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.LowerBound;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Term;

/**
 * The leaves that are open when a search ends early: each gets the proof of the bound that the
 * relaxation around it gave, which takes a small part of the time that solving its own would.
 */
final class OpenLeaves {

  private final FloatingData data;
  private final int orderPoint;
  private Optional<Rational> least = Optional.empty();

  OpenLeaves(FloatingData data, int orderPoint) {
    this.data = data;
    this.orderPoint = orderPoint;
  }

  /**
   * Proves what it can before it is told to stop.
   *
   * @return the least of the bounds, and zero if a leaf was left without
   */
  Rational prove(Collection<Node> open, BooleanSupplier stop) {
    least = Optional.empty();
    for (Node node : open) {
      if (!node.isGone()) {
        prove(merged(node), stop);
      }
    }
    return least.orElse(Rational.ZERO);
  }

  /** Two open halves get the same proof, so that it is written once. */
  private static Node merged(Node node) {
    Optional<Node> above =
        node.openParent().filter(parent -> parent.multipliers().isPresent());
    above.ifPresent(Node::merge);
    return above.orElse(node);
  }

  private void prove(Node node, BooleanSupplier stop) {
    boolean stopped = stop.getAsBoolean();
    List<Term> terms = stopped ? List.of() : terms(node);
    LowerBound bound =
        stopped ? new LowerBound.AtLeast(Rational.ZERO) : LowerBound.of(piece(node), terms);
    if (!terms.isEmpty()) {
      node.prove(terms);
    }
    if (bound instanceof LowerBound.AtLeast atLeast) {
      Rational value = atLeast.value().max(Rational.ZERO);
      least = Optional.of(least.map(value::min).orElse(value));
    }
  }

  /** The terms that prove most: what is known, or the path alone. */
  List<Term> terms(Node node) {
    Piece piece = piece(node);
    List<Term> terms = node.multipliers().map(known -> known.terms(piece)).orElse(List.of());
    LowerBound bound = LowerBound.of(piece, terms);
    boolean better = bound instanceof LowerBound.Empty
        || bound instanceof LowerBound.AtLeast most
            && !LowerBound.of(piece, List.of()).reaches(most.value());
    return better ? terms : List.of();
  }

  private Piece piece(Node node) {
    return node.piece(data, orderPoint);
  }
}
