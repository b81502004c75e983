package org.reluworkbench.train.cell;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** Families of arrangements whose numbers of cells are known. */
public final class Arrangements {

  private Arrangements() {}

  /** With coefficients up to the bound in absolute value; in general position with high probability. */
  public static Arrangement randomAffine(int dimension, int size, int bound, long seed) {
    Random random = new Random(seed);
    return new Arrangement(
        dimension,
        IntStream.range(0, size)
            .mapToObj(i -> new AffineFunction(
                randomVector(dimension, bound, random),
                Rational.of(random.nextInt(2 * bound + 1) - bound)))
            .toList());
  }

  /** Through the origin, likewise. */
  public static Arrangement randomCentral(int dimension, int size, int bound, long seed) {
    Random random = new Random(seed);
    return Arrangement.central(
        dimension,
        IntStream.range(0, size)
            .mapToObj(i -> randomVector(dimension, bound, random))
            .toList());
  }

  private static Vector randomVector(int dimension, int bound, Random random) {
    Vector vector;
    do {
      vector = Vector.of(
          random.ints(dimension, -bound, bound + 1).mapToObj(Rational::of).toList());
    } while (vector.isZero());
    return vector;
  }

  /** {@code x_i = x_j}: n! cells, the orders of the coordinates. */
  public static Arrangement braid(int n) {
    return new Arrangement(n, differences(n, 0, 0));
  }

  /** {@code x_i = x_j, x_i = -x_j, x_i = 0}: 2^n n! cells. */
  public static Arrangement typeB(int n) {
    List<AffineFunction> all = new ArrayList<>(differences(n, 0, 0));
    for (int i = 0; i < n; i++) {
      all.add(affine(Vector.unit(n, i), 0));
      for (int j = i + 1; j < n; j++) {
        all.add(affine(Vector.unit(n, i).plus(Vector.unit(n, j)), 0));
      }
    }
    return new Arrangement(n, all);
  }

  /** {@code x_i - x_j = 0, 1}: (n + 1)^(n - 1) cells (J.-Y. Shi, 1986). */
  public static Arrangement shi(int n) {
    return new Arrangement(n, differences(n, 0, 1));
  }

  /** {@code x_i - x_j = -1, 0, 1}: n! times the n-th Catalan number. */
  public static Arrangement catalan(int n) {
    return new Arrangement(n, differences(n, -1, 1));
  }

  /** {@code x_i - x_j = c} for i < j and c in a range. */
  private static List<AffineFunction> differences(int n, int least, int largest) {
    List<AffineFunction> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        for (int c = least; c <= largest; c++) {
          all.add(affine(Vector.unit(n, i).minus(Vector.unit(n, j)), -c));
        }
      }
    }
    return all;
  }

  /** Normals: the vectors of zeros and ones but zero: 2, 6, 32, 370, 11292, ... cells. */
  public static Arrangement resonance(int n) {
    return Arrangement.central(
        n, LongStream.range(1, 1L << n).mapToObj(bits -> zeroOne(n, bits)).toList());
  }

  /** The dichotomies of the corners of the cube, the threshold functions: 4, 14, 104, 1882, ... */
  public static Arrangement threshold(int n) {
    return Arrangement.ofPoints(
        n, LongStream.range(0, 1L << n).mapToObj(bits -> zeroOne(n, bits)).toList());
  }

  /** The dichotomies of the points of the grid of that many rows and columns. */
  public static Arrangement grid(int rows, int columns) {
    return Arrangement.ofPoints(
        2,
        IntStream.range(0, rows * columns)
            .mapToObj(i -> Vector.of((long) i / columns, i % columns))
            .toList());
  }

  /** {@code x_i = 0}: 2^n cells. */
  public static Arrangement coordinates(int n) {
    return Arrangement.central(
        n, IntStream.range(0, n).mapToObj(i -> Vector.unit(n, i)).toList());
  }

  private static Vector zeroOne(int n, long bits) {
    return Vector.of(IntStream.range(0, n).mapToLong(i -> bits >> i & 1).toArray());
  }

  private static AffineFunction affine(Vector linear, long constant) {
    return new AffineFunction(linear, Rational.of(constant));
  }

  /** {@code C(n, 0) + ... + C(n, d)}: the cells of n affine hyperplanes in general position. */
  public static long genericAffine(int n, int dimension) {
    return LongStream.rangeClosed(0, dimension).map(i -> binomial(n, i)).reduce(0, Math::addExact);
  }

  /** {@code 2 (C(n - 1, 0) + ... + C(n - 1, r - 1))}: those of n central ones of rank r. */
  public static long genericCentral(int n, int rank) {
    return Math.multiplyExact(2L, genericAffine(n - 1, rank - 1));
  }

  /**
   * Of the dichotomies of a grid's points: two, and two for each pair of points with none between
   * them. For by T. Zaslavsky's theorem there are two, and two for each point but one of each line
   * through points.
   */
  static long ofGrid(int rows, int columns) {
    long pairs = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = i == 0 ? 1 : 1 - columns; j < columns; j++) {
        if (BigInteger.valueOf(i).gcd(BigInteger.valueOf(j)).equals(BigInteger.ONE)) {
          pairs += (long) (rows - i) * (columns - Math.abs(j));
        }
      }
    }
    return 2 * (1 + pairs);
  }

  /** {@code n!}. */
  static long factorial(int n) {
    return LongStream.rangeClosed(1, n).reduce(1, Math::multiplyExact);
  }

  static long power(long base, int exponent) {
    return LongStream.range(0, exponent).map(i -> base).reduce(1, Math::multiplyExact);
  }

  static long binomial(long n, long k) {
    if (k > n) {
      return 0;
    }
    long value = 1;
    for (long i = 1; i <= k; i++) {
      value = Math.multiplyExact(value, n - k + i) / i;
    }
    return value;
  }
}
