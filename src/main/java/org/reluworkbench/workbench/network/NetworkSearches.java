package org.reluworkbench.workbench.network;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.check.Entity;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Table;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.train.GlobalTrainer;
import org.reluworkbench.train.TrainingOptions;
import org.reluworkbench.train.TrainingResult;
import org.reluworkbench.train.fit.CompactFit;
import org.reluworkbench.train.fit.FitOutcome;
import org.reluworkbench.train.fit.OverparameterisedFit;
import org.reluworkbench.train.fit.TableFit;
import org.reluworkbench.workbench.decide.ProblemDecider;
import org.reluworkbench.workbench.decide.RunOptions;

/**
 * Finds the networks that specifications want made, each once: who asks for it first waits for it,
 * and who asks meanwhile waits too. Safe for use by several threads.
 */
public final class NetworkSearches {

  /** A search that has perhaps not begun; its monitor is held while it runs. */
  private static final class Search {
    private Optional<NetworkSearch> result = Optional.empty();
  }

  private final RunOptions options;
  private final Map<String, String> tools;

  /** Where a network is declared. */
  private record Place(String file, int offset) {}

  private final Map<Place, Search> searches = new ConcurrentHashMap<>();

  /**
   * No search has begun.
   *
   * @param tools names and versions for certificates
   */
  public NetworkSearches(RunOptions options, Map<String, String> tools) {
    this.options = options;
    this.tools = Map.copyOf(tools);
  }

  /** The network that is to be made, or what came of trying; a solver's failure leaves it unknown. */
  public NetworkSearch of(Entity.Made network, Budget budget) {
    Place place = new Place(network.span().source().name(), network.span().start());
    Search search = searches.computeIfAbsent(place, ignored -> new Search());
    synchronized (search) {
      if (search.result.isEmpty()) {
        search.result = Optional.of(run(network, budget));
      }
      return search.result.get();
    }
  }

  private NetworkSearch run(Entity.Made network, Budget budget) {
    if (network instanceof Entity.Fitted fitted) {
      return fit(fitted, budget);
    }
    Entity.Trained trained = (Entity.Trained) network;
    if (trained.task().isPresent()) {
      return least(trained.task().get(), budget);
    }
    try {
      return zero(trained.problem(), budget);
    } catch (SolverException e) {
      return new NetworkSearch.Unknown("solver failure: " + e.getMessage(), Optional.empty());
    }
  }

  private NetworkSearch zero(Training problem, Budget budget) throws SolverException {
    ProblemDecider.Decided decided = new ProblemDecider(options.engine()).decide(problem, budget);
    Optional<Certificate> certificate = decided
        .outcome()
        .map(outcome -> new Certificate.Decision(tools, Route.direct(problem), outcome));
    if (decided.verdict() instanceof Verdict.Satisfiable<?> yes) {
      return new NetworkSearch.Found(
          (Weights) yes.witness(), "fits all that it is trained on", certificate);
    }
    if (decided.verdict() instanceof Verdict.Unknown<?> unknown) {
      return new NetworkSearch.Unknown(
          unknown.reason().word() + ": " + unknown.detail(), certificate);
    }
    return new NetworkSearch.None(
        "no network of " + Sizes.of(Sizes.Measure.UNITS, problem.units())
            + " fits all that it is to be trained on, by " + decided.method(),
        certificate);
  }

  private NetworkSearch least(TrainingTask task, Budget budget) {
    TrainingOptions training =
        new TrainingOptions(TrainingOptions.DEFAULT.starts(), options.seed(), Optional.empty());
    TrainingResult result = GlobalTrainer.train(task, training, budget, ignored -> {});
    Optional<Certificate> certificate = Optional.of(new Certificate.Optimum(
        tools, task, result.weights(), result.loss(), result.lowerBound(), result.proof()));
    if (result instanceof TrainingResult.Bounded bounded && bounded.gap().signum() > 0) {
      return new NetworkSearch.Unknown(
          bounded.reason().word() + ": the least " + task.loss().specificationName()
              + " loss is between " + bounded.lowerBound() + " and " + bounded.loss(),
          certificate);
    }
    return new NetworkSearch.Found(
        result.weights(),
        "the least " + task.loss().specificationName() + " loss is " + result.loss(),
        certificate);
  }

  private NetworkSearch fit(Entity.Fitted network, Budget budget) {
    Table table = Table.of(network.data().dataset());
    FitOutcome plain = OverparameterisedFit.fit(table, options.seed(), budget::isSpent);
    if (!(plain instanceof FitOutcome.Fitted fitted)) {
      return new NetworkSearch.Unknown(stopped(budget), Optional.empty());
    }
    TableFit fit = network.compact()
        ? TableFit.fewest(fitted, CompactFit.fit(table, options.seed(), budget::isSpent))
        : TableFit.plain(fitted);
    if (network.compact() && fit.hyperplanes().isEmpty() && budget.isSpent()) {
      return new NetworkSearch.Unknown(stopped(budget), Optional.empty());
    }
    Weights weights = fit.atLeastOneUnit(table.dimension());
    int units = weights.units().size();
    Training problem =
        new Training(units, table.dimension(), network.data().dataset().examples());
    return new NetworkSearch.Found(
        weights,
        Sizes.of(Sizes.Measure.UNITS, units).toString(),
        Optional.of(
            new Certificate.Decision(tools, Route.direct(problem), new Outcome.Found(weights))));
  }

  private static String stopped(Budget budget) {
    return budget.reason().orElse(Verdict.Reason.INCOMPLETE).word()
        + ": stopped before the fit was done";
  }
}
