package org.reluworkbench.solver.z3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.PlacedGadget;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

/** What every encoding must answer alike. */
class TrainingDeciderContractTest {

  private static final Duration AMPLE = Duration.ofMinutes(2);

  private static final PlacedGadget GADGET =
      PlacedGadget.at(Vector.of(0, 0), Vector.of(0, -2), Vector.of(-2, 0));

  /** Rows are an input followed by a label. */
  private static Training training(int units, int dimension, String... rows) {
    return new Training(
        units,
        dimension,
        Arrays.stream(rows).map(TrainingDeciderContractTest::row).toList());
  }

  private static Example row(String row) {
    List<Rational> numbers = Arrays.stream(row.split(" ")).map(Rational::parse).toList();
    return new Example(
        Vector.of(numbers.subList(0, numbers.size() - 1)), numbers.get(numbers.size() - 1));
  }

  private static Training gadgetAnd(String... rows) {
    List<Example> examples = new ArrayList<>(GADGET.examples());
    Arrays.stream(rows).map(TrainingDeciderContractTest::row).forEach(examples::add);
    return new Training(2, 2, examples);
  }

  static Stream<Arguments> feasible() {
    return Stream.of(
        Arguments.of("no data, one unit", training(1, 2)),
        Arguments.of("no data, dimension zero", training(2, 0)),
        Arguments.of("one example in dimension zero", training(1, 0, "5/3")),
        Arguments.of("all labels zero", training(2, 2, "0 0 0", "1 0 0", "0 1 0", "1 1 0")),
        Arguments.of("all alike", training(1, 2, "0 0 7/2", "1 0 7/2", "0 1 7/2", "1 1 7/2")),
        Arguments.of("all positive and different", training(2, 1, "0 1", "1 5/3", "2 1/7")),
        Arguments.of("a line through one unit", training(1, 1, "0 0", "1 0", "2 1", "3 2")),
        Arguments.of("falling, one unit", training(1, 1, "0 3", "1 2", "2 1", "3 0", "4 0")),
        Arguments.of("XOR with two units", training(2, 2, "0 0 0", "0 1 1", "1 0 1", "1 1 0")),
        Arguments.of("XOR with three units", training(3, 2, "0 0 0", "0 1 1", "1 0 1", "1 1 0")),
        Arguments.of(
            "XOR with rational labels", training(2, 2, "0 0 1/3", "0 1 5/2", "1 0 5/2", "1 1 1/3")),
        Arguments.of("a bump", training(2, 1, "0 0", "1 0", "2 3/4", "3 0", "4 0")),
        Arguments.of("equal examples twice", training(1, 1, "0 0", "0 0", "1 1")));
  }

  static Stream<Arguments> infeasible() {
    return Stream.of(
        Arguments.of("a negative label", training(2, 1, "0 -1/2")),
        Arguments.of("one input with two labels", training(3, 1, "0 0", "0 1")),
        Arguments.of("two labels in dimension zero", training(1, 0, "1", "2")),
        Arguments.of("XOR with one unit", training(1, 2, "0 0 0", "0 1 1", "1 0 1", "1 1 0")),
        Arguments.of("up, down, up with one unit", training(1, 1, "0 1", "1 2", "2 1", "3 2")),
        Arguments.of("three slopes with one unit", training(1, 1, "0 1", "1 2", "2 4", "3 5")),
        Arguments.of("two bumps, two units", training(2, 1, "0 0", "1 1", "2 0", "3 1", "4 0")));
  }

  static Stream<Arguments> feasibleWithGadget() {
    return Stream.of(
        Arguments.of("the gadget alone", gadgetAnd()),
        Arguments.of("the gadget and far zeros", gadgetAnd("5 5 0", "3 -1 0", "-1 4 0")),
        Arguments.of("the gadget and more ones", gadgetAnd("-5 -5 1", "-1 -1 1")));
  }

