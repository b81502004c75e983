package org.reluworkbench.train.cell;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The cells of forms in two variables where form 0 is positive: a line, cut into intervals by points
 * that are sorted once.
 */
final class LineSweep implements Sweep {

  private static final BigInteger ONE = BigInteger.ONE;

  private final Forms forms;

  /** Where each form is zero, with form 0 positive; nothing for form 0. */
  private final BigInteger[][] zeros;

  private final int[] order;

  LineSweep(Forms forms) {
    this.forms = forms;
    zeros = new BigInteger[forms.size()][];
    for (int form = 1; form < zeros.length; form++) {
      BigInteger[] zero = turned(forms.exact(form));
      zeros[form] = IntegerVectors.dot(forms.exact(0), zero).signum() > 0
          ? zero
          : IntegerVectors.negate(zero);
    }
    order = IntStream.range(1, zeros.length)
        .boxed()
        .sorted(Comparator.comparing(
            form -> zeros[form],
            (left, right) -> -IntegerVectors.dot(turned(left), right).signum()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** By a right angle to the left. */
  private static BigInteger[] turned(BigInteger[] vector) {
    return new BigInteger[] {vector[1].negate(), vector[0]};
  }

  @Override
  public int pieces() {
    return 1;
  }

  @Override
  public boolean run(int piece, int[] decided, BooleanSupplier stop, CellTree.Leaf leaf) {
    for (int interval = 0; interval <= order.length; interval++) {
      if (stop.getAsBoolean()) {
        return false;
      }
      IntegerPoint point = new IntegerPoint(forms, IntegerVectors.primitive(witness(interval)));
      int[] sides = new int[forms.size()];
      Arrays.setAll(sides, point::sign);
      if (Sweep.agree(decided, sides)) {
        leaf.reached(sides, point);
      }
    }
    return true;
  }

  /** Between two neighbouring zeros is their sum; beyond the last is a step along the line. */
  private BigInteger[] witness(int interval) {
    BigInteger[] ahead = turned(forms.exact(0));
    if (order.length == 0) {
      return forms.exact(0);
    }
    if (interval == 0) {
      return IntegerVectors.combination(ONE, zeros[order[0]], ONE.negate(), ahead);
    }
    BigInteger[] left = zeros[order[interval - 1]];
    return IntegerVectors.combination(
        ONE, left, ONE, interval == order.length ? ahead : zeros[order[interval]]);
  }
}
