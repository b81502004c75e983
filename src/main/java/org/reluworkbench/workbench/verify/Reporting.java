package org.reluworkbench.workbench.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.report.specification.QuestionView;
import org.reluworkbench.report.specification.SpecificationPage;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.workbench.decide.ProblemDecider;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.Questions;

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
    SpecificationPage report = new SpecificationPage(fine.value(), views, outcome.reports(), tools);
    return Diagnosed.fine(new Page(report.page(), outcome));
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
