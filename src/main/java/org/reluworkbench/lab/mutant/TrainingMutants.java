package org.reluworkbench.lab.mutant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.reluworkbench.lab.Step;
import org.reluworkbench.lab.TestedRule;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.PointsToTraining;

/** Mutants of {@link PointsToTraining} besides those of its {@linkplain GadgetMutants gadgets}. */
final class TrainingMutants {

  private TrainingMutants() {}

  /** What is done to the rule. */
  interface Change
      extends UnaryOperator<Step<Separation, List<AffineFunction>, Training, Weights>> {}

  static Mutant of(String name, String fault, Change change) {
    return Mutant.of(
        name, fault, new TestedRule<>(new PointsToTraining(), change), Universes.POINTS);
  }

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(ofTargets());
    all.addAll(ofForwardMaps());
    all.addAll(UnitMutants.all());
    return all;
  }

  /** Where the right rule has put the gadget: its points come last. */
  static Vector base(Training target) {
    Example last = target.examples().get(target.examples().size() - 1);
    return last.input().prefix(target.dimension() - target.units());
  }

  static Training with(Training target, List<Example> examples) {
    return new Training(target.units(), target.dimension(), examples);
  }

  private static boolean isGadget(Training target, Example example) {
    return IntStream.range(target.dimension() - target.units(), target.dimension())
        .anyMatch(i -> !example.input().get(i).isZero());
  }

  private static List<Example> kept(Training target, Predicate<Example> which) {
    return target.examples().stream().filter(which).toList();
  }

  /** The gadget moved so that its base point is another. */
  private static Training based(Training target, Vector base) {
    Vector shift = base.minus(base(target)).append(Vector.zero(target.units()));
    List<Example> examples = new ArrayList<>(kept(target, example -> !isGadget(target, example)));
    kept(target, example -> isGadget(target, example))
        .forEach(
            example -> examples.add(new Example(example.input().plus(shift), example.label())));
    examples.add(new Example(base.append(Vector.zero(target.units())), Rational.ONE));
    return with(target, examples);
  }

  private static List<Mutant> ofTargets() {
    return List.of(
        of(
            "labels-exchanged",
            "inside points get label 0, outside points 1",
            step -> step.withTarget(with(
                step.target(),
                step.target().examples().stream()
                    .map(example -> isGadget(step.target(), example)
                        ? example
                        : new Example(example.input(), Rational.ONE.minus(example.label())))
                    .toList()))),
        of(
            "base-outside",
            "the gadget stands at an outside point, where there is one",
            step -> step.source().outside().isEmpty() || step.source().dimension() == 0
                ? step
                : step.withTarget(based(step.target(), step.source().outside().get(0)))),
        of(
            "base-at-origin",
            "the gadget stands at the origin, inside or not",
            step -> step.withTarget(
                based(step.target(), Vector.zero(base(step.target()).dimension())))),
        of(
            "nothing-inside-unhandled",
            "where nothing is inside, the gadget stands at the origin, not beyond all points",
            step -> step.source().inside().isEmpty()
                ? step.withTarget(
                    withoutBase(step.target(), Vector.zero(base(step.target()).dimension())))
                : step),
        of(
            "nothing-outside-unhandled",
            "where nothing is outside, the gadget is left out as needless",
            step -> step.source().outside().isEmpty()
                ? step.withTarget(with(
                    step.target(),
                    kept(step.target(), example -> !isGadget(step.target(), example))))
                : step),
        of(
            "contradiction-dropped",
            "a point inside and outside is taken for inside",
            step -> step.withTarget(with(
                step.target(),
                kept(
                    step.target(),
                    example -> !example.label().isZero()
                        || !step.target()
                            .examples()
                            .contains(new Example(example.input(), Rational.ONE)))))),
        of("last-outside-forgotten", "the last outside point is no example", step -> {
          List<Example> zeros = kept(
              step.target(),
              example -> example.label().isZero() && !isGadget(step.target(), example));
          return zeros.isEmpty()
              ? step
              : step.withTarget(with(
                  step.target(),
                  kept(step.target(), example -> !example.equals(zeros.get(zeros.size() - 1)))));
        }),
        of(
            "gadget-left-out",
            "no gadget at all",
            step -> step.withTarget(with(
                step.target(), kept(step.target(), example -> !isGadget(step.target(), example))))),
        of(
            "base-counted-twice",
            "the size formula counts the base point twice",
            step -> step.withStated(
                step.stated().and(Measure.EXAMPLES, step.stated().get(Measure.EXAMPLES) + 1))));
  }

  private static Training withoutBase(Training target, Vector base) {
    Training moved = based(target, base);
    Example old = new Example(base(target).append(Vector.zero(target.units())), Rational.ONE);
    return base.equals(base(target)) ? target : with(moved, kept(moved, one -> !one.equals(old)));
  }

  /** A forward map that lifts the i-th function by some value of it at z times the i-th coordinate. */
  private static Mutant lifting(
      String name, String fault, BiFunction<Rational, Integer, Rational> factor) {
    return forward(name, fault, (step, planes) -> {
      Vector base = base(step.target());
      int units = planes.size();
      return weights(
          IntStream.range(0, units)
              .mapToObj(i -> new AffineFunction(
                  planes
                      .get(i)
                      .linear()
                      .append(
                          Vector.unit(units, i).times(factor.apply(planes.get(i).at(base), i))),
                  planes.get(i).constant()))
              .toList(),
          Rational.MINUS_ONE);
    });
  }

  private static Weights weights(List<AffineFunction> units, Rational output) {
    return new Weights(units, Collections.nCopies(units.size(), output), Rational.ONE);
  }

  /** Where nothing is inside, the right map, which does not look at the witness, is kept. */
  private static Mutant forward(
      String name,
      String fault,
      BiFunction<
              Step<Separation, List<AffineFunction>, Training, Weights>,
              List<AffineFunction>,
              Weights>
          map) {
    return of(
        name,
        fault,
        step -> step.source().inside().isEmpty()
            ? step
            : step.withForward(planes -> map.apply(step, planes)));
  }

  private static List<Mutant> ofForwardMaps() {
    return List.of(
        lifting(
            "lift-without-one",
            "l_i(z) u_i is added in place of (1 - l_i(z)) u_i",
            (atBase, i) -> atBase.negate()),
        lifting(
            "lift-without-base", "u_i is added, as if l_i(z) were 0", (atBase, i) -> Rational.ONE),
        lifting(
            "lift-sign-lost",
            "(1 + l_i(z)) u_i is added",
            (atBase, i) -> Rational.ONE.plus(atBase)),
        lifting(
            "second-unit-not-lifted",
            "only the first unit gets its new coordinate",
            (atBase, i) -> i == 0 ? Rational.ONE.minus(atBase) : Rational.ZERO),
        forward(
            "new-coordinates-exchanged",
            "all units are lifted along the last coordinate",
            (step, planes) -> {
              Vector base = base(step.target());
              int units = planes.size();
              return weights(
                  planes.stream()
                      .map(plane -> new AffineFunction(
                          plane
                              .linear()
                              .append(Vector.unit(units, units - 1)
                                  .times(Rational.ONE.minus(plane.at(base)))),
                          plane.constant()))
                      .toList(),
                  Rational.MINUS_ONE);
            }),
        forward("output-weights-positive", "the output weights are +1", (step, planes) -> {
          Weights right = step.forward().apply(planes);
          return weights(right.units(), Rational.ONE);
        }),
        forward("bias-zero", "the output bias is 0", (step, planes) -> {
          Weights right = step.forward().apply(planes);
          return new Weights(right.units(), right.outputWeights(), Rational.ZERO);
        }));
  }
}
