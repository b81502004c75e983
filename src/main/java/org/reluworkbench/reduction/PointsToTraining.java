package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.Collections;
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
 * k-hyperplane separability to (k,1)-ReLU training, for k of 1, 2 and 3. The theorem that the target
 * is NP-hard is that of D. Boob, S. S. Dey, G. Lan, Complexity of Training ReLU Neural Network, 2022;
 * the gadgets and the map are our construction.
 *
 * <p>k new coordinates u. Inside points p become {@code (p,0) -> 1}, outside points q {@code (q,0) ->
 * 0}. At a base point z, the first inside point, stands the {@link ForcingGadget} for k units in the
 * new coordinates. For k = 2 that is the corner gadget:
 *
 * <table>
 *   <caption>The corner gadget: label by u</caption>
 *   <tr><td>(0,0)</td><td>(0,-2)</td><td>(-2,0)</td><td>(-2,-2)</td><td>(1,-1)</td><td>(-1,1)</td></tr>
 *   <tr><td>1</td><td>1</td><td>1</td><td>1</td><td>0</td><td>0</td></tr>
 * </table>
 *
 * <p><b>Lemma.</b> A (k,1)-network that fits the gadget has {@code w0 = 1} and all {@code w_i < 0}.
 *
 * <p>Sizes, with dimension d and i inside and o outside points: k units, dimension {@code d + k},
 * {@code i + o + g} examples, where g is 2, 5, 18 for k = 1, 2, 3: the gadget's points besides the
 * base point. If nothing is inside, one example more, and dimension at least {@code 1 + k}.
 *
 * <p>Forward: {@code w0 = 1}, all {@code w_i = -1}, the units {@code l_i + (1 - l_i(z)) u_i}. With
 * l_i(z) at most 0, they are at most 0 where no u_i is positive, which is so at the gadget's points
 * of label 1; at the others one u_i is 1, and that unit is 1 there and the rest negative.
 *
 * <p>Backward: {@code 2 |w_i| l_i} at u = 0. By the lemma the network's output is {@code [1 - sum
 * |w_i| [l_i]]}: label 1 makes all [l_i] vanish, label 0 makes the sum at least 1, so one of its
 * terms at least 1/k. For k = 2, twice that is at least 1; in general the factor is k.
 *
 * <p>Domain: one, two or three hyperplanes. With nothing inside, z is a point beyond all outside
 * points in the first coordinate (in dimension 0, a coordinate is added for that), and the forward
 * map separates it by that coordinate, whatever the witness. A point inside and outside becomes two
 * examples that contradict each other: infeasible, as it must be.
 */
public final class PointsToTraining
    implements Reduction<Separation, List<AffineFunction>, Training, Weights> {

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
    return ForcingGadget.forUnits(source.planes()).isPresent()
        ? Optional.empty()
        : Optional.of("there are gadgets for 1, 2 and 3 hyperplanes, not " + source.planes());
  }

  @Override
  public Sizes targetSizes(Separation source) {
    boolean bare = source.inside().isEmpty();
    long dimension = bare ? Math.max(1, source.dimension()) : source.dimension();
    long points = source.inside().size() + source.outside().size();
    ForcingGadget gadget = gadget(source);
    long added = gadget.examples().size() - (gadget.holdsOrigin() ? 1 : 0);
    return Sizes.of(Measure.UNITS, source.planes())
        .and(Measure.DIMENSION, dimension + source.planes())
        .and(Measure.EXAMPLES, points + added + (bare ? 1 : 0));
  }

  @Override
  public Reduced<Separation, List<AffineFunction>, Training, Weights> apply(Separation source) {
    ForcingGadget gadget = gadget(source);
    return source.inside().isEmpty() ? withNothingInside(source, gadget) : withBase(source, gadget);
  }

  private ForcingGadget gadget(Separation source) {
    return ForcingGadget.forUnits(source.planes())
        .orElseThrow(() -> new IllegalArgumentException(outsideDomain(source).orElseThrow()));
  }

  private static Reduced<Separation, List<AffineFunction>, Training, Weights> withBase(
      Separation source, ForcingGadget gadget) {
    Vector base = source.inside().get(0);
    return new Reduced<>(
        source,
        data(source.inside(), source.outside(), base, gadget),
        planes -> weights(planes, base),
        new PullBack.OfUnits(source.dimension()));
  }

  private static Reduced<Separation, List<AffineFunction>, Training, Weights> withNothingInside(
      Separation source, ForcingGadget gadget) {
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
    List<AffineFunction> planes = new ArrayList<>(
        Collections.nCopies(source.planes(), AffineFunction.constant(dimension, Rational.ZERO)));
    planes.set(0, cut);
    return new Reduced<>(
        source,
        data(List.of(base), outside, base, gadget),
        ignored -> weights(planes, base),
        new PullBack.OfUnits(source.dimension()));
  }

  private static Training data(
      List<Vector> inside, List<Vector> outside, Vector base, ForcingGadget gadget) {
    Vector none = Vector.zero(gadget.units());
    List<Example> examples = new ArrayList<>();
    inside.forEach(point -> examples.add(new Example(point.append(none), Rational.ONE)));
    outside.forEach(point -> examples.add(new Example(point.append(none), Rational.ZERO)));
    for (Example example : gadget.examples()) {
      examples.add(new Example(base.append(example.input()), example.label()));
    }
    return new Training(gadget.units(), base.dimension() + gadget.units(), examples);
  }

  private static Weights weights(List<AffineFunction> planes, Vector base) {
    int units = planes.size();
    List<AffineFunction> lifted = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      AffineFunction plane = planes.get(i);
      Vector along = Vector.unit(units, i).times(Rational.ONE.minus(plane.at(base)));
      lifted.add(new AffineFunction(plane.linear().append(along), plane.constant()));
    }
    return new Weights(lifted, Collections.nCopies(units, Rational.MINUS_ONE), Rational.ONE);
  }
}
