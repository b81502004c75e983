package org.reluworkbench.train.cell;

/**
 * Projects a vector to the closed cone that some generators span, in floating point: the method of C.
 * L. Lawson and R. J. Hanson, Solving Least Squares Problems, 1974, chapter 23, one step at a time. An
 * orthonormal basis of the span of the active generators is kept by Gram-Schmidt, twice.
 */
final class ConeProjection {

  private static final double NEGLIGIBLE = 1e-11;

  private final int width;
  private final double[][] active;
  private final int[] label;
  private final boolean[] isActive;
  private final double[][] basis;
  private final double[][] triangle;
  private final double[] components;
  private final double[] factor;
  private final double[] wanted;
  private final double[] target;
  private final double[] residual;
  private int size;

  /**
   * @param width the dimension
   * @param names how many names there are for generators: 0, 1, ...
   */
  ConeProjection(int width, int names) {
    this.width = width;
    isActive = new boolean[names];
    active = new double[width][width];
    label = new int[width];
    basis = new double[width][width];
    triangle = new double[width][width];
    components = new double[width];
    factor = new double[width];
    wanted = new double[width];
    target = new double[width];
    residual = new double[width];
  }

  /** Begins with the vector's negative, or the vector itself, and no generators. */
  void begin(double[] vector, int sign) {
    for (int j = 0; j < size; j++) {
      isActive[label[j]] = false;
    }
    size = 0;
    for (int c = 0; c < width; c++) {
      target[c] = sign * vector[c];
      residual[c] = target[c];
    }
  }

  /** What is left of the vector: orthogonal to the active generators. */
  double[] residual() {
    return residual;
  }

  int size() {
    return size;
  }

  /** The caller's name of an active generator. */
  int label(int position) {
    return label[position];
  }

  boolean isActive(int name) {
    return isActive[name];
  }

  /**
   * Takes the generator in, and puts out those that it makes needless.
   *
   * @return whether rounding errors let it
   */
  boolean activate(int name, double[] generator, int sign) {
    if (size == width) {
      return false;
    }
    label[size] = name;
    factor[size] = 0;
    for (int c = 0; c < width; c++) {
      active[size][c] = sign * generator[c];
    }
    if (!extendBasis(size)) {
      return false;
    }
    size++;
    isActive[name] = true;
    solve();
    while (shortenStep()) {
      if (!rebuild()) {
        return false;
      }
      solve();
    }
    System.arraycopy(wanted, 0, factor, 0, size);
    project();
    return true;
  }

  private boolean extendBasis(int column) {
    double[] next = basis[column];
    System.arraycopy(active[column], 0, next, 0, width);
    for (int j = 0; j < column; j++) {
      triangle[j][column] = 0;
    }
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < column; j++) {
        double component = dot(basis[j], next);
        triangle[j][column] += component;
        subtract(next, component, basis[j]);
      }
    }
    double length = Math.sqrt(dot(next, next));
    if (length < NEGLIGIBLE) {
      return false;
    }
    triangle[column][column] = length;
    for (int c = 0; c < width; c++) {
      next[c] /= length;
    }
    components[column] = dot(next, target);
    return true;
  }

  private void solve() {
    for (int j = size - 1; j >= 0; j--) {
      double sum = components[j];
      for (int k = j + 1; k < size; k++) {
        sum -= triangle[j][k] * wanted[k];
      }
      wanted[j] = sum / triangle[j][j];
    }
  }

  /** Goes towards the wanted factors until one is zero, and puts that out; false if none will be. */
  private boolean shortenStep() {
    double step = 1;
    int blocking = -1;
    for (int j = 0; j < size; j++) {
      if (wanted[j] <= 0) {
        double reach = factor[j] / (factor[j] - wanted[j]);
        if (blocking < 0 || !(reach >= step)) {
          step = reach;
          blocking = j;
        }
      }
    }
    if (blocking < 0) {
      return false;
    }
    if (!(step >= 0)) {
      step = 0;
    }
    int kept = 0;
    for (int j = 0; j < size; j++) {
      double moved = factor[j] + step * (wanted[j] - factor[j]);
      if (j != blocking && moved > 0) {
        label[kept] = label[j];
        System.arraycopy(active[j], 0, active[kept], 0, width);
        factor[kept++] = moved;
      } else {
        isActive[label[j]] = false;
      }
    }
    size = kept;
    return true;
  }

  private boolean rebuild() {
    for (int column = 0; column < size; column++) {
      if (!extendBasis(column)) {
        return false;
      }
    }
    return true;
  }

  private void project() {
    System.arraycopy(target, 0, residual, 0, width);
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < size; j++) {
        subtract(residual, dot(basis[j], residual), basis[j]);
      }
    }
  }

  private void subtract(double[] from, double factorOfOther, double[] other) {
    for (int c = 0; c < width; c++) {
      from[c] -= factorOfOther * other[c];
    }
  }

  double dot(double[] left, double[] right) {
    double sum = 0;
    for (int c = 0; c < width; c++) {
      sum += left[c] * right[c];
    }
    return sum;
  }
}
