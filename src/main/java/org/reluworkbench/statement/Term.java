package org.reluworkbench.statement;

import java.util.Objects;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;

/**
 * A polynomial in the weights of a (k,1)-network, as an expression. Units and coordinates count from
 * zero here, from one in the language.
 */
public sealed interface Term {

  /** The value for these weights, exactly. */
  Rational of(Weights weights);

  /** A number. */
  record Constant(Rational value) implements Term {
    public Constant {
      Objects.requireNonNull(value);
    }

    @Override
    public Rational of(Weights weights) {
      return value;
    }
  }

  /** The output unit's bias w0. */
  record Bias() implements Term {
    @Override
    public Rational of(Weights weights) {
      return weights.bias();
    }
  }

  /** The output weight of a unit. */
  record OutputWeight(int unit) implements Term {
    @Override
    public Rational of(Weights weights) {
      return weights.outputWeights().get(unit);
    }
  }

  /** The coefficient of a unit's pre-activation for a coordinate. */
  record Coefficient(int unit, int coordinate) implements Term {
    @Override
    public Rational of(Weights weights) {
      return weights.units().get(unit).linear().get(coordinate);
    }
  }

  /** The constant of a unit's pre-activation. */
  record UnitBias(int unit) implements Term {
    @Override
    public Rational of(Weights weights) {
      return weights.units().get(unit).constant();
    }
  }

  /** A sum. */
  record Sum(Term left, Term right) implements Term {
    public Sum {
      Objects.requireNonNull(left);
      Objects.requireNonNull(right);
    }

    @Override
    public Rational of(Weights weights) {
      return left.of(weights).plus(right.of(weights));
    }
  }

  /** A product. */
  record Product(Term left, Term right) implements Term {
    public Product {
      Objects.requireNonNull(left);
      Objects.requireNonNull(right);
    }

    @Override
    public Rational of(Weights weights) {
      return left.of(weights).times(right.of(weights));
    }
  }

  /** The negative. */
  static Term negated(Term term) {
    return new Product(new Constant(Rational.MINUS_ONE), term);
  }
}
