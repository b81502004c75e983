package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;

/**
 * Labelled points in R^k that force the output layer of every (k,1)-network that fits them: bias 1
 * and all k output weights negative. Our construction.
 *
 * <p>Every point of label 1 has no positive coordinate, every point of label 0 has a coordinate 1
 * and otherwise negative ones; so the network with {@code l_i(u) = u_i}, bias 1 and output weights -1
 * fits.
 *
 * <p>Of none of them a point can be spared: for each there is a network that fits the others and is
 * not as forced ({@code ForcingGadgetTest}). For three units, 18 is the least among the subsets of
 * {-2,-1,0}^3 and the six points of label 0: smaller ones were excluded by integer programming over
 * some hundred such networks. Other points may do with fewer.
 *
 * <table>
 *   <caption>The gadgets, and how their lemmas are proved</caption>
 *   <tr><th>units</th><th>points</th><th>proof that needs no solver</th><th>besides</th></tr>
 *   <tr><td>1</td><td>3</td><td>trees of activations, 6 leaves; by hand, below</td>
 *       <td>raw arithmetic, Z3</td></tr>
 *   <tr><td>2, the corner gadget</td><td>6</td><td>trees of activations, 61 leaves</td>
 *       <td>raw arithmetic, Z3</td></tr>
 *   <tr><td>3</td><td>18</td><td>trees of activations, about 13,000 leaves</td>
 *       <td>normalised linear arithmetic, Z3</td></tr>
 * </table>
 *
 * <p>One unit: with a positive output weight F would be convex before the last ReLU, and 1 at 1 at
 * least; so the weight is negative. Were the unit active at 0, it would be at -1 with the same value,
 * so constant, and F(1) = 1.
 *
 * @param units k
 * @param examples the points with their labels
 */
public record ForcingGadget(int units, List<Example> examples) {

  private static final ForcingGadget ONE =
      of(List.of(Vector.of(0), Vector.of(-1)), List.of(Vector.of(1)));

  private static final ForcingGadget TWO = of(
      List.of(Vector.of(0, 0), Vector.of(0, -2), Vector.of(-2, 0), Vector.of(-2, -2)),
      List.of(Vector.of(1, -1), Vector.of(-1, 1)));

  private static final ForcingGadget THREE = of(
      List.of(
          Vector.of(-2, -2, 0),
          Vector.of(-2, 0, -2),
          Vector.of(-2, 0, -1),
          Vector.of(-1, -1, -1),
          Vector.of(-1, -1, 0),
          Vector.of(-1, 0, -2),
          Vector.of(-1, 0, 0),
          Vector.of(0, -2, -2),
          Vector.of(0, -2, -1),
          Vector.of(0, -1, -2),
          Vector.of(0, -1, 0),
          Vector.of(0, 0, -2)),
      List.of(
          Vector.of(1, -1, -1),
          Vector.of(-1, 1, -1),
          Vector.of(-1, -1, 1),
          Vector.of(1, -2, -2),
          Vector.of(-2, 1, -2),
          Vector.of(-2, -2, 1)));

  public ForcingGadget {
    examples = List.copyOf(examples);
  }

  /** The gadget for this many units; there are gadgets for 1, 2 and 3. */
  public static Optional<ForcingGadget> forUnits(int units) {
    return switch (units) {
      case 1 -> Optional.of(ONE);
      case 2 -> Optional.of(TWO);
      case 3 -> Optional.of(THREE);
      default -> Optional.empty();
    };
  }

  private static ForcingGadget of(List<Vector> ones, List<Vector> zeros) {
    List<Example> examples = new ArrayList<>();
    ones.forEach(point -> examples.add(new Example(point, Rational.ONE)));
    zeros.forEach(point -> examples.add(new Example(point, Rational.ZERO)));
    return new ForcingGadget(zeros.get(0).dimension(), examples);
  }

  /**
   * Which of the points, by number, tell where an image of the gadget lies: the first k + 1 that are
   * affinely independent.
   */
  public List<Integer> frame() {
    List<Integer> frame = new ArrayList<>();
    List<Vector> points = new ArrayList<>();
    for (int i = 0; i < examples.size() && frame.size() <= units; i++) {
      points.add(examples.get(i).input());
      if (AffineBasis.independent(points)) {
        frame.add(i);
      } else {
        points.remove(points.size() - 1);
      }
    }
    return frame;
  }

  /** The barycentric coordinates of a point, by number, with respect to the frame. */
  List<Rational> coordinates(int example) {
    AffineBasis basis =
        new AffineBasis(frame().stream().map(i -> examples.get(i).input()).toList());
    return basis.coordinates(examples.get(example).input()).orElseThrow();
  }

  /** Whether the origin, with label 1, is one of the points. */
  boolean holdsOrigin() {
    return examples.stream().anyMatch(example -> example.input().isZero());
  }
}
