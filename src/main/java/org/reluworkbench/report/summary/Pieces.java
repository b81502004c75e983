package org.reluworkbench.report.summary;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.campaign.PieceTotal;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.report.html.Html;
import org.reluworkbench.report.html.Html.Cell;

/** Rows that are of pieces of something larger, not of instances, and what they come to. */
final class Pieces {

  private Pieces() {}

  static boolean isPiece(ResultRow row) {
    return row.family().equals(Recipe.Laboratory.FAMILY)
        || row.family().equals(Recipe.Search.FAMILY);
  }

  /** A line for each enumeration and engine. */
  static String table(ResultTable table) {
    List<List<Cell>> lines = new ArrayList<>();
    for (PieceTotal total : PieceTotal.of(table)) {
      lines.add(List.of(
          Cell.text(total.name()),
          Cell.word(total.engine()),
          Cell.word(total.verdict().word()),
          Cell.text(total.detail())));
    }
    return Html.cells(
        "What the pieces come to", List.of("Claim", "Engine", "Verdict", "Detail"), lines);
  }
}
