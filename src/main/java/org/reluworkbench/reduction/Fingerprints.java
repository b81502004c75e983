package org.reluworkbench.reduction;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * A number for each point: a linear function of its coordinates over the integers modulo a prime. The
 * fingerprint of a weighted sum is the weighted sum of the fingerprints, so nearly all of the
 * candidates for a point are dismissed by looking up one number.
 */
final class Fingerprints {

  /** 2^61 - 1, a prime. */
  private static final long PRIME = (1L << 61) - 1;

  private static final BigInteger BIG_PRIME = BigInteger.valueOf(PRIME);

  /** Any will do; fixed, so that equal data take equal time. */
  private static final long SEED = 20_260_101;

  private final BigInteger scale;
  private final long[] factors;

  /** Fingerprints for the inputs of these data. */
  Fingerprints(Training training) {
    scale = commonDenominator(training);
    factors = new Random(SEED).longs(training.dimension(), 1, PRIME).toArray();
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

  /** The fingerprint of one of the inputs. */
  long of(Vector vector) {
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
    return print;
  }

  /** Numbers with small denominators, modulo the prime. */
  static long[] residues(List<Rational> numbers) {
    return numbers.stream()
        .mapToLong(number -> number
            .numerator()
            .multiply(number.denominator().modInverse(BIG_PRIME))
            .mod(BIG_PRIME)
            .longValue())
        .toArray();
  }

  /** The weighted sum of the first of some fingerprints, as many as there are weights. */
  static long combination(long[] weights, long[] prints) {
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum = plus(sum, times(weights[i], prints[i]));
    }
    return sum;
  }

  private static long plus(long a, long b) {
    long sum = a + b;
    return sum >= PRIME ? sum - PRIME : sum;
  }

  private static long times(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    // a b = high 2^64 + low, and 2^61 is 1 modulo the prime.
    return plus((high << 3 | low >>> 61) % PRIME, (low & PRIME) % PRIME);
  }
}
