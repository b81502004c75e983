package org.reluworkbench.train.cell;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Walks the tree of sign vectors of a region, once: a point of the region shows that one side of some
 * form has points, and a {@link CutTest} says whether the other side has. The form is chosen anew in
 * each region. Memory: a point for each form.
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
   * @param leafDepth how many of the forms shall be decided at a leaf; at least those that are
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
    return descend(region.size(), inside);
  }

  /** How many times the walk asked whether a form cuts. */
  long tests() {
    return tests;
  }

  private boolean descend(int depth, IntegerPoint inside) {
    if (depth == leafDepth) {
      leaf.reached(sides, inside);
      return true;
    }
    if (stop.getAsBoolean()) {
      return false;
    }
    int form = farthest(inside);
    boolean ended =
        inside.sign(form) == 0 ? straddle(form, inside, depth + 1) : split(form, inside, depth + 1);
    sides[form] = 0;
    return ended;
  }

  /** The likeliest not to cut, so that all that is below the region need not ask about it again. */
  private int farthest(IntegerPoint inside) {
    int farthest = -1;
    double distance = -1;
    for (int form = 0; form < sides.length; form++) {
      if (sides[form] == 0) {
        double next = Math.abs(inside.value(form));
        if (farthest < 0 || next > distance) {
          farthest = form;
          distance = next;
        }
      }
    }
    return farthest;
  }

  private boolean split(int form, IntegerPoint inside, int depth) {
    int side = inside.sign(form);
    tests++;
    Optional<IntegerPoint> across = test.across(region, inside, form, -side);
    if (across.isPresent()) {
      return enter(form, side, inside, depth) && enter(form, -side, across.orElseThrow(), depth);
    }
    sides[form] = side;
    return descend(depth, inside);
  }

  /** The point is on the form's hyperplane, so that the region, being open, has both sides. */
  private boolean straddle(int form, IntegerPoint inside, int depth) {
    return enter(form, 1, beside(form, inside, 1), depth)
        && enter(form, -1, beside(form, inside, -1), depth);
  }

  private IntegerPoint beside(int form, IntegerPoint inside, int side) {
    tests++;
    return test.across(region, inside, form, side)
        .orElseThrow(() -> new IllegalStateException("an open region has both sides: " + form));
  }

  private boolean enter(int form, int side, IntegerPoint inside, int depth) {
    sides[form] = side;
    region.push(form, side);
    boolean ended = descend(depth, inside);
    region.pop();
    return ended;
  }
}
