package org.reluworkbench.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * The first vectors of a list that are linearly independent, and all others in terms of these:
 * guessed modulo a prime, in machine words, and confirmed exactly. Fast where vectors are long and
 * dense but their dependences simple.
 */
public final class ModularBasis {

  private final List<Vector> vectors;
  private final int dimension;

  /** Row-reduced: a row a coordinate, a column a vector, then perhaps a column a coordinate. */
  private final long[][] matrix;

  private final List<Integer> chosen = new ArrayList<>();

  /** The row that has its one in the column of the i-th chosen vector. */
  private final List<Integer> pivotRows = new ArrayList<>();

  /** The chosen vectors alone, with columns for the coordinates: made when a form is asked for. */
  private Optional<ModularBasis> inverted = Optional.empty();

  private ModularBasis(int dimension, List<Vector> vectors, boolean inverting) {
    this.dimension = dimension;
    this.vectors = List.copyOf(vectors);
    matrix = new long[dimension][vectors.size() + (inverting ? dimension : 0)];
    for (int row = 0; inverting && row < dimension; row++) {
      matrix[row][vectors.size() + row] = 1;
    }
  }

  /** Empty if a denominator is a multiple of the prime, or {@code stop} said so. */
  public static Optional<ModularBasis> of(
      int dimension, List<Vector> vectors, BooleanSupplier stop) {
    ModularBasis basis = new ModularBasis(dimension, vectors, false);
    return basis.load() && basis.reduce(stop) ? Optional.of(basis) : Optional.empty();
  }

  private boolean load() {
    Map<BigInteger, Long> inverses = new HashMap<>();
    for (int column = 0; column < vectors.size(); column++) {
      Vector vector = vectors.get(column);
      for (int i = 0; i < vector.support(); i++) {
        Rational value = vector.supportValue(i);
        // Many entries share few denominators.
        long inverse = inverses.computeIfAbsent(value.denominator(), ModularBasis::inverseOrZero);
        if (inverse == 0) {
          return false;
        }
        matrix[vector.supportIndex(i)][column] =
            PrimeField.times(PrimeField.residue(value.numerator()), inverse);
      }
    }
    return true;
  }

  private static long inverseOrZero(BigInteger denominator) {
    long residue = PrimeField.residue(denominator);
    return residue == 0 ? 0 : PrimeField.inverse(residue);
  }

  private boolean reduce(BooleanSupplier stop) {
    boolean[] used = new boolean[dimension];
    for (int column = 0; column < vectors.size() && chosen.size() < dimension; column++) {
      if (stop.getAsBoolean()) {
        return false;
      }
      int pivot = 0;
      while (pivot < dimension && (used[pivot] || matrix[pivot][column] == 0)) {
        pivot++;
      }
      if (pivot < dimension) {
        used[pivot] = true;
        chosen.add(column);
        pivotRows.add(pivot);
        eliminate(pivot, column);
      }
    }
    return true;
  }

  private void eliminate(int pivot, int column) {
    long[] row = matrix[pivot];
    long inverse = PrimeField.inverse(row[column]);
    // Before its first use as a pivot, a row is zero in all columns that were passed.
    for (int j = column; j < row.length; j++) {
      row[j] = PrimeField.times(row[j], inverse);
    }
    for (int i = 0; i < dimension; i++) {
      long factor = matrix[i][column];
      if (i != pivot && factor != 0) {
        long[] other = matrix[i];
        long negative = PrimeField.PRIME - factor;
        for (int j = column; j < other.length; j++) {
          other[j] = PrimeField.plusTimes(other[j], negative, row[j]);
        }
      }
    }
  }

  /** The indices of the chosen vectors. */
  public List<Integer> chosen() {
    return List.copyOf(chosen);
  }

  /** The factors with which the chosen vectors add up to this one; empty if no guess is right. */
  public Optional<Vector> coordinates(int index) {
    Vector.Builder factors = Vector.builder(chosen.size());
    Vector rest = vectors.get(index);
    for (int i = 0; i < chosen.size(); i++) {
      long residue = matrix[pivotRows.get(i)][index];
      if (residue != 0) {
        Optional<Rational> factor = PrimeField.reconstruct(residue);
        if (factor.isEmpty()) {
          return Optional.empty();
        }
        factors.set(i, factor.get());
        rest = rest.combine(factor.get().negate(), vectors.get(chosen.get(i)));
      }
    }
    return rest.isZero() ? Optional.of(factors.build()) : Optional.empty();
  }

  /**
   * A linear form with these values at the chosen vectors, by lifting its residue digit by digit (J.
   * D. Dixon, Exact solution of linear equations using p-adic expansions, 1982).
   *
   * @return empty only if the chosen vectors are not independent after all, or on {@code stop}
   */
  public Optional<Vector> form(Vector values, BooleanSupplier stop) {
    List<Vector> alone = chosen.stream().map(vectors::get).toList();
    if (inverted.isEmpty()) {
      ModularBasis basis = new ModularBasis(dimension, alone, true);
      if (!basis.load() || !basis.reduce(stop)) {
        return Optional.empty();
      }
      inverted = Optional.of(basis);
    }
    return new PadicLift(alone, values, inverted.get()::inverse, dimension).solve(stop);
  }

  /** How much the form's coefficient grows with its value at a chosen vector, modulo the prime. */
  private long inverse(int position, int coordinate) {
    return matrix[pivotRows.get(position)][vectors.size() + coordinate];
  }
}
