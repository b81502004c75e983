package org.reluworkbench.train.cell;

/**
 * An open cone, as an enumeration narrows and widens it again: where certain forms are on certain
 * sides. It always has points.
 */
final class Region {

  private final int[] form;
  private final int[] side;
  private int size;

  Region(int capacity) {
    form = new int[capacity];
    side = new int[capacity];
  }

  int size() {
    return size;
  }

  int form(int position) {
    return form[position];
  }

  int side(int position) {
    return side[position];
  }

  void push(int nextForm, int nextSide) {
    form[size] = nextForm;
    side[size++] = nextSide;
  }

  void pop() {
    size--;
  }

  boolean contains(IntegerPoint point) {
    for (int i = 0; i < size; i++) {
      if (point.sign(form[i]) != side[i]) {
        return false;
      }
    }
    return true;
  }
}
