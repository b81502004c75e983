package org.reluworkbench.interchange.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluworkbench.interchange.NumberText;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** A box of points, given by its least and its greatest corner. */
public record InputBox(Vector lower, Vector upper) {

  public InputBox {
    if (lower.dimension() != upper.dimension()) {
      throw new IllegalArgumentException("corners of different dimensions");
    }
    for (int i = 0; i < lower.dimension(); i++) {
      if (lower.get(i).compareTo(upper.get(i)) > 0) {
        throw new IllegalArgumentException(
            "no number is from " + lower.get(i) + " to " + upper.get(i));
      }
    }
  }

  /** The box {@code [low, high]^dimension}. */
  public static InputBox cube(int dimension, Rational low, Rational high) {
    return new InputBox(
        Vector.of(Collections.nCopies(dimension, low)),
        Vector.of(Collections.nCopies(dimension, high)));
  }

  /**
   * Reads {@code -1..1}, which is meant for every coordinate, or {@code -1..1,0..1/2}, one a
   * coordinate.
   *
   * @throws IllegalArgumentException if it is not written so, or has another number of coordinates;
   *     its message may be shown to the user
   */
  public static InputBox parse(String text, int dimension) {
    List<Rational> lower = new ArrayList<>();
    List<Rational> upper = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      int dots = part.indexOf("..");
      if (dots < 0) {
        throw new IllegalArgumentException("'" + part + "' is not of the form LOW..HIGH");
      }
      lower.add(NumberText.parse(part.substring(0, dots).strip()));
      upper.add(NumberText.parse(part.substring(dots + 2).strip()));
    }
    if (lower.size() == 1) {
      return cube(dimension, lower.get(0), upper.get(0));
    }
    if (lower.size() != dimension) {
      throw new IllegalArgumentException(
          "the box has " + lower.size() + " sides, but there are " + dimension + " inputs");
    }
    return new InputBox(Vector.of(lower), Vector.of(upper));
  }

  public int dimension() {
    return lower.dimension();
  }

  /** What {@link #parse} reads back. */
  @Override
  public String toString() {
    List<String> sides = IntStream.range(0, dimension())
        .mapToObj(i -> lower.get(i) + ".." + upper.get(i))
        .collect(Collectors.toCollection(ArrayList::new));
    return sides.stream().distinct().count() == 1 ? sides.get(0) : String.join(",", sides);
  }
}
