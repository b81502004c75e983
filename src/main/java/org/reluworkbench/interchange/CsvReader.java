package org.reluworkbench.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Example;

/**
 * Reads labelled data from comma-separated values: a header line with the names of the columns, then
 * a row an example, every number exact ({@code 0.1} is one tenth).
 *
 * <p>Quotes as in RFC 4180; blanks around unquoted values don't count; lines end in LF or CR LF; a
 * byte order mark is skipped, and so are empty lines at the end. One column is the label, the others
 * are the input, in their order. No row is ever dropped: what can't be read is reported.
 */
public final class CsvReader {

  private static final int NAMES_SHOWN = 8;

  private final Findings findings;
  private final Source source;
  private final CsvScanner scanner;
  private final CsvSelection selection;

  private List<CsvScanner.Cell> header = List.of();
  private int label;

  /** For each column of the file, which coordinate of the input it is; -1 if it is none. */
  private int[] coordinates = new int[0];

  private final Set<String> labelValues = new LinkedHashSet<>();
  private final List<Example> examples = new ArrayList<>();

  private CsvReader(Source source, CsvSelection selection) {
    this.source = source;
    this.findings = new Findings(source, DiagnosticCode.CSV);
    this.scanner = new CsvScanner(source.text(), findings);
    this.selection = selection;
  }

  /** Reads the part of the data that is selected. */
  public static Diagnosed<Dataset> read(Source source, CsvSelection selection) {
    return new CsvReader(source, selection).read();
  }

  /** All columns and rows, the label in the column of this name, as {@link CsvSelection} has it. */
  public static Diagnosed<Dataset> read(
      Source source, String labelColumn, Optional<String> equalTo) {
    return read(source, CsvSelection.labelled(labelColumn, equalTo));
  }

  /** The same, where the last column is the label. */
  public static Diagnosed<Dataset> readLastAsLabel(Source source, Optional<String> equalTo) {
    return read(source, CsvSelection.lastAsLabel(equalTo));
  }

  private Diagnosed<Dataset> read() {
    if (!readHeader() || !findLabel() || !findColumns()) {
      return findings.faulty();
    }
    int number = 0;
    while (!findings.full() && !scanner.onlyBlankFollows() && !selection.isEnough(number)) {
      number++;
      readRow(number, scanner.nextRow().orElseThrow());
    }
    checkLabelValue();
    return findings.any() ? findings.faulty() : Diagnosed.fine(dataset());
  }

  private Dataset dataset() {
    return new Dataset(
        selection.columns().isEmpty()
            ? header.stream()
                .map(CsvScanner.Cell::text)
                .filter(name -> !name.equals(header.get(label).text()))
                .toList()
            : selection.columns(),
        examples);
  }

