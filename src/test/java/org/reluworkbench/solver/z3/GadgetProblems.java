package org.reluworkbench.solver.z3;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.PlacedGadget;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

/**
 * Small random training problems for two units in which a corner gadget is present, in coordinate
 * or oblique planes anywhere, or nearly present; none is the outcome of a reduction.
 */
final class GadgetProblems {

  /** What is done to the gadget. */
  enum Change {
    NONE,
    ONE_POINT_MOVED,
    ONE_POINT_RELABELLED,
    ONE_POINT_MISSING
  }

  /** Where the labels of the other points come from. */
  private enum Labels {
    RANDOM_BITS,
    RANDOM,
    OF_A_NETWORK,
    OF_A_NETWORK_WHERE_BITS
  }

  private static final List<Rational> SOME_LABELS = List.of(
      Rational.ZERO,
      Rational.ZERO,
      Rational.ONE,
      Rational.ONE,
      Rational.of(1, 2),
      Rational.of(1, 3),
      Rational.of(3, 2));

  private final Random random;

  GadgetProblems(Random random) {
    this.random = random;
  }

  Training next(Change change) throws SolverException {
    PlacedGadget gadget = random.nextBoolean() ? alongAxes() : oblique();
    int dimension = gadget.frame().get(0).dimension();
    List<Example> examples = changed(gadget, change);
    examples.addAll(others(dimension, gadget));
    Collections.shuffle(examples, random);
    return new Training(2, dimension, examples);
  }

  private PlacedGadget alongAxes() {
    int dimension = 2 + random.nextInt(2);
    List<Integer> axes = new ArrayList<>(IntStream.range(0, dimension).boxed().toList());
    Collections.shuffle(axes, random);
    Vector base = point(dimension);
    Rational length = Rational.of(random.nextBoolean() ? -2 : 2);
    return PlacedGadget.at(
        base,
        base.plus(Vector.unit(dimension, axes.get(0)).times(length)),
        base.plus(Vector.unit(dimension, axes.get(1)).times(length)));
  }

  private PlacedGadget oblique() {
    int dimension = 2 + random.nextInt(2);
    while (true) {
      List<Vector> corners = List.of(point(dimension), point(dimension), point(dimension));
      Vector u = corners.get(1).minus(corners.get(0));
      Vector v = corners.get(2).minus(corners.get(0));
      // Gram's determinant is zero just if the three are on a line.
      Rational gram = u.dot(u).times(v.dot(v)).minus(u.dot(v).times(u.dot(v)));
      if (!gram.isZero()) {
        return PlacedGadget.at(corners.get(0), corners.get(1), corners.get(2));
      }
    }
  }

  private Vector point(int dimension) {
    return Vector.of(IntStream.range(0, dimension)
        .mapToObj(i -> Rational.of(random.nextInt(13) - 6, random.nextInt(5) == 0 ? 2 : 1))
        .toList());
  }

  private List<Example> changed(PlacedGadget gadget, Change change) {
    List<Example> examples = new ArrayList<>(gadget.examples());
    int index = random.nextInt(examples.size());
    Example old = examples.get(index);
    switch (change) {
      case NONE -> {}
      case ONE_POINT_MISSING -> examples.remove(index);
      case ONE_POINT_MOVED -> {
        Vector step = Vector.unit(old.input().dimension(), 0).times(Rational.of(1, 3));
        examples.set(index, new Example(old.input().plus(step), old.label()));
      }
      case ONE_POINT_RELABELLED ->
        examples.set(
            index,
            new Example(old.input(), Rational.of(1 + random.nextInt(3), 2 + random.nextInt(2))));
    }
    return examples;
  }

  private List<Example> others(int dimension, PlacedGadget gadget) throws SolverException {
    Labels labels = Labels.values()[random.nextInt(Labels.values().length)];
    Weights network = fitting(new Training(2, dimension, gadget.examples()));
    List<Example> examples = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      Vector input = point(dimension);
      Rational output = network.at(input);
      switch (labels) {
        case RANDOM_BITS -> examples.add(new Example(input, Rational.of(random.nextInt(2))));
        case RANDOM ->
          examples.add(new Example(input, SOME_LABELS.get(random.nextInt(SOME_LABELS.size()))));
        case OF_A_NETWORK -> examples.add(new Example(input, output));
        case OF_A_NETWORK_WHERE_BITS -> {
          if (output.isInteger()) {
            examples.add(new Example(input, output));
          }
        }
      }
    }
    return examples;
  }

  private static Weights fitting(Training training) throws SolverException {
    Verdict<Weights> verdict = new Z3TrainingDecider(TrainingEncoding.NORMALISED_LRA)
        .decide(training, Budget.of(Duration.ofMinutes(1)));
    return ((Verdict.Satisfiable<Weights>) verdict).witness();
  }

  /** Whether a gadget is in the data, by trying all triples of corners. */
  static boolean holdsGadget(Training training) {
    Set<Example> data = new HashSet<>(training.examples());
    List<Vector> ones = training.examples().stream()
        .filter(example -> example.label().equals(Rational.ONE))
        .map(Example::input)
        .toList();
    for (Vector a : ones) {
      for (Vector b : ones) {
        for (Vector c : ones) {
          if (isGadget(data, a, b, c)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isGadget(Set<Example> data, Vector a, Vector b, Vector c) {
    Vector u = b.minus(a);
    Vector v = c.minus(a);
    if (u.dot(u).times(v.dot(v)).equals(u.dot(v).times(u.dot(v)))) {
      return false;
    }
    Vector half = b.minus(c).times(Rational.of(1, 2));
    return data.contains(new Example(b.plus(c).minus(a), Rational.ONE))
        && data.contains(new Example(a.plus(half), Rational.ZERO))
        && data.contains(new Example(a.minus(half), Rational.ZERO));
  }
}
