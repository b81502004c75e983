package org.reluworkbench.interchange.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluworkbench.numeric.Rational;

class PrecisionTest {

  /** Between 1 and the next float, at the middle and beside it. */
  @ParameterizedTest
  @CsvSource({"1,1", "3,3", "5,5"})
  void tiesGoToTheEvenNeighbour(int odd, int expected) {
    BigInteger half = BigInteger.ONE.shiftLeft(24);
    Rational middle = Rational.ONE.plus(Rational.of(BigInteger.valueOf(odd), half));
    double even = Precision.FLOAT32.nearest(middle).orElseThrow();
    assertThat(even).isEqualTo(1 + Math.scalb((expected + 1) / 4 * 2, -23));
    Rational beside = middle.plus(Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(80)));
    assertThat(Precision.FLOAT32.nearest(beside))
        .contains(1 + Math.scalb((double) (odd + 1) / 2, -23));
  }

  @Test
  void whatIsBeyondTheLargestHasNoNearest() {
    Rational largest = Rational.ofExactly(Float.MAX_VALUE);
    assertThat(Precision.FLOAT32.nearest(largest)).contains((double) Float.MAX_VALUE);
    assertThat(Precision.FLOAT32.nearest(largest.plus(Rational.ONE).negate())).isEmpty();
    assertThat(Precision.FLOAT64.nearest(Rational.parse("1e400"))).isEmpty();
    assertThat(Precision.FLOAT64.nearest(Rational.parse("1e-400"))).contains(0.0);
    assertThat(Precision.FLOAT32.least()).isEqualTo(Rational.ofExactly(Float.MIN_VALUE));
    assertThat(Precision.FLOAT64.least())
        .isEqualTo(Rational.parse(new BigDecimal(Double.MIN_VALUE).toString()));
    assertThat(Rational.ONE.plus(Precision.FLOAT64.unitRoundoff().times(Rational.TWO)))
        .isEqualTo(Rational.ofExactly(Math.nextUp(1.0)));
  }
}
