package org.reluworkbench.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.syntax.Declaration.LabelledPoint;
import org.reluworkbench.syntax.Declaration.PointSyntax;
import org.reluworkbench.syntax.Declaration.PointsDeclaration;
import org.reluworkbench.syntax.Declaration.PointsItem;
import org.reluworkbench.syntax.Identifier;
import org.reluworkbench.syntax.Numeral;

/** Builds points, labelled or not, of a known dimension. */
final class PointBuilder {

  private final Mistakes mistakes;

  PointBuilder(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Empty if a number that all else depends on is wrong, which is reported. */
  Optional<Separation> separation(PointsDeclaration declaration) {
    Optional<Integer> dimension =
        Limits.whole(declaration.dimension(), 1, Limits.DIMENSION, "the dimension", mistakes);
    Optional<Integer> planes = planes(declaration);
    if (dimension.isEmpty()) {
      return Optional.empty();
    }
    List<Vector> inside = new ArrayList<>();
    List<Vector> outside = new ArrayList<>();
    for (PointsItem item : declaration.items()) {
      if (item instanceof PointsItem.Side side) {
        for (PointSyntax point : side.points()) {
          vector(point, dimension.get(), "R^" + dimension.get())
              .ifPresent((side.inside() ? inside : outside)::add);
        }
      }
    }
    return planes.map(count -> new Separation(count, dimension.get(), inside, outside));
  }

  private Optional<Integer> planes(PointsDeclaration declaration) {
    List<PointsItem.Planes> counts = declaration.items().stream()
        .filter(PointsItem.Planes.class::isInstance)
        .map(PointsItem.Planes.class::cast)
        .toList();
    if (counts.isEmpty()) {
      return Optional.of(2);
    }
    for (PointsItem.Planes again : counts.subList(1, counts.size())) {
      mistakes.add(Diagnostic.of(
              DiagnosticCode.DUPLICATE_PART,
              again.span(),
              "the number of hyperplanes is given more than once")
          .withSecondary(counts.get(0).span(), "first given here"));
    }
    return Limits.whole(
        counts.get(0).count(), 1, Limits.PLANES, "the number of hyperplanes", mistakes);
  }

  /** Rows of a table; one that contradicts an earlier row is reported, one that repeats it is not. */
  List<Example> examples(List<LabelledPoint> rows, List<Identifier> columns) {
    List<Example> examples = new ArrayList<>();
    Map<Vector, LabelledPoint> first = new HashMap<>();
    for (LabelledPoint row : rows) {
      Optional<Vector> input = vector(row.point(), columns.size(), space(columns));
      input.ifPresent(point -> {
        LabelledPoint before = first.putIfAbsent(point, row);
        if (before != null && !before.label().value().equals(row.label().value())) {
          mistakes.add(Diagnostic.of(
                  DiagnosticCode.DUPLICATE_LABEL,
                  row.label().span(),
                  "the input " + row.point().span().text() + " has another label already")
              .withSecondary(before.label().span(), "first labelled here"));
        }
        examples.add(new Example(point, row.label().value()));
      });
    }
    return examples;
  }

  /** How messages call the space that these coordinates span. */
  static String space(List<Identifier> columns) {
    return "("
        + String.join(", ", columns.stream().limit(8).map(Identifier::text).toList())
        + (columns.size() > 8 ? ", ..." : "")
        + ")";
  }

  /** Reports names that stand twice in a list of columns, coordinates or inputs. */
  void requireDistinct(List<Identifier> names, String noun) {
    Map<String, Identifier> first = new HashMap<>();
    for (Identifier name : names) {
      Identifier before = first.putIfAbsent(name.text(), name);
      if (before != null) {
        Scope.reportDuplicate(mistakes, "two " + noun + " are called '" + name + "'", before, name);
      }
    }
  }

  private Optional<Vector> vector(PointSyntax point, int dimension, String space) {
    return vector(point.coordinates(), point.span(), dimension, space);
  }

  /** The point, unless it has another dimension, which is reported. */
  Optional<Vector> vector(List<Numeral> coordinates, Span span, int dimension, String space) {
    if (coordinates.size() != dimension) {
      mistakes.add(
          DiagnosticCode.WRONG_DIMENSION,
          span,
          coordinates(coordinates.size()) + ", but a point of " + space + " has " + dimension);
      return Optional.empty();
    }
    return Optional.of(Vector.of(coordinates.stream().map(Numeral::value).toList()));
  }

  static String coordinates(int count) {
    return count == 1 ? "1 coordinate" : count + " coordinates";
  }
}
