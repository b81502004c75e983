package org.reluworkbench.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** The one way, up to a factor, in which some vectors add up to zero. */
public final class LinearDependence {

  private LinearDependence() {}

  /**
   * Factors, not all zero, with which the vectors add up to zero; empty if there are none, or if
   * there are others than their multiples.
   */
  public static Optional<Vector> of(List<Vector> vectors) {
    List<IntegerRow> equations = equations(vectors);
    List<IntegerRow> solved = new ArrayList<>();
    boolean[] determined = new boolean[vectors.size()];
    while (!equations.isEmpty()) {
      IntegerRow pivot = equations.remove(equations.size() - 1);
      if (pivot.size() == 0) {
        continue;
      }
      int variable = pivot.variable(0);
      determined[variable] = true;
      equations.replaceAll(row -> without(variable, row, pivot));
      solved.replaceAll(row -> without(variable, row, pivot));
      solved.add(pivot);
    }
    if (solved.size() != vectors.size() - 1) {
      return Optional.empty();
    }
    int free = 0;
    while (determined[free]) {
      free++;
    }
    Vector.Builder factors = Vector.builder(vectors.size()).set(free, Rational.ONE);
    for (IntegerRow row : solved) {
      // What is left of it: its own variable, which comes first in no order, and the free one.
      for (int i = 0; i < row.size(); i++) {
        if (row.variable(i) != free && row.position(free) >= 0) {
          factors.set(row.variable(i), Simplex.slope(row, row.variable(i), free));
        }
      }
    }
    return Optional.of(factors.build());
  }

  private static IntegerRow without(int variable, IntegerRow row, IntegerRow pivot) {
    return row.position(variable) >= 0 ? row.eliminating(variable, pivot) : row;
  }

  /** One equation a coordinate, in the unknown factors. */
  private static List<IntegerRow> equations(List<Vector> vectors) {
    int dimension = vectors.isEmpty() ? 0 : vectors.get(0).dimension();
    List<IntegerRow> equations = new ArrayList<>();
    for (int coordinate = 0; coordinate < dimension; coordinate++) {
      Vector.Builder entries = Vector.builder(vectors.size());
      for (int i = 0; i < vectors.size(); i++) {
        entries.set(i, vectors.get(i).get(coordinate));
      }
      equations.add(integerRow(entries.build()));
    }
    return equations;
  }

  private static IntegerRow integerRow(Vector entries) {
    BigInteger denominator = BigInteger.ONE;
    for (int i = 0; i < entries.support(); i++) {
      BigInteger next = entries.supportValue(i).denominator();
      denominator = denominator.divide(denominator.gcd(next)).multiply(next);
    }
    int[] variables = new int[entries.support()];
    BigInteger[] coefficients = new BigInteger[variables.length];
    for (int i = 0; i < variables.length; i++) {
      Rational value = entries.supportValue(i);
      variables[i] = entries.supportIndex(i);
      coefficients[i] = value.numerator().multiply(denominator.divide(value.denominator()));
    }
    return IntegerRow.of(variables, coefficients);
  }
}
