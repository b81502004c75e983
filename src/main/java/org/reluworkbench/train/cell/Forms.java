package org.reluworkbench.train.cell;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * An arrangement as linear forms with integer coefficients, no two of them proportional: each
 * hyperplane is one of the forms or the negative of one.
 *
 * <p>If some hyperplane misses the origin, the forms have one variable more, which stands for the
 * constant one, and form 0 is that variable: only where it is positive there are points.
 */
final class Forms {

  /** Products of such coefficients with coordinates of points are summed in 64 bits. */
  private static final int SMALL_BITS = 31;

  private final Arrangement arrangement;
  private final boolean affine;
  private final int width;
  private final List<BigInteger[]> exact = new ArrayList<>();
  private final int[] formOf;
  private final int[] senseOf;

  /** The coefficients once more, where all of them are small; else no rows. */
  private final long[][] small;

  private final int bits;

  /** Powers of two by which the coordinates are multiplied in floating point. */
  private final double[] scale;

  private final double[] norm;
  private final double[][] unit;

  Forms(Arrangement arrangement) {
    this.arrangement = arrangement;
    affine = !arrangement.isCentral();
    width = arrangement.dimension() + (affine ? 1 : 0);
    formOf = new int[arrangement.size()];
    senseOf = new int[arrangement.size()];
    index();
    bits = exact.stream()
        .flatMap(Arrays::stream)
        .mapToInt(BigInteger::bitLength)
        .max()
        .orElse(0);
    small = bits > SMALL_BITS
        ? new long[0][]
        : exact.stream()
            .map(form ->
                Arrays.stream(form).mapToLong(BigInteger::longValueExact).toArray())
            .toArray(long[][]::new);
    scale = new double[width];
    Arrays.fill(scale, 1);
    norm = new double[exact.size()];
    unit = new double[exact.size()][width];
    approximate();
  }

  private void index() {
    Map<List<BigInteger>, Integer> known = new HashMap<>();
    if (affine) {
      BigInteger[] infinity = new BigInteger[width];
      Arrays.fill(infinity, BigInteger.ZERO);
      infinity[0] = BigInteger.ONE;
      exact.add(infinity);
      known.put(List.of(infinity), 0);
    }
    for (int i = 0; i < formOf.length; i++) {
      AffineFunction hyperplane = arrangement.hyperplanes().get(i);
      BigInteger[] form = IntegerVectors.primitive(
          affine
              ? Vector.of(hyperplane.constant()).append(hyperplane.linear())
              : hyperplane.linear());
      senseOf[i] = IntegerVectors.leadingSign(form);
      BigInteger[] directed = senseOf[i] < 0 ? IntegerVectors.negate(form) : form;
      formOf[i] = known.computeIfAbsent(List.of(directed), absent -> {
        exact.add(directed);
        return exact.size() - 1;
      });
    }
  }

  /** Columns, then rows, of about equal size: floating point then sees angles, not units. */
  private void approximate() {
    for (int c = 0; c < width; c++) {
      int largest = 0;
      for (BigInteger[] form : exact) {
        largest = Math.max(largest, form[c].bitLength());
      }
      scale[c] = Math.scalb(1.0, Math.min(largest, 1000));
    }
    for (int i = 0; i < unit.length; i++) {
      double square = 0;
      for (int c = 0; c < width; c++) {
        unit[i][c] = exact.get(i)[c].doubleValue() / scale[c];
        square += unit[i][c] * unit[i][c];
      }
      norm[i] = Math.sqrt(square);
      for (int c = 0; c < width; c++) {
        unit[i][c] /= norm[i];
      }
    }
  }

  boolean isAffine() {
    return affine;
  }

  int width() {
    return width;
  }

  int size() {
    return exact.size();
  }

  boolean isSmall() {
    return bits <= SMALL_BITS;
  }

  /** The bit length of the largest coefficient. */
  int bits() {
    return bits;
  }

  /** The coefficients, if all are small. */
  long[] small(int form) {
    return small[form];
  }

  BigInteger[] exact(int form) {
    return exact.get(form);
  }

  /** Coefficients of length about one, to go with {@link #scale scaled} coordinates. */
  double[] unit(int form) {
    return unit[form];
  }

  double norm(int form) {
    return norm[form];
  }

  double scale(int coordinate) {
    return scale[coordinate];
  }

  /** The sides of the forms where the hyperplanes have these signs; zero where nothing is said. */
  int[] sides(SignVector signs) {
    int[] sides = new int[size()];
    if (affine) {
      sides[0] = 1;
    }
    for (int i = 0; i < formOf.length; i++) {
      if (signs.sign(i) != 0) {
        sides[formOf[i]] = signs.sign(i) * senseOf[i];
      }
    }
    return sides;
  }

  SignVector signs(int[] sides) {
    return SignVector.of(formOf.length, i -> sides[formOf[i]] * senseOf[i]);
  }

  /** The point of the arrangement's space. */
  Vector point(IntegerPoint point) {
    Rational[] entries = new Rational[arrangement.dimension()];
    for (int c = 0; c < entries.length; c++) {
      entries[c] = affine ? point.quotient(c + 1, 0) : point.coordinate(c);
    }
    return Vector.of(entries);
  }

  IntegerPoint integerPoint(Vector point) {
    return new IntegerPoint(
        this, IntegerVectors.primitive(affine ? Vector.of(Rational.ONE).append(point) : point));
  }
}
