package org.reluworkbench.train;

import java.util.Arrays;

/**
 * A primal-dual interior-point method in floating point for {@code min sum (q_g/2 e_g^2 + w_g e_g)}
 * subject to {@code c_j . x - e_g(j) <= b_j}, with few variables x and many rows.
 *
 * <p>S. Mehrotra, On the implementation of a primal-dual interior point method, SIAM J. Optimization
 * 1992. It ends near the middle of the optimal faces, so that what is zero and what is not can be
 * told from each other, which is what rounding to exact numbers needs. Nothing it says is trusted.
 */
final class InteriorPoint {

  private static final int STEPS = 60;
  private static final double RIDGE = 1e-9;
  private static final double ACCURACY = 1e-10;

  private final double[][] c;
  private final int[] group;
  private final double[] b;
  private final double[] q;
  private final double[] w;
  private final int n;
  private final int rows;
  private final int groups;

  private final double[] x;
  private final double[] e;
  private final double[] s;
  private final double[] lambda;

  private final double[] dx;
  private final double[] de;
  private final double[] ds;
  private final double[] dl;
  private final double[] t;
  private final double[][] normal;
  private final double[][] sums;
  private final double[] kappa;
  private final double[] cx;

  private boolean converged;
  private boolean beyond;

  /**
   * Prepares a problem.
   *
   * @param group of each row its error variable, or -1
   */
  InteriorPoint(int n, double[][] c, int[] group, double[] b, double[] q, double[] w) {
    this.n = n;
    this.c = c;
    this.group = group;
    this.b = b;
    this.q = q;
    this.w = w;
    this.rows = c.length;
    this.groups = q.length;
    x = new double[n];
    e = new double[groups];
    s = new double[rows];
    lambda = new double[rows];
    dx = new double[n];
    de = new double[groups];
    ds = new double[rows];
    dl = new double[rows];
    t = new double[rows];
    normal = new double[n][n];
    sums = new double[groups][n];
    kappa = new double[groups];
    cx = new double[rows];
  }

  double[] x() {
    return x;
  }

  double[] errors() {
    return e;
  }

  double[] multipliers() {
    return lambda;
  }

  double[] slacks() {
    return s;
  }

  /** Whether it ended at an optimum. */
  boolean converged() {
    return converged;
  }

  /** Whether it ended because the optimum is beyond the limit, or there is no point at all. */
  boolean isBeyond() {
    return beyond;
  }

  /** The objective where it ended. */
  double objective() {
    double total = 0;
    for (int g = 0; g < groups; g++) {
      total += q[g] / 2 * e[g] * e[g] + w[g] * e[g];
    }
    return total;
  }

  /** Runs until the optimum is found or is seen to be greater than the limit. */
  void run(double limit) {
    start();
    for (int step = 0; step < STEPS; step++) {
      double mu = complementarity();
      double[] residual = residuals();
      double bound = dualValue();
      double feasible = Math.max(residual[1], residual[2]) / (1 + largest(lambda));
      if (feasible < 1e-9 && bound > limit) {
        beyond = true;
        return;
      }
      if (mu < ACCURACY && residual[0] < 1e-8 && feasible < 1e-9) {
        converged = true;
        return;
      }
      if (!advance(mu)) {
        break;
      }
      if (largest(lambda) > 1e13) {
        beyond = true;
        return;
      }
    }
    converged = complementarity() < 1e-6;
  }

  private static double largest(double[] values) {
    double most = 0;
    for (double value : values) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }

  private void start() {
    Arrays.fill(x, 0);
    Arrays.fill(e, 1);
    int[] size = new int[groups];
    for (int j = 0; j < rows; j++) {
      if (group[j] >= 0) {
        e[group[j]] = Math.max(e[group[j]], 1 - b[j]);
        size[group[j]]++;
      }
    }
    for (int j = 0; j < rows; j++) {
      int g = group[j];
      s[j] = Math.max(1, b[j] + (g >= 0 ? e[g] : 0));
      lambda[j] = g >= 0 ? Math.max(w[g], q[g]) / size[g] : 1;
    }
  }

  private double complementarity() {
    double mu = 0;
    for (int j = 0; j < rows; j++) {
      mu += s[j] * lambda[j];
    }
    return rows == 0 ? 0 : mu / rows;
  }

  /** Greatest violations: primal, dual in x, dual in e. */
  private double[] residuals() {
    double[] dual = new double[n];
    double[] sum = new double[groups];
    double primal = 0;
    for (int j = 0; j < rows; j++) {
      cx[j] = dot(c[j], x);
      double error = group[j] >= 0 ? e[group[j]] : 0;
      primal = Math.max(primal, Math.abs(b[j] - cx[j] + error - s[j]));
      for (int i = 0; i < n; i++) {
        dual[i] += c[j][i] * lambda[j];
      }
      if (group[j] >= 0) {
        sum[group[j]] += lambda[j];
      }
    }
    double inErrors = 0;
    for (int g = 0; g < groups; g++) {
      inErrors = Math.max(inErrors, Math.abs(q[g] * e[g] + w[g] - sum[g]));
    }
    return new double[] {primal, largest(dual), inErrors};
  }

  private double dualValue() {
    double value = 0;
    double[] sum = new double[groups];
    for (int j = 0; j < rows; j++) {
      value -= b[j] * lambda[j];
      if (group[j] >= 0) {
        sum[group[j]] += lambda[j];
      }
    }
    for (int g = 0; g < groups; g++) {
      value -= q[g] > 0 ? (sum[g] - w[g]) * (sum[g] - w[g]) / (2 * q[g]) : 0;
    }
    return value;
  }

