package org.reluworkbench.report.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text as it may stand in a page. */
final class Html {

  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A coordinate in a picture. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.equals("-0.0") ? "0.0" : text;
  }

  /** A table; what is in it is escaped here. */
  static String table(String caption, List<String> header, List<List<String>> rows) {
    StringBuilder out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    out.append(" aria-label=\"").append(escape(caption)).append("\">");
    out.append("<table><caption>").append(escape(caption)).append("</caption><thead><tr>");
    header.forEach(cell -> out.append("<th scope=\"col\">").append(escape(cell)).append("</th>"));
    out.append("</tr></thead><tbody>");
    for (List<String> row : rows) {
      out.append(row.stream()
          .map(cell -> "<td>" + escape(cell) + "</td>")
          .collect(Collectors.joining("", "<tr>", "</tr>\n")));
    }
    return out.append("</tbody></table></div>\n").toString();
  }
}
