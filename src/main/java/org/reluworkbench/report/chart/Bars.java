package org.reluworkbench.report.chart;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.report.html.Html;

/**
 * Bars of equal length, each cut by the shares of its parts, as SVG.
 *
 * @param title what a screen reader says of it
 * @param bars from top to bottom
 */
public record Bars(String title, List<Bar> bars) {

  private static final double WIDTH = 380;
  private static final double LEFT = 84;
  private static final double RIGHT = 8;
  private static final double STEP = 26;
  private static final double THICK = 18;
  private static final double TOP = 8;
  /** Shorter parts have no room for their number. */
  private static final double ROOM_FOR_A_NUMBER = 32;

  /**
   * One bar.
   *
   * @param counts of its parts, from left to right; the n-th part looks like series {@code p<n>}
   */
  public record Bar(String name, List<Long> counts) {
    public Bar {
      Objects.requireNonNull(name);
      counts = List.copyOf(counts);
      if (counts.stream().anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("less than nothing: " + counts);
      }
    }
  }

  public Bars {
    Objects.requireNonNull(title);
    bars = List.copyOf(bars);
  }

  /** The picture. */
  public String svg() {
    StringBuilder out = new StringBuilder("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 ");
    out.append(Math.round(WIDTH)).append(' ').append(Math.round(2 * TOP + STEP * bars.size()));
    out.append("\"><title>").append(Html.escape(title)).append("</title>\n");
    for (int i = 0; i < bars.size(); i++) {
      bar(out, bars.get(i), TOP + STEP * i + (STEP - THICK) / 2);
    }
    return out.append("</svg>\n").toString();
  }

  private static void bar(StringBuilder out, Bar bar, double top) {
    double base = top + THICK - 5;
    text(out, "", "end", LEFT - 6, base, bar.name());
    long all = bar.counts().stream().mapToLong(Long::longValue).sum();
    double left = LEFT;
    for (int part = 0; part < bar.counts().size() && all > 0; part++) {
      long count = bar.counts().get(part);
      double width = (WIDTH - LEFT - RIGHT) * count / all;
      if (count > 0) {
        out.append("<rect class=\"part p").append(part).append("\" x=\"");
        out.append(Html.number(left)).append("\" y=\"").append(Html.number(top));
        out.append("\" width=\"").append(Html.number(width)).append("\" height=\"");
        out.append(Html.number(THICK)).append("\"/>\n");
      }
      if (width >= ROOM_FOR_A_NUMBER) {
        text(out, "on p" + part, "middle", left + width / 2, base, String.valueOf(count));
      }
      left += width;
    }
  }

  private static void text(
      StringBuilder out, String kind, String anchor, double x, double y, String text) {
    out.append("<text").append(kind.isEmpty() ? "" : " class=\"" + kind + "\"");
    out.append(" text-anchor=\"").append(anchor).append("\" x=\"").append(Html.number(x));
    out.append("\" y=\"").append(Html.number(y)).append("\">").append(Html.escape(text));
    out.append("</text>\n");
  }
}
