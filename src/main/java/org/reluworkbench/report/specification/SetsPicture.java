package org.reluworkbench.report.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.report.html.Html;

/**
 * Elements on a circle; a set of two is an edge, any other a dot that is joined to its elements.
 *
 * @param title what a screen reader says first
 * @param colours of the elements, from zero; none if there are none to show
 */
record SetsPicture(String title, Hypergraph hypergraph, List<Integer> colours) {

  /** Larger ones are no longer pictures that one can read. */
  static final int MOST_ELEMENTS = 60;

  private static final int COLOURS = 4;
  private static final double CENTRE = 220;
  private static final double RADIUS = 175;

  SetsPicture {
    Objects.requireNonNull(title);
    Objects.requireNonNull(hypergraph);
    colours = List.copyOf(colours);
  }

  String svg() {
    StringBuilder out = new StringBuilder("<svg role=\"img\" viewBox=\"0 0 440 440\" width=\"440\"")
        .append(" height=\"440\"><title>")
        .append(Html.escape(title))
        .append("</title>\n");
    for (SortedSet<Integer> set : hypergraph.distinctSets()) {
      draw(out, List.copyOf(set));
    }
    for (int i = 0; i < hypergraph.elements().size(); i++) {
      element(out, i);
    }
    return out.append("</svg>\n").toString();
  }

  private void draw(StringBuilder out, List<Integer> set) {
    if (set.size() == 2) {
      edge(out, x(set.get(0)), y(set.get(0)), x(set.get(1)), y(set.get(1)));
      return;
    }
    double x = set.stream().mapToDouble(this::x).average().orElse(CENTRE);
    double y = set.stream().mapToDouble(this::y).average().orElse(CENTRE);
    set.forEach(element -> edge(out, x, y, x(element), y(element)));
    List<String> names = new ArrayList<>();
    set.forEach(element -> names.add(hypergraph.elements().get(element)));
    out.append("<circle class=\"set\" cx=\"").append(Html.number(x)).append("\" cy=\"");
    out.append(Html.number(y)).append("\" r=\"4\"><title>{");
    out.append(Html.escape(String.join(", ", names))).append("}</title></circle>\n");
  }

  private static void edge(StringBuilder out, double x1, double y1, double x2, double y2) {
    out.append("<line class=\"edge\" x1=\"").append(Html.number(x1)).append("\" y1=\"");
    out.append(Html.number(y1)).append("\" x2=\"").append(Html.number(x2)).append("\" y2=\"");
    out.append(Html.number(y2)).append("\"/>\n");
  }

  private void element(StringBuilder out, int i) {
    String name = hypergraph.elements().get(i);
    String colour = colours.isEmpty() ? "" : " c" + colours.get(i) % COLOURS;
    String text = colours.isEmpty() ? name : name + ": " + (colours.get(i) + 1);
    out.append("<circle class=\"node").append(colour).append("\" cx=\"");
    out.append(Html.number(x(i))).append("\" cy=\"").append(Html.number(y(i)));
    out.append("\" r=\"14\"><title>").append(Html.escape(text)).append("</title></circle>");
    out.append("<text text-anchor=\"middle\" x=\"").append(Html.number(x(i))).append("\" y=\"");
    out.append(Html.number(y(i) + 4)).append("\">").append(Html.escape(shortened(name)));
    out.append("</text>\n");
  }

  private static String shortened(String name) {
    return name.length() <= 4 ? name : name.substring(0, 3) + "…";
  }

  private double angle(int i) {
    return 2 * Math.PI * i / hypergraph.elements().size() - Math.PI / 2;
  }

  private double x(int i) {
    return CENTRE + RADIUS * Math.cos(angle(i));
  }

  private double y(int i) {
    return CENTRE + RADIUS * Math.sin(angle(i));
  }
}
