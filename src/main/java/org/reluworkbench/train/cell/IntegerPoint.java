package org.reluworkbench.train.cell;

import java.math.BigInteger;
import java.util.Arrays;
import org.reluworkbench.numeric.Rational;

/**
 * A point with integer coordinates in the space of the forms, with their exact signs there. Not for
 * use by several threads at once.
 */
final class IntegerPoint {

  /** Bits left for a sum of products, sign aside. */
  private static final int ROOM = 62;

  private final Forms forms;
  private final long[] small;
  private final BigInteger[] exact;

  /** Of all forms, once {@link #value} is asked for one; before that, no entries. */
  private byte[] signs = new byte[0];

  private double[] values = new double[0];
  private double[] scaled = new double[0];

  IntegerPoint(Forms forms, BigInteger[] coordinates) {
    this(forms, new long[0], coordinates);
  }

  /** Of coordinates that {@link #fits fit}. */
  IntegerPoint(Forms forms, long[] coordinates) {
    this(forms, coordinates, new BigInteger[0]);
  }

  private IntegerPoint(Forms forms, long[] small, BigInteger[] exact) {
    this.forms = forms;
    this.small = small;
    this.exact = exact;
  }

  /** Whether the forms' values at a point with such large coordinates fit in 64 bits. */
  static boolean fits(Forms forms, int bitsOfCoordinates) {
    int carries = Integer.SIZE - Integer.numberOfLeadingZeros(forms.width());
    return forms.isSmall() && forms.bits() + bitsOfCoordinates + carries <= ROOM;
  }

  /** The form's sign at the point. */
  int sign(int form) {
    if (signs.length > 0) {
      return signs[form];
    }
    return small.length > 0 ? Long.signum(smallValue(form)) : exactValue(form).signum();
  }

  private long smallValue(int form) {
    long sum = 0;
    long[] coefficients = forms.small(form);
    for (int c = 0; c < small.length; c++) {
      sum += coefficients[c] * small[c];
    }
    return sum;
  }

  private BigInteger exactValue(int form) {
    return IntegerVectors.dot(forms.exact(form), exact);
  }

  /** About the distance from the form's hyperplane, signed, on the scale of {@link #scaled}. */
  double value(int form) {
    if (signs.length == 0) {
      evaluate();
    }
    return values[form];
  }

  /** About the point, scaled by coordinates, then to a largest entry of one. */
  double scaled(int coordinate) {
    if (signs.length == 0) {
      evaluate();
    }
    return scaled[coordinate];
  }

  private void evaluate() {
    double largest = 0;
    scaled = new double[forms.width()];
    for (int c = 0; c < scaled.length; c++) {
      scaled[c] = (small.length > 0 ? (double) small[c] : exact[c].doubleValue()) * forms.scale(c);
      largest = Math.max(largest, Math.abs(scaled[c]));
    }
    double shrink = largest > 0 ? 1 / largest : 1;
    for (int c = 0; c < scaled.length; c++) {
      scaled[c] *= shrink;
    }
    byte[] found = new byte[forms.size()];
    values = new double[found.length];
    for (int form = 0; form < found.length; form++) {
      if (small.length > 0) {
        long value = smallValue(form);
        found[form] = (byte) Long.signum(value);
        values[form] = value * shrink / forms.norm(form);
      } else {
        BigInteger value = exactValue(form);
        found[form] = (byte) value.signum();
        values[form] = value.doubleValue() * shrink / forms.norm(form);
      }
    }
    signs = found;
  }

  Rational coordinate(int index) {
    return small.length > 0 ? Rational.of(small[index]) : Rational.of(exact[index]);
  }

  Rational quotient(int index, int divisor) {
    return small.length > 0
        ? Rational.of(small[index], small[divisor])
        : Rational.of(exact[index], exact[divisor]);
  }

  IntegerPoint negate() {
    return small.length > 0
        ? new IntegerPoint(forms, Arrays.stream(small).map(entry -> -entry).toArray())
        : new IntegerPoint(forms, IntegerVectors.negate(exact));
  }

  /** Whether all forms have those sides here. */
  boolean isAt(int[] sides) {
    for (int form = 0; form < sides.length; form++) {
      if (sign(form) != sides[form]) {
        return false;
      }
    }
    return true;
  }
}
