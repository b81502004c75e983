package org.reluworkbench.train.cell;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * One of the lines where a form in three variables is zero, in the plane where form 0 is one: which
 * way it goes up, and in which order it meets the others.
 *
 * <p>Up is where, of the coordinates that differ, the first grows: no line is level.
 */
final class SweptLine {

  private final Forms forms;
  private final Determinants determinants;
  private final int line;

  /** For each line: one if {@code v_0 x v_line} points up, else minus one. */
  private final int[] senses;

  private final BigInteger[] direction;

  /** The signs of {@code det(v_0, v_line, v_k)}: zero if k is parallel. */
  private final int[] turn;

  private final int[] crossing;

  SweptLine(Forms forms, Determinants determinants, int[] senses, int line) {
    this.forms = forms;
    this.determinants = determinants;
    this.senses = senses;
    this.line = line;
    BigInteger[] product = IntegerVectors.cross(forms.exact(0), forms.exact(line));
    direction = senses[line] < 0 ? IntegerVectors.negate(product) : product;
    turn = new int[forms.size()];
    for (int k = 1; k < turn.length; k++) {
      turn[k] = k == line ? 0 : determinants.sign(0, line, k);
    }
    crossing = IntStream.range(1, turn.length)
        .filter(k -> turn[k] != 0)
        .boxed()
        .sorted((Comparator<Integer>) this::compare)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** For each line, but form 0: one if {@code v_0 x v_line} points up, else minus one. */
  static int[] senses(Forms forms) {
    return IntStream.range(0, forms.size())
        .map(form ->
            IntegerVectors.leadingSign(IntegerVectors.cross(forms.exact(0), forms.exact(form))))
        .toArray();
  }

  /** Negative if line j is met before line k on the way up. */
  private int compare(int j, int k) {
    return j == k ? 0 : determinants.sign(k, line, j) * turn[j] * senses[line] * turn[k];
  }

  int line() {
    return line;
  }

  /** The side to the right of the way up. */
  int right() {
    return senses[line];
  }

  int crossings() {
    return crossing.length;
  }

  /** The lines that are met, from below. */
  int crossing(int position) {
    return crossing[position];
  }

  /** Whether it and the next one are met at the same point. */
  boolean isTogetherWithNext(int position) {
    return position + 1 < crossing.length
        && compare(crossing[position], crossing[position + 1]) == 0;
  }

  /** On which side of another line, not parallel, the upper end is. */
  int sideAbove(int k) {
    return senses[line] * turn[k];
  }

  /** Whether the other line, which is met, goes up to the right of this one. */
  boolean goesRight(int k) {
    return -senses[line] * senses[k] * turn[k] > 0;
  }

  /** The sides at the lower end. */
  int[] sidesBelow() {
    int[] sides = new int[turn.length];
    Arrays.setAll(sides, k -> turn[k] == 0 ? parallelSide(k) : -sideAbove(k));
    sides[0] = 1;
    sides[line] = right();
    return sides;
  }

  /** With {@code v_k = a v_line + b v_0}, and so {@code v_k x v_line = b (v_0 x v_line)}: that of b. */
  private int parallelSide(int k) {
    return k == 0 || k == line
        ? 0
        : senses[line]
            * IntegerVectors.dot(IntegerVectors.cross(forms.exact(k), forms.exact(line)), direction)
                .signum();
  }

  /** Up along the line. */
  BigInteger[] direction() {
    return direction;
  }

  /** The point in which the other line is met, with form 0 positive. */
  BigInteger[] meeting(int k) {
    BigInteger[] point = IntegerVectors.cross(forms.exact(line), forms.exact(k));
    return turn[k] < 0 ? IntegerVectors.negate(point) : point;
  }

  /** Some point of the line, with form 0 positive. */
  BigInteger[] anyPoint() {
    return IntegerVectors.cross(
        forms.exact(line), IntegerVectors.cross(forms.exact(0), forms.exact(line)));
  }

  /** The direction at right angles to the line that goes to the given side of it. */
  BigInteger[] towards(int side) {
    BigInteger[] zeroth = forms.exact(0);
    BigInteger[] own = forms.exact(line);
    BigInteger[] towards = IntegerVectors.combination(
        IntegerVectors.dot(zeroth, zeroth), own, IntegerVectors.dot(zeroth, own).negate(), zeroth);
    return side < 0 ? IntegerVectors.negate(towards) : towards;
  }
}
