package org.reluworkbench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.reluworkbench.report.chart.Series.Dot;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ChartTest {

  private static Element parsed(String markup)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(markup)))
        .getDocumentElement();
  }

  private static Chart chart(List<Series> series) {
    Axis x = new Axis("ratio <m/n>", LinearScale.of(List.of(3.0, 6.0), 5));
    Axis y = new Axis("time", new TimeScale(4, true));
    return new Chart("a & b", x, y, series, true);
  }

  @Test
  void aChartIsWellFormedAndSaysWhatItIs()
      throws ParserConfigurationException, SAXException, IOException {
    Element svg = parsed(chart(List.of(
            Series.line("own", 0, List.of(new Dot(3, 5), new Dot(6, TimeScale.NEVER))),
            Series.cloud("z3", 1, List.of(new Dot(4, 70)))))
        .svg());
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("a & b");
    assertThat(svg.getTextContent()).contains("ratio <m/n>", "time", "never", "10 s");
    assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(3);
  }

  @Test
  void everyPointLiesInThePictureAndLargerIsHigher() {
    String svg = chart(List.of(Series.line(
            "own", 0, List.of(new Dot(3, 1), new Dot(4.5, 100), new Dot(6, TimeScale.NEVER)))))
        .svg();
    List<String> places = Pattern.compile("class=\"line s0\" d=\"M([^\"]*)\"")
        .matcher(svg)
        .results()
        .flatMap(found -> List.of(found.group(1).split("L")).stream())
        .toList();
    List<Double> columns =
        places.stream().map(place -> Double.valueOf(place.split(" ")[0])).toList();
    List<Double> rows =
        places.stream().map(place -> Double.valueOf(place.split(" ")[1])).toList();
    assertThat(columns).hasSize(3).isSorted().allMatch(column -> column > 50 && column < 370);
    assertThat(rows)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .allMatch(row -> row > 20 && row < 230);
  }

  @Test
  void aLongCurveHasFewMarkersAndOneAtItsEnd() {
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      dots.add(new Dot(3 + i / 500.0, 10));
    }
    String svg = chart(List.of(Series.curve("own", 0, dots))).svg();
    String line = svg.substring(svg.indexOf("class=\"line"), svg.indexOf("class=\"mark"));
    String end = line.substring(line.lastIndexOf('L') + 1, line.lastIndexOf("\"/>"));
    String markers = svg.substring(svg.indexOf("class=\"mark"));
    assertThat(markers.chars().filter(c -> c == 'M').count()).isBetween(5L, 12L);
    assertThat(markers).contains("M" + end + "m");
  }

  @Test
  void aSeriesWithoutPointsDrawsNothingButStandsInTheLegend() {
    Series empty = Series.line("none <yet>", 2, List.of());
    assertThat(chart(List.of(empty)).svg()).doesNotContain("<path");
    assertThat(Legend.of(List.of(empty))).contains("none &lt;yet&gt;", "s2");
  }

  @Test
  void barsAreCutByTheirShares() throws ParserConfigurationException, SAXException, IOException {
    Bars bars = new Bars(
        "verdicts",
        List.of(new Bars.Bar("own", List.of(3L, 0L, 1L)), new Bars.Bar("z3", List.of())));
    Element svg = parsed(bars.svg());
    assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(2);
    Element first = (Element) svg.getElementsByTagName("rect").item(0);
    Element second = (Element) svg.getElementsByTagName("rect").item(1);
    assertThat(Double.parseDouble(first.getAttribute("width")))
        .isEqualTo(3 * Double.parseDouble(second.getAttribute("width")));
    assertThat(second.getAttribute("class")).isEqualTo("part p2");
    assertThatThrownBy(() -> new Bars.Bar("own", List.of(-1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
