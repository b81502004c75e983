package org.reluworkbench.lab;

/**
 * A part of all instances of a universe, in their order: the so-many-th of so many of nearly equal
 * length. Together they are all of them, each once.
 *
 * @param number from 1
 * @param of how many there are
 */
public record Piece(int number, int of) {

  public Piece {
    if (number < 1 || number > of) {
      throw new IllegalArgumentException("piece " + number + " of " + of);
    }
  }

  /** The index of its first instance, where there are so many. */
  int from(int instances) {
    return (int) ((long) instances * (number - 1) / of);
  }

  /** The index behind its last instance. */
  int to(int instances) {
    return (int) ((long) instances * number / of);
  }
}
