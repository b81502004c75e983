package org.reluworkbench.train.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** Families of arrangements whose numbers of cells are known. */
final class Arrangements {

  private Arrangements() {}

  /** With coefficients up to the bound in absolute value; in general position with high probability. */
  static Arrangement randomAffine(int dimension, int size, int bound, long seed) {
    Random random = new Random(seed);
    return new Arrangement(
        dimension,
        IntStream.range(0, size)
            .mapToObj(i -> new AffineFunction(
                randomVector(dimension, bound, random),
                Rational.of(random.nextInt(2 * bound + 1) - bound)))
            .toList());
  }

  static Arrangement randomCentral(int dimension, int size, int bound, long seed) {
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
  static Arrangement braid(int n) {
    return new Arrangement(n, differences(n, 0, 0));
  }

  /** {@code x_i = x_j, x_i = -x_j, x_i = 0}: 2^n n! cells. */
  static Arrangement typeB(int n) {
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
  static Arrangement shi(int n) {
    return new Arrangement(n, differences(n, 0, 1));
  }

  /** {@code x_i - x_j = -1, 0, 1}: n! times the n-th Catalan number. */
  static Arrangement catalan(int n) {
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
  static Arrangement resonance(int n) {
    return Arrangement.central(
        n, LongStream.range(1, 1L << n).mapToObj(bits -> zeroOne(n, bits)).toList());
  }

  /** The dichotomies of the corners of the cube, the threshold functions: 4, 14, 104, 1882, ... */
  static Arrangement threshold(int n) {
    return Arrangement.ofPoints(
        n, LongStream.range(0, 1L << n).mapToObj(bits -> zeroOne(n, bits)).toList());
  }

  /** The dichotomies of the points of the square grid of that many rows and columns. */
  static Arrangement grid(int rows, int columns) {
    return Arrangement.ofPoints(
        2,
        IntStream.range(0, rows * columns)
            .mapToObj(i -> Vector.of((long) i / columns, i % columns))
            .toList());
  }

  static Arrangement coordinates(int n) {
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
  static long genericAffine(int n, int dimension) {
    return LongStream.rangeClosed(0, dimension).map(i -> binomial(n, i)).sum();
  }

  /** {@code 2 (C(n - 1, 0) + ... + C(n - 1, r - 1))}: those of n central ones of rank r. */
  static long genericCentral(int n, int rank) {
    return 2 * genericAffine(n - 1, rank - 1);
  }

  private static long binomial(long n, long k) {
    long value = 1;
    for (long i = 1; i <= k; i++) {
      value = value * (n - k + i) / i;
    }
    return k > n ? 0 : value;
  }
}
