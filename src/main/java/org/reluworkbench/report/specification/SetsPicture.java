package org.reluworkbench.report.specification;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.report.html.Html;
import org.reluworkbench.report.html.Spots;
import org.reluworkbench.report.specification.Frame.Place;

/**
 * Elements on a circle; a set of two is an edge, any other a dot that is joined to its elements.
 *
 * @param title what a screen reader says first
 * @param colours of the elements, from zero; none if there are none to show
 * @param word what a colour is called
 */
record SetsPicture(String title, Hypergraph hypergraph, List<Integer> colours, String word) {

  /** Larger ones are no longer pictures that one can read. */
  static final int MOST_ELEMENTS = 60;

  private static final int COLOURS = 4;
  private static final double SIDE = 440;
  private static final double CENTRE = SIDE / 2;
  private static final double RADIUS = 175;

  SetsPicture {
    Objects.requireNonNull(title);
    Objects.requireNonNull(hypergraph);
    colours = List.copyOf(colours);
    Objects.requireNonNull(word);
  }

  String svg() {
    List<SortedSet<Integer>> large =
        hypergraph.distinctSets().stream().filter(set -> set.size() != 2).toList();
    double height = SIDE + Spots.ROOM;
    Spots spots = Spots.of(hypergraph.elements().size() + large.size(), SIDE, height);
    StringBuilder out = new StringBuilder("<svg role=\"").append(spots.role());
    out.append("\" viewBox=\"0 0 ").append(Math.round(SIDE)).append(' ');
    out.append(Math.round(height)).append("\" width=\"").append(Math.round(SIDE));
    out.append("\" height=\"").append(Math.round(height)).append("\"><title>");
    out.append(Html.escape(title)).append("</title>\n");
    hypergraph.distinctSets().forEach(set -> edges(out, List.copyOf(set)));
    spots.write(out, large.stream().map(set -> dot(List.copyOf(set))).toList());
    spots.write(
        out,
        IntStream.range(0, hypergraph.elements().size()).mapToObj(this::element).toList());
    return out.append("</svg>\n").toString();
  }

  private void edges(StringBuilder out, List<Integer> set) {
    if (set.size() == 2) {
      edge(out, x(set.get(0)), y(set.get(0)), x(set.get(1)), y(set.get(1)));
      return;
    }
    Place middle = middle(set);
    set.forEach(element -> edge(out, middle.x(), middle.y(), x(element), y(element)));
  }

  private Place middle(List<Integer> set) {
    return new Place(
        set.stream().mapToDouble(this::x).average().orElse(CENTRE),
        set.stream().mapToDouble(this::y).average().orElse(CENTRE));
  }

  private Spots.Spot dot(List<Integer> set) {
    Place middle = middle(set);
    String names =
        set.stream().map(hypergraph.elements()::get).collect(Collectors.joining(", ", "{", "}"));
    String shape = "<circle class=\"set\" cx=\"" + Html.number(middle.x()) + "\" cy=\""
        + Html.number(middle.y()) + "\" r=\"4\"/>";
    return new Spots.Spot(shape, names);
  }

  private static void edge(StringBuilder out, double x1, double y1, double x2, double y2) {
    out.append("<line class=\"edge\" x1=\"").append(Html.number(x1)).append("\" y1=\"");
    out.append(Html.number(y1)).append("\" x2=\"").append(Html.number(x2)).append("\" y2=\"");
    out.append(Html.number(y2)).append("\"/>\n");
  }

  private Spots.Spot element(int i) {
    String name = hypergraph.elements().get(i);
    String colour = colours.isEmpty() ? "" : " c" + colours.get(i) % COLOURS;
    String text = colours.isEmpty() ? name : name + ": " + word + " " + (colours.get(i) + 1);
    String shape = "<circle class=\"node" + colour + "\" cx=\"" + Html.number(x(i)) + "\" cy=\""
        + Html.number(y(i)) + "\" r=\"14\"/><text text-anchor=\"middle\" x=\""
        + Html.number(x(i)) + "\" y=\"" + Html.number(y(i) + 4) + "\">"
        + Html.escape(shortened(name)) + "</text>";
    return new Spots.Spot(shape, text);
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
