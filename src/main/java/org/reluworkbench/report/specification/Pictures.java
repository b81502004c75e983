package org.reluworkbench.report.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.PlacedGadget;
import org.reluworkbench.report.html.Html;
import org.reluworkbench.report.specification.Frame.Place;
import org.reluworkbench.report.specification.PlanePicture.Mark;

/** Which picture there is of a problem, with what is under it; none of most. */
final class Pictures {

  /** What inputs without names are called. */
  private static final List<String> INPUTS = List.of("x1", "x2");

  private Pictures() {}

  /** The picture of a problem and its witness, as a figure. */
  static Optional<String> of(String name, Problem<?> problem, Optional<Object> witness) {
    if (problem instanceof SetSplitting splitting) {
      List<Integer> parts = witness
          .map(found ->
              ((Assignment) found).toList().stream().map(in -> in ? 0 : 1).toList())
          .orElse(List.of());
      return sets(name, splitting.hypergraph(), parts, "part");
    }
    if (problem instanceof Colouring colouring) {
      List<Integer> colours = witness
          .map(found -> ((List<?>) found).stream().map(Integer.class::cast).toList())
          .orElse(List.of());
      return sets(name, colouring.hypergraph(), colours, "colour");
    }
    if (problem instanceof Separation separation) {
      return separation(name, separation, witness);
    }
    return problem instanceof Training training
        ? training(name, training, witness.map(Weights.class::cast))
        : Optional.empty();
  }

  private static Optional<String> sets(
      String name, Hypergraph hypergraph, List<Integer> colours, String word) {
    int elements = hypergraph.elements().size();
    if (elements == 0 || elements > SetsPicture.MOST_ELEMENTS) {
      return Optional.empty();
    }
    String caption = "The elements of " + name + (colours.isEmpty() ? "" : ", outlined by " + word)
        + "; lines are sets of two, dots are other sets.";
    return Optional.of(figure(new SetsPicture(caption, hypergraph, colours, word).svg(), caption));
  }

  private static Optional<String> separation(
      String name, Separation separation, Optional<Object> witness) {
    if (separation.dimension() != 2) {
      return Optional.empty();
    }
    List<Mark> marks = new ArrayList<>();
    separation.inside().forEach(point -> marks.add(mark(point, true, "inside " + point)));
    separation.outside().forEach(point -> marks.add(mark(point, false, "outside " + point)));
    List<Affine2> planes = new ArrayList<>();
    witness.ifPresent(found ->
        ((List<?>) found).forEach(plane -> planes.add(Affine2.of((AffineFunction) plane))));
    String caption = "The points of " + name + ": inside filled, outside as rings"
        + (planes.isEmpty() ? "." : "; dashed, where the separating functions are zero.");
    return Optional.of(
        figure(PlanePicture.ofPoints(caption, INPUTS, marks, planes).svg(), caption));
  }

  private static Mark mark(Vector point, boolean one, String text) {
    return mark(point, one, false, text);
  }

  private static Mark mark(Vector point, boolean one, boolean missed, String text) {
    return new Mark(
        new Place(point.get(0).approximately(), point.get(1).approximately()), one, missed, text);
  }

  private static Optional<String> training(
      String name, Training training, Optional<Weights> weights) {
    if (training.dimension() == 2) {
      String caption = "The data of " + name
          + (weights.isPresent()
              ? ", and the regions in which the fitted network is affine; darker is larger."
              : ".");
      return Optional.of(plane(caption, INPUTS, training.examples(), weights));
    }
    if (training.units() != 2) {
      return Optional.empty();
    }
    return PlacedGadget.find(training).map(gadget -> inGadgetPlane(name, gadget, weights));
  }

  /** Coordinates (u, v) in the plane of the gadget, in which it stands as in theory. */
  private static String inGadgetPlane(String name, PlacedGadget placed, Optional<Weights> weights) {
    Vector origin = placed.frame().get(0);
    // The frame holds the images of (0,0), (0,-2) and (-2,0).
    Rational half = Rational.of(-1, 2);
    Vector v = placed.frame().get(1).minus(origin).times(half);
    Vector u = placed.frame().get(2).minus(origin).times(half);
    Optional<Weights> restricted = weights.map(found -> new Weights(
        found.units().stream().map(unit -> restricted(unit, origin, u, v)).toList(),
        found.outputWeights(),
        found.bias()));
    String caption =
        "The (u, v)-plane of " + name + " through the base point, with the corner gadget"
            + (weights.isPresent() ? " and the regions of the weights that were found." : ".");
    return plane(caption, List.of("u", "v"), placed.gadget().examples(), restricted);
  }

  private static AffineFunction restricted(AffineFunction unit, Vector origin, Vector u, Vector v) {
    return new AffineFunction(
        Vector.of(unit.linear().dot(u), unit.linear().dot(v)), unit.at(origin));
  }

  /**
   * Examples in the plane, with a network of two layers on it.
   *
   * @param names of the coordinates
   */
  static String plane(
      String caption, List<String> names, List<Example> examples, Optional<Weights> weights) {
    List<Mark> marks = examples.stream()
        .map(example -> mark(
            example.input(),
            example.label().signum() > 0,
            weights.map(w -> !w.at(example.input()).equals(example.label())).orElse(false),
            example.input() + " has label " + example.label()
                + weights.map(w -> ", output " + w.at(example.input())).orElse("")))
        .toList();
    PlanePicture picture = weights
        .map(found -> new PlanePicture(
            caption,
            names,
            marks,
            found.units().stream().map(Affine2::of).toList(),
            found.outputWeights().stream().map(Rational::approximately).toList(),
            found.bias().approximately()))
        .orElse(PlanePicture.ofPoints(caption, names, marks, List.of()));
    return figure(picture.svg(), caption);
  }

  /** A network with two inputs and two layers of which the second has one unit, as weights. */
  static Optional<Weights> weights(ReluNetwork network) {
    boolean drawable = network.inputs() == 2
        && network.layers().size() == 2
        && network.layers().get(1).units().size() == 1;
    if (!drawable) {
      return Optional.empty();
    }
    AffineFunction output = network.layers().get(1).units().get(0);
    List<AffineFunction> units = network.layers().get(0).units();
    return Optional.of(new Weights(
        units,
        IntStream.range(0, units.size()).mapToObj(output.linear()::get).toList(),
        output.constant()));
  }

  static String figure(String picture, String caption) {
    return "<figure>" + picture + "<figcaption>" + Html.escape(caption)
        + "</figcaption></figure>\n";
  }
}
