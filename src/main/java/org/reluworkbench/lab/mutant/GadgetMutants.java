package org.reluworkbench.lab.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.ForcingGadget;
import org.reluworkbench.reduction.PointsToTraining;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Conclusion.Compare;
import org.reluworkbench.statement.Conclusion.Relation;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.Term;

/**
 * Mutants of the gadgets of {@link PointsToTraining}. Each comes with the lemma that it would rest on:
 * that the changed points force bias 1 and negative weights.
 */
final class GadgetMutants {

  private static final ForcingGadget CORNER = ForcingGadget.forUnits(2).orElseThrow();

  private GadgetMutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>();
    for (Example point : CORNER.examples()) {
      all.add(changed(
          "corner-without" + name(point),
          "the corner gadget lacks " + point,
          CORNER,
          example -> example.equals(point) ? Stream.empty() : Stream.of(example)));
    }
    for (Example point : CORNER.examples()) {
      all.add(changed(
          "corner-flipped" + name(point),
          "the corner gadget has the other label at " + point.input(),
          CORNER,
          example -> Stream.of(
              example.equals(point)
                  ? new Example(point.input(), Rational.ONE.minus(point.label()))
                  : example)));
    }
    all.add(moved("corner-far-point-moved", Vector.of(-2, -2), Vector.of(-1, -1))
        .equivalentBecause(
            "the lemma holds of these points too, and the forward map fits every point"
                + " of label 1 without a positive coordinate"));
    all.add(moved("corner-zero-moved", Vector.of(1, -1), Vector.of(2, -1)));
    all.add(moved("corner-edge-point-moved", Vector.of(0, -2), Vector.of(0, -1)));
    ForcingGadget three = ForcingGadget.forUnits(3).orElseThrow();
    Example zero = three.examples().stream()
        .filter(example -> example.label().isZero())
        .findFirst()
        .orElseThrow();
    all.add(changed(
            "three-without" + name(zero),
            "the gadget for three units lacks " + zero,
            three,
            example -> example.equals(zero) ? Stream.empty() : Stream.of(example))
        .in(Universes.THREE_PLANES));
    return all;
  }

  private static String name(Example point) {
    StringBuilder name = new StringBuilder();
    point.input().toList().forEach(value -> name.append('_').append(value));
    return name.toString();
  }

  private static Mutant moved(String name, Vector from, Vector to) {
    return changed(
        name,
        "the corner gadget has " + to + " in place of " + from,
        CORNER,
        example ->
            Stream.of(example.input().equals(from) ? new Example(to, example.label()) : example));
  }

  private static Mutant changed(
      String name, String fault, ForcingGadget gadget, Function<Example, Stream<Example>> change) {
    List<Example> points = gadget.examples().stream().flatMap(change).toList();
    int units = gadget.units();
    return TrainingMutants.of(
            name,
            fault,
            step -> step.target().units() == units
                ? step.withTarget(changed(step.target(), units, change))
                : step)
        .resting(new Lemma(name, units, units, points, forced(units)));
  }

  /** The change at the place where the gadget stands. */
  private static Training changed(
      Training target, int units, Function<Example, Stream<Example>> change) {
    Vector base = TrainingMutants.base(target);
    return TrainingMutants.with(
        target,
        target.examples().stream()
            .flatMap(example -> example.input().prefix(base.dimension()).equals(base)
                ? change
                    .apply(new Example(suffix(example.input(), units), example.label()))
                    .map(point -> new Example(base.append(point.input()), point.label()))
                : Stream.of(example))
            .toList());
  }

  private static Vector suffix(Vector point, int length) {
    List<Rational> entries = point.toList();
    return Vector.of(entries.subList(entries.size() - length, entries.size()));
  }

  static Conclusion forced(int units) {
    List<Conclusion> parts = new ArrayList<>();
    parts.add(new Compare(new Term.Bias(), Relation.EQUAL, new Term.Constant(Rational.ONE)));
    for (int unit = 0; unit < units; unit++) {
      parts.add(new Compare(
          new Term.OutputWeight(unit), Relation.LESS, new Term.Constant(Rational.ZERO)));
    }
    return new Conclusion.All(parts);
  }
}
