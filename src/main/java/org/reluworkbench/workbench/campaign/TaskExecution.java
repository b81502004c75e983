package org.reluworkbench.workbench.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.Digest;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.campaign.ResultRow.Checked;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.json.CertificateJson;
import org.reluworkbench.interchange.json.JsonText;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.ProblemDecider;
import org.reluworkbench.workbench.experiment.PieceExperiment;

/**
 * Works at one task in this process: makes the instance, reduces, decides, certifies and checks. What
 * it yields depends on the task alone, times aside, as long as no limit of time or memory is reached.
 */
public final class TaskExecution {

  /**
   * What became of a task.
   *
   * @param row its agreement is left open
   * @param certificate its text, whose hash is in the row
   */
  public record Executed(ResultRow row, Optional<String> certificate) {
    public Executed {
      Objects.requireNonNull(row);
      if (!row.certificate().equals(certificate.map(Digest::of))) {
        throw new IllegalArgumentException("the row is that of another certificate");
      }
    }
  }

  private final CampaignTask task;
  private final Budget budget;
  private final Duration limit;
  private final Consumer<ResultRow> begun;

  private TaskExecution(
      CampaignTask task, Budget budget, Duration limit, Consumer<ResultRow> begun) {
    this.task = task;
    this.budget = budget;
    this.limit = limit;
    this.begun = begun;
  }

  /** Works at a task until it is finished. */
  public static Executed execute(CampaignTask task) {
    return execute(task, Budget.unlimited(), row -> {});
  }

  /**
   * Works at a task.
   *
   * @param budget ends the work early; the row then says {@code interrupted} and is to be dropped
   * @param begun hears the sizes of the instance, in an undecided row, before the work begins
   */
  public static Executed execute(CampaignTask task, Budget budget, Consumer<ResultRow> begun) {
    return execute(task, budget, task.limits().time(), begun);
  }

  /** The same with another limit of time by the clock than the task's. */
  static Executed execute(
      CampaignTask task, Budget budget, Duration limit, Consumer<ResultRow> begun) {
    return new TaskExecution(task, budget, limit, begun).run();
  }

  /** An undecided row of a task whose processor time was used up. */
  static Executed timedOut(Executed executed) {
    Map<String, String> cells = executed.row().cells();
    cells.put("reason", Verdict.Reason.TIMEOUT.word());
    return new Executed(ResultRow.ofCells(cells), executed.certificate());
  }

