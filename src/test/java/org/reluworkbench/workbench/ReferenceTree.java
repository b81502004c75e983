package org.reluworkbench.workbench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.Refutation.ActivationProof;
import org.reluworkbench.problem.Training;

/** Judges trees of activations for {@link ReferenceJudge}: every leaf in one dense table. */
final class ReferenceTree {

  private final Training data;
  private final int negative;
  private final int width;

  private ReferenceTree(Training data, int negative) {
    this.data = data;
    this.negative = negative;
    this.width = data.dimension() + 1;
  }

  static boolean refutes(Training data, ActivationProof proof) {
    boolean right = proof.cases().size() == data.units() + 1;
    for (int negative = 0; right && negative <= data.units(); negative++) {
      right = new ReferenceTree(data, negative).isRight(proof.cases().get(negative), Map.of());
    }
    return right;
  }

  private boolean isRight(ActivationTree tree, Map<String, Boolean> known) {
    if (tree instanceof ActivationTree.Leaf leaf) {
      return isContradiction(leaf, known);
    }
    ActivationTree.Split split = (ActivationTree.Split) tree;
    String place = split.unit() + " " + split.example();
    if (split.unit() >= data.units() || split.example() >= data.examples().size()) {
      return false;
    }
    Map<String, Boolean> more = new HashMap<>(known);
    more.put(place, true);
    boolean right = isRight(split.active(), more);
    more.put(place, false);
    return right && isRight(split.inactive(), more);
  }

  /** Columns: w0; the units' coefficients; each v; last, the right-hand side. */
  private boolean isContradiction(ActivationTree.Leaf leaf, Map<String, Boolean> known) {
    int size = data.examples().size();
    Rational[] sum = new Rational[2 + data.units() * (width + size)];
    Arrays.fill(sum, Rational.ZERO);
    for (ActivationTree.Term term : leaf.sum()) {
      if (term.multiplier().signum() <= 0
          || term.unit() >= data.units()
          || term.example() >= size
          || !isKnown(term, known)) {
        return false;
      }
      Rational factor = term.multiplier();
      switch (term.bound()) {
        case NOT_NEGATIVE -> value(sum, term, factor.negate());
        case INACTIVE -> value(sum, term, factor);
        case ABOVE -> {
          unit(sum, term, factor);
          value(sum, term, factor.negate());
        }
        case ACTIVE -> {
          unit(sum, term, factor.negate());
          value(sum, term, factor);
        }
        case OUTPUT_AT_MOST -> output(sum, term, factor);
        case OUTPUT_AT_LEAST -> output(sum, term, factor.negate());
      }
    }
    for (ActivationTree.Convexity convexity : leaf.convexity()) {
      if (!isConvexity(convexity)) {
        return false;
      }
      Rational share = share(convexity);
      Rational factor = convexity.multiplier();
      value(sum, convexity.unit(), convexity.example(), factor);
      value(sum, convexity.unit(), convexity.to(), factor.times(share).negate());
      value(sum, convexity.unit(), convexity.from(), factor.times(share.minus(Rational.ONE)));
    }
    return Arrays.stream(sum, 0, sum.length - 1).allMatch(Rational::isZero)
        && sum[sum.length - 1].signum() < 0;
  }

  private boolean isConvexity(ActivationTree.Convexity convexity) {
    int size = data.examples().size();
    if (convexity.multiplier().signum() <= 0
        || convexity.unit() >= data.units()
        || convexity.example() >= size
        || convexity.from() >= size
        || convexity.to() >= size) {
      return false;
    }
    Rational share = share(convexity);
    Vector from = data.examples().get(convexity.from()).input();
    Vector to = data.examples().get(convexity.to()).input();
    return share.signum() > 0
        && share.compareTo(Rational.ONE) < 0
        && from.times(Rational.ONE.minus(share))
            .plus(to.times(share))
            .equals(data.examples().get(convexity.example()).input());
  }

  /** By the lengths along the line; zero for no line. */
  private Rational share(ActivationTree.Convexity convexity) {
    Vector from = data.examples().get(convexity.from()).input();
    Vector whole = data.examples().get(convexity.to()).input().minus(from);
    Vector part = data.examples().get(convexity.example()).input().minus(from);
    return whole.isZero() ? Rational.ZERO : part.dot(whole).dividedBy(whole.dot(whole));
  }

  private void value(Rational[] sum, int unit, int example, Rational factor) {
    int column = 1 + data.units() * width + unit * data.examples().size() + example;
    sum[column] = sum[column].plus(factor);
  }

  private boolean isKnown(ActivationTree.Term term, Map<String, Boolean> known) {
    Boolean active = known.get(term.unit() + " " + term.example());
    return switch (term.bound()) {
      case ACTIVE -> Boolean.TRUE.equals(active);
      case INACTIVE -> Boolean.FALSE.equals(active);
      case OUTPUT_AT_LEAST -> data.examples().get(term.example()).label().signum() > 0;
      default -> true;
    };
  }

  private void value(Rational[] sum, ActivationTree.Term term, Rational factor) {
    value(sum, term.unit(), term.example(), factor);
  }

  private void unit(Rational[] sum, ActivationTree.Term term, Rational factor) {
    Vector input = data.examples().get(term.example()).input();
    for (int i = 0; i < width; i++) {
      Rational entry = i < width - 1 ? input.get(i) : Rational.ONE;
      int column = 1 + term.unit() * width + i;
      sum[column] = sum[column].plus(factor.times(entry));
    }
  }

  private void output(Rational[] sum, ActivationTree.Term term, Rational factor) {
    sum[0] = sum[0].plus(factor);
    for (int unit = 0; unit < data.units(); unit++) {
      value(
          sum,
          new ActivationTree.Term(term.bound(), unit, term.example(), factor),
          unit < negative ? factor.negate() : factor);
    }
    Rational label = data.examples().get(term.example()).label();
    sum[sum.length - 1] = sum[sum.length - 1].plus(factor.times(label));
  }
}
