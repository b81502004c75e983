package org.reluworkbench.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluworkbench.campaign.ResultRow.Agreement;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;

/**
 * The rows of a campaign, as CSV (with a line of column names) and as JSON Lines (an object a row;
 * columns without a value are left out).
 */
public record ResultTable(List<ResultRow> rows) {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** Columns that JSON has as numbers; a ratio is exact and therefore a string. */
  private static final Set<String> NUMBERS =
      Set.of("seed", "size", "points", "dimension", "decideMillis", "checkMillis", "attempts");

  public ResultTable {
    rows = List.copyOf(rows);
  }

  /** The rows of these tasks, in their order; others are left out. */
  public ResultTable inOrderOf(Collection<CampaignTask> tasks) {
    Map<String, Integer> order = new HashMap<>();
    tasks.forEach(task -> order.putIfAbsent(task.id(), order.size()));
    return new ResultTable(rows.stream()
        .filter(row -> order.containsKey(row.task()))
        .sorted(Comparator.comparing(row -> order.get(row.task())))
        .toList());
  }

  /** The rows with their agreement filled in; it stays empty where a row is undecided. */
  public ResultTable withAgreement() {
    Map<String, List<ResultRow>> instances =
        rows.stream().collect(Collectors.groupingBy(ResultRow::instance));
    return new ResultTable(rows.stream()
        .map(row -> row.withAgreement(agreement(row, instances.get(row.instance()))))
        .toList());
  }

  private static Optional<Agreement> agreement(ResultRow row, List<ResultRow> instance) {
    if (!row.isDecided()) {
      return Optional.empty();
    }
    List<Answer> others = instance.stream()
        .filter(other -> !other.task().equals(row.task()))
        .filter(ResultRow::isDecided)
        .map(ResultRow::verdict)
        .toList();
    boolean contradicted = others.stream().anyMatch(other -> other != row.verdict())
        || row.expected().stream().anyMatch(expected -> expected != row.verdict());
    if (contradicted) {
      return Optional.of(Agreement.DISAGREES);
    }
    return Optional.of(others.isEmpty() ? Agreement.ALONE : Agreement.AGREES);
  }

  /** The rows that contradict another row of their instance, or theory. */
  public List<ResultRow> disagreements() {
    return rows.stream()
        .filter(row -> row.agreement().equals(Optional.of(Agreement.DISAGREES)))
        .toList();
  }

  public String csv() {
    StringBuilder out = new StringBuilder(String.join(",", ResultRow.COLUMNS)).append('\n');
    rows.forEach(row -> out.append(
            row.cells().values().stream().map(CsvLine::cell).collect(Collectors.joining(",")))
        .append('\n'));
    return out.toString();
  }

  public String jsonLines() {
    return rows.stream().map(row -> jsonLine(row) + "\n").collect(Collectors.joining());
  }

  /** One row as one line of JSON, without a line end. */
  public static String jsonLine(ResultRow row) {
    ObjectNode node = MAPPER.createObjectNode();
    row.cells().forEach((column, text) -> {
      if (text.isEmpty()) {
        return;
      }
      if (NUMBERS.contains(column)) {
        node.put(column, Long.parseLong(text));
      } else {
        node.put(column, text);
      }
    });
    return node.toString();
  }

  /**
   * The row of a line of JSON.
   *
   * @throws IllegalArgumentException if it holds none; the message is one short line
   */
  public static ResultRow rowOfJson(String line) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the line is no JSON", e);
    }
    if (!node.isObject()) {
      throw new IllegalArgumentException("the line holds no object");
    }
    Map<String, String> cells = new LinkedHashMap<>();
    ResultRow.COLUMNS.forEach(column -> cells.put(column, node.path(column).asText()));
    return ResultRow.ofCells(cells);
  }

  /** The table of a text, JSON Lines if it begins like that, else CSV; or all that is wrong with it. */
  public static Diagnosed<ResultTable> read(Source source) {
    boolean json = source.text().stripLeading().startsWith("{");
    List<String> header = json ? List.of() : CsvLine.cells(firstLine(source.text()));
    List<ResultRow> rows = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    int start = json ? 0 : firstLine(source.text()).length() + 1;
    while (start < source.text().length()) {
      int end = source.text().indexOf('\n', start);
      end = end < 0 ? source.text().length() : end;
      String line = source.text().substring(start, end);
      if (!line.isBlank()) {
        try {
          rows.add(json ? rowOfJson(line) : rowOfCsv(header, CsvLine.cells(line)));
        } catch (IllegalArgumentException e) {
          diagnostics.add(Diagnostic.of(
                  json ? DiagnosticCode.JSON : DiagnosticCode.CSV,
                  source.span(start, end),
                  "this is no row of a campaign: " + e.getMessage())
              .withHelp("'relu campaign' writes such rows: results.csv, results.jsonl"));
        }
      }
      start = end + 1;
    }
    return diagnostics.isEmpty()
        ? Diagnosed.fine(new ResultTable(rows))
        : Diagnosed.faulty(diagnostics);
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static ResultRow rowOfCsv(List<String> header, List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells, but " + header.size() + " columns");
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      named.put(header.get(i), cells.get(i));
    }
    return ResultRow.ofCells(named);
  }
}
