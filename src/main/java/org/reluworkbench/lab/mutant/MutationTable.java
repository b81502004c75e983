package org.reluworkbench.lab.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.reluworkbench.lab.mutant.MutantReport.Fate;

/** The mutation score: which mutants were killed, how, and on which instance. */
public record MutationTable(List<MutantReport> reports) {

  public MutationTable {
    reports = List.copyOf(reports);
  }

  public long count(Fate fate) {
    return reports.stream().filter(report -> report.fate() == fate).count();
  }

  /** Whether all are killed or proved equivalent. */
  public boolean isComplete() {
    return reports.stream().allMatch(MutantReport::isSettled);
  }

  /** {@code 60 mutants: 50 killed, 10 proved equivalent, 0 survived: mutation score 100 %}. */
  public String score() {
    long settled = reports.stream().filter(MutantReport::isSettled).count();
    long percent = reports.isEmpty() ? 100 : 100 * settled / reports.size();
    return reports.size() + " mutants: " + count(Fate.KILLED) + " killed, "
        + count(Fate.EQUIVALENT) + " proved equivalent, " + (reports.size() - settled)
        + " survived: mutation score " + percent + " %";
  }

  /** A row for each mutant: name, how it was killed, the smallest instance; the score at the end. */
  public List<String> lines() {
    int names = width(reports.stream().map(report -> report.mutant().name()));
    int means = width(reports.stream().map(MutantReport::killedBy));
    List<String> lines = new ArrayList<>();
    String rule = "";
    for (MutantReport report : reports) {
      if (!report.mutant().rule().equals(rule)) {
        rule = report.mutant().rule();
        lines.add(rule);
      }
      lines.add("  " + padded(report.mutant().name(), names) + "  "
          + padded(report.killedBy(), means) + "  " + smallest(report));
    }
    lines.add(score());
    return lines;
  }

  private static String smallest(MutantReport report) {
    return report.kills().isEmpty()
        ? report.mutant().equivalence().orElse("")
        : report.kills().get(0).instance();
  }

  private static int width(Stream<String> texts) {
    return texts.mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
