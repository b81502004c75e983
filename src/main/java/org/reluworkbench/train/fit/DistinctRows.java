package org.reluworkbench.train.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluworkbench.numeric.Column;
import org.reluworkbench.problem.Table;

/** The rows of a table without repetitions, and which rows contradict each other. */
final class DistinctRows {

  private final Table table;
  private final int[] slots;
  private final int[] rows;
  private int count;
  private final List<RowConflict> conflicts = new ArrayList<>();
  private long conflicting;

  private DistinctRows(Table table) {
    this.table = table;
    this.slots = new int[Integer.highestOneBit(Math.max(1, table.rows())) * 4];
    this.rows = new int[table.rows()];
    Arrays.fill(slots, -1);
  }

  static DistinctRows of(Table table) {
    DistinctRows distinct = new DistinctRows(table);
    for (int row = 0; row < table.rows(); row++) {
      distinct.add(row);
    }
    return distinct;
  }

  private void add(int row) {
    int mask = slots.length - 1;
    int slot = hash(row) & mask;
    while (slots[slot] >= 0 && !sameInput(slots[slot], row)) {
      slot = (slot + 1) & mask;
    }
    if (slots[slot] < 0) {
      slots[slot] = row;
      rows[count++] = row;
    } else if (!table.labels().equal(slots[slot], row)) {
      conflicting++;
      if (conflicts.size() < RowConflict.MOST_SHOWN) {
        conflicts.add(new RowConflict.TwoLabels(
            slots[slot] + 1,
            table.labels().get(slots[slot]),
            row + 1,
            table.labels().get(row)));
      }
    }
  }

  private int hash(int row) {
    long hash = 0;
    for (Column column : table.inputs()) {
      hash = (hash ^ column.hash(row)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) (hash ^ hash >>> 16);
  }

  private boolean sameInput(int one, int other) {
    for (Column column : table.inputs()) {
      if (!column.equal(one, other)) {
        return false;
      }
    }
    return true;
  }

  /** The first row of each input, counted from zero, in their order. */
  int[] rows() {
    return Arrays.copyOf(rows, count);
  }

  /** How many rows say again what an earlier one said. */
  long repetitions() {
    return (long) table.rows() - count - conflicting;
  }

  /** How many rows give an input another label than its first row. */
  long conflicting() {
    return conflicting;
  }

  /** The first of them. */
  List<RowConflict> conflicts() {
    return List.copyOf(conflicts);
  }
}
