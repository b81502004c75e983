package org.reluworkbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

class BigMWriterTest {

  /** One row: at 1/3 the output is to be 1/2. */
  private static final Training TRAINING = new Training(
      1, 1, List.of(new Example(Vector.of(List.of(Rational.of(1, 3))), Rational.of(1, 2))));

  @Test
  void bothFormatsHoldTheSameWholeNumbers() {
    BigMWriter writer = new BigMWriter(TRAINING, Rational.of(3));
    // v - a/3 - b >= 0 times 3; M = 3 (1 + 1/3) = 4; w0 + u = 1/2 times 2.
    assertThat(writer.lp())
        .contains(
            " above_1_1: + 3 v1_1 - 1 a1_1 - 3 b1 >= 0\n",
            " on_1_1: + 3 v1_1 - 1 a1_1 - 3 b1 + 24 z1_1 <= 24\n",
            " off_1_1: + 1 v1_1 - 4 z1_1 <= 0\n",
            " fit_1: + 2 w0 + 2 u1_1 = 1\n",
            " -3 <= a1_1 <= 3\n",
            " u1_1 free\n",
            "Binaries\n s1\n z1_1\n");
    assertThat(writer.mps())
        .contains(
            " G above_1_1\n",
            " E fit_1\n",
            " v1_1 above_1_1 3\n",
            " a1_1 on_1_1 -1\n",
            " z1_1 on_1_1 24\n z1_1 off_1_1 -4\n",
            " w0 fit_1 2\n",
            " RHS on_1_1 24\n",
            " RHS fit_1 1\n",
            " LO BND a1_1 -3\n UP BND a1_1 3\n",
            " FR BND u1_1\n",
            " BV BND z1_1\n")
        .doesNotContain("/", "BND v1_1")
        .endsWith("ENDATA\n");
  }

  @Test
  void variablesInNoRowAreDeclaredAllTheSame() {
    Training nothing = new Training(1, 1, List.of());
    assertThat(new BigMWriter(nothing, Rational.ONE).mps()).contains(" a1_1 obj 0\n");
  }

  @Test
  void boundsAreWholeAndPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BigMWriter(TRAINING, Rational.of(1, 2)));
    assertThatIllegalArgumentException().isThrownBy(() -> new BigMWriter(TRAINING, Rational.ZERO));
  }
}