  /** The row of a task of whose instance nothing is known. */
  public static ResultRow undecided(CampaignTask task, String reason) {
    return new ResultRow(
        task.id(),
        task.recipe().family(),
        task.recipe().parameterText(),
        task.recipe().seed(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        task.engine().word(),
        Answer.UNDECIDED,
        Optional.of(reason),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        1);
  }

  private Executed run() {
    ResultRow row = undecided(task, Reasons.UNAVAILABLE);
    long start = System.nanoTime();
    try {
      if (task.recipe() instanceof Recipe.Laboratory laboratory) {
        return tried(row, laboratory, start);
      }
      if (task.recipe() instanceof Recipe.Search search) {
        row = SearchTask.begun(row, search);
        begun.accept(row);
        return SearchTask.executed(row, search, budget.child(limit));
      }
      TaskInstance instance = TaskInstance.of(task.recipe());
      row = row(row, instance);
      Problem<?> problem = instance.problem();
      // What is propositional is decided as it is, by way of its natural CNF.
      ProblemKind target =
          task.engine() == CampaignEngine.SAT4J ? problem.kind() : task.engine().target();
      Optional<ReductionChain> rules = ReductionChain.find(problem, target);
      if (rules.isEmpty()) {
        return undecided(row, Reasons.NO_REDUCTION, start);
      }
      ReducedChain chain = rules.get().apply(problem);
      row = row(row, chain.target());
      begun.accept(row);
      return decided(row, rules.get(), chain, start);
    } catch (TaskInstance.Unavailable e) {
      return undecided(row, Reasons.UNAVAILABLE, start);
    } catch (SolverException e) {
      return undecided(row, Reasons.of(e), start);
    } catch (OutOfMemoryError e) {
      // Where a process is shared with others, as on a cluster, this task alone is given up.
      return undecided(row, Reasons.MEMORY, start);
    }
  }

  private Executed tried(ResultRow row, Recipe.Laboratory laboratory, long start)
      throws SolverException {
    begun.accept(row);
    PieceExperiment.Deciding deciding = new PieceExperiment.Deciding(engine(task.engine()), limit);
    ResultRow known = LaboratoryPiece.row(row, laboratory, deciding, budget.child(limit));
    Map<String, String> cells = known.cells();
    cells.put("decideMillis", millis(start, System.nanoTime()));
    return new Executed(ResultRow.ofCells(cells), Optional.empty());
  }

  private Executed decided(ResultRow row, ReductionChain rules, ReducedChain chain, long start)
      throws SolverException {
    Budget own = budget.child(limit);
    Budget limited =
        task.limits().work() == 0 ? own : own.withWork(task.limits().work());
    ProblemDecider.Decided decided =
        new ProblemDecider(engine(task.engine())).decide(chain.target(), limited);
    if (decided.verdict() instanceof Verdict.Unknown<?> unknown) {
      return undecided(row, Reasons.of(unknown), start);
    }
    Outcome outcome = decided.outcome().orElseThrow();
    long afterDeciding = System.nanoTime();
    String text = JsonText.render(CertificateJson.write(
        new Certificate.Decision(Versions.ofThisBuild().tools(), Route.of(rules, chain), outcome)));
    Checked checked = check(text);
    Answer answer = outcome instanceof Outcome.Found ? Answer.SATISFIABLE : Answer.UNSATISFIABLE;
    Map<String, String> cells = row.cells();
    cells.put("verdict", answer.name().toLowerCase(Locale.ROOT));
    cells.put("reason", "");
    cells.put("certificate", Digest.of(text));
    cells.put("checked", checked.name().toLowerCase(Locale.ROOT));
    cells.put("decideMillis", millis(start, afterDeciding));
    cells.put("checkMillis", millis(afterDeciding, System.nanoTime()));
    return new Executed(ResultRow.ofCells(cells), Optional.of(text));
  }

  /** Reads the certificate again, and has it checked: what is kept is what was checked. */
  static Checked check(String text) {
    CertificateJson.Sealed read = CertificateJson.read(Source.of("certificate", text))
        .toOptional()
        .orElseThrow(() -> new IllegalStateException("a certificate that cannot be read again"));
    List<Finding> findings = CertificateChecker.check(read.certificate());
    if (!read.intact() || findings.stream().anyMatch(Finding.Rejected.class::isInstance)) {
      return Checked.REJECTED;
    }
    return findings.stream().anyMatch(Finding.Uncertified.class::isInstance)
        ? Checked.UNCERTIFIED
        : Checked.VERIFIED;
  }

  private static Executed undecided(ResultRow row, String reason, long start) {
    Map<String, String> cells = row.cells();
    cells.put("reason", reason);
    cells.put("decideMillis", millis(start, System.nanoTime()));
    return new Executed(ResultRow.ofCells(cells), Optional.empty());
  }

  private static ResultRow row(ResultRow row, TaskInstance instance) {
    Map<String, String> cells = row.cells();
    cells.put("size", text(TaskInstance.size(instance.problem().sizes())));
    cells.put("ratio", text(instance.ratio()));
    cells.put(
        "expected",
        instance
            .expected()
            .map(answer -> answer.name().toLowerCase(Locale.ROOT))
            .orElse(""));
    return ResultRow.ofCells(cells);
  }

  private static ResultRow row(ResultRow row, Problem<?> target) {
    Sizes sizes = target.sizes();
    Map<String, String> cells = row.cells();
    cells.put("points", text(TaskInstance.points(sizes)));
    cells.put(
        "dimension", text(Optional.ofNullable(sizes.byMeasure().get(Sizes.Measure.DIMENSION))));
    return ResultRow.ofCells(cells);
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  static String millis(long from, long to) {
    return String.valueOf((to - from) / 1_000_000);
  }

  static Engine engine(CampaignEngine engine) {
    return switch (engine) {
      case SAT4J, OWN, OWN_POINTS -> Engine.OWN;
      case Z3_CORNER -> Engine.Z3_CORNER;
      case Z3_LRA, Z3_POINTS -> Engine.Z3_LRA;
      case Z3_NRA -> Engine.Z3_NRA;
    };
  }
}
