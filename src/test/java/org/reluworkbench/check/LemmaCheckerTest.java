package org.reluworkbench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reluworkbench.check.Checking.mistakes;
import static org.reluworkbench.check.Checking.specification;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.Term;

class LemmaCheckerTest {

  private static final String GADGET = "gadget g(u, v) { (0,0) -> 1; (1,-1) -> 0; }\n";

  /** Two units, output weights and bias that are all different. */
  private static final List<AffineFunction> UNITS = List.of(
      new AffineFunction(Vector.of(2, 3), Rational.of(5)),
      new AffineFunction(Vector.of(7, 11), Rational.of(13)));

  private static final List<Rational> WEIGHTS = List.of(Rational.of(-17), Rational.of(19));
  private static final Rational BIAS = Rational.of(23);

  private static Lemma lemma(String conclusion) {
    Specification specification =
        specification(GADGET + "lemma l on relu(2,1) with g: " + conclusion + ";");
    return ((CheckedClaim.LemmaClaim) specification.claims().get(0)).lemma();
  }

  /** An evaluation of its own, by the definitions. */
  private static boolean holds(Conclusion conclusion) {
    if (conclusion instanceof Conclusion.All all) {
      return all.parts().stream().allMatch(LemmaCheckerTest::holds);
    }
    if (conclusion instanceof Conclusion.Any any) {
      return any.parts().stream().anyMatch(LemmaCheckerTest::holds);
    }
    if (conclusion instanceof Conclusion.Not not) {
      return !holds(not.part());
    }
    Conclusion.Compare compare = (Conclusion.Compare) conclusion;
    return compare.relation().holds(value(compare.left()).compareTo(value(compare.right())));
  }

  private static Rational value(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant.value();
    }
    if (term instanceof Term.OutputWeight weight) {
      return WEIGHTS.get(weight.unit());
    }
    if (term instanceof Term.Coefficient coefficient) {
      return UNITS.get(coefficient.unit()).linear().get(coefficient.coordinate());
    }
    if (term instanceof Term.UnitBias bias) {
      return UNITS.get(bias.unit()).constant();
    }
    if (term instanceof Term.Sum sum) {
      return value(sum.left()).plus(value(sum.right()));
    }
    return term instanceof Term.Product product
        ? value(product.left()).times(value(product.right()))
        : BIAS;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bias = 23; true",
        "weight1 = -17 and weight2 = 19; true",
        "weight1 < 0 and weight2 < 0; false",
        "weight1 < 0 or weight2 < 0; true",
        "unit1.a(u) = 2 and unit1.a(v) = 3 and unit1.b = 5; true",
        "unit2(0, 0) = 13; true",
        "unit2(1, -1) = 9; true",
        "unit2(1/2, bias) = 7/2 + 11*23 + 13; true",
        "unit1(1, 1) * weight1 = -170; true",
        "-unit1.b - -2*unit1.b = 5; true",
        "(bias - 3) / (2*5) = 2; true",
        "2 * (3 + 4) - 1 = 13; true",
        "not (bias = 23); false",
        "not bias = 22; true",
        "bias != 23; false",
        "bias >= 23 and bias <= 23 and not bias > 23 and not bias < 23; true",
        "bias = 0 implies weight1 = 5; true",
        "bias = 23 implies weight1 = 5; false",
        "(bias = 0 or bias = 23) and (weight1 = 0 or unit1.b = 5); true",
        "bias = 0 and bias = 1 or bias = 23; true",
        "bias = 23 or bias = 0 and bias = 1; true",
      })
  void meansWhatItSays(String conclusion, boolean expected) {
    assertThat(holds(lemma(conclusion).conclusion())).isEqualTo(expected);
  }

  @Test
  void knowsItsGadget() {
    Lemma lemma = lemma("bias = 1");
    assertThat(lemma.name()).isEqualTo("l");
    assertThat(lemma.units()).isEqualTo(2);
    assertThat(lemma.dimension()).isEqualTo(2);
    assertThat(lemma.gadget()).hasSize(2);
    assertThat(lemma.conclusion())
        .isEqualTo(new Conclusion.Compare(
            new Term.Bias(), Conclusion.Relation.EQUAL, new Term.Constant(Rational.ONE)));
  }

  @Test
  void joinsLongChainsIntoOneList() {
    Conclusion.All all =
        (Conclusion.All) lemma("bias = 1 and bias = 2 and bias = 3").conclusion();
    assertThat(all.parts()).hasSize(3);
  }

  @Test
  void countsUnitsFromOne() {
    assertThat(mistakes(
            GADGET + "lemma l on relu(2,1) with g: weight0 = 1 and unit3.b = 0 and weight2 = 0;"))
        .containsExactly(
            "t.relu:2:30: error[out-of-range]: there is no 'weight0': the network has 2 units",
            "t.relu:2:46: error[out-of-range]: there is no 'unit3': the network has 2 units");
  }
}
