package org.reluworkbench.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares sparse vectors with plain lists. */
class VectorProperties {

  private static final int DIMENSION = 5;

  @Provide
  Arbitrary<List<Rational>> entries() {
    return Arbitraries.integers()
        .between(-2, 2)
        .map(i -> Rational.of(i, 3))
        .list()
        .ofSize(DIMENSION);
  }

  @Property
  void combinesEntryByEntry(
      @ForAll("entries") List<Rational> a, @ForAll("entries") List<Rational> b) {
    Rational factor = a.get(0);
    List<Rational> sum = new ArrayList<>();
    Rational dot = Rational.ZERO;
    for (int i = 0; i < DIMENSION; i++) {
      sum.add(a.get(i).plus(factor.times(b.get(i))));
      dot = dot.plus(a.get(i).times(b.get(i)));
    }
    assertThat(Vector.of(a).combine(factor, Vector.of(b)).toList()).isEqualTo(sum);
    assertThat(Vector.of(a).combine(factor, Vector.of(b))).isEqualTo(Vector.of(sum));
    assertThat(Vector.of(a).dot(Vector.of(b))).isEqualTo(dot);
  }

  @Property
  void keepsOnlyWhatIsNotZero(@ForAll("entries") List<Rational> a) {
    Vector vector = Vector.of(a);
    assertThat(vector.toList()).isEqualTo(a);
    assertThat(vector.support())
        .isEqualTo((int) a.stream().filter(x -> !x.isZero()).count());
    assertThat(vector.append(Rational.ONE).prefix(DIMENSION)).isEqualTo(vector);
    assertThat(vector.minus(vector)).isEqualTo(Vector.zero(DIMENSION));
  }

  @Example
  void refusesOtherDimensions() {
    assertThatThrownBy(() -> Vector.zero(2).plus(Vector.zero(3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Vector.zero(2).get(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Example
  void printsAnAffineFunctionAsPeopleWriteIt() {
    AffineFunction function = new AffineFunction(
        Vector.of(Rational.TWO, Rational.ZERO, Rational.MINUS_ONE), Rational.of(1, 2));
    assertThat(function).hasToString("2*x1 - x3 + 1/2");
    assertThat(AffineFunction.constant(2, Rational.ZERO)).hasToString("0");
    assertThat(function.at(Vector.of(1, 5, 3))).isEqualTo(Rational.of(-1, 2));
  }
}
