package org.reluworkbench.train.cell;

/**
 * The exact signs of the determinants of three forms in three variables: in 64 bits if they fit, else
 * in floating point if that is surely right, else in integers of any length.
 */
final class Determinants {

  /** Three factors, six products. */
  private static final int LARGEST_BITS = (Long.SIZE - 4) / 3;

  /** Some forty times the rounding errors of the coefficients and the operations. */
  private static final double RELATIVE_ERROR = 1e-14;

  private final Forms forms;
  private final boolean small;

  Determinants(Forms forms) {
    this.forms = forms;
    small = forms.bits() <= LARGEST_BITS;
  }

  int sign(int a, int b, int c) {
    if (small) {
      return Long.signum(determinant(forms.small(a), forms.small(b), forms.small(c)));
    }
    double[] p = forms.unit(a);
    double[] q = forms.unit(b);
    double[] r = forms.unit(c);
    double value = p[0] * (q[1] * r[2] - q[2] * r[1])
        + p[1] * (q[2] * r[0] - q[0] * r[2])
        + p[2] * (q[0] * r[1] - q[1] * r[0]);
    // Unit vectors: no product is above one.
    return Math.abs(value) > RELATIVE_ERROR
        ? (int) Math.signum(value)
        : IntegerVectors.dot(forms.exact(a), IntegerVectors.cross(forms.exact(b), forms.exact(c)))
            .signum();
  }

  private static long determinant(long[] p, long[] q, long[] r) {
    return p[0] * (q[1] * r[2] - q[2] * r[1])
        + p[1] * (q[2] * r[0] - q[0] * r[2])
        + p[2] * (q[0] * r[1] - q[1] * r[0]);
  }
}
