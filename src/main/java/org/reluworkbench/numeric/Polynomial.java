package org.reluworkbench.numeric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A polynomial in one variable with rational coefficients.
 *
 * @param coefficients of 1, x, x^2, ..., the last one not zero; none for the zero polynomial
 */
public record Polynomial(List<Rational> coefficients) {

  public static final Polynomial ZERO = new Polynomial(List.of());

  public Polynomial {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).isZero()) {
      size--;
    }
    coefficients = List.copyOf(coefficients.subList(0, size));
  }

  /** The polynomial {@code factor x^exponent}. */
  public static Polynomial monomial(Rational factor, int exponent) {
    List<Rational> coefficients = new ArrayList<>(Collections.nCopies(exponent + 1, Rational.ZERO));
    coefficients.set(exponent, factor);
    return new Polynomial(coefficients);
  }

  /** The degree; -1 for the zero polynomial. */
  public int degree() {
    return coefficients.size() - 1;
  }

  public boolean isZero() {
    return coefficients.isEmpty();
  }

  private Rational coefficient(int exponent) {
    return exponent < coefficients.size() ? coefficients.get(exponent) : Rational.ZERO;
  }

  private Rational leading() {
    return coefficients.get(degree());
  }

  public Rational at(Rational point) {
    Rational value = Rational.ZERO;
    for (int i = degree(); i >= 0; i--) {
      value = value.times(point).plus(coefficients.get(i));
    }
    return value;
  }

  public Polynomial plus(Polynomial other) {
    List<Rational> sum = new ArrayList<>();
    for (int i = 0; i <= Math.max(degree(), other.degree()); i++) {
      sum.add(coefficient(i).plus(other.coefficient(i)));
    }
    return new Polynomial(sum);
  }

  public Polynomial times(Rational factor) {
    return new Polynomial(
        coefficients.stream().map(coefficient -> coefficient.times(factor)).toList());
  }

  public Polynomial times(Polynomial other) {
    Polynomial product = ZERO;
    for (int i = 0; i <= degree(); i++) {
      List<Rational> shifted = new ArrayList<>(Collections.nCopies(i, Rational.ZERO));
      shifted.addAll(other.times(coefficients.get(i)).coefficients());
      product = product.plus(new Polynomial(shifted));
    }
    return product;
  }

  public Polynomial derivative() {
    List<Rational> derivative = new ArrayList<>();
    for (int i = 1; i <= degree(); i++) {
      derivative.add(coefficients.get(i).times(Rational.of(i)));
    }
    return new Polynomial(derivative);
  }

  /** Quotient and remainder of a division. */
  private record Division(Polynomial quotient, Polynomial remainder) {}

  private Division dividedBy(Polynomial divisor) {
    List<Rational> rest = new ArrayList<>(coefficients);
    List<Rational> quotient = new ArrayList<>(
        Collections.nCopies(Math.max(0, degree() - divisor.degree() + 1), Rational.ZERO));
    for (int i = degree() - divisor.degree(); i >= 0; i--) {
      Rational factor = rest.get(i + divisor.degree()).dividedBy(divisor.leading());
      quotient.set(i, factor);
      for (int j = 0; j <= divisor.degree(); j++) {
        rest.set(i + j, rest.get(i + j).minus(factor.times(divisor.coefficients.get(j))));
      }
    }
    return new Division(new Polynomial(quotient), new Polynomial(rest));
  }

  /** Times a positive number, so that the leading coefficient is 1 or -1. */
  private Polynomial scaled() {
    return isZero() ? this : times(leading().abs().reciprocal());
  }

  private static Polynomial greatestCommonDivisor(Polynomial one, Polynomial other) {
    return other.isZero()
        ? one
        : greatestCommonDivisor(other, one.dividedBy(other).remainder().scaled());
  }

  /** The polynomial with the same roots, each of them simple. */
  public Polynomial squareFree() {
    return degree() <= 1
        ? this
        : dividedBy(greatestCommonDivisor(this, derivative())).quotient().scaled();
  }

  /**
   * The Sturm sequence of a square-free polynomial (C. Sturm, 1829): between two points there are as
   * many roots as the {@linkplain #variations number of changes of sign} drops.
   */
  List<Polynomial> sturmSequence() {
    List<Polynomial> sequence = new ArrayList<>(List.of(this));
    Polynomial next = derivative();
    while (!next.isZero()) {
      sequence.add(next);
      Polynomial before = sequence.get(sequence.size() - 2);
      next = before.dividedBy(next).remainder().times(Rational.MINUS_ONE).scaled();
    }
    return sequence;
  }

  /** How often the sign changes along a sequence at a point; zeros are passed over. */
  static int variations(List<Polynomial> sequence, Rational point) {
    int variations = 0;
    int last = 0;
    for (Polynomial polynomial : sequence) {
      int sign = polynomial.at(point).signum();
      if (sign != 0) {
        variations += last == -sign ? 1 : 0;
        last = sign;
      }
    }
    return variations;
  }

  /** No root is larger than this in absolute value, nor as large (A. L. Cauchy, 1829). */
  Rational rootBound() {
    Rational most = Rational.ZERO;
    for (int i = 0; i < degree(); i++) {
      most = most.max(coefficients.get(i).dividedBy(leading()).abs());
    }
    return most.plus(Rational.ONE);
  }
}
