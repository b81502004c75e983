package org.reluworkbench.workbench.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.check.CheckedClaim;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.report.specification.FitView;
import org.reluworkbench.report.specification.NetworkView;
import org.reluworkbench.report.specification.QuestionView;
import org.reluworkbench.report.specification.SpecificationPage;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.train.GlobalTrainer;
import org.reluworkbench.train.TrainingOptions;
import org.reluworkbench.train.TrainingResult;
import org.reluworkbench.workbench.decide.ProblemDecider;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.Questions;
import org.reluworkbench.workbench.network.NetworkSearch;

/** Makes a web page of a specification: its claims run, its problems decided and drawn. */
public final class Reporting {

  private final RunOptions options;
  private final Map<String, String> tools;
  private final Verification verification;
  private final Budget budget = Budget.unlimited();
  private final Questions questions = new Questions();

  public Reporting(RunOptions options, Map<String, String> tools, Verification.Listener listener) {
    this.options = options;
    this.tools = tools;
    this.verification = new Verification(options, tools, listener);
  }

  /** Ends the work soon; the page then says what is undecided. */
  public void cancel() {
    verification.cancel();
    budget.cancel();
  }

  /**
   * The page.
   *
   * @param html the text
   * @param outcome of the claims
   */
  public record Page(String html, Verification.Outcome outcome) {

    /**
     * Writes the page, wholly or not at all.
     *
     * @throws IOException if that fails
     */
    public void write(Path file) throws IOException {
      Loader.write(file, html);
    }
  }

  /**
   * The page about a file, or what is wrong with the file.
   *
   * @throws IOException if a certificate cannot be written
   */
  public Diagnosed<Page> run(Path file) throws IOException {
    Diagnosed<Specification> loaded = Loader.load(file);
    if (!(loaded instanceof Diagnosed.Fine<Specification> fine)) {
      return Diagnosed.faulty(loaded.diagnostics());
    }
    Verification.Outcome outcome = verification.run(List.of(file));
    List<QuestionView> views = new ArrayList<>();
    for (Entity entity : fine.value().entities()) {
      if (entity instanceof Entity.Question question) {
        views.add(view(question));
      }
    }
    SpecificationPage report = new SpecificationPage(
        fine.value(),
        views,
        networks(fine.value()),
        fits(fine.value(), views),
        outcome.reports(),
        tools);
    return Diagnosed.fine(new Page(report.page(), outcome));
  }

  /** The networks that are to be made; most were when claims asked for them. */
  private List<NetworkView> networks(Specification specification) {
    List<NetworkView> networks = new ArrayList<>();
    for (Entity entity : specification.entities()) {
      if (entity instanceof Entity.Made made) {
        NetworkSearch search = verification.searches().of(made, budget.child(options.timeout()));
        Optional<ReluNetwork> network = search instanceof NetworkSearch.Found found
            ? Optional.of(found.weights().toNetwork(made.inputs().size()))
            : Optional.empty();
        networks.add(new NetworkView(made.name(), search.detail(), network));
      }
    }
    return networks;
  }

  /** Networks with the least loss that was found, and those that fit exactly. */
  private List<FitView> fits(Specification specification, List<QuestionView> views) {
    Map<String, FitView> fits = new LinkedHashMap<>();
    for (CheckedClaim claim : specification.claims()) {
      if (claim instanceof CheckedClaim.LossBound loss && !fits.containsKey(loss.training())) {
        fits.put(loss.training(), leastLoss(loss.training(), loss.task()));
      }
    }
    for (QuestionView view : views) {
      if (view.path().size() == 1
          && view.problem() instanceof Training training
          && !fits.containsKey(view.name())) {
        view.witness().ifPresent(witness -> {
          TrainingTask rows =
              TrainingTask.of(1, training.dimension(), training.examples(), Loss.MAXIMUM);
          fits.put(
              view.name(),
              new FitView(
                  view.name(),
                  columns(training.dimension()),
                  rows.points(),
                  (Weights) witness,
                  "Loss zero."));
        });
      }
    }
    return List.copyOf(fits.values());
  }

  private FitView leastLoss(String name, TrainingTask task) {
    TrainingOptions training =
        new TrainingOptions(TrainingOptions.DEFAULT.starts(), options.seed(), Optional.empty());
    TrainingResult result =
        GlobalTrainer.train(task, training, budget.child(options.timeout()), ignored -> {});
    String least = result instanceof TrainingResult.Bounded
        ? "no network has less than " + result.lowerBound()
        : "no network has less";
    String verdict =
        "Loss (" + task.loss().specificationName() + "): " + result.loss() + "; " + least + ".";
    return new FitView(name, columns(task.dimension()), task.points(), result.weights(), verdict);
  }

  private static List<String> columns(int dimension) {
    return IntStream.rangeClosed(1, dimension).mapToObj(i -> "x" + i).toList();
  }

  private QuestionView view(Entity.Question question) {
    Entity.Question origin = question;
    while (origin instanceof Entity.Reduction reduction) {
      origin = reduction.origin();
    }
    ReducedChain chain;
    List<String> rules;
    if (question instanceof Entity.Reduction target) {
      Questions.Mapped mapped = questions.between(origin, target);
      chain = mapped.chain();
      rules = mapped.rules().names();
    } else {
      Problem<?> problem = questions.problem(question);
      chain = new ReductionChain(problem.kind(), List.of()).apply(problem);
      rules = List.of();
    }
    return decided(question.name(), chain, rules);
  }

  private QuestionView decided(String name, ReducedChain chain, List<String> rules) {
    String answer;
    Optional<Object> witness = Optional.empty();
    try {
      ProblemDecider.Decided decided = new ProblemDecider(options.engine())
          .decide(chain.target(), budget.child(options.timeout()));
      if (decided.verdict() instanceof Verdict.Satisfiable<?> yes) {
        witness = Optional.of(yes.witness());
        answer = "Satisfiable (" + decided.method() + ").";
      } else if (decided.verdict() instanceof Verdict.Unknown<?> unknown) {
        answer = "Undecided: " + unknown.detail() + ".";
      } else {
        answer = "Unsatisfiable (" + decided.method() + ").";
      }
    } catch (SolverException e) {
      answer = "Undecided: solver failure: " + e.getMessage() + ".";
    }
    return new QuestionView(name, chain.problems(), rules, answer, witness);
  }
}
