package org.reluworkbench.interchange.onnx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * A training problem as a question about a network, the other way round: the unknown weights are its
 * inputs {@code X_i}, the predictions at the examples its outputs {@code Y_j}, and the data its
 * weights. A verifier of networks that finds inputs with the property has found weights that fit.
 *
 * <p>As {@code w [t] = sgn(w) [|w| t]}, output weights may be taken for 1 or -1, and units be renamed so
 * that those with 1 come first. The graph has each unit twice, once with either sign: {@code Y_p = w0 +
 * [l_1(p)] + ... + [l_k(p)] - [l_(k+1)(p)] - ... - [l_2k(p)]}, and the property says that for some j the
 * copies of the first j units with sign -1 and of the others with sign 1 are zero. With {@code w0 = [w0]
 * - [-w0]} this is two affine maps, {@code Gemm}, with one {@code Relu} between them.
 *
 * <p>Each example is multiplied by a common denominator of its numbers, and so is its output (for {@code
 * [ct] = c [t]} where c is positive). All numbers of the graph are then whole, and it is refused if a
 * float can't hold one: so the graph is exact. The output unit's own rectification is in the property: a
 * prediction is 0 if {@code Y_p <= 0}.
 *
 * <p>Inputs, for k units and d coordinates, from zero: {@code X_(i(d+1)) ..} are the coefficients and
 * then the bias of unit i with output weight 1 for {@code i < k}, of unit i-k with -1 for others; the last one is
 * w0. The property is in VNN-LIB 1.0 (S. Demarchi, D. Guidotti, L. Pulina, A. Tacchella, 2023), which
 * wants bounds on all inputs: an answer "unsat" speaks of weights within these only.
 *
 * @param bound on the absolute values of all weights
 */
public record WeightGraph(Training training, Precision precision, Rational bound) {

  private static final long MAX_ENTRIES = 20_000_000;

  public WeightGraph {
    Objects.requireNonNull(training);
    Objects.requireNonNull(precision);
    if (bound.signum() <= 0 || !bound.isInteger()) {
      throw new IllegalArgumentException("no whole number above zero: " + bound);
    }
  }

  /** Why there is no such graph; empty if there is. */
  public Optional<String> obstacle() {
    if (training.examples().isEmpty()) {
      return Optional.of("there are no data");
    }
    if ((2L * training.units() * training.examples().size() + 2) * inputs() > MAX_ENTRIES) {
      return Optional.of("the graph would have more than " + MAX_ENTRIES + " entries");
    }
    for (Example example : training.examples()) {
      Rational scale = scale(example);
      boolean exact = isExact(scale) && isExact(scale.times(example.label()));
      for (int i = 0; exact && i < example.input().support(); i++) {
        exact = isExact(scale.times(example.input().supportValue(i)));
      }
      if (!exact) {
        return Optional.of(
            precision.word() + " can't hold the example at " + example.input() + " exactly");
      }
    }
    return Optional.empty();
  }

  private boolean isExact(Rational value) {
    return precision
        .nearest(value)
        .map(Rational::ofExactly)
        .filter(value::equals)
        .isPresent();
  }

  private int width() {
    return training.dimension() + 1;
  }

  /** How many inputs the graph has. */
  public int inputs() {
    return 2 * training.units() * width() + 1;
  }

  private static Rational scale(Example example) {
    BigInteger common = example.label().denominator();
    for (int i = 0; i < example.input().support(); i++) {
      BigInteger next = example.input().supportValue(i).denominator();
      common = common.multiply(next).divide(common.gcd(next));
    }
    return Rational.of(common);
  }

