package org.reluworkbench.workbench.campaign;

import java.util.Map;
import java.util.Optional;
import org.reluworkbench.campaign.Digest;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.campaign.ResultRow.Checked;
import org.reluworkbench.campaign.SearchPiece;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.interchange.json.CertificateJson;
import org.reluworkbench.interchange.json.JsonText;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.train.PieceTraining;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.campaign.TaskExecution.Executed;

/** A task of a search for the least loss: searches some pieces, and tells in a row. */
final class SearchTask {

  private SearchTask() {}

  /** What is known before it begins. */
  static ResultRow begun(ResultRow row, Recipe.Search recipe) {
    TrainingTask task = recipe.search().task();
    Map<String, String> cells = row.cells();
    cells.put("size", String.valueOf(task.size()));
    cells.put("points", String.valueOf(task.size()));
    cells.put("dimension", String.valueOf(task.dimension()));
    return ResultRow.ofCells(cells);
  }

  /**
   * The row and the part of the tree: it holds if nothing in these pieces is better than the weights
   * in the certificate, which are at least as good as those it was told.
   */
  static Executed executed(ResultRow row, Recipe.Search recipe, Budget budget) {
    SearchPiece search = recipe.search();
    long start = System.nanoTime();
    PieceTraining.Worked worked = PieceTraining.work(
        search.task(), search.best(), search.open(), search.visits(), search.start(), budget);
    Rational loss = search.task().lossOf(worked.weights());
    long afterSearching = System.nanoTime();
    // Whatever it was not to search is open in its tree, which as a whole proves no bound but zero.
    String text = JsonText.render(CertificateJson.write(new Certificate.Optimum(
        Versions.ofThisBuild().tools(),
        search.task(),
        worked.weights(),
        loss,
        Rational.ZERO,
        worked.proof())));
    Checked checked = TaskExecution.check(text);
    Map<String, String> cells = row.cells();
    cells.put("verdict", (worked.isComplete() ? Answer.HOLDS : Answer.UNDECIDED).word());
    cells.put(
        "reason",
        worked.isComplete()
            ? ""
            : worked.reason().map(spent -> spent.word()).orElse(Recipe.Search.LEFT_TO_NEXT_ROUND));
    cells.put("certificate", Digest.of(text));
    cells.put("checked", checked.word());
    cells.put(
        "detail",
        "loss " + loss + ", " + worked.statistics().pieces() + " visited, "
            + worked.statistics().open() + " open");
    cells.put("decideMillis", TaskExecution.millis(start, afterSearching));
    cells.put("checkMillis", TaskExecution.millis(afterSearching, System.nanoTime()));
    return new Executed(ResultRow.ofCells(cells), Optional.of(text));
  }
}
