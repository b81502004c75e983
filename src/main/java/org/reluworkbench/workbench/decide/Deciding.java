package org.reluworkbench.workbench.decide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.json.WitnessJson;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.report.AnswerReport;
import org.reluworkbench.report.AnswerReport.Answer;
import org.reluworkbench.report.WitnessText;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.workbench.file.CertificateFiles;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.file.Selection;

/** Decides one problem of a file, or what it reduces to, from the target alone. */
public final class Deciding {

  private final RunOptions options;
  private final Map<String, String> tools;
  private final Budget budget;

  public Deciding(RunOptions options, Map<String, String> tools) {
    this.options = options;
    this.tools = tools;
    this.budget = Budget.unlimited();
  }

  /** Ends the work soon; the answer is then not known. */
  public void cancel() {
    budget.cancel();
  }

  /**
   * Decides.
   *
   * @param name which problem; may be left out if the file declares just one
   * @param kind to which kind it is reduced first; if left out, it is decided itself
   * @return the answer, or what is wrong with the file
   * @throws RequestException if there is no such problem, kind or chain
   * @throws IOException if a certificate cannot be written
   */
  public Diagnosed<AnswerReport> run(Path file, Optional<String> name, Optional<String> kind)
      throws RequestException, IOException {
    Diagnosed<Specification> loaded = Loader.load(file);
    if (!(loaded instanceof Diagnosed.Fine<Specification> fine)) {
      return Diagnosed.faulty(loaded.diagnostics());
    }
    Selection selection = Selection.of(fine.value(), name);
    return Diagnosed.fine(decide(file, selection, selection.chain(kind)));
  }

  private AnswerReport decide(Path file, Selection selection, ReductionChain rules)
      throws IOException {
    long start = System.nanoTime();
    ReducedChain chain = rules.apply(selection.problem());
    ProblemDecider.Decided decided = attempt(
        options.engine(),
        () -> new ProblemDecider(options.engine())
            .decide(chain.target(), budget.child(options.timeout())));
    long millis = (System.nanoTime() - start) / 1_000_000;
    Optional<String> path = Optional.empty();
    if (options.certificates().isPresent() && decided.outcome().isPresent()) {
      Path target = options.certificates().get().resolve(selection.name() + "-decide.json");
      CertificateFiles.write(
          target,
          new Certificate.Decision(
              tools, Route.of(rules, chain), decided.outcome().get()));
      path = Optional.of(target.toString());
    }
    return report(file, selection, chain, decided, millis, path);
  }

  /** What leads to an answer. */
  @FunctionalInterface
  interface Attempt {
    ProblemDecider.Decided decided() throws SolverException;
  }

  /** The answer; unknown if a back end fails or the heap is too small for the search. */
  static ProblemDecider.Decided attempt(Engine engine, Attempt attempt) {
    try {
      return attempt.decided();
    } catch (SolverException e) {
      return unknown(engine, Verdict.Reason.INCOMPLETE, "solver failure: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      // What the search held is free again: it was reachable from its own frames only.
      return unknown(
          engine,
          Verdict.Reason.MEMORY,
          "the Java heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB is too small");
    }
  }

  private static ProblemDecider.Decided unknown(
      Engine engine, Verdict.Reason reason, String detail) {
    return new ProblemDecider.Decided(new Verdict.Unknown<>(reason, detail), engine.word());
  }

  private static AnswerReport report(
      Path file,
      Selection selection,
      ReducedChain chain,
      ProblemDecider.Decided decided,
      long millis,
      Optional<String> certificate) {
    Optional<AnswerReport.Witness> witness = Optional.empty();
    Optional<AnswerReport.Witness> sourceWitness = Optional.empty();
    if (decided.verdict() instanceof Verdict.Satisfiable<?> yes) {
      witness = Optional.of(witness(chain.target(), yes.witness()));
      if (!chain.stages().isEmpty()) {
        sourceWitness = Optional.of(witness(chain.source(), pulledBack(chain, yes.witness())));
      }
    }
    List<String> stages = chain.problems().stream()
        .map(problem -> problem.kind().word() + " (" + problem.sizes() + ")")
        .toList();
    return new AnswerReport(
        file.toString(),
        selection.name(),
        stages,
        answer(decided.verdict()),
        detail(decided),
        witness,
        sourceWitness,
        millis,
        certificate);
  }

  /** Taken back and judged; a failure is a fault of a rule, not of the input. */
  static Object pulledBack(ReducedChain chain, Object targetWitness) {
    Object pulled = chain.pullBack(targetWitness);
    ProblemDecider.violation(chain.source(), pulled).ifPresent(violation -> {
      throw new IllegalStateException("a rule pulls back wrongly: " + violation);
    });
    return pulled;
  }

  static AnswerReport.Witness witness(Problem<?> problem, Object witness) {
    return new AnswerReport.Witness(
        WitnessText.lines(problem, witness), WitnessJson.write(problem, witness));
  }

  private static Answer answer(Verdict<?> verdict) {
    if (verdict instanceof Verdict.Satisfiable) {
      return Answer.SATISFIABLE;
    }
    return verdict instanceof Verdict.Unsatisfiable ? Answer.UNSATISFIABLE : Answer.UNKNOWN;
  }

  private static String detail(ProblemDecider.Decided decided) {
    if (decided.verdict() instanceof Verdict.Unknown<?> unknown) {
      return unknown.reason().word() + ": " + unknown.detail();
    }
    if (decided.verdict() instanceof Verdict.Unsatisfiable<?> no) {
      if (no.refutation() instanceof Refutation.Evident evident) {
        return evident.why();
      }
      if (no.refutation() instanceof Refutation.SolverWord) {
        return decided.method() + " (uncertified)";
      }
    }
    return decided.method();
  }
}
