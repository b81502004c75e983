package org.reluworkbench.report.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.reluworkbench.campaign.PieceTotal;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.report.chart.Chart;
import org.reluworkbench.report.html.Html;
import org.reluworkbench.report.html.Page;

/**
 * The table of a campaign as a page.
 *
 * @param title as the table calls itself
 * @param table its agreement is worked out anew
 * @param link from the hash of a certificate to its place, as a link in the page; empty if it is not
 *     there
 * @param tools what made the page, in words
 */
public record SummaryPage(
    String title, ResultTable table, Function<String, String> link, String tools) {

  public SummaryPage {
    Objects.requireNonNull(title);
    Objects.requireNonNull(link);
    Objects.requireNonNull(tools);
    table = table.withAgreement();
  }

  /** {@code 2000 tasks: 1100 satisfiable, 800 unsatisfiable, 100 undecided; 0 disagree}. */
  public String line() {
    return count(table.rows().size(), "task") + ": " + tally(Answer.SATISFIABLE) + " satisfiable, "
        + tally(Answer.UNSATISFIABLE) + " unsatisfiable, " + ofPieces() + tally(Answer.UNDECIDED)
        + " undecided; " + table.disagreements().size() + " disagree";
  }

  private String ofPieces() {
    long holds = tally(Answer.HOLDS);
    long refuted = tally(Answer.REFUTED);
    return holds + refuted == 0 ? "" : holds + " hold, " + refuted + " refuted, ";
  }

  private long tally(Answer answer) {
    return table.rows().stream().filter(row -> row.verdict() == answer).count();
  }

  /** The whole page. */
  public String html() {
    List<ResultRow> all = table.rows();
    List<ResultRow> rows = all.stream().filter(row -> !Pieces.isPiece(row)).toList();
    Engines engines = Engines.of(rows);
    Overview overview = new Overview(rows, engines);
    EngineComparison comparison = new EngineComparison(rows, engines);
    Remarkable remarkable = new Remarkable(all, link);
    Map<String, String> contents = new LinkedHashMap<>();
    StringBuilder out = new StringBuilder();
    heading(out, contents, "overview", "Overview");
    if (rows.isEmpty()) {
      out.append("<p>The table has no rows").append(all.isEmpty() ? "" : " but those of pieces");
      out.append(".</p>\n");
    } else {
      out.append(Figure.row(List.of(overview.verdicts(), comparison.cactus())));
      out.append(overview.table());
      out.append(
          "<p class=\"soft\">Times are those to reduce and decide. In medians, a task that was"
              + " not decided counts as one that never ends.</p>\n");
    }
    if (rows.size() < all.size()) {
      heading(out, contents, "pieces", "Pieces");
      out.append(Pieces.table(table));
    }
    families(out, contents, rows, engines);
    heading(out, contents, "engines", "Engines side by side");
    String scatters = comparison.scatters();
    out.append(
        scatters.isEmpty() ? "<p>No two engines have an instance in common.</p>\n" : scatters);
    heading(out, contents, "undecided", "Undecided");
    out.append(new Overview(all, Engines.of(all)).reasons());
    heading(out, contents, "disagreements", "Disagreements");
    out.append(remarkable.disagreements());
    if (!remarkable.rejected().isEmpty()) {
      heading(out, contents, "rejected", "Rejected certificates");
      out.append(remarkable.listed("Rows with a rejected certificate", remarkable.rejected()));
    }
    heading(out, contents, "outliers", "Outliers");
    out.append(remarkable.outliers());
    String styles = Page.style(Chart.class, "chart.css");
    String footer = "Made by Relu Workbench with " + Html.escape(tools)
        + ". Shares are rounded; times below a millisecond are drawn at one millisecond.";
    return new Page(title, styles, verdict(), contents, out.toString(), footer).html();
  }

  /** A piece that is left to the next round is not, if that one has settled it. */
  private boolean isOpen() {
    boolean ofInstances = table.rows().stream()
        .anyMatch(row -> !Pieces.isPiece(row) && row.verdict() == Answer.UNDECIDED);
    return ofInstances
        || PieceTotal.of(table).stream().anyMatch(total -> total.verdict() == Answer.UNDECIDED);
  }

  private String verdict() {
    String kind = table.disagreements().isEmpty() && tally(Answer.REFUTED) == 0
        ? isOpen() ? "undecided" : "holds"
        : "refuted";
    return "<span class=\"verdict " + kind + "\">" + Html.escape(line()) + "</span>";
  }

  private static void families(
      StringBuilder out, Map<String, String> contents, List<ResultRow> rows, Engines engines) {
    heading(out, contents, "families", "Against size and ratio");
    int before = out.length();
    Overview.byFamily(rows).forEach((family, members) -> {
      String charts = new FamilySection(family, members, engines).html();
      if (!charts.isEmpty()) {
        out.append("<h3>").append(Html.escape(family)).append("</h3>\n").append(charts);
      }
    });
    if (out.length() == before) {
      out.append("<p>No family has instances of different size or ratio.</p>\n");
    }
  }

  private static void heading(
      StringBuilder out, Map<String, String> contents, String place, String text) {
    contents.put(place, text);
    out.append("<h2 id=\"")
        .append(place)
        .append("\">")
        .append(Html.escape(text))
        .append("</h2>\n");
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
