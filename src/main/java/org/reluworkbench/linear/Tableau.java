package org.reluworkbench.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * Equations that express each basic form through the forms that are not basic. A form is a variable
 * of the system or a named linear combination; each row contains one basic form, which occurs in no
 * other row.
 */
final class Tableau {

  private static final int NOT_BASIC = -1;

  private final int variables;
  private final List<Vector> definitions = new ArrayList<>();
  private final List<IntegerRow> rows = new ArrayList<>();
  private int[] basicOf = new int[16];
  private int[] rowOf = new int[16];

  /** For each form, the rows that contain it, and perhaps some that no longer do. */
  private final List<BitSet> columns = new ArrayList<>();

  private int forms;

  Tableau(int variables) {
    this.variables = variables;
    for (int i = 0; i < variables; i++) {
      addForm(NOT_BASIC);
    }
  }

  private int addForm(int row) {
    rowOf = ensure(rowOf, forms);
    rowOf[forms] = row;
    columns.add(new BitSet());
    return forms++;
  }

  private static int[] ensure(int[] array, int index) {
    return index < array.length ? array : Arrays.copyOf(array, 2 * index + 1);
  }

  int variables() {
    return variables;
  }

  int forms() {
    return forms;
  }

  int rows() {
    return rows.size();
  }

  Vector definition(int form) {
    return form < variables ? Vector.unit(variables, form) : definitions.get(form - variables);
  }

  boolean isBasic(int form) {
    return rowOf[form] != NOT_BASIC;
  }

  IntegerRow rowOf(int basicForm) {
    return rows.get(rowOf[basicForm]);
  }

  int rowNumberOf(int basicForm) {
    return rowOf[basicForm];
  }

  int basicOf(int row) {
    return basicOf[row];
  }

  IntegerRow row(int index) {
    return rows.get(index);
  }

  /** A new basic form that equals {@code combination . x}. */
  int define(Vector combination) {
    if (combination.dimension() != variables) {
      throw new IllegalArgumentException("not in " + variables + " variables: " + combination);
    }
    int form = addForm(rows.size());
    definitions.add(combination);
    IntegerRow row = integerRow(combination, form);
    for (int i = 0; i < combination.support(); i++) {
      int variable = combination.supportIndex(i);
      if (isBasic(variable)) {
        row = row.eliminating(variable, rowOf(variable));
      }
    }
    basicOf = ensure(basicOf, rows.size());
    basicOf[rows.size()] = form;
    for (int i = 0; i < row.size(); i++) {
      columns.get(row.variable(i)).set(rows.size());
    }
    rows.add(row);
    return form;
  }

  /** {@code combination . x - form = 0}, times the common denominator. */
  private static IntegerRow integerRow(Vector combination, int form) {
    BigInteger denominator = BigInteger.ONE;
    for (int i = 0; i < combination.support(); i++) {
      BigInteger next = combination.supportValue(i).denominator();
      denominator = denominator.divide(denominator.gcd(next)).multiply(next);
    }
    int[] indices = new int[combination.support() + 1];
    BigInteger[] coefficients = new BigInteger[indices.length];
    for (int i = 0; i < combination.support(); i++) {
      Rational value = combination.supportValue(i);
      indices[i] = combination.supportIndex(i);
      coefficients[i] = value.numerator().multiply(denominator.divide(value.denominator()));
    }
    indices[combination.support()] = form;
    coefficients[combination.support()] = denominator.negate();
    return IntegerRow.of(indices, coefficients);
  }

  /** The first row from {@code start} on that contains the form, or -1. */
  int nextRowWith(int form, int start) {
    BitSet column = columns.get(form);
    int row = column.nextSetBit(start);
    while (row >= 0 && rows.get(row).position(form) < 0) {
      column.clear(row);
      row = column.nextSetBit(row + 1);
    }
    return row;
  }

  /** An upper estimate of the number of rows that contain the form. */
  int columnSize(int form) {
    return columns.get(form).cardinality();
  }

  /** Makes the form basic in place of the row's basic form. */
  void pivot(int row, int entering) {
    IntegerRow pivot = rows.get(row);
    for (int other = nextRowWith(entering, 0); other >= 0; ) {
      if (other != row) {
        rows.set(other, rows.get(other).eliminating(entering, pivot));
        for (int j = 0; j < pivot.size(); j++) {
          columns.get(pivot.variable(j)).set(other);
        }
      }
      other = nextRowWith(entering, other + 1);
    }
    rowOf[basicOf[row]] = NOT_BASIC;
    basicOf[row] = entering;
    rowOf[entering] = row;
  }
}