  private boolean readHeader() {
    if (scanner.onlyBlankFollows()) {
      findings.add(0, 0, "the file is empty", "the first line names the columns");
      return false;
    }
    header = scanner.nextRow().orElseThrow();
    CsvScanner.Cell only = header.get(0);
    if (header.size() == 1 && (only.text().contains(";") || only.text().contains("\t"))) {
      findings.add(
          only.start(),
          only.end(),
          "one column whose name holds semicolons or tabs",
          "columns are separated by commas");
      return false;
    }
    Map<String, CsvScanner.Cell> seen = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      CsvScanner.Cell cell = header.get(i);
      if (cell.text().isEmpty()) {
        findings.add(
            cell.start(),
            cell.end(),
            "column " + (i + 1) + " has no name",
            "the first line names each column");
      } else if (seen.containsKey(cell.text())) {
        CsvScanner.Cell first = seen.get(cell.text());
        findings.add(
            at(cell, DiagnosticCode.DUPLICATE_NAME, "two columns are called '" + cell.text() + "'")
                .withSecondary(source.span(first.start(), first.end()), "the first one")
                .withHelp("the first line names the columns"));
      } else {
        seen.put(cell.text(), cell);
      }
    }
    return !findings.any();
  }

  private Diagnostic at(CsvScanner.Cell cell, DiagnosticCode code, String message) {
    return Diagnostic.of(code, source.span(cell.start(), cell.end()), message);
  }

  private boolean findLabel() {
    label = selection.label().map(this::find).orElse(header.size() - 1);
    return label >= 0;
  }

  /** The column of that name; -1 if there is none, which is reported. */
  private int find(String name) {
    List<String> names = header.stream().map(CsvScanner.Cell::text).toList();
    int column = names.indexOf(name);
    if (column < 0) {
      findings.add(
          at(wholeHeader(), DiagnosticCode.UNDECLARED_NAME, "no column is called '" + name + "'")
              .withHelp(suggestion(name, names, "the columns are ")));
    }
    return column;
  }

  private CsvScanner.Cell wholeHeader() {
    return new CsvScanner.Cell(
        "", header.get(0).start(), header.get(header.size() - 1).end());
  }

  private boolean findColumns() {
    coordinates = new int[header.size()];
    if (selection.columns().isEmpty()) {
      for (int i = 0; i < coordinates.length; i++) {
        coordinates[i] = i == label ? -1 : i < label ? i : i - 1;
      }
      return true;
    }
    Arrays.fill(coordinates, -1);
    for (int i = 0; i < selection.columns().size(); i++) {
      int column = find(selection.columns().get(i));
      if (column >= 0 && (column == label || coordinates[column] >= 0)) {
        findings.add(at(
                header.get(column),
                DiagnosticCode.DUPLICATE_PART,
                "column '" + selection.columns().get(i) + "' is used twice")
            .withHelp("a column is one coordinate of the input, or the label"));
      } else if (column >= 0) {
        coordinates[column] = i;
      }
    }
    return !findings.any();
  }

  private static String suggestion(String written, List<String> known, String otherwise) {
    return Spelling.nearest(written, known)
        .map(name -> "did you mean '" + name + "'?")
        .orElse(otherwise
            + known.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "))
            + (known.size() > NAMES_SHOWN ? ", ..." : ""));
  }

  private void readRow(int number, List<CsvScanner.Cell> row) {
    if (row.size() != header.size()) {
      reportRagged(number, row);
      return;
    }
    Vector.Builder input = Vector.builder(dimension());
    Optional<Rational> labelValue = Optional.empty();
    boolean complete = true;
    for (int i = 0; i < row.size(); i++) {
      if (i == label) {
        labelValue = selection.equalTo().isPresent()
            ? comparison(number, row.get(i))
            : number(number, i, row.get(i));
        complete &= labelValue.isPresent();
      } else if (coordinates[i] >= 0) {
        Optional<Rational> value = number(number, i, row.get(i));
        complete &= value.isPresent();
        if (value.isPresent()) {
          input.set(coordinates[i], value.get());
        }
      }
    }
    if (complete) {
      examples.add(new Example(input.build(), labelValue.orElseThrow()));
    }
  }

  private int dimension() {
    return selection.columns().isEmpty()
        ? header.size() - 1
        : selection.columns().size();
  }

  private void reportRagged(int number, List<CsvScanner.Cell> row) {
    CsvScanner.Cell last = row.get(row.size() - 1);
    boolean emptyLine = row.size() == 1 && last.text().isEmpty();
    int start = row.size() > header.size() ? row.get(header.size()).start() : last.end();
    findings.add(
        start,
        row.size() > header.size() ? last.end() : start,
        emptyLine
            ? "row " + number + " is empty"
            : "row " + number + " has " + row.size() + " of " + header.size() + " columns",
        "each row has a value for each column that the first line names");
  }

  private Optional<Rational> comparison(int row, CsvScanner.Cell cell) {
    if (cell.text().isEmpty()) {
      return missing(row, label, cell);
    }
    labelValues.add(cell.text());
    return Optional.of(
        cell.text().equals(selection.equalTo().orElseThrow()) ? Rational.ONE : Rational.ZERO);
  }

  private Optional<Rational> number(int row, int column, CsvScanner.Cell cell) {
    String text = cell.text().strip();
    if (text.isEmpty()) {
      return missing(row, column, cell);
    }
    try {
      return Optional.of(NumberText.parse(text));
    } catch (NumberFormatException e) {
      String help = column == label
          ? "compare the label with one of its values to make it 1 or 0: label \""
              + header.get(label).text() + "\" == \"" + text + "\""
          : "numbers are written as 3, -2, 0.25, 1e-3 or 1/2";
      findings.add(cell.start(), cell.end(), place(row, column) + e.getMessage(), help);
      return Optional.empty();
    }
  }

  private Optional<Rational> missing(int row, int column, CsvScanner.Cell cell) {
    findings.add(
        cell.start(),
        cell.end(),
        place(row, column) + "no value",
        "fill it in, or leave out the row or the column");
    return Optional.empty();
  }

  private String place(int row, int column) {
    return "row " + row + ", column '" + header.get(column).text() + "': ";
  }

  /** A value that never occurs would make all labels 0: surely not what was meant. */
  private void checkLabelValue() {
    if (findings.any() || selection.equalTo().isEmpty() || examples.isEmpty()) {
      return;
    }
    String equalTo = selection.equalTo().get();
    if (!labelValues.contains(equalTo)) {
      CsvScanner.Cell cell = header.get(label);
      findings.add(
          cell.start(),
          cell.end(),
          "no row has '" + equalTo + "' in column '" + cell.text() + "'",
          suggestion(equalTo, List.copyOf(labelValues), "the values are "));
    }
  }
}
