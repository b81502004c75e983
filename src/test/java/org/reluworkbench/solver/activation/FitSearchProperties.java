package org.reluworkbench.solver.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.reluworkbench.certificate.activation.ActivationProofChecker;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.TrainingEncoding;
import org.reluworkbench.solver.z3.Z3TrainingDecider;

/** The search agrees with Z3, and what it says is true. */
class FitSearchProperties {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** Few different inputs and labels, so that there are lines, duplicates, and answers both ways. */
  private static Training random(Random random) {
    int units = 1 + random.nextInt(3);
    int dimension = random.nextInt(4);
    int range = 1 + random.nextInt(3);
    int denominator = random.nextBoolean() ? 1 : 2 + random.nextInt(2);
    List<Example> examples = new ArrayList<>();
    int size = random.nextInt(units == 1 ? 9 : 7);
    while (examples.size() < size) {
      Vector.Builder input = Vector.builder(dimension);
      for (int i = 0; i < dimension; i++) {
        input.set(i, Rational.of(random.nextInt(2 * range + 1) - range, denominator));
      }
      Rational label = Rational.of(random.nextInt(4), 1 + random.nextInt(2));
      Example example = new Example(input.build(), label);
      if (examples.stream().noneMatch(other -> other.input().equals(example.input()))) {
        examples.add(example);
      } else {
        size--;
      }
    }
    return new Training(units, dimension, examples);
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void agreesWithZ3(@ForAll Random random) throws SolverException {
    Training problem = random(random);
    FitResult result = FitSearch.run(problem, () -> false);
    Verdict<Weights> verdict =
        new Z3TrainingDecider(TrainingEncoding.NORMALISED_LRA).decide(problem, Budget.of(LIMIT));
    if (result instanceof FitResult.Fits fits) {
      assertThat(problem.violation(fits.weights())).isEmpty();
      assertThat(verdict.word()).isNotEqualTo("unsatisfiable");
    } else {
      FitResult.Refuted refuted = (FitResult.Refuted) result;
      assertThat(ActivationProofChecker.rejection(problem, refuted.proof())).isEmpty();
      assertThat(verdict.word()).isNotEqualTo("satisfiable");
    }
  }

  /** Labels of a network, so that they are far from random, and one of them changed. */
  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void fitsWhatANetworkComputesAndKnowsWhenALabelIsWrong(@ForAll Random random) {
    Training problem = planted(random);
    FitResult result = FitSearch.run(problem, () -> false);
    assertThat(result).isInstanceOf(FitResult.Fits.class);
    assertThat(problem.violation(((FitResult.Fits) result).weights())).isEmpty();

    List<Example> examples = new ArrayList<>(problem.examples());
    Example last = examples.remove(examples.size() - 1);
    examples.add(new Example(last.input(), last.label().plus(Rational.of(1, 3))));
    Training changed = new Training(problem.units(), problem.dimension(), examples);
    FitResult answer = FitSearch.run(changed, () -> false);
    if (answer instanceof FitResult.Fits fits) {
      assertThat(changed.violation(fits.weights())).isEmpty();
    } else {
      assertThat(ActivationProofChecker.rejection(changed, ((FitResult.Refuted) answer).proof()))
          .isEmpty();
    }
  }

  private static Training planted(Random random) {
    int dimension = 1 + random.nextInt(3);
    List<AffineFunction> units = new ArrayList<>();
    List<Rational> outputWeights = new ArrayList<>();
    for (int unit = 0; unit < 2; unit++) {
      Vector.Builder linear = Vector.builder(dimension);
      for (int i = 0; i < dimension; i++) {
        linear.set(i, Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(3)));
      }
      units.add(new AffineFunction(linear.build(), Rational.of(random.nextInt(5) - 2)));
      outputWeights.add(Rational.of(random.nextBoolean() ? 1 : -1));
    }
    Weights weights = new Weights(units, outputWeights, Rational.of(random.nextInt(7) - 1));
    List<Example> examples = new ArrayList<>();
    for (int point = 0; point < 40; point++) {
      Vector.Builder input = Vector.builder(dimension);
      for (int i = 0; i < dimension; i++) {
        input.set(i, Rational.of(random.nextInt(41) - 20));
      }
      Vector place = input.build();
      if (examples.stream().noneMatch(other -> other.input().equals(place))) {
        examples.add(new Example(place, weights.at(place)));
      }
    }
    return new Training(2, dimension, examples);
  }
}
