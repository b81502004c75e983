package org.reluworkbench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mutation score: which rules that are wrong on purpose the laboratory noticed, how, and on which
 * instance.
 */
public record MutationReport(List<Row> rows) {

  /** What became of a mutant. */
  public enum Fate {
    /** Noticed. */
    KILLED,
    /** Not noticed, and proved to be as right as the rule. */
    EQUIVALENT,
    /** Not noticed. */
    SURVIVED,
    /** Noticed, although it was held to be as right as the rule. */
    DISPROVED;

    /**
     * What a mutant's fate is.
     *
     * @param noticed whether any means noticed it
     * @param excused whether there is a proof that it is as right as the rule
     */
    public static Fate of(boolean noticed, boolean excused) {
      if (excused) {
        return noticed ? DISPROVED : EQUIVALENT;
      }
      return noticed ? KILLED : SURVIVED;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One mutant.
   *
   * @param rule that it spoils
   * @param name of the mutant
   * @param fault what is wrong
   * @param killedBy the means that noticed it
   * @param instance the smallest on which it shows; empty if on none
   * @param why what goes wrong with that; or the proof that nothing can
   */
  public record Row(
      String rule,
      String name,
      String fault,
      Fate fate,
      List<String> killedBy,
      String instance,
      String why) {

    public Row {
      Objects.requireNonNull(rule);
      Objects.requireNonNull(name);
      Objects.requireNonNull(fault);
      Objects.requireNonNull(fate);
      killedBy = List.copyOf(killedBy);
      Objects.requireNonNull(instance);
      Objects.requireNonNull(why);
    }

    boolean isSettled() {
      return fate == Fate.KILLED || fate == Fate.EQUIVALENT;
    }

    private String means() {
      return killedBy.isEmpty() ? fate.word() : String.join(", ", killedBy);
    }

    private String shown() {
      return instance.isEmpty() ? why : instance;
    }

    /** That the laboratory notices it, as a claim for reports of all kinds of claims. */
    public ClaimReport asClaim() {
      return new ClaimReport(
          rule,
          0,
          "mutant",
          name,
          isSettled() ? ClaimVerdict.HOLDS : ClaimVerdict.REFUTED,
          means() + ": " + fault + "; " + shown(),
          List.of(),
          0,
          Optional.empty());
    }

    /** One JSON object on one line. */
    public String json() {
      ObjectNode node = new JsonMapper().createObjectNode();
      node.put("mutant", name).put("rule", rule).put("fault", fault).put("fate", fate.word());
      killedBy.forEach(node.putArray("killedBy")::add);
      return node.put("instance", instance).put("why", why).toString();
    }
  }

  public MutationReport {
    rows = List.copyOf(rows);
  }

  /** The mutants that are neither killed nor proved equivalent. */
  public List<Row> open() {
    return rows.stream().filter(row -> !row.isSettled()).toList();
  }

  private long count(Fate fate) {
    return rows.stream().filter(row -> row.fate() == fate).count();
  }

  /** {@code 60 mutants: 50 killed, 10 proved equivalent, 0 survived: mutation score 100 %}. */
  public String score() {
    int open = open().size();
    int percent = rows.isEmpty() ? 100 : 100 * (rows.size() - open) / rows.size();
    return rows.size() + " mutants: " + count(Fate.KILLED) + " killed, " + count(Fate.EQUIVALENT)
        + " proved equivalent, " + open + " survived: mutation score " + percent + " %";
  }

  /** A line for each mutant: name, how it was killed, the smallest instance; the score at the end. */
  public List<String> lines(Style style) {
    return lines(rows, style);
  }

  /** The same of those alone that survived. */
  public List<String> openLines(Style style) {
    return lines(open(), style);
  }

  private List<String> lines(List<Row> shown, Style style) {
    int names = width(shown.stream().map(Row::name));
    int means = width(shown.stream().map(Row::means));
    List<String> lines = new ArrayList<>();
    String rule = "";
    for (Row row : shown) {
      if (!row.rule().equals(rule)) {
        rule = row.rule();
        lines.add(style.bold(rule));
      }
      String by = padded(row.means(), means);
      lines.add("  " + padded(row.name(), names) + "  " + (row.isSettled() ? by : style.bad(by))
          + "  " + row.shown());
    }
    lines.add(open().isEmpty() ? style.good(score()) : style.bad(score()));
    return lines;
  }

  /** {@code {"summary": {"mutants": n, "killed": n, "equivalent": n, "survived": n}}}. */
  public String summary() {
    ObjectNode node = new JsonMapper().createObjectNode();
    node.putObject("summary")
        .put("mutants", rows.size())
        .put("killed", count(Fate.KILLED))
        .put("equivalent", count(Fate.EQUIVALENT))
        .put("survived", open().size());
    return node.toString();
  }

  private static int width(Stream<String> texts) {
    return texts.mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
