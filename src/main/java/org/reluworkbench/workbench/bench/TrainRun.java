package org.reluworkbench.workbench.bench;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Table;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.train.GlobalTrainer;
import org.reluworkbench.train.TrainingResult;
import org.reluworkbench.train.fit.CompactFit;
import org.reluworkbench.train.fit.FitOutcome;
import org.reluworkbench.train.fit.OverparameterisedFit;
import org.reluworkbench.workbench.bench.TrainFamily.Trainer;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.ProblemDecider;

/**
 * One training, timed without the check of its certificate, which follows.
 *
 * @param answer in a word or two
 * @param done whether it came to an end
 * @param right false if the checker rejected the certificate
 * @param work pieces visited, or units of the network that fits
 * @param clock of the training alone
 * @param check of the certificate; empty if there is none, as a fit evaluates all rows itself
 */
record TrainRun(
    String answer,
    boolean done,
    boolean right,
    Optional<Long> work,
    Clock clock,
    Optional<Clock> check) {

  static TrainRun of(Trainer trainer, Training data, Map<String, String> tools, Budget budget) {
    if (trainer.loss().isPresent()) {
      return least(data, trainer.loss().get(), tools, budget);
    }
    return trainer == Trainer.ZERO ? zero(data, tools, budget) : fit(trainer, data, budget);
  }

  private static TrainRun least(
      Training data, Loss loss, Map<String, String> tools, Budget budget) {
    TrainingTask task = TrainingTask.of(data.units(), data.dimension(), data.examples(), loss);
    Clock.Started clock = Clock.start();
    TrainingResult result = GlobalTrainer.train(task, budget, progress -> {});
    Clock took = clock.stop();
    return checked(
        (result instanceof TrainingResult.Optimal ? "" : "at most ") + shown(result.loss()),
        result instanceof TrainingResult.Optimal,
        Optional.of(result.statistics().pieces()),
        took,
        Optional.of(new Certificate.Optimum(
            tools, task, result.weights(), result.loss(), result.lowerBound(), result.proof())));
  }

  private static String shown(Rational loss) {
    String exact = loss.toString();
    return exact.length() <= 10 ? exact : String.format(Locale.ROOT, "%.4g", loss.approximately());
  }

  private static TrainRun zero(Training data, Map<String, String> tools, Budget budget) {
    Clock.Started clock = Clock.start();
    try {
      ProblemDecider.Decided decided = new ProblemDecider(Engine.AUTO).decide(data, budget);
      Clock took = clock.stop();
      Optional<Outcome> outcome = decided.outcome();
      return checked(
          decided.verdict().word(),
          outcome.isPresent(),
          Optional.empty(),
          took,
          outcome.map(found -> new Certificate.Decision(tools, Route.direct(data), found)));
    } catch (SolverException e) {
      return new TrainRun(
          e.getMessage(), false, true, Optional.empty(), clock.stop(), Optional.empty());
    }
  }

  private static TrainRun checked(
      String answer,
      boolean done,
      Optional<Long> work,
      Clock took,
      Optional<Certificate> certificate) {
    Clock.Started clock = Clock.start();
    boolean right = certificate.isEmpty()
        || CertificateChecker.check(certificate.get()).stream()
            .noneMatch(Finding.Rejected.class::isInstance);
    return new TrainRun(answer, done, right, work, took, certificate.map(any -> clock.stop()));
  }

  private static TrainRun fit(Trainer trainer, Training data, Budget budget) {
    Table table = Table.of(new Dataset(
        IntStream.range(0, data.dimension()).mapToObj(i -> "x" + i).toList(), data.examples()));
    Clock.Started clock = Clock.start();
    FitOutcome outcome = trainer == Trainer.COMPACT
        ? CompactFit.fit(table, 1, budget::isSpent)
        : OverparameterisedFit.fit(table, 1, budget::isSpent);
    Clock took = clock.stop();
    Optional<Long> units = units(outcome);
    return new TrainRun(
        outcome instanceof FitOutcome.NotGeneral
            ? "not general"
            : units.isPresent() ? "fits" : "no fit",
        units.isPresent() || outcome instanceof FitOutcome.NotGeneral,
        true,
        units,
        took,
        Optional.empty());
  }

  private static Optional<Long> units(FitOutcome outcome) {
    if (outcome instanceof FitOutcome.Fitted fitted) {
      return Optional.of((long) fitted.network().units());
    }
    return outcome instanceof FitOutcome.Compact compact
        ? Optional.of((long) compact.weights().units().size())
        : Optional.empty();
  }
}
