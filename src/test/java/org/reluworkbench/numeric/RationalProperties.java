package org.reluworkbench.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares the two representations with plain fractions of big integers. */
class RationalProperties {

  /** Small numbers, numbers at the edge of a long, and numbers beyond. */
  @Provide
  Arbitrary<Rational> rationals() {
    Arbitrary<BigInteger> integers = Arbitraries.oneOf(
        Arbitraries.longs().between(-9, 9).map(BigInteger::valueOf),
        Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1, 1L << 62, 1L << 31)
            .map(BigInteger::valueOf),
        Arbitraries.longs().map(BigInteger::valueOf),
        Arbitraries.bigIntegers()
            .between(BigInteger.TWO.pow(200).negate(), BigInteger.TWO.pow(200)));
    return Combinators.combine(integers, integers.filter(value -> value.signum() != 0))
        .as(Rational::of);
  }

  private static void assertValue(Rational actual, BigInteger numerator, BigInteger denominator) {
    assertThat(actual.numerator().multiply(denominator))
        .isEqualTo(numerator.multiply(actual.denominator()));
    assertThat(actual.denominator().signum()).isPositive();
    assertThat(actual.numerator().gcd(actual.denominator())).isEqualTo(BigInteger.ONE);
    assertThat(actual).isEqualTo(Rational.of(numerator, denominator));
    assertThat(actual).hasSameHashCodeAs(Rational.of(numerator, denominator));
  }

  @Property(tries = 2000)
  void addsAndSubtracts(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
    BigInteger left = a.numerator().multiply(b.denominator());
    BigInteger right = b.numerator().multiply(a.denominator());
    BigInteger denominator = a.denominator().multiply(b.denominator());
    assertValue(a.plus(b), left.add(right), denominator);
    assertValue(a.minus(b), left.subtract(right), denominator);
  }

  @Property(tries = 2000)
  void multipliesAndDivides(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
    assertValue(
        a.times(b),
        a.numerator().multiply(b.numerator()),
        a.denominator().multiply(b.denominator()));
    if (!b.isZero()) {
      assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
    }
  }

  @Property(tries = 2000)
  void comparesAsFractionsDo(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
    int expected =
        a.numerator().multiply(b.denominator()).compareTo(b.numerator().multiply(a.denominator()));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(expected));
    assertThat(a.equals(b)).isEqualTo(expected == 0);
    assertThat(a.min(b).compareTo(a.max(b))).isNotPositive();
  }

  @Property
  void isReadBackAsItIsPrinted(@ForAll("rationals") Rational a) {
    assertThat(Rational.parse(a.toString())).isEqualTo(a);
    assertThat(a.negate().negate()).isEqualTo(a);
    assertThat(a.abs().signum()).isEqualTo(Math.abs(a.signum()));
    assertThat(a.positivePart()).isEqualTo(a.max(Rational.ZERO));
  }

  @Property
  void keepsADoubleExactly(@ForAll double value) {
    assertThat(new BigDecimal(value).compareTo(decimal(Rational.ofExactly(value))))
        .isZero();
    assertThat(Rational.ofExactly(value).approximately()).isEqualTo(value == 0 ? 0.0 : value);
  }

  private static BigDecimal decimal(Rational value) {
    return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
  }

  @Example
  void readsTheFormsOfTheLanguage() {
    assertThat(Rational.parse("0.25")).isEqualTo(Rational.of(1, 4));
    assertThat(Rational.parse("1e-3")).isEqualTo(Rational.of(1, 1000));
    assertThat(Rational.parse("-2")).isEqualTo(Rational.of(-2));
    assertThat(Rational.parse("6/4")).isEqualTo(Rational.of(3, 2));
    assertThat(Rational.parse(".5")).isEqualTo(Rational.of(1, 2));
    assertThat(Rational.parse("12.5E2")).isEqualTo(Rational.of(1250));
  }

  @Example
  void refusesWhatIsNoNumber() {
    for (String text :
        new String[] {"", "-", "1/", "1/0", "/2", "1.2.3", "e5", "NaN", "1e", "0x1", "1 2", "."}) {
      assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(NumberFormatException.class);
    }
  }

  @Example
  void refusesAnExponentThatWouldFillTheMemory() {
    assertThatThrownBy(() -> Rational.parse("1e999999999"))
        .isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> Rational.parse("1e-99999999999999999999"))
        .isInstanceOf(NumberFormatException.class);
  }

  @Example
  void refusesToDivideByZero() {
    assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(Rational.ZERO::reciprocal).isInstanceOf(ArithmeticException.class);
  }
}
