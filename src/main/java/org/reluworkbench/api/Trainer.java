package org.reluworkbench.api;

import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Table;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.train.GlobalTrainer;
import org.reluworkbench.train.TrainingOptions;
import org.reluworkbench.train.TrainingResult;
import org.reluworkbench.train.fit.FitOutcome;
import org.reluworkbench.train.fit.OverparameterisedFit;
import org.reluworkbench.workbench.Versions;

/**
 * Trains (k,1)-ReLU networks on exact data: to the global optimum, or to fit every row.
 *
 * <pre>{@code
 * List<Example> rows = List.of(
 *     new Example(Vector.of(0), Rational.of(0)),
 *     new Example(Vector.of(1), Rational.of(1)),
 *     new Example(Vector.of(2), Rational.of(0)),
 *     new Example(Vector.of(3), Rational.of(1)));
 * Dataset data = new Dataset(List.of("x"), rows);
 * TrainedNetwork one = Trainer.leastLoss(1, data, Loss.ABSOLUTE, Settings.standard());
 * System.out.println(one.loss() + " " + one.isOptimal());
 * FitOutcome.Fitted fitted = (FitOutcome.Fitted) Trainer.fit(data, Settings.standard());
 * System.out.println(fitted.network().units() + " units fit all rows");
 * }</pre>
 */
public final class Trainer {

  private Trainer() {}

  /**
   * Searches for the weights of k units with the least loss until they are proved to be it or the
   * time is over; the certificate holds the proof either way.
   *
   * @param units k, from one to {@link TrainingTask#MOST_UNITS}
   */
  public static TrainedNetwork leastLoss(int units, Dataset data, Loss loss, Settings settings) {
    TrainingTask task = TrainingTask.of(units, data.dimension(), data.examples(), loss);
    TrainingOptions options =
        new TrainingOptions(TrainingOptions.DEFAULT.starts(), settings.seed(), Optional.empty());
    TrainingResult result =
        GlobalTrainer.train(task, options, Budget.of(settings.timeout()), ignored -> {});
    return new TrainedNetwork(new Certificate.Optimum(
        Versions.ofThisBuild().tools(),
        task,
        result.weights(),
        result.loss(),
        result.lowerBound(),
        result.proof()));
  }

  /**
   * A network that fits every row, with as many units as it takes: fewer than there are distinct
   * inputs; or the rows because of which none does.
   */
  public static FitOutcome fit(Dataset data, Settings settings) {
    return fit(Table.of(data), settings);
  }

  /** The same for millions of rows. */
  public static FitOutcome fit(Table data, Settings settings) {
    return OverparameterisedFit.fit(data, settings.seed(), Budget.of(settings.timeout())::isSpent);
  }
}
