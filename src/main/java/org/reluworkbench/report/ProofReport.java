package org.reluworkbench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Objects;

/**
 * What became of a lemma that a rule rests on.
 *
 * @param name of the lemma
 * @param rule that rests on it
 * @param statement in one line
 * @param verdict whether it holds
 * @param detail by which methods, or why not
 * @param cases how many were refuted one by one
 * @param millis wall time
 */
public record ProofReport(
    String name,
    String rule,
    String statement,
    ClaimVerdict verdict,
    String detail,
    long cases,
    long millis) {

  public ProofReport {
    Objects.requireNonNull(name);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(statement);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(detail);
  }

  /** A line for the lemma, then indented ones. */
  public List<String> lines(Style style) {
    String word = String.format("%-10s", verdict.word());
    String painted = switch (verdict) {
      case HOLDS -> style.good(word);
      case REFUTED -> style.bad(word);
      case UNDECIDED -> style.open(word);
    };
    return List.of(
        painted
            + style.bold(name)
            + " ("
            + rule
            + ")"
            + style.faint("  " + TextReport.time(millis)),
        " ".repeat(10) + statement,
        " ".repeat(10) + detail);
  }

  /** The same as one JSON object on one line. */
  public String json() {
    return new JsonMapper()
        .createObjectNode()
        .put("lemma", name)
        .put("rule", rule)
        .put("statement", statement)
        .put("verdict", verdict.word())
        .put("detail", detail)
        .put("cases", cases)
        .put("millis", millis)
        .toString();
  }
}
