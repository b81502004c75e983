package org.reluworkbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reluworkbench.diagnostic.Diagnostic;

/**
 * Claims as JUnit XML, the form that CI systems read: a test suite a file, a test case a claim. A
 * refuted claim is a failure, an undecided one an error, as is a diagnostic: neither passes.
 */
public final class JunitReport {

  private JunitReport() {}

  public static String xml(List<ClaimReport> reports, List<Diagnostic> diagnostics) {
    Map<String, List<String>> cases = new LinkedHashMap<>();
    Map<String, Long> millis = new LinkedHashMap<>();
    for (ClaimReport report : reports) {
      cases.computeIfAbsent(report.file(), file -> new ArrayList<>()).add(testCase(report));
      millis.merge(report.file(), report.millis(), Long::sum);
    }
    for (Diagnostic diagnostic : diagnostics) {
      cases
          .computeIfAbsent(diagnostic.span().source().name(), file -> new ArrayList<>())
          .add(testCase(diagnostic));
    }
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites name=\"relu verify\">\n");
    cases.forEach((file, lines) -> {
      out.append("  <testsuite name=\"").append(escaped(file)).append("\" tests=\"");
      out.append(lines.size()).append("\" failures=\"").append(count(lines, "<failure"));
      out.append("\" errors=\"").append(count(lines, "<error")).append("\" time=\"");
      out.append(seconds(millis.getOrDefault(file, 0L))).append("\">\n");
      lines.forEach(out::append);
      out.append("  </testsuite>\n");
    });
    return out.append("</testsuites>\n").toString();
  }

  private static long count(List<String> cases, String element) {
    return cases.stream().filter(text -> text.contains(element)).count();
  }

  private static String testCase(ClaimReport report) {
    String body = switch (report.verdict()) {
      case HOLDS -> "><system-out>" + escaped(report.detail()) + "</system-out></testcase>\n";
      case REFUTED -> problem("failure", "refuted", report.detail());
      case UNDECIDED -> problem("error", "undecided", report.detail());
    };
    return "    <testcase classname=\""
        + escaped(report.file())
        + "\" name=\""
        + escaped((report.line() == 0 ? "" : "line " + report.line() + ": ") + report.claim() + " "
            + report.subject())
        + "\" time=\""
        + seconds(report.millis())
        + "\""
        + body;
  }

  private static String testCase(Diagnostic diagnostic) {
    return "    <testcase classname=\""
        + escaped(diagnostic.span().source().name())
        + "\" name=\""
        + escaped("line " + diagnostic.span().position().line() + ": "
            + diagnostic.code().slug())
        + "\" time=\"0.000\""
        + problem("error", diagnostic.code().slug(), diagnostic.headline());
  }

  private static String problem(String element, String type, String message) {
    return "><"
        + element
        + " type=\""
        + escaped(type)
        + "\" message=\""
        + escaped(message)
        + "\"/></testcase>\n";
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  /** For attributes; control characters that XML 1.0 cannot hold become question marks. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> out.appendCodePoint(isXml(c) ? c : '?');
      }
    });
    return out.toString();
  }

  private static boolean isXml(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
