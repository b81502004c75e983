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
}
