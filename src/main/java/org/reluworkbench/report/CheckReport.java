package org.reluworkbench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reluworkbench.certificate.Finding;

/**
 * What the independent checker says of a certificate.
 *
 * @param file as the user named it
 * @param verdict refuted if something is rejected, undecided if something rests on a solver's word
 * @param findings in the order of checking
 * @param millis wall time
 */
public record CheckReport(String file, ClaimVerdict verdict, List<Finding> findings, long millis) {

  public CheckReport {
    Objects.requireNonNull(file);
    Objects.requireNonNull(verdict);
    findings = List.copyOf(findings);
  }

  /** {@code verified}, {@code rejected} or {@code uncertified}. */
  public String word() {
    return switch (verdict) {
      case HOLDS -> "verified";
      case REFUTED -> "rejected";
      case UNDECIDED -> "uncertified";
    };
  }

  /** A line for the file, then an indented one for each finding. */
  public List<String> lines(Style style) {
    List<String> lines = new ArrayList<>();
    String word = String.format("%-12s", word());
    String painted = switch (verdict) {
      case HOLDS -> style.good(word);
      case REFUTED -> style.bad(word);
      case UNDECIDED -> style.open(word);
    };
    lines.add(painted + file + style.faint("  " + TextReport.time(millis)));
    findings.forEach(finding -> lines.add(" ".repeat(12) + word(finding) + ": " + finding.what()));
    return lines;
  }

  private static String word(Finding finding) {
    if (finding instanceof Finding.Confirmed) {
      return "confirmed";
    }
    return finding instanceof Finding.Rejected ? "rejected" : "uncertified";
  }

  /** The same as one JSON object on one line. */
  public String json() {
    ObjectNode node = new JsonMapper().createObjectNode();
    node.put("file", file);
    node.put("verdict", verdict.word());
    ArrayNode array = node.putArray("findings");
    findings.forEach(
        finding -> array.addObject().put("status", word(finding)).put("what", finding.what()));
    node.put("millis", millis);
    return node.toString();
  }
}
