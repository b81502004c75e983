package org.reluworkbench.train.cell;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Walks the tree of sign vectors of a region, once: at each form in turn a point of the region shows
 * that one side has points, and a {@link CutTest} says whether the other side has. Memory: a point for
 * each form.
 */
final class CellTree {

  /** Receives what the walk arrives at. */
  interface Leaf {

    /** The sides of the forms, valid during the call, and a point there. */
    void reached(int[] sides, IntegerPoint point);
  }

  private final CutTest test;
  private final BooleanSupplier stop;
  private final Leaf leaf;
  private final int leafDepth;
  private final int[] sides;
  private final Region region;
  private long tests;

  /**
   * @param decided the sides that are decided; zero at the other forms
   * @param leafDepth how many of the forms shall be decided at a leaf
   * @param stop asked at each step whether to end early
   */
  CellTree(CutTest test, int[] decided, int leafDepth, BooleanSupplier stop, Leaf leaf) {
    this.test = test;
    this.stop = stop;
    this.leaf = leaf;
    this.leafDepth = leafDepth;
    sides = decided.clone();
    region = new Region(sides.length);
    for (int form = 0; form < sides.length; form++) {
      if (sides[form] != 0) {
        region.push(form, sides[form]);
      }
    }
  }

  /** Whether the walk, from a point of the region, came to its end. */
  boolean walk(IntegerPoint inside) {
    return descend(0, inside);
  }

  /** How many times the walk asked whether a form cuts. */
  long tests() {
    return tests;
  }

  private boolean descend(int form, IntegerPoint inside) {
    if (form == leafDepth) {
      leaf.reached(sides, inside);
      return true;
    }
    if (sides[form] != 0) {
      return descend(form + 1, inside);
    }
    if (stop.getAsBoolean()) {
      return false;
    }
    boolean ended = inside.sign(form) == 0 ? straddle(form, inside) : split(form, inside);
    sides[form] = 0;
    return ended;
  }

  private boolean split(int form, IntegerPoint inside) {
    int side = inside.sign(form);
    tests++;
    Optional<IntegerPoint> across = test.across(region, inside, form, -side);
    if (across.isPresent()) {
      return enter(form, side, inside) && enter(form, -side, across.orElseThrow());
    }
    sides[form] = side;
    return descend(form + 1, inside);
  }

  /** The point is on the form's hyperplane, so that the region, being open, has both sides. */
  private boolean straddle(int form, IntegerPoint inside) {
    return enter(form, 1, beside(form, inside, 1)) && enter(form, -1, beside(form, inside, -1));
  }

  private IntegerPoint beside(int form, IntegerPoint inside, int side) {
    tests++;
    return test.across(region, inside, form, side)
        .orElseThrow(() -> new IllegalStateException("an open region has both sides: " + form));
  }

  private boolean enter(int form, int side, IntegerPoint inside) {
    sides[form] = side;
    region.push(form, side);
    boolean ended = descend(form + 1, inside);
    region.pop();
    return ended;
  }
}
