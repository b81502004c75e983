package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * A forcing gadget for k units at some place in R^d: the image of its points under an injective affine
 * map. The gadget's lemma carries over to every such image, since affine functions are carried over:
 * each (k,1)-network that fits it has {@code w0 = 1} and all output weights negative.
 *
 * <p>For two units, where the frame is the points (0,0), (0,-2) and (-2,0), that is every
 * parallelogram A, B, C, {@code D = B + C - A} of label 1 with {@code P = A + (B - C)/2} and {@code Q =
 * A + (C - B)/2} of label 0.
 *
 * @param gadget the gadget in R^k
 * @param frame the images of the gadget's {@linkplain ForcingGadget#frame() frame}, k + 1 points that
 *     are affinely independent; they determine the map
 */
public record PlacedGadget(ForcingGadget gadget, List<Vector> frame) {

  public PlacedGadget {
    Objects.requireNonNull(gadget);
    frame = List.copyOf(frame);
    if (!canBeFrame(gadget, frame)) {
      throw new IllegalArgumentException("no frame for " + gadget.units() + " units: " + frame);
    }
  }

  /**
   * The gadget with this frame, for one unit less than there are points.
   *
   * @throws IllegalArgumentException if there is no such gadget, or this is no frame
   */
  public static PlacedGadget at(Vector... frame) {
    ForcingGadget gadget = ForcingGadget.forUnits(frame.length - 1)
        .orElseThrow(() -> new IllegalArgumentException("no frame: " + List.of(frame)));
    return new PlacedGadget(gadget, List.of(frame));
  }

  /** Whether an injective affine map takes the gadget's frame to these points. */
  public static boolean canBeFrame(ForcingGadget gadget, List<Vector> frame) {
    return frame.size() == gadget.units() + 1 && AffineBasis.independent(frame);
  }

  /** All the gadget's points, at their place, with their labels. */
  public List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < gadget.examples().size(); i++) {
      examples.add(new Example(
          AffineBasis.combination(gadget.coordinates(i), frame),
          gadget.examples().get(i).label()));
    }
    return examples;
  }

  /**
   * A gadget for the network's number of units all of whose points are among the data. Empty if there
   * is none, and also where the data have so many parallelograms and the like that the search takes
   * too long.
   */
  public static Optional<PlacedGadget> find(Training training) {
    return find(training, () -> false);
  }

  /**
   * The same, but soon empty once told to stop.
   *
   * @param stop asked now and then; true ends the search
   */
  public static Optional<PlacedGadget> find(Training training, BooleanSupplier stop) {
    return ForcingGadget.forUnits(training.units())
        .filter(gadget -> training.dimension() >= gadget.units())
        .flatMap(gadget -> new GadgetSearch(gadget, training, stop).find());
  }
}
