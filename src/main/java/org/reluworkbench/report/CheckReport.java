package org.reluworkbench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.reluworkbench.certificate.Finding;

/**
 * What the independent checker says of a certificate.
 *
 * @param file as the user named it
 * @param verdict refuted if something is rejected, undecided if something rests on a solver's word
 * @param findings in the order of checking
 * @param takenForGranted names of lemmas that it rests on and does not prove
 * @param provedAlongside names of such lemmas that another certificate, checked with it, proves
 * @param millis wall time
 */
public record CheckReport(
    String file,
    ClaimVerdict verdict,
    List<Finding> findings,
    List<String> takenForGranted,
    List<String> provedAlongside,
    long millis) {

  public CheckReport {
    takenForGranted = List.copyOf(takenForGranted);
    provedAlongside = List.copyOf(provedAlongside);
    Objects.requireNonNull(file);
    Objects.requireNonNull(verdict);
    findings = List.copyOf(findings);
  }

  /** One that rests on no lemma of another certificate. */
  public CheckReport(String file, ClaimVerdict verdict, List<Finding> findings, long millis) {
    this(file, verdict, findings, List.of(), List.of(), millis);
  }

  /** The same where certificates that were checked too prove these lemmas. */
  public CheckReport alongside(Set<String> proved) {
    List<String> granted =
        takenForGranted.stream().filter(name -> !proved.contains(name)).toList();
    List<String> shown = Stream.concat(
            provedAlongside.stream(), takenForGranted.stream().filter(proved::contains))
        .toList();
    return new CheckReport(file, verdict, findings, granted, shown, millis);
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
    provedAlongside.forEach(name -> lines.add(" ".repeat(12) + "complete: the lemma " + name
        + ", on which it rests, is proved by a certificate that was checked with it"));
    takenForGranted.forEach(
        name -> lines.add(" ".repeat(12) + "taken for granted: the lemma " + name + "; 'relu prove "
            + name + " --certificates DIR' writes its certificate, to be checked with it"));
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
    takenForGranted.forEach(node.putArray("takenForGranted")::add);
    provedAlongside.forEach(node.putArray("provedAlongside")::add);
    node.put("millis", millis);
    return node.toString();
  }
}
