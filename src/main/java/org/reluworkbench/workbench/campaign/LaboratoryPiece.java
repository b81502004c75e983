package org.reluworkbench.workbench.campaign;

import java.util.Map;
import java.util.Optional;
import org.reluworkbench.campaign.Enumeration;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.lab.PropertyReport;
import org.reluworkbench.lab.PropertyReport.Outcome;
import org.reluworkbench.lab.RegressionFile;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.workbench.experiment.Experiment;
import org.reluworkbench.workbench.experiment.PieceExperiment;

/** A task of the laboratory: tries a rule on a piece of its instances, and tells in a row. */
final class LaboratoryPiece {

  /** Between what is wrong and the instance. */
  private static final String DECLARED = "; instance: ";

  private LaboratoryPiece() {}

  /**
   * The row of a piece: it holds if every instance in it is as it should be.
   *
   * @param row of the task, undecided
   * @throws SolverException if a solver fails
   */
  static ResultRow row(
      ResultRow row, Recipe.Laboratory recipe, PieceExperiment.Deciding deciding, Budget budget)
      throws SolverException {
    Enumeration enumeration = recipe.enumeration();
    Optional<Experiment> experiment = Experiment.of(enumeration);
    if (experiment.isEmpty()) {
      throw new IllegalStateException("no rule or mutant " + enumeration.rule());
    }
    if (!experiment.get().universe().isExhaustive()) {
      return undecided(row, Reasons.NOT_EXHAUSTIVE, "");
    }
    PieceExperiment pieces = new PieceExperiment(experiment.get(), deciding);
    PropertyReport report = recipe.piece() == 0
        ? pieces.random(recipe.start(), budget)
        : pieces.piece(recipe.piece(), recipe.pieces(), budget);
    if (report.outcome() instanceof Outcome.Undecided undecided) {
      String reason = budget.reason().map(spent -> spent.word()).orElse(Reasons.LEFT_OPEN);
      return undecided(row, reason, report.counts() + "; " + undecided.why());
    }
    Map<String, String> cells = row.cells();
    cells.put("reason", "");
    if (report.outcome() instanceof Outcome.Refuted refuted) {
      cells.put("verdict", Answer.REFUTED.word());
      cells.put("detail", onOneLine(refuted));
    } else {
      cells.put("verdict", Answer.HOLDS.word());
      cells.put("detail", report.counts());
    }
    return ResultRow.ofCells(cells);
  }

  /** The specification of the instance that a refuted row tells. */
  static String regression(ResultRow row) {
    String detail = row.detail().orElseThrow();
    int at = detail.indexOf(DECLARED);
    return RegressionFile.text(
        detail.substring(at + DECLARED.length()),
        row.parameters() + "\n" + detail.substring(0, at));
  }

  private static ResultRow undecided(ResultRow row, String reason, String detail) {
    Map<String, String> cells = row.cells();
    cells.put("reason", reason);
    cells.put("detail", detail.replaceAll("\\s+", " "));
    return ResultRow.ofCells(cells);
  }

  private static String onOneLine(Outcome.Refuted refuted) {
    String why = refuted.requirement().word() + ": " + refuted.why() + DECLARED
        + RegressionFile.declaration("failing", refuted.instance());
    return why.replaceAll("\\s+", " ");
  }
}
