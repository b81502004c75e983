package org.reluworkbench.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.statement.Conclusion.All;
import org.reluworkbench.statement.Conclusion.Any;
import org.reluworkbench.statement.Conclusion.Compare;
import org.reluworkbench.statement.Conclusion.Not;
import org.reluworkbench.statement.Conclusion.Relation;

class ExchangeableUnitsTest {

  private static final Term ZERO = new Term.Constant(Rational.ZERO);

  private static Conclusion negative(int unit) {
    return new Compare(new Term.OutputWeight(unit), Relation.LESS, ZERO);
  }

  private static Term slopes(int one, int other) {
    return new Term.Sum(new Term.Coefficient(one, 0), new Term.Coefficient(other, 0));
  }

  private static List<List<Integer>> classes(int units, Conclusion conclusion) {
    return ExchangeableUnits.classes(new Lemma("some", units, 1, List.of(), conclusion));
  }

  @Test
  void unitsOfWhichTheSameIsSaidAreExchangeable() {
    assertThat(classes(3, new All(List.of(negative(0), negative(1), negative(2)))))
        .containsExactly(List.of(0, 1, 2));
    assertThat(classes(3, new All(List.of(negative(0), negative(2)))))
        .containsExactly(List.of(0, 2), List.of(1));
    assertThat(classes(2, new Compare(slopes(0, 1), Relation.AT_LEAST, new Term.UnitBias(0))))
        .containsExactly(List.of(0), List.of(1));
    assertThat(classes(2, new Compare(slopes(1, 0), Relation.AT_LEAST, ZERO)))
        .containsExactly(List.of(0, 1));
  }

  @Test
  void conclusionsAreEvaluatedExactly() {
    Weights weights = new Weights(
        List.of(
            new AffineFunction(Vector.of(3), Rational.ONE),
            new AffineFunction(Vector.of(-3), Rational.TWO)),
        List.of(Rational.MINUS_ONE, Rational.of(1, 3)),
        Rational.ONE);
    assertThat(negative(0).holds(weights)).isTrue();
    assertThat(negative(1).holds(weights)).isFalse();
    assertThat(new All(List.of(negative(0), negative(1))).holds(weights)).isFalse();
    assertThat(new Any(List.of(negative(0), negative(1))).holds(weights)).isTrue();
    assertThat(new Not(negative(1)).holds(weights)).isTrue();
    assertThat(new Compare(slopes(0, 1), Relation.EQUAL, ZERO).holds(weights)).isTrue();
    Term product = new Term.Product(new Term.OutputWeight(1), new Term.Coefficient(0, 0));
    assertThat(new Compare(product, Relation.EQUAL, new Term.Bias()).holds(weights))
        .isTrue();
    assertThat(new Term.UnitBias(1).of(weights)).isEqualTo(Rational.TWO);
  }
}
