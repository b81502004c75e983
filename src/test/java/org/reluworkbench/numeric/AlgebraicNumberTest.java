package org.reluworkbench.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlgebraicNumberTest {

  private static Rational number(String text) {
    return Rational.parse(text);
  }

  private static Polynomial polynomial(String... coefficients) {
    return new Polynomial(Stream.of(coefficients).map(Rational::parse).toList());
  }

  private static AlgebraicNumber root(int index, String... coefficients) {
    return AlgebraicNumber.root(polynomial(coefficients), index).orElseThrow();
  }

  @Test
  void theRootsOfTwoAreBoundedAsCloselyAsOneLikes() {
    AlgebraicNumber root = root(2, "-2", "0", "1").refined(200);
    assertThat(root.lower().times(root.lower())).isLessThan(Rational.TWO);
    assertThat(root.upper().times(root.upper())).isGreaterThan(Rational.TWO);
    assertThat(root.upper().minus(root.lower()).times(number("1e60"))).isLessThan(Rational.ONE);
    assertThat(root.signum()).isEqualTo(1);
    assertThat(root.rational()).isEmpty();
    assertThat(root(1, "-2", "0", "1").signum()).isEqualTo(-1);
  }

  @Test
  void rootsAreCountedInOrderAndEachOnce() {
    // (x-1)^2 (x+1/3) x^3
    Polynomial some = polynomial("-1", "1")
        .times(polynomial("-1", "1"))
        .times(polynomial("1/3", "1"))
        .times(Polynomial.monomial(Rational.of(-5), 3));
    assertThat(AlgebraicNumber.root(some, 1).orElseThrow().signum()).isEqualTo(-1);
    assertThat(AlgebraicNumber.root(some, 2).orElseThrow().signum()).isZero();
    AlgebraicNumber last = AlgebraicNumber.root(some, 3).orElseThrow().refined(10);
    assertThat(last.lower()).isLessThanOrEqualTo(Rational.ONE);
    assertThat(last.upper()).isGreaterThanOrEqualTo(Rational.ONE);
    assertThat(AlgebraicNumber.root(some, 4)).isEmpty();
    assertThat(AlgebraicNumber.root(some, 0)).isEmpty();
  }

  @Test
  void whatHasNoRealRootsHasNone() {
    assertThat(AlgebraicNumber.root(polynomial("1", "0", "1"), 1)).isEmpty();
    assertThat(AlgebraicNumber.root(polynomial("7"), 1)).isEmpty();
    assertThat(AlgebraicNumber.root(Polynomial.ZERO, 1)).isEmpty();
  }

  @Test
  void anIntervalMustHoldJustOneRoot() {
    Polynomial some = polynomial("0", "-2", "0", "1"); // 0 and both roots of two
    assertThat(AlgebraicNumber.between(some, number("1"), number("2")))
        .map(AlgebraicNumber::signum)
        .contains(1);
    assertThat(AlgebraicNumber.between(some, number("-1"), number("2"))).isEmpty();
    assertThat(AlgebraicNumber.between(some, number("2"), number("3"))).isEmpty();
    assertThat(AlgebraicNumber.between(some, number("2"), number("1"))).isEmpty();
    // The ends do not count.
    AlgebraicNumber below =
        AlgebraicNumber.between(some, number("-3"), number("0")).orElseThrow();
    assertThat(below.signum()).isEqualTo(-1);
    assertThat(below.refined(20).upper()).isBetween(number("-1.42"), number("-1.41"));
    AlgebraicNumber above =
        AlgebraicNumber.between(some, number("0"), number("3")).orElseThrow();
    assertThat(above.signum()).isEqualTo(1);
  }

  @Test
  void aRationalRootIsKnownOnceItIsHit() {
    AlgebraicNumber half = AlgebraicNumber.between(
            polynomial("-1", "2").times(polynomial("-5", "0", "1")), number("0"), number("1"))
        .orElseThrow();
    assertThat(half.refined(3).rational()).contains(number("1/2"));
    assertThat(AlgebraicNumber.of(number("-2/7")).signum()).isEqualTo(-1);
    assertThat(AlgebraicNumber.of(Rational.ZERO).refined(9).rational()).contains(Rational.ZERO);
  }

  @Test
  void polynomialsForgetLeadingZeros() {
    assertThat(polynomial("1", "0", "0").degree()).isZero();
    assertThat(polynomial("0", "0").isZero()).isTrue();
    assertThat(polynomial("1", "1").plus(polynomial("0", "-1"))).isEqualTo(polynomial("1"));
    assertThat(polynomial("-1", "0", "1").coefficients())
        .isEqualTo(List.of(Rational.MINUS_ONE, Rational.ZERO, Rational.ONE));
  }
}
