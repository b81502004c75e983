package org.reluworkbench.problem;

import java.util.Arrays;

/**
 * A clausal refutation: clauses each of which follows from those before it by unit propagation, and
 * clauses that are no longer needed (E. Goldberg, Y. Novikov, Verification of proofs of
 * unsatisfiability for CNF formulas, DATE 2003; with deletion: M. Heule, W. Hunt, N. Wetzler, 2013).
 * What it refutes is said elsewhere. After its last step, unit propagation alone ends in a conflict.
 *
 * <p>Immutable; packed, since a hard refutation has millions of literals. Literals are DIMACS
 * numbers.
 */
public final class RupProof {

  public static final RupProof EMPTY = new Builder().build();

  /** {@code numbers[offsets[i] .. offsets[i + 1]]} is step i; a deletion is a 0 and a step. */
  private final int[] offsets;

  private final int[] numbers;

  private RupProof(int[] offsets, int[] numbers) {
    this.offsets = offsets;
    this.numbers = numbers;
  }

  /** The number of steps. */
  public int size() {
    return offsets.length - 1;
  }

  /** The number of literals in all steps, deletions not counted. */
  public long literals() {
    long sum = 0;
    for (int i = 0; i < size(); i++) {
      sum += isDeletion(i) ? 0 : length(i);
    }
    return sum;
  }

  public boolean isDeletion(int step) {
    return length(step) > 0 && numbers[offsets[step]] == 0;
  }

  /** The earlier step whose clause a deletion takes away. */
  public int deleted(int step) {
    return numbers[offsets[step] + 1];
  }

  /** How many literals the step's clause has. */
  public int length(int step) {
    return offsets[step + 1] - offsets[step];
  }

  public int literal(int step, int position) {
    return numbers[offsets[step] + position];
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof RupProof other
        && Arrays.equals(offsets, other.offsets)
        && Arrays.equals(numbers, other.numbers);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(offsets) + Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return "refutation of " + size() + " steps";
  }

  /** Collects steps in order. Not for several threads at once. */
  public static final class Builder {

    private int[] offsets = new int[16];
    private int[] numbers = new int[64];
    private int steps;
    private int used;

    /** How many steps there are so far. */
    public int size() {
      return steps;
    }

    /** Adds a clause, none of whose literals is zero, and returns the number of its step. */
    public int learn(int... literals) {
      for (int literal : literals) {
        if (literal == 0) {
          throw new IllegalArgumentException("zero is no literal");
        }
      }
      return append(literals);
    }

    /** Takes the clause of an earlier step away. */
    public void forget(int step) {
      if (step < 0 || step >= steps) {
        throw new IllegalArgumentException("no step " + step + " before step " + steps);
      }
      append(0, step);
    }

    private int append(int... more) {
      if (used + more.length > numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.max(used + more.length, numbers.length * 3 / 2));
      }
      System.arraycopy(more, 0, numbers, used, more.length);
      used += more.length;
      steps++;
      if (steps == offsets.length) {
        offsets = Arrays.copyOf(offsets, steps * 3 / 2);
      }
      offsets[steps] = used;
      return steps - 1;
    }

    public RupProof build() {
      return new RupProof(Arrays.copyOf(offsets, steps + 1), Arrays.copyOf(numbers, used));
    }
  }
}
