package org.reluworkbench.workbench.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The exponent e for which c N^e is nearest to what was measured, by least squares of logarithms. */
final class PowerLaw {

  private final List<double[]> points = new ArrayList<>();

  /** One more measurement; what is not positive has no logarithm and is left out. */
  void add(double size, double value) {
    if (size > 0 && value > 0) {
      points.add(new double[] {Math.log(size), Math.log(value)});
    }
  }

  /** Empty if there are not two different sizes. */
  Optional<Double> exponent() {
    double meanX = points.stream().mapToDouble(point -> point[0]).average().orElse(0);
    double meanY = points.stream().mapToDouble(point -> point[1]).average().orElse(0);
    double square = 0;
    double product = 0;
    for (double[] point : points) {
      square += (point[0] - meanX) * (point[0] - meanX);
      product += (point[0] - meanX) * (point[1] - meanY);
    }
    return square < 1e-12 ? Optional.empty() : Optional.of(product / square);
  }
}
