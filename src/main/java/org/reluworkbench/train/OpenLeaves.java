package org.reluworkbench.train;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.LowerBound;
import org.reluworkbench.problem.optimum.Term;

/**
 * The leaves that are open when a search ends early: each gets the proof of the bound that the
 * relaxation around it gave, which takes a small part of the time that solving its own would.
 */
final class OpenLeaves {

  private final FloatingData data;
  private final int orderPoint;
  private final Implications implications;
  private Optional<Rational> least = Optional.empty();

  OpenLeaves(FloatingData data, int orderPoint, Implications implications) {
    this.data = data;
    this.orderPoint = orderPoint;
    this.implications = implications;
  }

  /** A bound and how it is proved. */
  record Proved(LowerBound bound, LeafProof proof) {}

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
    if (stop.getAsBoolean()) {
      least = Optional.of(Rational.ZERO);
      return;
    }
    Proved proved = of(node);
    if (proved.proof().size() > 0) {
      proved.proof().close(node);
    }
    if (proved.bound() instanceof LowerBound.AtLeast atLeast) {
      Rational value = atLeast.value().max(Rational.ZERO);
      least = Optional.of(least.map(value::min).orElse(value));
    }
  }

  /** The bound that can be proved of a leaf: by what is known of it, or by the path alone. */
  Proved of(Node node) {
    Narrowed piece = implications.narrow(node.piece(data, orderPoint));
    List<Term> known = node.multipliers().map(some -> some.terms(piece.piece())).orElse(List.of());
    LowerBound byPath = piece.bound(List.of());
    LowerBound bySum = piece.bound(known);
    boolean better = bySum instanceof LowerBound.Empty
        || bySum instanceof LowerBound.AtLeast most && !byPath.reaches(most.value());
    LowerBound bound = better ? bySum : byPath;
    Rational target = bound instanceof LowerBound.AtLeast atLeast ? atLeast.value() : Rational.ZERO;
    return new Proved(bound, piece.proof(better ? known : List.of(), target));
  }
}