  /** One step; none, if rounding errors have taken over. */
  private boolean advance(double mu) {
    prepare();
    direction(0, false);
    double affine = 0;
    double primal = step(s, ds);
    double dual = step(lambda, dl);
    for (int j = 0; j < rows; j++) {
      affine += (s[j] + primal * ds[j]) * (lambda[j] + dual * dl[j]);
    }
    affine = rows == 0 ? 0 : affine / rows;
    double ratio = mu > 0 ? affine / mu : 0;
    direction(ratio * ratio * ratio * mu, true);
    double sum = 0;
    for (double change : dx) {
      sum += change;
    }
    for (double change : dl) {
      sum += change;
    }
    if (!Double.isFinite(sum)) {
      return false;
    }
    primal = Math.min(1, 0.9995 * step(s, ds));
    dual = Math.min(1, 0.9995 * step(lambda, dl));
    boolean quadratic = false;
    for (double curvature : q) {
      quadratic |= curvature > 0;
    }
    if (quadratic) {
      primal = Math.min(primal, dual);
      dual = primal;
    }
    for (int i = 0; i < n; i++) {
      x[i] += primal * dx[i];
    }
    for (int g = 0; g < groups; g++) {
      e[g] += primal * de[g];
    }
    for (int j = 0; j < rows; j++) {
      s[j] = Math.max(s[j] + primal * ds[j], 1e-300);
      lambda[j] = Math.max(lambda[j] + dual * dl[j], 1e-300);
    }
    return true;
  }

  /** Up to beyond one, so that a full step can still be shortened. */
  private static double step(double[] values, double[] change) {
    double most = 1.0006;
    for (int j = 0; j < values.length; j++) {
      if (change[j] < 0) {
        most = Math.min(most, -values[j] / change[j]);
      }
    }
    return most;
  }

  /** The matrix of the normal equations in x alone, factorised. */
  private void prepare() {
    for (double[] row : normal) {
      Arrays.fill(row, 0);
    }
    for (int g = 0; g < groups; g++) {
      Arrays.fill(sums[g], 0);
      kappa[g] = q[g];
    }
    for (int j = 0; j < rows; j++) {
      double weight = lambda[j] / s[j];
      double[] row = c[j];
      for (int i = 0; i < n; i++) {
        if (row[i] != 0) {
          double scaled = weight * row[i];
          for (int k = 0; k <= i; k++) {
            normal[i][k] += scaled * row[k];
          }
          if (group[j] >= 0) {
            sums[group[j]][i] += scaled;
          }
        }
      }
      if (group[j] >= 0) {
        kappa[group[j]] += weight;
      }
    }
    for (int g = 0; g < groups; g++) {
      for (int i = 0; i < n; i++) {
        double scaled = sums[g][i] / kappa[g];
        for (int k = 0; scaled != 0 && k <= i; k++) {
          normal[i][k] -= scaled * sums[g][k];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      normal[i][i] += RIDGE;
    }
    factorise(normal, n);
  }

  private static void factorise(double[][] a, int n) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        if (i == j) {
          a[i][i] = Math.sqrt(Math.max(sum, 1e-14 * Math.max(1, a[i][i])));
        } else {
          a[i][j] = sum / a[j][j];
        }
      }
    }
  }

  private void direction(double target, boolean corrected) {
    double[] right = new double[n];
    double[] errorRight = new double[groups];
    double[] sum = new double[groups];
    for (int j = 0; j < rows; j++) {
      int g = group[j];
      double primal = b[j] - cx[j] + (g >= 0 ? e[g] : 0) - s[j];
      double complement = target - s[j] * lambda[j] - (corrected ? ds[j] * dl[j] : 0);
      t[j] = (complement - lambda[j] * primal) / s[j];
      for (int i = 0; i < n; i++) {
        right[i] -= c[j][i] * (lambda[j] + t[j]);
      }
      if (g >= 0) {
        errorRight[g] += t[j];
        sum[g] += lambda[j];
      }
    }
    for (int g = 0; g < groups; g++) {
      errorRight[g] += sum[g] - w[g] - q[g] * e[g];
      for (int i = 0; i < n; i++) {
        right[i] += sums[g][i] * errorRight[g] / kappa[g];
      }
    }
    solve(right);
    for (int g = 0; g < groups; g++) {
      de[g] = (errorRight[g] + dot(sums[g], dx)) / kappa[g];
    }
    for (int j = 0; j < rows; j++) {
      int g = group[j];
      double error = g >= 0 ? e[g] : 0;
      double primal = b[j] - cx[j] + error - s[j];
      double move = dot(c[j], dx) - (g >= 0 ? de[g] : 0);
      ds[j] = primal - move;
      dl[j] = t[j] + lambda[j] / s[j] * move;
    }
  }

  private void solve(double[] right) {
    for (int i = 0; i < n; i++) {
      double sum = right[i];
      for (int k = 0; k < i; k++) {
        sum -= normal[i][k] * dx[k];
      }
      dx[i] = sum / normal[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = dx[i];
      for (int k = i + 1; k < n; k++) {
        sum -= normal[k][i] * dx[k];
      }
      dx[i] = sum / normal[i][i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
