package org.reluworkbench.train.cell;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Points of the cells on one side of a line: half way from the middle of an edge, at right angles, to
 * the next line. They are found in floating point and rounded, and where that is not inside, exactly.
 */
final class EdgeWitness {

  private static final BigInteger ONE = BigInteger.ONE;

  private final Forms forms;
  private final Rounding rounding;
  private final SweptLine line;
  private final int side;
  private final double[] across;

  /** How fast the forms grow across. */
  private final double[] speeds;

  private final double[] values;

  EdgeWitness(Forms forms, Rounding rounding, SweptLine line, int side) {
    this.forms = forms;
    this.rounding = rounding;
    this.line = line;
    this.side = side;
    double[] own = forms.unit(line.line());
    double[] zeroth = forms.unit(0);
    double common = dot(own, zeroth);
    across = new double[own.length];
    for (int c = 0; c < across.length; c++) {
      across[c] = side * (own[c] - common * zeroth[c]);
    }
    speeds = new double[forms.size()];
    for (int k = 0; k < speeds.length; k++) {
      speeds[k] = dot(forms.unit(k), across);
    }
    values = new double[forms.size()];
  }

  /**
   * A point of the cell.
   *
   * @param position the crossing at which the edge begins, the last of those at its point; -1 for the
   *     lowest edge
   * @param sides those of the cell, also of the line itself
   */
  IntegerPoint beside(int position, int[] sides) {
    return guess(position, sides).orElseGet(() -> exact(position, sides));
  }

  private Optional<IntegerPoint> guess(int position, int[] sides) {
    double[] point = middle(position);
    double distance = reach(point, sides) / 2;
    for (int c = 0; c < point.length; c++) {
      point[c] += distance * across[c];
    }
    double factor = 0;
    for (int k = 0; k < sides.length; k++) {
      double value = sides[k] * (values[k] + distance * speeds[k]);
      if (value * factor < rounding.change(k)) {
        factor = rounding.factor(k, value);
      }
    }
    return rounding.rounded(point, factor).filter(candidate -> candidate.isAt(sides));
  }

  /** How far it is to the next line; two if there is none. */
  private double reach(double[] point, int[] sides) {
    double distance = 2;
    double speed = 1;
    boolean found = false;
    for (int k = 0; k < sides.length; k++) {
      values[k] = dot(forms.unit(k), point);
      double approach = -sides[k] * speeds[k];
      if (approach > 0 && k != line.line() && k > 0) {
        double value = sides[k] * values[k];
        if (!found || value * speed < distance * approach) {
          found = true;
          distance = value;
          speed = approach;
        }
      }
    }
    return distance / speed;
  }

  /** A point inside the edge, where form 0 is one. */
  private double[] middle(int position) {
    boolean begins = position >= 0;
    boolean ends = position + 1 < line.crossings();
    if (!begins && !ends) {
      return normalised(scaled(line.anyPoint()));
    }
    double[] point = meeting(begins ? position : 0);
    if (begins && ends) {
      double[] end = meeting(position + 1);
      for (int c = 0; c < point.length; c++) {
        point[c] = (point[c] + end[c]) / 2;
      }
      return point;
    }
    double[] direction = scaled(line.direction());
    double step = (begins ? 1 : -1)
        * (1 + Math.sqrt(dot(point, point)))
        / Math.sqrt(dot(direction, direction));
    for (int c = 0; c < point.length; c++) {
      point[c] += step * direction[c];
    }
    return point;
  }

  private double[] meeting(int position) {
    double[] p = forms.unit(line.line());
    double[] q = forms.unit(line.crossing(position));
    return normalised(new double[] {
      p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]
    });
  }

  private double[] normalised(double[] point) {
    double weight = dot(forms.unit(0), point);
    for (int c = 0; c < point.length; c++) {
      point[c] /= weight;
    }
    return point;
  }

  private double[] scaled(BigInteger[] point) {
    double[] scaled = new double[point.length];
    for (int c = 0; c < scaled.length; c++) {
      scaled[c] = point[c].doubleValue() * forms.scale(c);
    }
    return scaled;
  }

  private static double dot(double[] left, double[] right) {
    return left[0] * right[0] + left[1] * right[1] + left[2] * right[2];
  }

  private IntegerPoint exact(int position, int[] sides) {
    BigInteger[] point = exactMiddle(position);
    BigInteger[] exactly = line.towards(side);
    BigInteger distance = ONE;
    BigInteger speed = BigInteger.ZERO;
    for (int k = 1; k < sides.length; k++) {
      BigInteger nextSpeed = IntegerVectors.dot(forms.exact(k), exactly);
      if (k != line.line() && nextSpeed.signum() * sides[k] < 0) {
        BigInteger nextDistance = IntegerVectors.dot(forms.exact(k), point).abs();
        nextSpeed = nextSpeed.abs();
        if (speed.signum() == 0
            || nextDistance.multiply(speed).compareTo(distance.multiply(nextSpeed)) < 0) {
          distance = nextDistance;
          speed = nextSpeed;
        }
      }
    }
    BigInteger weight = speed.signum() == 0 ? ONE : speed.shiftLeft(1);
    return new IntegerPoint(
        forms,
        IntegerVectors.primitive(IntegerVectors.combination(weight, point, distance, exactly)));
  }

  private BigInteger[] exactMiddle(int position) {
    boolean begins = position >= 0;
    boolean ends = position + 1 < line.crossings();
    if (!begins && !ends) {
      return line.anyPoint();
    }
    BigInteger[] end = line.meeting(line.crossing(ends ? position + 1 : position));
    if (!begins) {
      return IntegerVectors.combination(ONE, end, ONE.negate(), line.direction());
    }
    BigInteger[] begin = line.meeting(line.crossing(position));
    return ends
        ? IntegerVectors.combination(weight(end), begin, weight(begin), end)
        : IntegerVectors.combination(ONE, end, ONE, line.direction());
  }

  private BigInteger weight(BigInteger[] point) {
    return IntegerVectors.dot(forms.exact(0), point);
  }
}
