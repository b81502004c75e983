package org.reluworkbench.train.fit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.reluworkbench.numeric.Column;
import org.reluworkbench.numeric.Rational;

/** A column as integers over its least common denominator, however long those are. */
final class IntegerColumn {

  private final BigInteger denominator;

  /** One of the two holds the numbers. */
  private final long[] small;

  private final List<BigInteger> large;

  private final BigInteger least;
  private final BigInteger greatest;

  private IntegerColumn(BigInteger denominator, long[] small, List<BigInteger> large) {
    this.denominator = denominator;
    this.small = small;
    this.large = large;
    if (large.isEmpty()) {
      this.least = BigInteger.valueOf(Arrays.stream(small).min().orElse(0));
      this.greatest = BigInteger.valueOf(Arrays.stream(small).max().orElse(0));
    } else {
      this.least = Collections.min(large);
      this.greatest = Collections.max(large);
    }
  }

  /** The numbers of a column in these rows. */
  static IntegerColumn of(Column column, int[] rows) {
    if (column.isScaled()) {
      long[] numbers = new long[rows.length];
      for (int i = 0; i < rows.length; i++) {
        numbers[i] = column.numerator(rows[i]);
      }
      return new IntegerColumn(BigInteger.valueOf(column.denominator()), numbers, List.of());
    }
    BigInteger common = BigInteger.ONE;
    for (int row : rows) {
      BigInteger own = column.get(row).denominator();
      if (common.mod(own).signum() != 0) {
        common = common.divide(common.gcd(own)).multiply(own);
      }
    }
    List<BigInteger> numbers = new ArrayList<>(rows.length);
    for (int row : rows) {
      Rational number = column.get(row);
      numbers.add(number.numerator().multiply(common.divide(number.denominator())));
    }
    return new IntegerColumn(common, new long[0], numbers);
  }

  BigInteger get(int index) {
    return large.isEmpty() ? BigInteger.valueOf(small[index]) : large.get(index);
  }

  BigInteger denominator() {
    return denominator;
  }

  /** The greatest number minus the least. */
  BigInteger range() {
    return greatest.subtract(least);
  }

  /** The greatest absolute value. */
  BigInteger magnitude() {
    return greatest.abs().max(least.abs());
  }

  /** Adds the first numbers times a factor to sums, none of which overflows as the caller knows. */
  void addTo(long[] sums, long factor) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * (large.isEmpty() ? small[i] : large.get(i).longValue());
    }
  }
}
