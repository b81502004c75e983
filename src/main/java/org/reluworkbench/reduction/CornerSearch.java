package org.reluworkbench.reduction;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * Looks for a corner gadget among data: pairs P, Q of label 0 whose midpoint A has label 1, then a C
 * of label 1 such that {@code B = C + (P - Q)} and {@code D = B + C - A} have label 1 too.
 *
 * <p>Each point gets a fingerprint: a linear function of its coordinates over the integers modulo a
 * prime. The fingerprint of a sum is the sum of the fingerprints, so nearly all candidates are
 * dismissed by looking up one number; exact vectors are formed for the others only. With z points of
 * label 0, t pairs with a midpoint of label 1, and o points of label 1: z^2/2 + t o look-ups.
 */
final class CornerSearch {

  /** 2^61 - 1, a prime. */
  private static final long PRIME = (1L << 61) - 1;

  private static final BigInteger BIG_PRIME = BigInteger.valueOf(PRIME);

  /** One half modulo the prime. */
  private static final long HALF = (PRIME + 1) / 2;

  /** Any will do; fixed, so that equal data take equal time. */
  private static final long SEED = 20_260_101;

  private record Point(Vector vector, long print) {}

  private final BigInteger scale;
  private final long[] factors;
  private final List<Point> zeros = new ArrayList<>();
  private final List<Point> ones = new ArrayList<>();
  private final Map<Long, List<Point>> onesByPrint = new HashMap<>();

  CornerSearch(Training training) {
    scale = commonDenominator(training);
    factors = new Random(SEED).longs(training.dimension(), 1, PRIME).toArray();
    for (Example example : training.examples()) {
      if (example.label().isZero()) {
        zeros.add(point(example.input()));
      } else if (example.label().equals(Rational.ONE)) {
        ones.add(point(example.input()));
      }
    }
    ones.forEach(one ->
        onesByPrint.computeIfAbsent(one.print(), print -> new ArrayList<>()).add(one));
  }

  private static BigInteger commonDenominator(Training training) {
    BigInteger multiple = BigInteger.ONE;
    for (Example example : training.examples()) {
      for (int i = 0; i < example.input().support(); i++) {
        BigInteger denominator = example.input().supportValue(i).denominator();
        if (multiple.mod(denominator).signum() != 0) {
          multiple = multiple.multiply(denominator.divide(multiple.gcd(denominator)));
        }
      }
    }
    return multiple;
  }

  private Point point(Vector vector) {
    long print = 0;
    for (int i = 0; i < vector.support(); i++) {
      Rational value = vector.supportValue(i);
      long residue = value
          .numerator()
          .multiply(scale.divide(value.denominator()))
          .mod(BIG_PRIME)
          .longValue();
      print = plus(print, times(residue, factors[vector.supportIndex(i)]));
    }
    return new Point(vector, print);
  }

  private static long plus(long a, long b) {
    long sum = a + b;
    return sum >= PRIME ? sum - PRIME : sum;
  }

  private static long minus(long a, long b) {
    return a >= b ? a - b : a - b + PRIME;
  }

  private static long times(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    // a b = high 2^64 + low, and 2^61 is 1 modulo the prime.
    return plus((high << 3 | low >>> 61) % PRIME, (low & PRIME) % PRIME);
  }

  Optional<CornerGadget> find() {
    for (int i = 0; i < zeros.size(); i++) {
      for (int j = i + 1; j < zeros.size(); j++) {
        Point p = zeros.get(i);
        Point q = zeros.get(j);
        long middle = times(plus(p.print(), q.print()), HALF);
        for (Point a : onesByPrint.getOrDefault(middle, List.of())) {
          if (a.vector().times(Rational.TWO).equals(p.vector().plus(q.vector()))) {
            Optional<CornerGadget> gadget = parallelogram(a, p, q);
            if (gadget.isPresent()) {
              return gadget;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<CornerGadget> parallelogram(Point a, Point p, Point q) {
    long side = minus(p.print(), q.print());
    for (Point c : ones) {
      long printB = plus(c.print(), side);
      long printD = minus(plus(printB, c.print()), a.print());
      if (onesByPrint.containsKey(printB) && onesByPrint.containsKey(printD)) {
        Vector b = c.vector().plus(p.vector()).minus(q.vector());
        Vector d = b.plus(c.vector()).minus(a.vector());
        if (isOne(b, printB)
            && isOne(d, printD)
            && CornerGadget.independent(b.minus(a.vector()), c.vector().minus(a.vector()))) {
          return Optional.of(new CornerGadget(a.vector(), b, c.vector()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOne(Vector vector, long print) {
    return onesByPrint.get(print).stream().anyMatch(one -> one.vector().equals(vector));
  }
}
