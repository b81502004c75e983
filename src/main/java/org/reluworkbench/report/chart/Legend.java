package org.reluworkbench.report.chart;

import java.util.List;
import org.reluworkbench.report.html.Html;

/** What the colours and markers of a chart stand for, as a list. */
public final class Legend {

  private static final double MIDDLE = 14;
  private static final double ROW = 7;

  private Legend() {}

  /** An entry for each series. */
  public static String of(List<Series> series) {
    StringBuilder out = new StringBuilder("<ul class=\"legend\">");
    for (Series one : series) {
      out.append("<li><svg aria-hidden=\"true\" width=\"28\" height=\"14\" viewBox=\"0 0 28 14\">");
      if (one.form().hasLines()) {
        out.append("<path class=\"line ").append(one.colour()).append("\" d=\"M2 7L26 7\"/>");
      }
      if (one.form().hasMarkers()) {
        out.append("<path class=\"mark ").append(one.colour()).append("\" d=\"");
        out.append(Marker.of(one.style()).at(MIDDLE, ROW)).append("\"/>");
      }
      out.append("</svg>");
      out.append(Html.escape(one.name())).append("</li>");
    }
    return out.append("</ul>\n").toString();
  }
}
