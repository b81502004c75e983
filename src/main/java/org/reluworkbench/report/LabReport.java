package org.reluworkbench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a rule, or a chain of rules, in the laboratory.
 *
 * @param name of the rule; or {@code chain}
 * @param universe which instances it was tried on, and what was asked of each
 * @param verdict whether all instances behave; undecided for a sample, however large
 * @param detail how many instances, or what went wrong
 * @param instances how many were examined
 * @param yes how many of them have a witness
 * @param no how many of them have none
 * @param seed of random instances
 * @param regression the file that the failing instance was written to
 * @param millis wall time
 */
public record LabReport(
    String name,
    String universe,
    ClaimVerdict verdict,
    String detail,
    int instances,
    int yes,
    int no,
    long seed,
    Optional<String> regression,
    long millis) {

  private static final String INDENT = " ".repeat(10);

  public LabReport {
    Objects.requireNonNull(name);
    Objects.requireNonNull(universe);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(regression);
  }

  /** The same as a claim, for reports of all kinds of claims. */
  public ClaimReport asClaim() {
    return new ClaimReport(
        universe, 0, "lab", name, verdict, detail, List.of(), millis, Optional.empty());
  }

  /** A line for the rule, then indented ones. */
  public List<String> lines(Style style) {
    String word = String.format("%-10s", verdict.word());
    String painted = switch (verdict) {
      case HOLDS -> style.good(word);
      case REFUTED -> style.bad(word);
      case UNDECIDED -> style.open(word);
    };
    List<String> lines = new ArrayList<>();
    lines.add(
        painted + style.bold(name) + "  " + universe + style.faint("  " + TextReport.time(millis)));
    detail.lines().forEach(line -> lines.add(INDENT + line));
    regression.ifPresent(file -> lines.add(INDENT + "written to " + file));
    return lines;
  }

  /** The same as one JSON object on one line. */
  public String json() {
    ObjectNode node = new JsonMapper().createObjectNode();
    node.put("lab", name)
        .put("universe", universe)
        .put("verdict", verdict.word())
        .put("detail", detail)
        .put("instances", instances)
        .put("yes", yes)
        .put("no", no)
        .put("seed", seed)
        .put("regression", regression.orElse(null))
        .put("millis", millis);
    return node.toString();
  }

  /** How many got which verdict. */
  public static Tally tally(List<LabReport> reports) {
    return new Tally(
        count(reports, ClaimVerdict.HOLDS),
        count(reports, ClaimVerdict.REFUTED),
        count(reports, ClaimVerdict.UNDECIDED),
        0);
  }

  private static int count(List<LabReport> reports, ClaimVerdict verdict) {
    return (int) reports.stream().filter(report -> report.verdict() == verdict).count();
  }
}
