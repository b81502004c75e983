package org.reluworkbench.solver.decide;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reluworkbench.linear.LinearDependence;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.HullLemma.Share;
import org.reluworkbench.problem.Separation;

/** The points of a separation problem in a frame: first the inside ones, then the outside ones. */
final class PointSet {

  private static final int SHORT_BITS = 12;

  private final int inside;
  private final int outside;
  private final AffineFrame frame;
  private final List<Vector> homogeneous;
  private final List<Vector> coordinates = new ArrayList<>();
  private final List<HullLemma> frameLemmas = new ArrayList<>();

  private PointSet(Separation problem, AffineFrame frame) {
    this.inside = problem.inside().size();
    this.outside = problem.outside().size();
    this.frame = frame;
    this.homogeneous = Stream.concat(problem.inside().stream(), problem.outside().stream())
        .map(point -> point.append(Rational.ONE))
        .toList();
    for (int point = 0; point < inside + outside; point++) {
      int position = frame.position(point);
      coordinates.add(
          position >= 0 ? Vector.unit(frame.chosen().size(), position) : frame.coordinates(point));
    }
    collectFrameLemmas();
  }

  /**
   * One inside point and then outside points go into the frame, as far as they are independent.
   *
   * @param base the index of that inside point; if it turns out a bad choice, it is exchanged
   */
  static PointSet of(Separation problem, int base, BooleanSupplier stop) {
    int inside = problem.inside().size();
    List<Vector> points =
        Stream.concat(problem.inside().stream(), problem.outside().stream()).toList();
    List<Integer> order = IntStream.concat(
            IntStream.concat(IntStream.of(base), IntStream.range(inside, points.size())),
            IntStream.range(0, inside).filter(point -> point != base))
        .boxed()
        .toList();
    AffineFrame frame = AffineFrame.of(problem.dimension(), points, order, stop);
    return new PointSet(problem, FrameChoice.improved(frame, inside, points.size()));
  }

  int inside() {
    return inside;
  }

  int outside() {
    return outside;
  }

  int size() {
    return inside + outside;
  }

  int rank() {
    return frame.chosen().size();
  }

  /** The position in the frame, or -1. */
  int position(int point) {
    return frame.position(point);
  }

  /** Barycentric coordinates: they add up to one. */
  Vector coordinates(int point) {
    return coordinates.get(point);
  }

  AffineFunction function(Vector valuesInFrame) {
    return frame.function(valuesInFrame);
  }

  /** The lemmas that single points make by how they are placed in the frame. */
  List<HullLemma> frameLemmas() {
    return frameLemmas;
  }

  /**
   * Whether most inside points have their lemma and all coordinates are short, as in what is reduced
   * from set splitting. Points in general position may have such lemmas too, but long numbers.
   */
  boolean isRichInFrameLemmas() {
    return 2 * frameLemmas.size() >= inside && coordinates.stream().allMatch(PointSet::isShort);
  }

  private static boolean isShort(Vector vector) {
    for (int i = 0; i < vector.support(); i++) {
      if (vector.supportValue(i).bitLength() > SHORT_BITS) {
        return false;
      }
    }
    return true;
  }

  private void collectFrameLemmas() {
    for (int point = 0; point < size(); point++) {
      if (frame.position(point) < 0) {
        Relation relation = new Relation();
        relation.add(point, Rational.MINUS_ONE);
        Vector entries = coordinates.get(point);
        for (int i = 0; i < entries.support(); i++) {
          relation.add(frame.chosen().get(entries.supportIndex(i)), entries.supportValue(i));
        }
        relation.lemma().ifPresent(frameLemmas::add);
      }
    }
  }

  /** The lemma made by points that depend on each other in one way only, if it is one. */
  Optional<HullLemma> lemma(List<Integer> dependent) {
    return LinearDependence.of(dependent.stream().map(homogeneous::get).toList())
        .flatMap(factors -> {
          Relation relation = new Relation();
          for (int i = 0; i < factors.support(); i++) {
            relation.add(dependent.get(factors.supportIndex(i)), factors.supportValue(i));
          }
          return relation.lemma();
        });
  }

  /** An affine dependence of points: the weighted sum is zero, and the weights add up to zero. */
  final class Relation {

    private final List<Share> ofInside = new ArrayList<>();
    private final List<Share> ofOutside = new ArrayList<>();

    void add(int point, Rational weight) {
      if (point < inside) {
        ofInside.add(new Share(point, weight));
      } else {
        ofOutside.add(new Share(point - inside, weight));
      }
    }

    /** A lemma if the two sorts of points stand on two sides. */
    Optional<HullLemma> lemma() {
      if (ofOutside.isEmpty() || ofInside.isEmpty()) {
        return Optional.empty();
      }
      int sign = ofOutside.get(0).weight().signum();
      boolean apart = ofOutside.stream().allMatch(share -> share.weight().signum() == sign)
          && ofInside.stream().allMatch(share -> share.weight().signum() == -sign);
      return apart
          ? Optional.of(new HullLemma(magnitudes(ofOutside), magnitudes(ofInside)))
          : Optional.empty();
    }

    /** Integer weights without a common divisor are not needed, only without denominators. */
    private List<Share> magnitudes(List<Share> shares) {
      BigInteger denominator = Stream.concat(ofInside.stream(), ofOutside.stream())
          .map(share -> share.weight().denominator())
          .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
      return shares.stream()
          .map(share ->
              new Share(share.point(), share.weight().abs().times(Rational.of(denominator))))
          .toList();
    }
  }
}
