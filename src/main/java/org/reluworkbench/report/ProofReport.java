package org.reluworkbench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
 * @param reused whether it was proved by an earlier run
 * @param certificate path of the certificate, where there is one
 * @param second what a second solver says, if it was to be asked
 */
public record ProofReport(
    String name,
    String rule,
    String statement,
    ClaimVerdict verdict,
    String detail,
    long cases,
    long millis,
    boolean reused,
    Optional<String> certificate,
    Optional<SecondOpinion> second) {

  public ProofReport {
    Objects.requireNonNull(name);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(statement);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(certificate);
    Objects.requireNonNull(second);
  }

  /** The same as a claim, for reports of all kinds of claims. */
  public ClaimReport asClaim() {
    List<String> said = new ArrayList<>(List.of(detail));
    second.ifPresent(opinion -> said.addAll(opinion.lines()));
    return new ClaimReport(
        rule, 0, "prove", name, verdict, String.join("; ", said), List.of(), millis, certificate);
  }

  /** {@code 22 lemmas: 22 hold, 0 refuted, 0 undecided; 7 reused}. */
  public static String summary(List<ProofReport> reports, Tally tally, Style style) {
    long old = reports.stream().filter(ProofReport::reused).count();
    return TextReport.summary("lemma", tally, style) + (old == 0 ? "" : "; " + old + " reused");
  }

  /** A line for the lemma, then indented ones. */
  public List<String> lines(Style style) {
    String word = String.format("%-10s", verdict.word());
    String painted = switch (verdict) {
      case HOLDS -> style.good(word);
      case REFUTED -> style.bad(word);
      case UNDECIDED -> style.open(word);
    };
    String indent = " ".repeat(10);
    List<String> lines = new ArrayList<>();
    lines.add(painted
        + style.bold(name)
        + " ("
        + rule
        + ")"
        + style.faint("  " + TextReport.time(millis)));
    lines.add(indent + statement);
    lines.add(indent + detail);
    second.ifPresent(opinion -> opinion.lines().forEach(line -> lines.add(indent + line)));
    certificate.ifPresent(path -> lines.add(indent + "certificate: " + path));
    return lines;
  }

  /** The same as one JSON object on one line. */
  public String json() {
    ObjectNode node = new JsonMapper().createObjectNode();
    node.put("lemma", name)
        .put("rule", rule)
        .put("statement", statement)
        .put("verdict", verdict.word())
        .put("detail", detail)
        .put("cases", cases)
        .put("millis", millis)
        .put("reused", reused)
        .put("certificate", certificate.orElse(null));
    second.ifPresent(opinion -> node.set("crossCheck", opinion.json()));
    return node.toString();
  }
}