  /** The graph; only if there is no {@link #obstacle}. */
  public OnnxModel model() {
    int copies = 2 * training.units();
    int examples = training.examples().size();
    List<AffineFunction> hidden = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      for (Example example : training.examples()) {
        hidden.add(unit(i, example));
      }
    }
    Vector bias = Vector.unit(inputs(), inputs() - 1);
    hidden.add(new AffineFunction(bias, Rational.ZERO));
    hidden.add(new AffineFunction(bias.times(Rational.MINUS_ONE), Rational.ZERO));
    List<AffineFunction> outputs = new ArrayList<>();
    for (int p = 0; p < examples; p++) {
      Rational scale = scale(training.examples().get(p));
      Vector.Builder row = Vector.builder(hidden.size());
      for (int i = 0; i < copies; i++) {
        row.set(i * examples + p, i < training.units() ? Rational.ONE : Rational.MINUS_ONE);
      }
      row.set(copies * examples, scale);
      row.set(copies * examples + 1, scale.negate());
      outputs.add(new AffineFunction(row.build(), Rational.ZERO));
    }
    Graphs graphs = new Graphs("training", precision, inputs());
    graphs.affine("units", hidden, "z");
    graphs.relu("activations", "v");
    graphs.affine("predictions", outputs, Graphs.OUTPUT);
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(NetworkExport.PRECISION, precision.word());
    return graphs.finish(
        examples,
        "The predictions of a (" + training.units() + ",1)-network at the data as a function of its"
            + " weights; it goes with a VNN-LIB property.",
        metadata);
  }

  private AffineFunction unit(int copy, Example example) {
    Rational scale = scale(example);
    Vector.Builder row = Vector.builder(inputs());
    int first = copy * width();
    for (int i = 0; i < example.input().support(); i++) {
      row.set(
          first + example.input().supportIndex(i), scale.times(example.input().supportValue(i)));
    }
    row.set(first + training.dimension(), scale);
    return new AffineFunction(row.build(), Rational.ZERO);
  }

  /** The property, in VNN-LIB; satisfiable exactly if weights within the bound fit. */
  public String property() {
    StringBuilder out = new StringBuilder("; Do weights of at most ")
        .append(bound)
        .append(" fit the data of a (")
        .append(training.units())
        .append(
            ",1)-network? Then there are inputs X of the graph, the weights, with this property.\n");
    for (int i = 0; i < inputs(); i++) {
      out.append("(declare-const X_")
          .append(i)
          .append(" Real) ; ")
          .append(meaning(i))
          .append('\n');
    }
    for (int p = 0; p < training.examples().size(); p++) {
      out.append("(declare-const Y_").append(p).append(" Real)\n");
    }
    for (int i = 0; i < inputs(); i++) {
      out.append("(assert (>= X_").append(i).append(" -").append(number(bound)).append("))\n");
      out.append("(assert (<= X_").append(i).append(' ').append(number(bound)).append("))\n");
    }
    out.append("(assert (or\n");
    for (int positive = 0; positive <= training.units(); positive++) {
      out.append("  (and");
      for (int unit = 0; unit < training.units(); unit++) {
        int idle = unit < positive ? unit + training.units() : unit;
        for (int j = 0; j < width(); j++) {
          String name = "X_" + (idle * width() + j);
          out.append(" (<= ").append(name).append(" 0.0) (>= ").append(name).append(" 0.0)");
        }
      }
      out.append(")\n");
    }
    out.append("))\n");
    for (int p = 0; p < training.examples().size(); p++) {
      Example example = training.examples().get(p);
      String label = number(example.label().times(scale(example)));
      out.append("(assert (<= Y_").append(p).append(' ').append(label).append("))\n");
      if (!example.label().isZero()) {
        out.append("(assert (>= Y_").append(p).append(' ').append(label).append("))\n");
      }
    }
    return out.toString();
  }

  private String meaning(int input) {
    int copy = input / width();
    int place = input % width();
    if (copy == 2 * training.units()) {
      return "w0";
    }
    int unit = copy % training.units() + 1;
    return (place == training.dimension() ? "b" + unit : "a" + unit + "_" + (place + 1))
        + (copy < training.units() ? ", output weight 1" : ", output weight -1");
  }

  /** Whole numbers only: labels are scaled, and so is the bound. */
  private static String number(Rational value) {
    if (!value.isInteger()) {
      throw new IllegalStateException(value + " is not whole");
    }
    return value.numerator() + ".0";
  }
}
