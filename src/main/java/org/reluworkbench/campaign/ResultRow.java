package org.reluworkbench.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.reluworkbench.numeric.Rational;

/**
 * What became of one task.
 *
 * @param task its {@linkplain CampaignTask#id name}
 * @param family of the instance
 * @param parameters of the family, such as {@code ratio=4.26 variables=20}
 * @param seed empty where nothing is random
 * @param size variables, elements or points of the instance; empty if it was not even made
 * @param ratio clauses or sets a variable or element; empty where there are none
 * @param points of the problem that the engine was given, where it has points
 * @param dimension of their space
 * @param engine its word
 * @param reason why it is undecided: {@code time-out}, {@code memory}, {@code crash}, {@code hang},
 *     {@code incomplete}, {@code budget}, ...; empty exactly if it is decided
 * @param expected the verdict that theory has, where it has one
 * @param agreement with the other rows of the instance; empty as long as it is not known
 * @param certificate SHA-256 of its text in hexadecimal digits
 * @param checked what the checker said of the certificate; present exactly if there is one
 * @param detail of a piece of an enumeration or of a search: how much was examined, what was found
 * @param decideMillis wall time of reducing and deciding
 * @param checkMillis wall time of writing, reading and checking the certificate
 * @param attempts at least one
 */
public record ResultRow(
    String task,
    String family,
    String parameters,
    Optional<Long> seed,
    Optional<Long> size,
    Optional<Rational> ratio,
    Optional<Long> points,
    Optional<Long> dimension,
    String engine,
    Answer verdict,
    Optional<String> reason,
    Optional<Answer> expected,
    Optional<Agreement> agreement,
    Optional<String> certificate,
    Optional<Checked> checked,
    Optional<String> detail,
    long decideMillis,
    long checkMillis,
    int attempts) {

  /** The names of the columns, in their order. */
  public static final List<String> COLUMNS = List.of(
      "task",
      "family",
      "parameters",
      "seed",
      "size",
      "ratio",
      "points",
      "dimension",
      "engine",
      "verdict",
      "reason",
      "expected",
      "agreement",
      "certificate",
      "checked",
      "detail",
      "decideMillis",
      "checkMillis",
      "attempts");

  /** A value that a table writes as a word. */
  private interface Worded {
    String name();

    default String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was found out. */
  public enum Answer implements Worded {
    SATISFIABLE,
    UNSATISFIABLE,
    UNDECIDED,
    /** Of a piece: everything in it is as claimed. */
    HOLDS,
    /** Of a piece: something in it is not as claimed. */
    REFUTED;

    /** Those of single instances. */
    public static final List<Answer> OF_INSTANCES = List.of(SATISFIABLE, UNSATISFIABLE, UNDECIDED);
  }

  /** How a row stands to the others of its instance, and to what theory expects. */
  public enum Agreement implements Worded {
    /** Another engine has the same verdict, and none another one. */
    AGREES,
    /** Another engine or theory has the other verdict. */
    DISAGREES,
    /** No other engine has decided the instance. */
    ALONE
  }

  /** What the checker said of a certificate. */
  public enum Checked implements Worded {
    /** Recomputed, and as claimed. */
    VERIFIED,
    /** On the word of a solver: nothing to recompute. */
    UNCERTIFIED,
    /** Not as claimed. */
    REJECTED
  }

  public ResultRow {
    Objects.requireNonNull(task);
    Objects.requireNonNull(family);
    Objects.requireNonNull(parameters);
    Objects.requireNonNull(engine);
    Objects.requireNonNull(detail);
    if (reason.isPresent() != (verdict == Answer.UNDECIDED)) {
      throw new IllegalArgumentException(
          verdict.word() + " with reason '" + reason.orElse("") + "'");
    }
    if (certificate.isPresent() != checked.isPresent()) {
      throw new IllegalArgumentException("a certificate goes with what the checker said of it");
    }
    if (decideMillis < 0 || checkMillis < 0 || attempts < 1) {
      throw new IllegalArgumentException(
          decideMillis + " ms, " + checkMillis + " ms, " + attempts + " attempts");
    }
  }

  /** What rows of one instance have in common, and rows of different instances do not. */
  public String instance() {
    return family + " " + parameters + seed.map(value -> " seed " + value).orElse("");
  }

  public boolean isDecided() {
    return verdict != Answer.UNDECIDED;
  }

  public ResultRow withAgreement(Optional<Agreement> known) {
    Map<String, String> cells = cells();
    cells.put("agreement", known.map(Agreement::word).orElse(""));
    return ofCells(cells);
  }

  public ResultRow withAttempts(int number) {
    Map<String, String> cells = cells();
    cells.put("attempts", String.valueOf(number));
    return ofCells(cells);
  }

  /** The row without times and attempts: what two runs of one plan have in common. */
  public ResultRow timeless() {
    Map<String, String> cells = cells();
    cells.put("decideMillis", "0");
    cells.put("checkMillis", "0");
    cells.put("attempts", "1");
    return ofCells(cells);
  }

  /** A text for each column, in their order; empty where there is no value. */
  public Map<String, String> cells() {
    List<String> texts = new ArrayList<>(List.of(task, family, parameters));
    texts.add(text(seed));
    texts.add(text(size));
    texts.add(ratio.map(Decimals::text).orElse(""));
    texts.add(text(points));
    texts.add(text(dimension));
    texts.add(engine);
    texts.add(verdict.word());
    texts.add(reason.orElse(""));
    texts.add(expected.map(Answer::word).orElse(""));
    texts.add(agreement.map(Agreement::word).orElse(""));
    texts.add(certificate.orElse(""));
    texts.add(checked.map(Checked::word).orElse(""));
    texts.add(detail.orElse(""));
    texts.add(String.valueOf(decideMillis));
    texts.add(String.valueOf(checkMillis));
    texts.add(String.valueOf(attempts));
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      cells.put(COLUMNS.get(i), texts.get(i));
    }
    return cells;
  }

  private static String text(Optional<Long> number) {
    return number.map(String::valueOf).orElse("");
  }

  /**
   * The row that {@link #cells} has taken apart.
   *
   * @throws IllegalArgumentException if there is none; the message says which cell is wrong
   */
  public static ResultRow ofCells(Map<String, String> cells) {
    return new ResultRow(
        text(cells, "task"),
        text(cells, "family"),
        text(cells, "parameters"),
        read(cells, "seed", Long::valueOf),
        read(cells, "size", Long::valueOf),
        read(cells, "ratio", Rational::parse),
        read(cells, "points", Long::valueOf),
        read(cells, "dimension", Long::valueOf),
        text(cells, "engine"),
        read(cells, "verdict", text -> word(text, Answer.values())).orElseThrow(missing("verdict")),
        read(cells, "reason", text -> text),
        read(cells, "expected", text -> word(text, Answer.values())),
        read(cells, "agreement", text -> word(text, Agreement.values())),
        read(cells, "certificate", text -> text),
        read(cells, "checked", text -> word(text, Checked.values())),
        // Tables that were written before there were pieces have no such column.
        Optional.ofNullable(cells.get("detail")).filter(text -> !text.isEmpty()),
        read(cells, "decideMillis", Long::valueOf).orElseThrow(missing("decideMillis")),
        read(cells, "checkMillis", Long::valueOf).orElseThrow(missing("checkMillis")),
        read(cells, "attempts", Integer::valueOf).orElseThrow(missing("attempts")));
  }

  private static java.util.function.Supplier<IllegalArgumentException> missing(String column) {
    return () -> new IllegalArgumentException("the column '" + column + "' is empty");
  }

  private static String text(Map<String, String> cells, String column) {
    String text = cells.get(column);
    if (text == null) {
      throw new IllegalArgumentException("there is no column '" + column + "'");
    }
    return text;
  }

  private static <T> Optional<T> read(
      Map<String, String> cells, String column, Function<String, T> reader) {
    String text = text(cells, column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no value of the column '" + column + "'", e);
    }
  }

  private static <T extends Worded> T word(String text, T[] values) {
    for (T value : values) {
      if (value.word().equals(text)) {
        return value;
      }
    }
    throw new IllegalArgumentException(text);
  }
}
