package org.reluworkbench.interchange.smt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.network.AlgebraicWeights;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.AlgebraicNumber;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Training;

class SmtModelTest {

  private static final Training PROBLEM = new Training(1, 2, List.of());

  private static Diagnosed<Weights> read(String text) {
    return SmtModel.read(PROBLEM, Source.of("model.txt", text))
        .then(weights -> Diagnosed.fine(weights.rational().orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        sat
        (model
          (define-fun b1 () Real (- (/ 1.0 3.0)))
          (define-fun a1_1 () Real 2.0) ; a comment
          (define-fun w0 () Real (/ (- 1) 2))
          (define-fun w1 () Real (to_real (- 3))))
        """,
        "sat\n((a1_1 2.0) (|b1| (/ (- 1.0) 3.0)) (w0 (- 0.5)) (w1 (- 3.0)) (a1_2 0.0))"
      })
  void readsTheFormsOfSeveralSolvers(String text) {
    Weights weights = read(text).toOptional().orElseThrow();
    assertThat(weights)
        .isEqualTo(new Weights(
            List.of(new AffineFunction(
                Vector.of(List.of(Rational.TWO, Rational.ZERO)), Rational.of(-1, 3))),
            List.of(Rational.of(-3)),
            Rational.of(-1, 2)));
  }

  @Test
  void readsSignsAndFillsInWhatALemmaSays() {
    assertThat(read("((b1 1.0) (s1 true) (w0 2.0))").toOptional().orElseThrow().outputWeights())
        .containsExactly(Rational.ONE);
    Weights byLemma = read("((b1 1.0))").toOptional().orElseThrow();
    assertThat(byLemma.outputWeights()).containsExactly(Rational.MINUS_ONE);
    assertThat(byLemma.bias()).isEqualTo(Rational.ONE);
  }

  /** As Z3 4.8 and 4.14, cvc5 1.0 and cvc5 1.3 write them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(root-obj (+ (^ x 3) (* (- 3) x) 1) 2)",
        "(_ real_algebraic_number <1*x^3 + (-3*x) + 1, (1/4, 1/2)>)",
        "(_ real_algebraic_number <1*x^3+(-3*x)+1,(1/4,1/2)>)",
      })
  void readsIrrationalNumbers(String value) {
    AlgebraicWeights weights = SmtModel.read(
            PROBLEM, Source.of("model.txt", "sat ((define-fun b1 () Real " + value + "))"))
        .toOptional()
        .orElseThrow();
    assertThat(weights.rational()).isEmpty();
    AlgebraicNumber number = weights.units().get(0).get(2).refined(30);
    assertThat(number.lower()).isBetween(Rational.parse("0.3472963"), Rational.parse("0.3472964"));
  }

  @Test
  void refusesWhatIsNestedTooDeeply() {
    assertThat(read("((b1 " + "(- ".repeat(100_000) + "1" + ")".repeat(100_000) + "))")
            .diagnostics())
        .hasSize(1)
        .allMatch(diagnostic -> diagnostic.message().equals("nested too deeply"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unsat|1:1|the solver says 'unsat'",
        "((b1 (root-obj (+ (^ x 2) (- 2)) 3)))|1:6|the polynomial has no real root number 3",
        "((b1 (root-obj (^ x 1000000000) 1)))|1:6|a polynomial of a degree beyond 100",
        "((b1 (root-obj (^ (+ x 1) 3) 1)))|1:6|a power of something other than x",
        "((b1 (root-obj x x)))|1:6|the number of a root that is not a number",
        "((b1 (_ real_algebraic_number <1*x^2 + (-2), (-2, 2)>)))|1:6|not just one root",
        "((b1 (_ real_algebraic_number <1*y^2 + (-2), (-2, 2)>)))|1:6|not a polynomial: '*y^2",
        "((b1 (/ 1.0 0.0)))|1:6|a division by zero",
        "((b1 1.0)|1:1|a '(' without its ')'",
        "(b1 1.0))|1:9|a ')' without its '('",
        "((b1 x))|1:6|a value that is not a number",
        "((b1 y))|1:6|not a number",
        "((b1 1.0) (s1 2.0))|1:15|neither true nor false",
        "((c 1.0))|1:1|none of the unknowns",
        "''|1:1|no unknown has a value",
        "(error \"line 1\")|1:1|the solver reports an error",
        "hello|1:1|'hello' is no value",
      })
  void saysWhatIsNoModel(String text, String place, String message) {
    assertThat(read(text).diagnostics()).isNotEmpty().allSatisfy(diagnostic -> {
      assertThat(diagnostic.span()).hasToString("model.txt:" + place);
      assertThat(diagnostic.message()).contains(message);
    });
  }
}
