package org.reluworkbench.report.html;

import java.util.List;
import java.util.Objects;

/**
 * Parts of a picture that say what they are when they are pointed at or, unless there are very many,
 * reached with the keyboard: in a line below the picture, where the text covers nothing. No script is
 * needed.
 *
 * @param left where the line starts
 * @param line its base
 * @param width how long it may be
 * @param reachable whether the keyboard stops there
 */
public record Spots(double left, double line, double width, boolean reachable) {

  /** Room for the line of text. */
  public static final double ROOM = 24;

  /** With more, a page would be a long way to walk; the tables hold the same values. */
  private static final int MOST_STOPS = 60;

  private static final double EDGE = 15;
  private static final double CHARACTER = 6.6;

  /**
   * A part.
   *
   * @param shape its SVG element
   * @param text what it says
   */
  public record Spot(String shape, String text) {
    public Spot {
      Objects.requireNonNull(shape);
      Objects.requireNonNull(text);
    }
  }

  /** For so many parts of a picture of that width, whose line of text ends there. */
  public static Spots of(int parts, double width, double bottom) {
    return new Spots(EDGE, bottom - 8, width - 2 * EDGE, parts > 0 && parts <= MOST_STOPS);
  }

  /** How a screen reader sees the picture: as one thing, or as a group of things. */
  public String role() {
    return reachable ? "group" : "img";
  }

  /** Writes them, later ones above earlier ones. */
  public void write(StringBuilder out, List<Spot> spots) {
    for (Spot spot : spots) {
      out.append("<g class=\"spot\"").append(reachable ? " tabindex=\"0\" role=\"img\"" : "");
      out.append("><title>").append(Html.escape(spot.text())).append("</title>");
      out.append(spot.shape()).append("<text class=\"tip\" aria-hidden=\"true\" x=\"");
      out.append(Html.number(left)).append("\" y=\"").append(Html.number(line)).append('"');
      if (spot.text().length() * CHARACTER > width) {
        out.append(" textLength=\"").append(Html.number(width));
        out.append("\" lengthAdjust=\"spacingAndGlyphs\"");
      }
      out.append('>').append(Html.escape(spot.text())).append("</text></g>\n");
    }
  }
}
