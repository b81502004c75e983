package org.reluworkbench.train.cell;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Integer points, with entries about as small as can be, near the ray of one in floating point. */
final class Rounding {

  private final Forms forms;

  /** By how much a form changes, at most, when the coordinates are rounded to integers. */
  private final double[] change;

  Rounding(Forms forms) {
    this.forms = forms;
    change = new double[forms.size()];
    for (int form = 0; form < change.length; form++) {
      for (int c = 0; c < forms.width(); c++) {
        change[form] += Math.abs(forms.unit(form)[c]) * forms.scale(c) / 2;
      }
    }
  }

  /** By how much rounding changes the form at most. */
  double change(int form) {
    return change[form];
  }

  /** By what a point must be multiplied so that rounding keeps the form, of that value, positive. */
  double factor(int form, double value) {
    return value > 0 ? change[form] / value : Double.POSITIVE_INFINITY;
  }

  /** The scaled point, times the factor or more, in integers; empty if floating point cannot hold it. */
  Optional<IntegerPoint> rounded(double[] point, double factor) {
    if (!(factor < Double.MAX_VALUE)) {
      return Optional.empty();
    }
    double power = Math.scalb(1.0, Math.getExponent(factor) + 1);
    double[] entries = new double[point.length];
    double largest = 0;
    for (int c = 0; c < entries.length; c++) {
      entries[c] = Math.rint(point[c] / forms.scale(c) * power);
      largest = Math.max(largest, Math.abs(entries[c]));
    }
    if (!(largest < Double.MAX_VALUE)) {
      return Optional.empty();
    }
    return Optional.of(
        IntegerPoint.fits(forms, Math.getExponent(largest) + 1)
            ? new IntegerPoint(
                forms, Arrays.stream(entries).mapToLong(entry -> (long) entry).toArray())
            : new IntegerPoint(
                forms,
                Arrays.stream(entries)
                    .mapToObj(entry -> new BigDecimal(entry).toBigIntegerExact())
                    .toArray(BigInteger[]::new)));
  }
}
