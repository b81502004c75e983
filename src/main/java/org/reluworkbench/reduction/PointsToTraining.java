package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.problem.Training;

/**
 * 2-hyperplane separability to (2,1)-ReLU training. The theorem that the target is NP-hard is that
 * of D. Boob, S. S. Dey, G. Lan, Complexity of Training ReLU Neural Network, 2022; the gadget and
 * the map are our construction.
 *
 * <p>Two new coordinates (u, v). Inside points p become {@code (p,0,0) -> 1}, outside points q
 * {@code (q,0,0) -> 0}. At a base point z, the first inside point, stands the corner gadget:
 *
 * <table>
 *   <caption>The corner gadget: label by (u, v)</caption>
 *   <tr><td>(0,0)</td><td>(0,-2)</td><td>(-2,0)</td><td>(-2,-2)</td><td>(1,-1)</td><td>(-1,1)</td></tr>
 *   <tr><td>1</td><td>1</td><td>1</td><td>1</td><td>0</td><td>0</td></tr>
 * </table>
 *
 * <p><b>Corner lemma.</b> A (2,1)-network that fits the gadget has {@code w0 = 1, w1 < 0, w2 < 0}.
 *
 * <p>Sizes, with dimension d and i inside and o outside points: 2 units, dimension {@code d + 2},
 * {@code i + o + 5} examples. If nothing is inside, one example more, and dimension at least 3.
 *
 * <p>Forward: {@code w0 = 1, w1 = w2 = -1}, the units {@code l_1 + (1 - l_1(z)) u} and {@code l_2 +
 * (1 - l_2(z)) v}. With l_k(z) at most 0, they are at most 0 on the gadget's points of label 1, and
 * one of them is 1 on each of the other two.
 *
 * <p>Backward: {@code 2 |w_k| l_k} at u = v = 0. By the lemma the network's output is {@code [1 -
 * |w1| [l_1] - |w2| [l_2]]}: label 1 makes both [l_k] vanish, label 0 makes the sum at least 1, so
 * one of its terms at least 1/2.
 *
 * <p>Domain: two hyperplanes. With nothing inside, z is a point beyond all outside points in the
 * first coordinate (in dimension 0, a coordinate is added for that), and the forward map separates
 * it by that coordinate, whatever the witness. A point inside and outside becomes two examples that
 * contradict each other: infeasible, as it must be.
 */
public final class PointsToTraining
    implements Reduction<Separation, List<AffineFunction>, Training, Weights> {

  private static final int UNITS = 2;

  @Override
  public ProblemKind source() {
    return ProblemKind.POINTS;
  }

  @Override
  public ProblemKind target() {
    return ProblemKind.TRAINING;
  }

  @Override
  public Optional<String> outsideDomain(Separation source) {
    return source.planes() == UNITS
        ? Optional.empty()
        : Optional.of("the corner gadget is for 2 hyperplanes, not " + source.planes());
  }

  @Override
  public Sizes targetSizes(Separation source) {
    boolean bare = source.inside().isEmpty();
    long points = source.inside().size() + source.outside().size();
    return Sizes.of(Measure.UNITS, UNITS)
        .and(Measure.DIMENSION, (bare ? Math.max(1, source.dimension()) : source.dimension()) + 2L)
        .and(Measure.EXAMPLES, points + (bare ? 6 : 5));
  }

  @Override
  public Reduced<Separation, List<AffineFunction>, Training, Weights> apply(Separation source) {
    outsideDomain(source).ifPresent(why -> {
      throw new IllegalArgumentException(why);
    });
    return source.inside().isEmpty() ? withNothingInside(source) : withBase(source);
  }

  private static Reduced<Separation, List<AffineFunction>, Training, Weights> withBase(
      Separation source) {
    Vector base = source.inside().get(0);
    return new Reduced<>(
        source,
        data(source.inside(), source.outside(), base),
        planes -> weights(planes, base),
        new PullBack.OfUnits(source.dimension()));
  }

  private static Reduced<Separation, List<AffineFunction>, Training, Weights> withNothingInside(
      Separation source) {
    int dimension = Math.max(1, source.dimension());
    List<Vector> outside = source.dimension() == dimension
        ? source.outside()
        : source.outside().stream().map(point -> point.append(Rational.ZERO)).toList();
    Rational beyond = outside.stream()
        .map(point -> point.get(0))
        .reduce(Rational::max)
        .orElse(Rational.ZERO)
        .plus(Rational.ONE);
    Vector base = Vector.builder(dimension).set(0, beyond).build();
    // At least 1 on what is outside, 0 at the base point.
    AffineFunction cut =
        new AffineFunction(Vector.unit(dimension, 0).times(Rational.MINUS_ONE), beyond);
    AffineFunction idle = AffineFunction.constant(dimension, Rational.ZERO);
    return new Reduced<>(
        source,
        data(List.of(base), outside, base),
        planes -> weights(List.of(cut, idle), base),
        new PullBack.OfUnits(source.dimension()));
  }

  private static Training data(List<Vector> inside, List<Vector> outside, Vector base) {
    List<Example> examples = new ArrayList<>();
    inside.forEach(point -> examples.add(example(point, 0, 0, Rational.ONE)));
    outside.forEach(point -> examples.add(example(point, 0, 0, Rational.ZERO)));
    examples.add(example(base, 0, -2, Rational.ONE));
    examples.add(example(base, -2, 0, Rational.ONE));
    examples.add(example(base, -2, -2, Rational.ONE));
    examples.add(example(base, 1, -1, Rational.ZERO));
    examples.add(example(base, -1, 1, Rational.ZERO));
    return new Training(UNITS, base.dimension() + 2, examples);
  }

  private static Example example(Vector point, long u, long v, Rational label) {
    return new Example(point.append(Rational.of(u), Rational.of(v)), label);
  }

  private static Weights weights(List<AffineFunction> planes, Vector base) {
    AffineFunction first = planes.get(0);
    AffineFunction second = planes.get(1);
    Rational alongU = Rational.ONE.minus(first.at(base));
    Rational alongV = Rational.ONE.minus(second.at(base));
    return new Weights(
        List.of(
            new AffineFunction(first.linear().append(alongU, Rational.ZERO), first.constant()),
            new AffineFunction(second.linear().append(Rational.ZERO, alongV), second.constant())),
        List.of(Rational.MINUS_ONE, Rational.MINUS_ONE),
        Rational.ONE);
  }
}
