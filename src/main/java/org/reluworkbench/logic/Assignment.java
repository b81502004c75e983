package org.reluworkbench.logic;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A truth value for each of the variables {@code 0 .. size-1}. Immutable. */
public final class Assignment {

  private final int size;
  private final BitSet trueVariables;

  private Assignment(int size, BitSet trueVariables) {
    this.size = size;
    this.trueVariables = trueVariables;
  }

  /** The assignment that gives each variable the value of the predicate. */
  public static Assignment of(int size, IntPredicate isTrue) {
    BitSet bits = new BitSet(size);
    for (int variable = 0; variable < size; variable++) {
      bits.set(variable, isTrue.test(variable));
    }
    return new Assignment(size, bits);
  }

  public static Assignment of(List<Boolean> values) {
    return of(values.size(), values::get);
  }

  public static Assignment of(boolean... values) {
    return of(values.length, variable -> values[variable]);
  }

  public int size() {
    return size;
  }

  public boolean get(int variable) {
    if (variable < 0 || variable >= size) {
      throw new IndexOutOfBoundsException("variable " + variable + " of " + size);
    }
    return trueVariables.get(variable);
  }

  /** The values of the first variables. */
  public Assignment prefix(int length) {
    return of(length, this::get);
  }

  public Assignment append(boolean value) {
    return of(size + 1, variable -> variable < size ? get(variable) : value);
  }

  /** Each variable with the opposite value. */
  public Assignment flipped() {
    return of(size, variable -> !get(variable));
  }

  public List<Boolean> toList() {
    return IntStream.range(0, size).mapToObj(this::get).toList();
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Assignment other
        && size == other.size
        && trueVariables.equals(other.trueVariables);
  }

  @Override
  public int hashCode() {
    return 31 * trueVariables.hashCode() + size;
  }

  @Override
  public String toString() {
    return toList().toString();
  }
}
