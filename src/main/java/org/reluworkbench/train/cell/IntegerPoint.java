package org.reluworkbench.train.cell;

import java.math.BigInteger;
import java.util.Arrays;
import org.reluworkbench.numeric.Rational;

/** A point with integer coordinates in the space of the forms, with their exact signs there. */
final class IntegerPoint {

  /** Bits left for a sum of products, sign aside. */
  private static final int ROOM = 62;

  private final long[] small;
  private final BigInteger[] exact;
  private final byte[] sign;
  private final double[] value;
  private final double[] scaled;

  IntegerPoint(Forms forms, BigInteger[] coordinates) {
    this(forms, new long[0], coordinates);
  }

  /** Of coordinates that {@link #fits fit}. */
  IntegerPoint(Forms forms, long[] coordinates) {
    this(forms, coordinates, new BigInteger[0]);
  }

  private IntegerPoint(Forms forms, long[] small, BigInteger[] exact) {
    this.small = small;
    this.exact = exact;
    sign = new byte[forms.size()];
    value = new double[sign.length];
    scaled = new double[forms.width()];
    double largest = 0;
    for (int c = 0; c < scaled.length; c++) {
      scaled[c] = (small.length > 0 ? (double) small[c] : exact[c].doubleValue()) * forms.scale(c);
      largest = Math.max(largest, Math.abs(scaled[c]));
    }
    double shrink = largest > 0 ? 1 / largest : 1;
    for (int c = 0; c < scaled.length; c++) {
      scaled[c] *= shrink;
    }
    for (int form = 0; form < sign.length; form++) {
      evaluate(forms, form, shrink);
    }
  }

  private void evaluate(Forms forms, int form, double shrink) {
    if (small.length > 0) {
      long sum = 0;
      long[] coefficients = forms.small(form);
      for (int c = 0; c < small.length; c++) {
        sum += coefficients[c] * small[c];
      }
      sign[form] = (byte) Long.signum(sum);
      value[form] = sum * shrink / forms.norm(form);
    } else {
      BigInteger sum = BigInteger.ZERO;
      for (int c = 0; c < exact.length; c++) {
        sum = sum.add(forms.exact(form)[c].multiply(exact[c]));
      }
      sign[form] = (byte) sum.signum();
      value[form] = sum.doubleValue() * shrink / forms.norm(form);
    }
  }

  /** Whether the forms' values at a point with such large coordinates fit in 64 bits. */
  static boolean fits(Forms forms, int bitsOfCoordinates) {
    int carries = Integer.SIZE - Integer.numberOfLeadingZeros(forms.width());
    return forms.isSmall() && forms.bits() + bitsOfCoordinates + carries <= ROOM;
  }

  int sign(int form) {
    return sign[form];
  }

  /** About the distance from the form's hyperplane, signed, on the scale of {@link #scaled}. */
  double value(int form) {
    return value[form];
  }

  /** About the point, scaled by coordinates, then to a largest entry of one. */
  double scaled(int coordinate) {
    return scaled[coordinate];
  }

  Rational coordinate(int index) {
    return small.length > 0 ? Rational.of(small[index]) : Rational.of(exact[index]);
  }

  Rational quotient(int index, int divisor) {
    return small.length > 0
        ? Rational.of(small[index], small[divisor])
        : Rational.of(exact[index], exact[divisor]);
  }

  IntegerPoint negate(Forms forms) {
    return small.length > 0
        ? new IntegerPoint(forms, Arrays.stream(small).map(entry -> -entry).toArray())
        : new IntegerPoint(forms, IntegerVectors.negate(exact));
  }
}
