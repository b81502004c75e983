package org.reluworkbench.workbench.training;

import java.io.IOException;
import java.util.Optional;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.network.WeightLengths;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Table;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.report.TrainingReport;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.train.fit.CompactFit;
import org.reluworkbench.train.fit.FitOutcome;
import org.reluworkbench.train.fit.OverparameterisedFit;
import org.reluworkbench.train.fit.RowConflict;
import org.reluworkbench.train.fit.TableFit;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.ProblemDecider;

/** Looks for weights of loss zero: so many units, or as many as it takes. */
final class ZeroLossTraining {

  private final Table table;
  private final Budget budget;
  private final TrainingFiles files;
  private final TrainingJournal journal;

  /** A search on these rows that has not begun. */
  ZeroLossTraining(Table table, Budget budget, TrainingFiles files, TrainingJournal journal) {
    this.table = table;
    this.budget = budget;
    this.files = files;
    this.journal = journal;
  }

  /** Decides whether so many units fit. */
  Found decide(int units, Engine engine) throws IOException {
    Optional<FitOutcome.Contradictory> contradiction = OverparameterisedFit.contradiction(table);
    if (contradiction.isPresent()) {
      return contradictory(units, contradiction.get());
    }
    Training problem = problem(units);
    journal.count("distinct examples", problem.examples().size());
    journal.tell("deciding whether " + Sizes.of(Sizes.Measure.UNITS, units) + " fit");
    Verdict<?> verdict;
    try {
      ProblemDecider.Decided decided = new ProblemDecider(engine).decide(problem, budget);
      verdict = decided.verdict();
      if (decided.outcome().isPresent()) {
        journal.note(decided.method());
        files.certify(problem, decided.outcome().get());
      }
    } catch (SolverException e) {
      journal.note("solver failure: " + e.getMessage());
      return Found.nothing(TrainingReport.Outcome.UNKNOWN);
    }
    if (verdict instanceof Verdict.Satisfiable<?> yes) {
      return Found.exact((Weights) yes.witness());
    }
    if (verdict instanceof Verdict.Unknown<?> unknown) {
      journal.note(unknown.reason().word() + ": " + unknown.detail());
      return Found.nothing(TrainingReport.Outcome.UNKNOWN);
    }
    return Found.nothing(TrainingReport.Outcome.INFEASIBLE);
  }

  /** Fits with as many units as it takes. */
  Found fit(boolean compact, long seed) throws IOException {
    Optional<FitOutcome.Contradictory> contradiction = OverparameterisedFit.contradiction(table);
    if (contradiction.isPresent()) {
      return contradictory(1, contradiction.get());
    }
    journal.tell("fitting " + table.rows() + " rows");
    FitOutcome outcome = OverparameterisedFit.fit(table, seed, budget::isSpent);
    if (!(outcome instanceof FitOutcome.Fitted plain)) {
      journal.note("stopped before the fit was done");
      return Found.nothing(TrainingReport.Outcome.UNKNOWN);
    }
    journal.count("distinct inputs", plain.inputs());
    journal.count("repeated rows", plain.repetitions());
    TableFit fit = compact ? fewest(plain, seed) : TableFit.plain(plain);
    fit.hyperplanes().ifPresent(count -> journal.count("hyperplanes", count));
    fit.remark().ifPresent(journal::note);
    count(fit.weights());
    Weights weights = fit.atLeastOneUnit(table.dimension());
    if (files.hasCertificate()) {
      files.certify(problem(weights.units().size()), new Outcome.Found(weights));
    }
    journal.note("every row evaluated exactly");
    return Found.exact(weights);
  }

  private TableFit fewest(FitOutcome.Fitted plain, long seed) {
    journal.tell("looking for fewer units");
    return TableFit.fewest(plain, CompactFit.fit(table, seed, budget::isSpent));
  }

  private Found contradictory(int units, FitOutcome.Contradictory why) throws IOException {
    why.conflicts().stream().map(RowConflict::message).forEach(journal::note);
    if (why.rows() > why.conflicts().size()) {
      journal.note("and " + (why.rows() - why.conflicts().size()) + " rows more");
    }
    files.certify(
        problem(units),
        new Outcome.None(new Refutation.Evident(why.conflicts().get(0).message())));
    return Found.nothing(TrainingReport.Outcome.INFEASIBLE);
  }

  private Training problem(int units) {
    Dataset data = table.toDataset();
    return new Training(units, data.dimension(), data.examples());
  }

  private void count(Weights weights) {
    WeightLengths lengths = WeightLengths.of(weights);
    journal.count("units", weights.units().size());
    journal.count("bits of the longest weight", lengths.longest());
    journal.count("bits of all weights", lengths.total());
  }
}
