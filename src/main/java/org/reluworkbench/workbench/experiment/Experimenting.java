package org.reluworkbench.workbench.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.lab.PropertyReport;
import org.reluworkbench.lab.PropertyReport.Outcome;
import org.reluworkbench.lab.PropertyRunner;
import org.reluworkbench.lab.RegressionFile;
import org.reluworkbench.lab.mutant.Mutant;
import org.reluworkbench.lab.mutant.MutantReport;
import org.reluworkbench.lab.mutant.MutantReport.Kill;
import org.reluworkbench.lab.mutant.MutationAnalysis;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.report.LabReport;
import org.reluworkbench.report.MutationReport;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Property.Requirement;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.prove.LemmaDecider;

/** Tries rules in the laboratory, those that are right and those that are wrong on purpose. */
public final class Experimenting {

  static final List<Requirement> REQUIREMENTS =
      List.of(Requirement.SIZE, Requirement.AGREES, Requirement.ROUND_TRIPS);

  private final Engine engine;
  private final Settings settings;
  private final Budget budget = Budget.unlimited();

  /**
   * How experiments are made.
   *
   * @param instances how many random ones are taken where there are too many to take all
   * @param seed of the random ones
   * @param each how long one instance may take
   * @param threads how many instances are examined side by side
   */
  public record Settings(int instances, long seed, Duration each, int threads) {
    public Settings {
      Objects.requireNonNull(each);
    }
  }

  public Experimenting(Engine engine, Settings settings) {
    this.engine = Objects.requireNonNull(engine);
    this.settings = Objects.requireNonNull(settings);
  }

  /** Ends the run soon; what is not finished is undecided. */
  public void cancel() {
    budget.cancel();
  }

  /**
   * Asks of each instance that the target has the stated size, that both have the same answer, and
   * that every witness travels. A solver's failure leaves it undecided and is named.
   *
   * @param regressions the folder that a failing instance is written to, shrunk, as a specification
   * @param progress hears how many instances have been examined
   * @throws IOException if it cannot be written
   */
  public LabReport run(Experiment experiment, Path regressions, Consumer<String> progress)
      throws IOException {
    long start = System.nanoTime();
    PropertyRunner runner = new PropertyRunner(
        experiment.subject(),
        Laboratory.oracle(engine),
        settings.instances(),
        settings.each(),
        settings.threads(),
        (instances, yes, no) ->
            progress.accept(instances + " instances: " + yes + " YES, " + no + " NO"));
    String universe = experiment.instances() + ": size, agrees, round_trips";
    try {
      PropertyReport report =
          runner.run(experiment.universe(), REQUIREMENTS, settings.seed(), budget);
      Optional<String> written = Optional.empty();
      if (report.outcome() instanceof Outcome.Refuted refuted) {
        written = Optional.of(write(regressions, experiment.name(), refuted));
      }
      return new LabReport(
          experiment.name(),
          universe,
          Laboratory.verdict(report),
          report.detail(),
          report.instances() + report.besides(),
          report.yes(),
          report.no(),
          settings.seed(),
          written,
          millisSince(start));
    } catch (SolverException e) {
      return new LabReport(
          experiment.name(),
          universe,
          ClaimVerdict.UNDECIDED,
          "solver failure: " + e.getMessage(),
          0,
          0,
          0,
          settings.seed(),
          Optional.empty(),
          millisSince(start));
    }
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** A file of that name that is there already is another failure, and is kept. */
  private static String write(Path folder, String name, Outcome.Refuted refuted)
      throws IOException {
    String stem = name + "-" + refuted.requirement().word().replace('_', '-');
    String text = RegressionFile.text(refuted.instance(), name + ": " + refuted.why());
    Path file = folder.resolve(stem + ".relu");
    for (int i = 2; Files.exists(file) && !Files.readString(file).equals(text); i++) {
      file = folder.resolve(stem + "-" + i + ".relu");
    }
    Files.createDirectories(folder);
    TextFile.write(file, text);
    return file.toString();
  }

  /** Hears of mutants. */
  public interface MutantListener {
    /** So many of all are done, and this one is next. */
    void trying(int done, int all, String name);

    /** This became of it. */
    void tried(MutationReport.Row row);
  }

  /**
   * Whether and how the laboratory notices mutants.
   *
   * @param what those of this rule, or the one of this name; all of them if left out
   * @throws RequestException if there is no such rule or mutant
   */
  public MutationReport mutants(Optional<String> what, MutantListener listener)
      throws RequestException {
    List<Mutant> mutants = Experiment.mutants(what);
    List<MutationReport.Row> rows = new ArrayList<>();
    for (Mutant mutant : mutants) {
      listener.trying(rows.size(), mutants.size(), mutant.name());
      rows.add(run(mutant));
      listener.tried(rows.get(rows.size() - 1));
    }
    return new MutationReport(rows);
  }

  /** A solver's failure leaves a mutant unnoticed. */
  private MutationReport.Row run(Mutant mutant) {
    LemmaDecider lemmas = new LemmaDecider(settings.threads());
    MutationAnalysis analysis = new MutationAnalysis(
        Laboratory.oracle(engine),
        (lemma, left) -> verdict(lemmas.decide(lemma, left)),
        settings.instances(),
        settings.seed(),
        settings.each(),
        settings.threads());
    try {
      return row(analysis.analyse(mutant, budget));
    } catch (SolverException e) {
      return new MutationReport.Row(
          mutant.rule(),
          mutant.name(),
          mutant.fault(),
          MutationReport.Fate.SURVIVED,
          List.of(),
          "",
          "solver failure: " + e.getMessage());
    }
  }

  private static LemmaVerdict verdict(LemmaDecider.Decided decided) {
    if (decided.counterexample().isPresent()) {
      return new LemmaVerdict.Refuted(decided.counterexample().get());
    }
    return decided.verdict() == ClaimVerdict.HOLDS
        ? new LemmaVerdict.Proved(List.of(), decided.detail())
        : new LemmaVerdict.Undecided(Verdict.Reason.INCOMPLETE, decided.detail());
  }

  private static MutationReport.Row row(MutantReport report) {
    Mutant mutant = report.mutant();
    Optional<Kill> kill = report.kills().stream().findFirst();
    return new MutationReport.Row(
        mutant.rule(),
        mutant.name(),
        mutant.fault(),
        MutationReport.Fate.of(kill.isPresent(), mutant.equivalence().isPresent()),
        report.kills().stream().map(Kill::means).toList(),
        kill.map(Kill::instance).orElse(""),
        kill.map(Kill::why).or(mutant::equivalence).orElse(""));
  }
}