  static Stream<Arguments> infeasibleWithGadget() {
    return Stream.of(
        Arguments.of("ones beyond the zeros", gadgetAnd("2 -2 1", "-2 2 1")),
        Arguments.of("the gadget and a negative label", gadgetAnd("5 5 -1")),
        Arguments.of("the gadget and a contradiction", gadgetAnd("5 5 0", "5 5 1")));
  }

  /** Cases for which the raw encoding needs minutes. */
  private static final List<TrainingEncoding> LINEAR =
      List.of(TrainingEncoding.NORMALISED_LRA, TrainingEncoding.CORNER);

  @Test
  void usesTheGadgetWithLabelsBetweenZeroAndOne() throws SolverException {
    for (TrainingEncoding encoding : LINEAR) {
      assertFits(encoding, gadgetAnd("1/2 0 1/2", "1/3 1/5 7/15"));
    }
  }

  @Test
  void usesTheGadgetToRefute() throws SolverException {
    for (TrainingEncoding encoding : LINEAR) {
      assertRefutes(encoding, gadgetAnd("5 5 3/2"));
      assertRefutes(encoding, gadgetAnd("-1 -1 0"));
      assertRefutes(encoding, gadgetAnd("1 1 1/3", "1/2 0 2/5"));
    }
  }

  private static Verdict<Weights> verdict(TrainingEncoding encoding, Training training)
      throws SolverException {
    return new Z3TrainingDecider(encoding).decide(training, Budget.of(AMPLE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feasible")
  void fitsWithoutGadget(String name, Training training) throws SolverException {
    assertFits(TrainingEncoding.RAW_NRA, training);
    assertFits(TrainingEncoding.NORMALISED_LRA, training);
    assertDeclined(training);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("infeasible")
  void refutesWithoutGadget(String name, Training training) throws SolverException {
    assertRefutes(TrainingEncoding.RAW_NRA, training);
    assertRefutes(TrainingEncoding.NORMALISED_LRA, training);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feasibleWithGadget")
  void fitsWithGadget(String name, Training training) throws SolverException {
    for (TrainingEncoding encoding : TrainingEncoding.values()) {
      assertFits(encoding, training);
    }
    assertThat(Z3TrainingDecider.strongestSound(training).encoding())
        .isEqualTo(TrainingEncoding.CORNER);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("infeasibleWithGadget")
  void refutesWithGadget(String name, Training training) throws SolverException {
    for (TrainingEncoding encoding : TrainingEncoding.values()) {
      assertRefutes(encoding, training);
    }
  }

  private static void assertFits(TrainingEncoding encoding, Training training)
      throws SolverException {
    Verdict<Weights> verdict = verdict(encoding, training);
    assertThat(verdict).as("%s", encoding).isInstanceOf(Verdict.Satisfiable.class);
    Weights weights = ((Verdict.Satisfiable<Weights>) verdict).witness();
    assertThat(training.violation(weights)).as("%s", encoding).isEmpty();
  }

  private static void assertRefutes(TrainingEncoding encoding, Training training)
      throws SolverException {
    Verdict<Weights> verdict = verdict(encoding, training);
    assertThat(verdict).as("%s", encoding).isInstanceOf(Verdict.Unsatisfiable.class);
    Refutation refutation = ((Verdict.Unsatisfiable<Weights>) verdict).refutation();
    if (training.obviousConflict().isPresent()) {
      assertThat(refutation).isInstanceOf(Refutation.Evident.class);
    } else {
      assertThat(refutation)
          .isEqualTo(
              new Refutation.SolverWord("Z3 " + Z3Library.version(), encoding.description()));
    }
  }

  private static void assertDeclined(Training training) throws SolverException {
    assertThat(verdict(TrainingEncoding.CORNER, training))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.reason()).isEqualTo(Verdict.Reason.INCOMPLETE));
    assertThat(Z3TrainingDecider.strongestSound(training).encoding())
        .isEqualTo(TrainingEncoding.NORMALISED_LRA);
  }
}
