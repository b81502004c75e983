package org.reluworkbench.report.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text as it may stand in a page. */
public final class Html {

  private Html() {}

  /** A text in which nothing is markup. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A coordinate in a picture. */
  public static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.equals("-0.0") ? "0.0" : text;
  }

  /** A table of texts; what is in it is escaped here. */
  public static String table(String caption, List<String> header, List<List<String>> rows) {
    return cells(
        caption,
        header,
        rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList());
  }

  /**
   * What stands in a cell of a table.
   *
   * @param html as it stands in the page
   * @param number whether it stands on the right
   */
  public record Cell(String html, boolean number) {

    public static Cell text(String text) {
      return new Cell(escape(text), false);
    }

    /** A text that stays on one line. */
    public static Cell word(String text) {
      return unbroken(escape(text));
    }

    /** What stays on one line. */
    public static Cell unbroken(String html) {
      return new Cell("<span class=\"nowrap\">" + html + "</span>", false);
    }

    public static Cell number(String text) {
      return new Cell(escape(text), true);
    }

    public static Cell link(String target, String text) {
      return new Cell("<a href=\"" + escape(target) + "\">" + escape(text) + "</a>", false);
    }
  }

  /** A table of cells. */
  public static String cells(String caption, List<String> header, List<List<Cell>> rows) {
    StringBuilder out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    out.append(" aria-label=\"").append(escape(caption)).append("\">");
    out.append("<table><caption>").append(escape(caption)).append("</caption><thead><tr>");
    header.forEach(cell -> out.append("<th scope=\"col\">").append(escape(cell)).append("</th>"));
    out.append("</tr></thead><tbody>");
    for (List<Cell> row : rows) {
      out.append(row.stream()
          .map(cell -> (cell.number() ? "<td class=\"number\">" : "<td>") + cell.html() + "</td>")
          .collect(Collectors.joining("", "<tr>", "</tr>\n")));
    }
    return out.append("</tbody></table></div>\n").toString();
  }
}
