package org.reluworkbench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reluworkbench.campaign.PieceTotal;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Agreement;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.campaign.ResultRow.Checked;
import org.reluworkbench.campaign.ResultTable;

/** A campaign's table in short: a line for each family and engine, and what it comes to. */
public record CampaignReport(ResultTable table) {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final List<String> HEAD = List.of(
      "family",
      "engine",
      "tasks",
      "sat",
      "up to",
      "unsat",
      "up to",
      "undecided",
      "median",
      "longest");

  /** Refuted by a disagreement or a rejected certificate; else undecided if a row is. */
  public ClaimVerdict verdict() {
    if (!table.disagreements().isEmpty()
        || count(Checked.REJECTED) > 0
        || count(Answer.REFUTED) > 0) {
      return ClaimVerdict.REFUTED;
    }
    return count(Answer.UNDECIDED) > 0 ? ClaimVerdict.UNDECIDED : ClaimVerdict.HOLDS;
  }

  private long count(Checked checked) {
    return table.rows().stream()
        .filter(row -> row.checked().filter(checked::equals).isPresent())
        .count();
  }

  private long count(Answer answer) {
    return count(table.rows(), answer);
  }

  private static long count(List<ResultRow> rows, Answer answer) {
    return rows.stream().filter(row -> row.verdict() == answer).count();
  }

  /** The lines of the report. */
  public List<String> lines(Style style) {
    List<List<String>> cells = new ArrayList<>(List.of(HEAD));
    Map<String, List<ResultRow>> groups = new LinkedHashMap<>();
    table
        .rows()
        .forEach(row -> groups
            .computeIfAbsent(row.family() + "\n" + row.engine(), name -> new ArrayList<>())
            .add(row));
    groups.values().forEach(rows -> cells.add(cells(rows)));
    List<String> lines = new ArrayList<>(aligned(cells));
    lines.set(0, style.faint(lines.get(0)));
    table
        .disagreements()
        .forEach(row -> lines.add(style.bad("disagreement") + ": " + row.engine() + " says "
            + row.verdict().word() + " of " + row.instance()));
    for (PieceTotal total : PieceTotal.of(table)) {
      String word = total.verdict().word();
      String painted = switch (total.verdict()) {
        case HOLDS -> style.good(word);
        case REFUTED -> style.bad(word);
        default -> style.open(word);
      };
      lines.add(painted + "  " + total.name() + "  " + total.engine() + ": " + total.detail());
    }
    lines.add(summary(style));
    return lines;
  }

  private static List<String> cells(List<ResultRow> rows) {
    List<Long> millis = rows.stream().map(ResultRow::decideMillis).sorted().toList();
    return List.of(
        rows.get(0).family(),
        rows.get(0).engine(),
        String.valueOf(rows.size()),
        String.valueOf(count(rows, Answer.SATISFIABLE)),
        largest(rows, Answer.SATISFIABLE),
        String.valueOf(count(rows, Answer.UNSATISFIABLE)),
        largest(rows, Answer.UNSATISFIABLE),
        undecided(rows),
        millis.get(millis.size() / 2) + " ms",
        millis.get(millis.size() - 1) + " ms");
  }

  /** The size of the largest instance that was found to be so. */
  private static String largest(List<ResultRow> rows, Answer answer) {
    return rows.stream()
        .filter(row -> row.verdict() == answer)
        .flatMap(row -> row.size().stream())
        .max(Long::compare)
        .map(size -> "n=" + size)
        .orElse("");
  }

  /** {@code 3 (2 time-out, 1 crash)}. */
  private static String undecided(List<ResultRow> rows) {
    Map<String, Long> reasons = rows.stream()
        .flatMap(row -> row.reason().stream())
        .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
    long all = count(rows, Answer.UNDECIDED);
    return all == 0
        ? "0"
        : all
            + reasons.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", ", " (", ")"));
  }

  private static List<String> aligned(List<List<String>> cells) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < HEAD.size(); column++) {
      int at = column;
      widths.add(cells.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String padding = " ".repeat(widths.get(column) - row.get(column).length());
        boolean words = column < 2 || column == HEAD.indexOf("undecided");
        line.append(column == 0 ? "" : "  ")
            .append(words ? row.get(column) + padding : padding + row.get(column));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private String summary(Style style) {
    int disagreements = table.disagreements().size();
    long rejected = count(Checked.REJECTED);
    String agreement = disagreements + rejected == 0
        ? style.good("no disagreement")
        : style.bad(disagreements + " rows disagree, " + rejected + " certificates rejected");
    return table.rows().size() + " tasks: " + count(Answer.SATISFIABLE) + " satisfiable, "
        + count(Answer.UNSATISFIABLE) + " unsatisfiable, " + ofPieces()
        + count(Answer.UNDECIDED)
        + " undecided; " + agreement + "; certificates: " + count(Checked.VERIFIED)
        + " verified, " + count(Checked.UNCERTIFIED) + " on a solver's word";
  }

  private String ofPieces() {
    long holds = count(Answer.HOLDS);
    long refuted = count(Answer.REFUTED);
    return holds + refuted == 0 ? "" : holds + " hold, " + refuted + " refuted, ";
  }

  /** {@code {"summary": {"tasks": n, ...}}}: the last line of JSON Lines. */
  public String json() {
    var node = MAPPER.createObjectNode();
    node.putObject("summary")
        .put("tasks", table.rows().size())
        .put("satisfiable", count(Answer.SATISFIABLE))
        .put("unsatisfiable", count(Answer.UNSATISFIABLE))
        .put("holds", count(Answer.HOLDS))
        .put("refuted", count(Answer.REFUTED))
        .put("undecided", count(Answer.UNDECIDED))
        .put(
            "agree",
            table.rows().stream()
                .filter(row -> row.agreement().filter(Agreement.AGREES::equals).isPresent())
                .count())
        .put("disagree", table.disagreements().size())
        .put("rejected", count(Checked.REJECTED));
    return node.toString();
  }
}
