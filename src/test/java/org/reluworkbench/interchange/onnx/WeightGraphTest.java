package org.reluworkbench.interchange.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

class WeightGraphTest {

  private static Example example(String x, String y, String label) {
    return new Example(
        Vector.of(List.of(Rational.parse(x), Rational.parse(y))), Rational.parse(label));
  }

  /** Fitted by [1 - [x] - [y - x/3]]. */
  private static final Training TRAINING = new Training(
      2,
      2,
      List.of(
          example("0", "0", "1"),
          example("1/3", "0", "2/3"),
          example("1", "1", "0"),
          example("1/2", "1/6", "1/2")));

  private static double[] run(OnnxModel model, double... inputs) throws OrtException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.writeTo(bytes);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(bytes.toByteArray());
        OnnxTensor input = OnnxTensor.createTensor(
            environment, DoubleBuffer.wrap(inputs), new long[] {1, inputs.length});
        OrtSession.Result result = session.run(Map.of("x", input))) {
      return ((double[][]) result.get("y").orElseThrow().getValue())[0];
    }
  }

  @Test
  void fittingWeightsGiveTheLabelsTimesTheDenominators() throws OrtException, IOException {
    WeightGraph graph = new WeightGraph(TRAINING, Precision.FLOAT64, Rational.of(10));
    assertThat(graph.obstacle()).isEmpty();
    assertThat(graph.inputs()).isEqualTo(13);
    // Units with weight 1, twice zero; those with -1; w0. All numbers of this case are floats.
    double[] outputs = run(graph.model(), 0, 0, 0, 0, 0, 0, 1, 0, 0, -0.375, 1.125, 0, 1);
    assertThat(outputs).hasSize(4);
    assertThat(outputs[0]).isEqualTo(1);
    assertThat(outputs[1]).isEqualTo(2);
    assertThat(outputs[2]).isNegative();
    assertThat(outputs[3]).isEqualTo(3);
    // And with the other sign: w0 = -1, [x + 2] as the first unit.
    assertThat(run(graph.model(), 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1))
        .containsExactly(1, 4, 2, 9);
  }

  @Test
  void thePropertyBoundsTheWeightsAndAsksForTheLabels() {
    String property = new WeightGraph(TRAINING, Precision.FLOAT64, Rational.of(10)).property();
    assertThat(property)
        .contains("(declare-const X_12 Real) ; w0\n", "(declare-const Y_3 Real)\n")
        .contains("(declare-const X_7 Real) ; a1_2, output weight -1")
        .contains("(assert (>= X_0 -10.0))", "(assert (<= X_12 10.0))")
        .contains("(assert (<= Y_1 2.0))\n(assert (>= Y_1 2.0))\n(assert (<= Y_2 0.0))\n")
        .doesNotContain(">= Y_2");
    assertThat(property.lines().filter(line -> line.startsWith("  (and"))).hasSize(3);
  }

  @Test
  void whatAFloatCantHoldIsRefused() {
    Training large = new Training(1, 2, List.of(example("16777217", "0", "1")));
    assertThat(
            new WeightGraph(large, Precision.FLOAT32, Rational.ONE).obstacle().orElseThrow())
        .contains("float32 can't hold the example at");
    assertThat(new WeightGraph(large, Precision.FLOAT64, Rational.ONE).obstacle())
        .isEmpty();
    Training none = new Training(1, 2, List.of());
    assertThat(new WeightGraph(none, Precision.FLOAT64, Rational.ONE).obstacle())
        .contains("there are no data");
  }
}
