package org.reluworkbench.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;

/**
 * A lemma's conclusion, read of normalised networks with given signs.
 *
 * <p>Normalisation: a network's output weight w_i is absorbed into the unit, {@code w [t] = sgn(w)
 * [|w| t]}. A negative one becomes -1; a positive one 1; for zero, the unit is replaced by one that
 * is never active, with weight 1. So sign -1 says that w_i was negative, sign 1 that it was not. The
 * bias is unchanged. Conclusions that speak of the bias, linearly, and of whether output weights are
 * negative can be read of normalised networks; others can't.
 */
public final class NormalisedConclusion {

  private final List<Integer> signs;

  private NormalisedConclusion(List<Integer> signs) {
    this.signs = signs;
  }

  /**
   * What is to be shown of the networks with these signs.
   *
   * @param signs one a unit, 1 or -1
   * @return goals that together are equivalent to the conclusion; empty if it is not of this form
   */
  public static Optional<List<Goal>> goals(Conclusion conclusion, List<Integer> signs) {
    return new NormalisedConclusion(List.copyOf(signs)).of(conclusion, true);
  }

  private Optional<List<Goal>> of(Conclusion conclusion, boolean positive) {
    if (conclusion instanceof Conclusion.Not not) {
      return of(not.part(), !positive);
    }
    if (conclusion instanceof Conclusion.Compare compare) {
      return compare(compare, positive);
    }
    boolean all = conclusion instanceof Conclusion.All == positive;
    List<Conclusion> parts = conclusion instanceof Conclusion.All some
        ? some.parts()
        : ((Conclusion.Any) conclusion).parts();
    return all ? conjunction(parts, positive) : disjunction(parts, positive);
  }

  private Optional<List<Goal>> conjunction(List<Conclusion> parts, boolean positive) {
    List<Goal> goals = new ArrayList<>();
    for (Conclusion part : parts) {
      Optional<List<Goal>> of = of(part, positive);
      if (of.isEmpty()) {
        return of;
      }
      goals.addAll(of.get());
    }
    return Optional.of(goals.contains(Goal.NONE) ? List.of(Goal.NONE) : goals);
  }

  /** Only where at most one part is neither true nor false. */
  private Optional<List<Goal>> disjunction(List<Conclusion> parts, boolean positive) {
    Optional<List<Goal>> open = Optional.empty();
    for (Conclusion part : parts) {
      Optional<List<Goal>> of = of(part, positive);
      if (of.isPresent() && of.get().isEmpty()) {
        return of;
      }
      if (of.isPresent() && of.get().equals(List.of(Goal.NONE))) {
        continue;
      }
      if (of.isEmpty() || open.isPresent()) {
        return Optional.empty();
      }
      open = of;
    }
    return open.isPresent() ? open : Optional.of(List.of(Goal.NONE));
  }

  private Optional<List<Goal>> compare(Conclusion.Compare compare, boolean positive) {
    Conclusion.Relation relation = positive ? compare.relation() : negation(compare.relation());
    if (compare.left() instanceof Term.OutputWeight weight
        && compare.right() instanceof Term.Constant constant
        && constant.value().isZero()) {
      return sign(signs.get(weight.unit()), relation);
    }
    Optional<Linear> left = linear(compare.left());
    Optional<Linear> right = linear(compare.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return bound(left.get().minus(right.get()), relation);
  }

  private static Optional<List<Goal>> sign(int sign, Conclusion.Relation relation) {
    if (sign < 0) {
      return truth(relation.holds(-1));
    }
    // Zero or positive: decided only if both give the same answer.
    return relation.holds(0) == relation.holds(1) ? truth(relation.holds(0)) : Optional.empty();
  }

  private static Optional<List<Goal>> truth(boolean value) {
    return Optional.of(value ? List.of() : List.of(Goal.NONE));
  }

  /** What {@code slope * w0 + constant REL 0} says of w0. */
  private static Optional<List<Goal>> bound(Linear linear, Conclusion.Relation relation) {
    if (linear.slope().isZero()) {
      return truth(relation.holds(linear.constant().signum()));
    }
    Rational root = linear.constant().negate().dividedBy(linear.slope());
    int up = linear.slope().signum();
    Goal atLeast = goal(up, root, false);
    Goal atMost = goal(-up, root, false);
    return switch (relation) {
      case AT_LEAST -> Optional.of(List.of(atLeast));
      case GREATER -> Optional.of(List.of(goal(up, root, true)));
      case AT_MOST -> Optional.of(List.of(atMost));
      case LESS -> Optional.of(List.of(goal(-up, root, true)));
      case EQUAL -> Optional.of(List.of(atLeast, atMost));
      case DIFFERENT -> Optional.empty();
    };
  }

  private static Goal goal(int factor, Rational root, boolean strict) {
    return new Goal(factor, factor > 0 ? root : root.negate(), strict);
  }

  private static Conclusion.Relation negation(Conclusion.Relation relation) {
    return switch (relation) {
      case LESS -> Conclusion.Relation.AT_LEAST;
      case AT_MOST -> Conclusion.Relation.GREATER;
      case EQUAL -> Conclusion.Relation.DIFFERENT;
      case DIFFERENT -> Conclusion.Relation.EQUAL;
      case AT_LEAST -> Conclusion.Relation.LESS;
      case GREATER -> Conclusion.Relation.AT_MOST;
    };
  }

  /** {@code slope * w0 + constant}. */
  private record Linear(Rational slope, Rational constant) {
    Linear minus(Linear other) {
      return new Linear(slope.minus(other.slope), constant.minus(other.constant));
    }
  }

  private static Optional<Linear> linear(Term term) {
    if (term instanceof Term.Constant constant) {
      return Optional.of(new Linear(Rational.ZERO, constant.value()));
    }
    if (term instanceof Term.Bias) {
      return Optional.of(new Linear(Rational.ONE, Rational.ZERO));
    }
    if (term instanceof Term.Sum sum) {
      return linear(sum.left())
          .flatMap(left -> linear(sum.right())
              .map(right -> new Linear(
                  left.slope().plus(right.slope()), left.constant().plus(right.constant()))));
    }
    if (term instanceof Term.Product product) {
      return linear(product.left())
          .flatMap(left -> linear(product.right()).flatMap(right -> product(left, right)));
    }
    return Optional.empty();
  }

  private static Optional<Linear> product(Linear left, Linear right) {
    if (!left.slope().isZero() && !right.slope().isZero()) {
      return Optional.empty();
    }
    return Optional.of(new Linear(
        left.slope().times(right.constant()).plus(right.slope().times(left.constant())),
        left.constant().times(right.constant())));
  }
}
