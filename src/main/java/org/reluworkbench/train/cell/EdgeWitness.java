package org.reluworkbench.train.cell;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Points of the cells beside the edges of a line: half way from the middle of an edge, at right
 * angles, to the next line. They are found in floating point and rounded, and where that is not inside,
 * exactly. Safe for use by several threads.
 */
final class EdgeWitness {

  private static final BigInteger ONE = BigInteger.ONE;

  private final Forms forms;
  private final Rounding rounding;

  EdgeWitness(Forms forms) {
    this.forms = forms;
    rounding = new Rounding(forms);
  }

  /**
   * A point of the cell.
   *
   * @param position the crossing at which the edge begins, the last of those at its point; -1 for the
   *     lowest edge
   * @param sides those of the cell, also of the line itself
   */
  IntegerPoint beside(SweptLine line, int position, int[] sides) {
    return guess(line, position, sides).orElseGet(() -> exact(line, position, sides));
  }

  private Optional<IntegerPoint> guess(SweptLine line, int position, int[] sides) {
    double[] point = middle(line, position);
    double[] across = across(line, sides[line.line()]);
    double reach = Double.POSITIVE_INFINITY;
    for (int k = 1; k < sides.length; k++) {
      double speed = -sides[k] * dot(forms.unit(k), across);
      if (k != line.line() && speed > 0) {
        reach = Math.min(reach, sides[k] * dot(forms.unit(k), point) / speed);
      }
    }
    double distance = reach == Double.POSITIVE_INFINITY ? 1 : reach / 2;
    for (int c = 0; c < point.length; c++) {
      point[c] += distance * across[c];
    }
    double factor = 0;
    for (int k = 0; k < sides.length; k++) {
      factor = Math.max(factor, rounding.factor(k, sides[k] * dot(forms.unit(k), point)));
    }
    return rounding.rounded(point, factor).filter(candidate -> isInside(candidate, sides));
  }

  private boolean isInside(IntegerPoint candidate, int[] sides) {
    for (int k = 0; k < sides.length; k++) {
      if (candidate.sign(k) != sides[k]) {
        return false;
      }
    }
    return true;
  }

  /** A point inside the edge, where form 0 is one. */
  private double[] middle(SweptLine line, int position) {
    boolean begins = position >= 0;
    boolean ends = position + 1 < line.crossings();
    if (!begins && !ends) {
      return normalised(scaled(line.anyPoint()));
    }
    double[] point = meeting(line, begins ? position : 0);
    if (begins && ends) {
      double[] end = meeting(line, position + 1);
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

  private double[] meeting(SweptLine line, int position) {
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

  private double[] across(SweptLine line, int side) {
    double[] own = forms.unit(line.line());
    double[] zeroth = forms.unit(0);
    double common = dot(own, zeroth);
    double[] across = new double[own.length];
    for (int c = 0; c < across.length; c++) {
      across[c] = side * (own[c] - common * zeroth[c]);
    }
    return across;
  }

  private static double dot(double[] left, double[] right) {
    return left[0] * right[0] + left[1] * right[1] + left[2] * right[2];
  }

  private IntegerPoint exact(SweptLine line, int position, int[] sides) {
    BigInteger[] point = exactMiddle(line, position);
    BigInteger[] across = line.towards(sides[line.line()]);
    BigInteger distance = ONE;
    BigInteger speed = BigInteger.ZERO;
    for (int k = 1; k < sides.length; k++) {
      BigInteger nextSpeed = IntegerVectors.dot(forms.exact(k), across);
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
        IntegerVectors.primitive(IntegerVectors.combination(weight, point, distance, across)));
  }

  private BigInteger[] exactMiddle(SweptLine line, int position) {
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
