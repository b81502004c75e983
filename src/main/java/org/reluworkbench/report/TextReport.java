package org.reluworkbench.report;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.certificate.Level;

/** Claims as lines of text, the way a terminal shows them. */
public final class TextReport {

  private static final int VERDICT_WIDTH = 10;

  private TextReport() {}

  /** A line for the claim, then indented lines for its detail and levels. */
  public static List<String> lines(ClaimReport report, Style style) {
    List<String> lines = new ArrayList<>();
    String word = String.format("%-" + VERDICT_WIDTH + "s", report.verdict().word());
    lines.add(painted(report.verdict(), word, style)
        + report.file()
        + ":"
        + report.line()
        + "  "
        + style.bold(report.claim() + " " + report.subject())
        + style.faint("  " + time(report.millis())));
    String indent = " ".repeat(VERDICT_WIDTH);
    if (!report.detail().isEmpty()) {
      report.detail().lines().forEach(line -> lines.add(indent + line));
    }
    for (Level level : report.levels()) {
      lines.add(
          indent + "level " + level.number() + " " + level.status().word() + ": " + level.detail());
    }
    report.certificate().ifPresent(path -> lines.add(indent + "certificate: " + path));
    return lines;
  }

  /** {@code 12 claims: 11 hold, 0 refuted, 1 undecided}. */
  public static String summary(Tally tally, Style style) {
    return summary("claim", tally, style);
  }

  /** The same for things of another name. */
  static String summary(String noun, Tally tally, Style style) {
    int claims = tally.holds() + tally.refuted() + tally.undecided();
    String text = claims
        + " " + noun + (claims == 1 ? ": " : "s: ")
        + tally.holds()
        + (tally.holds() == 1 ? " holds, " : " hold, ")
        + tally.refuted()
        + " refuted, "
        + tally.undecided()
        + " undecided";
    if (tally.errors() > 0) {
      text += ", " + tally.errors() + (tally.errors() == 1 ? " error" : " errors");
    }
    return tally.errors() > 0 ? style.bad(text) : painted(tally.overall(), text, style);
  }

  private static String painted(ClaimVerdict verdict, String text, Style style) {
    return switch (verdict) {
      case HOLDS -> style.good(text);
      case REFUTED -> style.bad(text);
      case UNDECIDED -> style.open(text);
    };
  }

  /** {@code 12 ms}, {@code 3.4 s} or {@code 2 min 5 s}. */
  public static String time(long millis) {
    if (millis < 1000) {
      return millis + " ms";
    }
    long tenths = (millis + 50) / 100;
    return tenths < 600
        ? tenths / 10 + "." + tenths % 10 + " s"
        : millis / 60_000 + " min " + millis % 60_000 / 1000 + " s";
  }
}
