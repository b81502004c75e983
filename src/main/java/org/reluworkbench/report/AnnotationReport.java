package org.reluworkbench.report;

import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;

/**
 * What is not as it should be as the workflow commands that GitHub's runner shows beside the lines of a
 * change: an error for a mistake and a refuted claim, a warning for an undecided one.
 */
public final class AnnotationReport {

  private AnnotationReport() {}

  public static String line(Diagnostic diagnostic) {
    Source.Position place = diagnostic.span().position();
    return "::error file=" + property(diagnostic.span().source().name()) + ",line=" + place.line()
        + ",col=" + place.column() + ",title=" + property(diagnostic.code().slug()) + "::"
        + data(diagnostic.message() + diagnostic.help().map(help -> "; " + help).orElse(""));
  }

  /** Empty for a claim that holds. */
  public static Optional<String> line(ClaimReport report) {
    if (report.verdict() == ClaimVerdict.HOLDS) {
      return Optional.empty();
    }
    String kind = report.verdict() == ClaimVerdict.REFUTED ? "error" : "warning";
    return Optional.of("::" + kind + " file=" + property(report.file()) + ",line=" + report.line()
        + ",title=" + property(report.verdict().word()) + "::"
        + data(report.claim() + " " + report.subject() + "\n" + report.detail()));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
