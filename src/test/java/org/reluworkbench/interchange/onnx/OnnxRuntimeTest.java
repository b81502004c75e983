package org.reluworkbench.interchange.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluworkbench.interchange.json.NamedNetwork;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** Our models in a runtime of others: what it computes is as near the exact output as we say. */
class OnnxRuntimeTest {

  private static final int POINTS = 1_000;

  /** A network, and the box in which it is tried. */
  private record Case(String name, ReluNetwork network, InputBox box) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Rational third(long numerator) {
    return Rational.of(numerator, 3);
  }

  private static AffineFunction unit(Rational constant, Rational... weights) {
    return new AffineFunction(Vector.of(List.of(weights)), constant);
  }

  private static ReluNetwork random(Random random, int... widths) {
    List<ReluNetwork.Layer> layers = new ArrayList<>();
    for (int i = 1; i < widths.length; i++) {
      int before = widths[i - 1];
      layers.add(new ReluNetwork.Layer(IntStream.range(0, widths[i])
          .mapToObj(k -> new AffineFunction(
              Vector.of(IntStream.range(0, before).mapToObj(j -> number(random)).toList()),
              number(random)))
          .toList()));
    }
    return new ReluNetwork(widths[0], layers, 0);
  }

  private static Rational number(Random random) {
    return Rational.of(random.nextInt(-999, 1000), 840);
  }

  static Stream<Arguments> cases() {
    ReluNetwork thirds = new ReluNetwork(
        2,
        List.of(
            new ReluNetwork.Layer(List.of(
                unit(Rational.ZERO, third(1), third(1)), unit(third(-1), third(1), third(1)))),
            new ReluNetwork.Layer(List.of(unit(Rational.ZERO, third(4), third(-7))))),
        0);
    Random random = new Random(4);
    List<Case> cases = List.of(
        new Case("thirds", thirds, InputBox.parse("-1..1", 2)),
        new Case(
            "three hidden layers",
            random(random, 3, 8, 8, 8, 1),
            InputBox.parse("-5..5,0..1/3,-100..100", 3)),
        new Case("a wide layer", random(random, 20, 50, 1), InputBox.parse("-1..1", 20)));
    return cases.stream()
        .flatMap(some -> Stream.of(Precision.values()).map(p -> Arguments.of(some, p)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void staysWithinTheStatedBoundAtAThousandRandomPoints(Case some, Precision precision)
      throws OrtException, IOException {
    RoundedNetwork rounding = RoundedNetwork.of(some.network(), precision).orElseThrow();
    Rational bound = rounding.errorBound(some.box()).orElseThrow();
    List<String> names =
        IntStream.rangeClosed(1, some.network().inputs()).mapToObj(i -> "x" + i).toList();
    OnnxModel model = new NetworkExport(
            new NamedNetwork(names, some.network()), rounding, some.box(), bound)
        .model();
    List<Vector> points = points(some.box());
    List<Double> outputs = run(model, precision, points);
    Rational greatest = Rational.ZERO;
    boolean active = false;
    for (int i = 0; i < POINTS; i++) {
      Rational exact = some.network().at(points.get(i));
      Rational error = Rational.ofExactly(outputs.get(i)).minus(exact).abs();
      assertThat(error).as("at " + points.get(i)).isLessThanOrEqualTo(bound);
      greatest = greatest.max(error);
      active |= exact.signum() > 0;
    }
    assertThat(active).as("some output is not zero").isTrue();
    assertThat(greatest)
        .as("rounding shows, so the bound is put to the test")
        .isNotEqualTo(Rational.ZERO);
  }

  /** Random rationals, most of which are no floats. */
  private static List<Vector> points(InputBox box) {
    Random random = new Random(1);
    return IntStream.range(0, POINTS)
        .mapToObj(p -> Vector.of(IntStream.range(0, box.dimension())
            .mapToObj(i -> {
              Rational width = box.upper().get(i).minus(box.lower().get(i));
              return box.lower().get(i).plus(width.times(Rational.of(random.nextInt(1001), 1000)));
            })
            .toList()))
        .toList();
  }

  private static List<Double> run(OnnxModel model, Precision precision, List<Vector> points)
      throws OrtException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.writeTo(bytes);
    long[] shape = {points.size(), points.get(0).dimension()};
    double[] numbers = points.stream()
        .flatMap(point -> point.toList().stream())
        .mapToDouble(value -> precision.nearest(value).orElseThrow())
        .toArray();
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    List<Double> outputs = new ArrayList<>();
    try (OrtSession session = environment.createSession(bytes.toByteArray());
        OnnxTensor input = tensor(environment, precision, numbers, shape);
        OrtSession.Result result = session.run(Map.of("x", input))) {
      OnnxTensor output = (OnnxTensor) result.get("y").orElseThrow();
      assertThat(output.getInfo().getShape()).containsExactly(points.size(), 1);
      for (int i = 0; i < points.size(); i++) {
        outputs.add(
            precision == Precision.FLOAT32
                ? output.getFloatBuffer().get(i)
                : output.getDoubleBuffer().get(i));
      }
    }
    return outputs;
  }

  private static OnnxTensor tensor(
      OrtEnvironment environment, Precision precision, double[] numbers, long[] shape)
      throws OrtException {
    if (precision == Precision.FLOAT64) {
      return OnnxTensor.createTensor(environment, DoubleBuffer.wrap(numbers), shape);
    }
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats), shape);
  }
}
