package org.reluworkbench.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.numeric.Rational;

class SummaryPageTest {

  private static final Rational FOUR = Rational.of(4, 1);

  private static SummaryPage page(List<ResultRow> rows) {
    return new SummaryPage("a<b>", new ResultTable(rows), digest -> "./c/" + digest, "java");
  }

  private static String section(String html, String place) {
    String rest = html.substring(html.indexOf("<h2 id=\"" + place));
    int next = rest.indexOf("<h2", 1);
    return next < 0 ? rest : rest.substring(0, next);
  }

  @Test
  void aTableBecomesChartsTablesAndALine() {
    SummaryPage page = page(SampleRows.table());
    assertThat(page.line())
        .isEqualTo("168 tasks: 69 satisfiable, 84 unsatisfiable, 15 undecided; 0 disagree");
    String html = page.html();
    assertThat(html)
        .contains("<title>a&lt;b&gt;</title>", "168 tasks", "class=\"verdict undecided\"")
        .doesNotContain("a<b>", "NaN", "Infinity", "null", "<script", "http");
    assertThat(section(html, "families"))
        .contains("<h3>3-sat</h3>", "Median time against ratio", "Median time against size");
    assertThat(section(html, "engines")).contains("own and z3-lra");
    assertThat(section(html, "undecided")).contains("time-out", "<td class=\"number\">15</td>");
    assertThat(section(html, "disagreements")).contains("There are none.");
  }

  @Test
  void theShareOfSatisfiableInstancesIsThatOfTheDecided() {
    String families = section(page(SampleRows.table()).html(), "families");
    String numbers = families.substring(
        families.indexOf("<caption>3-sat: Satisfiable among"), families.indexOf("</tbody>"));
    // At ratio 4 (half = 8) the seeds 0 and 1 of three are satisfiable.
    assertThat(numbers)
        .contains("<td class=\"number\">3</td><td class=\"number\">100%</td>")
        .contains("<td class=\"number\">4</td><td class=\"number\">66.7%</td>")
        .contains("<td class=\"number\">6</td><td class=\"number\">0%</td>");
  }

  @Test
  void disagreementsShowAllRowsOfTheInstanceWithTheirCertificates() {
    ResultRow yes = SampleRows.row("3-sat", 5, FOUR, 1, "own", Answer.SATISFIABLE, 3);
    ResultRow no = SampleRows.row("3-sat", 5, FOUR, 1, "z3-lra", Answer.UNSATISFIABLE, 4);
    ResultRow other = SampleRows.row("3-sat", 9, FOUR, 7, "own", Answer.SATISFIABLE, 3);
    SummaryPage page = page(List.of(yes, no, other));
    assertThat(page.line()).endsWith("2 disagree");
    String html = page.html();
    assertThat(html).contains("class=\"verdict refuted\"");
    assertThat(section(html, "disagreements"))
        .contains("1 instance", "./c/" + yes.certificate().orElseThrow())
        .contains("./c/" + no.certificate().orElseThrow())
        .doesNotContain(other.certificate().orElseThrow());
  }

  @Test
  void rejectedCertificatesHaveASectionOfTheirOwn() {
    ResultRow row = SampleRows.row("3-sat", 5, FOUR, 1, "own", Answer.SATISFIABLE, 3);
    assertThat(page(List.of(row)).html()).doesNotContain("id=\"rejected\"");
    Map<String, String> cells = row.cells();
    cells.put("checked", "rejected");
    assertThat(section(page(List.of(ResultRow.ofCells(cells))).html(), "rejected"))
        .contains(row.certificate().orElseThrow());
  }

  @Test
  void aTaskFarAboveTheMedianOfItsLikeIsAnOutlier() {
    List<ResultRow> rows = new ArrayList<>();
    for (long seed = 0; seed < 9; seed++) {
      long millis = seed == 4 ? 3000 : 20;
      rows.add(SampleRows.row("3-sat", 5, FOUR, seed, "own", Answer.SATISFIABLE, millis));
    }
    String outliers = section(page(rows).html(), "outliers");
    assertThat(outliers)
        .contains("1 outlier", "seed 4", "150×", rows.get(4).certificate().orElseThrow());
    assertThat(section(page(rows.subList(0, 4)).html(), "outliers")).contains("No decided task");
  }

  @Test
  void aTableWithoutRowsOrWithNothingDecidedIsStillAPage() {
    assertThat(page(List.of()).html()).contains("The table has no rows.", "0 tasks");
    ResultRow open = SampleRows.row("file", 5, FOUR, 1, "own", Answer.UNDECIDED, 10_000);
    assertThat(page(List.of(open)).html())
        .contains("never", "No two engines", "No family")
        .doesNotContain("NaN", "Infinity");
  }

  @Test
  void whatATableSaysIsTextOnThePage() {
    ResultRow row =
        SampleRows.row("<script>x</script>", 5, FOUR, 1, "<b>", Answer.UNDECIDED, 10_000);
    assertThat(page(List.of(row)).html())
        .contains("&lt;script&gt;")
        .doesNotContain("<script", "<b>");
  }
}
