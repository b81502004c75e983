package org.reluworkbench.train.cell;

import java.util.function.BooleanSupplier;

/**
 * The cells of forms in three variables where form 0 is positive: a plane, cut by lines. A cell that
 * has a lowest point has it where lines meet, and lies there to the right of one line, between it and
 * the next; each other cell lies to the right of the lower end of one line, save the leftmost. So each
 * line is followed upwards, and gives the cells on its right that begin where others cross it. Memory:
 * the order of the crossings on one line.
 */
final class PlaneSweep implements Sweep {

  private final Forms forms;
  private final Determinants determinants;
  private final int[] senses;
  private final Rounding rounding;

  PlaneSweep(Forms forms) {
    this.forms = forms;
    determinants = new Determinants(forms);
    senses = SweptLine.senses(forms);
    rounding = new Rounding(forms);
  }

  /** The lines, and piece 0 for the leftmost cell. */
  @Override
  public int pieces() {
    return forms.size();
  }

  @Override
  public boolean run(int piece, int[] decided, BooleanSupplier stop, CellTree.Leaf leaf) {
    if (stop.getAsBoolean()) {
      return false;
    }
    if (piece == 0) {
      leftmost(decided, leaf);
      return true;
    }
    return follow(line(piece), decided, stop, leaf);
  }

  /** To the left of the lower ends of all lines; the outermost of them is found one by one. */
  private void leftmost(int[] decided, CellTree.Leaf leaf) {
    int[] sides = new int[forms.size()];
    sides[0] = 1;
    if (sides.length == 1) {
      leaf.reached(sides, new IntegerPoint(forms, forms.exact(0)));
      return;
    }
    SweptLine outermost = line(1);
    int[] below = outermost.sidesBelow();
    for (int k = 1; k < sides.length; k++) {
      sides[k] = -senses[k];
      if (k != outermost.line() && below[k] == senses[k]) {
        outermost = line(k);
        below = outermost.sidesBelow();
      }
    }
    if (Sweep.agree(decided, sides)) {
      leaf.reached(
          sides, new EdgeWitness(forms, rounding, outermost, -outermost.right()).beside(-1, sides));
    }
  }

  private SweptLine line(int form) {
    return new SweptLine(forms, determinants, senses, form);
  }

  private boolean follow(SweptLine line, int[] decided, BooleanSupplier stop, CellTree.Leaf leaf) {
    int[] sides = line.sidesBelow();
    EdgeWitness witness = new EdgeWitness(forms, rounding, line, line.right());
    if (Sweep.agree(decided, sides)) {
      leaf.reached(sides, witness.beside(-1, sides));
    }
    int position = 0;
    while (position < line.crossings()) {
      if (stop.getAsBoolean()) {
        return false;
      }
      int last = position;
      while (line.isTogetherWithNext(last)) {
        last++;
      }
      boolean lowest = false;
      for (int i = position; i <= last; i++) {
        int other = line.crossing(i);
        sides[other] = line.sideAbove(other);
        lowest |= line.goesRight(other);
      }
      if (lowest && Sweep.agree(decided, sides)) {
        leaf.reached(sides, witness.beside(last, sides));
      }
      position = last + 1;
    }
    return true;
  }
}
