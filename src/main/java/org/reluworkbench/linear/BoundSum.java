package org.reluworkbench.linear;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.linear.Range.Side;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * What follows by adding up bounds, each times a positive number: an upper bound counts as {@code
 * form <= bound}, a lower one as {@code -form <= -bound}.
 */
public record BoundSum(List<BoundTerm> terms) {

  public BoundSum {
    terms = List.copyOf(terms);
  }

  /** The left-hand side of the sum. */
  public Vector form(LinearSystem system) {
    Vector sum = Vector.zero(system.variables());
    for (BoundTerm term : terms) {
      Rational factor =
          term.side() == Side.UPPER ? term.multiplier() : term.multiplier().negate();
      sum = sum.combine(factor, system.constraints().get(term.constraint()).form());
    }
    return sum;
  }

  /** The right-hand side of the sum; empty if one of the bounds does not exist. */
  public Optional<Rational> bound(LinearSystem system) {
    Rational sum = Rational.ZERO;
    for (BoundTerm term : terms) {
      Optional<Rational> bound =
          system.constraints().get(term.constraint()).range().bound(term.side());
      if (bound.isEmpty()) {
        return Optional.empty();
      }
      Rational product = term.multiplier().times(bound.get());
      sum = term.side() == Side.UPPER ? sum.plus(product) : sum.minus(product);
    }
    return Optional.of(sum);
  }

  /** Whether the sum is {@code 0 <= b} for a negative b: then no point satisfies the system. */
  public boolean refutes(LinearSystem system) {
    return form(system).isZero() && bound(system).filter(b -> b.signum() < 0).isPresent();
  }

  /** Whether the sum says {@code objective . x >= value}. */
  public boolean provesAtLeast(LinearSystem system, Vector objective, Rational value) {
    return form(system).plus(objective).isZero()
        && bound(system).filter(b -> b.equals(value.negate())).isPresent();
  }
}
