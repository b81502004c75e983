package org.reluworkbench.interchange.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reluworkbench.numeric.Rational;

class PrecisionProperties {

  @Property
  void everyFloatIsNextToItselfAndToWhatIsAThirdOfTheWayToItsNeighbour(
      @ForAll float some, @ForAll @IntRange(min = -1, max = 1) int third) {
    float value = Float.isFinite(some) && Math.abs(some) < Float.MAX_VALUE ? some : 1f;
    Rational here = Rational.ofExactly(value);
    Rational gap = Rational.ofExactly(Math.nextUp(value)).minus(here);
    Rational lower = here.minus(Rational.ofExactly(Math.nextDown(value)));
    Rational step = (third < 0 ? lower : gap).times(Rational.of(third, 3));
    assertThat(Precision.FLOAT32.nearest(here.plus(step)).map(Rational::ofExactly))
        .contains(here);
  }

  @Property
  void decimalsAreReadAsJavaReadsThem(
      @ForAll int digits, @ForAll @IntRange(min = -340, max = 290) int exponent) {
    String decimal = digits + "e" + exponent;
    assertThat(Precision.FLOAT64.nearest(Rational.parse(decimal)).map(value -> value + 0.0))
        .contains(Double.parseDouble(decimal) + 0.0);
    double single = Float.parseFloat(decimal);
    assertThat(Precision.FLOAT32
            .nearest(Rational.parse(decimal))
            .map(value -> value + 0.0)
            .orElse(Math.copySign(Double.POSITIVE_INFINITY, digits)))
        .isEqualTo(single + 0.0);
  }
}
