package org.reluworkbench.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reluworkbench.campaign.ResultRow.Answer;

/**
 * What the pieces of something come to, as one engine has it: it holds only if every piece is there
 * and holds.
 *
 * @param name of the whole
 * @param engine its word
 * @param verdict HOLDS, REFUTED or UNDECIDED
 * @param detail counts, a counterexample, or what is missing
 */
public record PieceTotal(String name, String engine, Answer verdict, String detail) {

  public PieceTotal {
    Objects.requireNonNull(name);
    Objects.requireNonNull(engine);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(detail);
  }

  /** All totals of a table: those of the laboratory, then those of searches. */
  public static List<PieceTotal> of(ResultTable table) {
    List<PieceTotal> totals = new ArrayList<>(LaboratoryTotals.of(table));
    totals.addAll(SearchTotals.of(table));
    return totals;
  }
}
