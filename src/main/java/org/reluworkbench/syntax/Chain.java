package org.reluworkbench.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Folds a flat chain of operands and operators into a binary tree. */
final class Chain {

  /** Longer chains of an associative operator become balanced trees, so that recursion stays flat. */
  private static final int LONGEST_SKEWED = 64;

  private Chain() {}

  /**
   * What is built of each. A loop and no stream, here and wherever building is recursive: the frames
   * of streams would fill the stack several times as fast.
   */
  static <C, T> List<T> each(List<C> contexts, Function<? super C, ? extends T> build) {
    List<T> built = new ArrayList<>(contexts.size());
    for (C context : contexts) {
      built.add(build.apply(context));
    }
    return built;
  }

  /** Joins two neighbours of a chain. */
  @FunctionalInterface
  interface Join<T> {
    T join(T left, T right);
  }

  /**
   * Folds to the left. Beyond {@link #LONGEST_SKEWED} operands the tree is balanced instead, which
   * means the same because the operator is associative.
   */
  static <T> T associative(List<T> operands, Join<T> join) {
    if (operands.size() <= LONGEST_SKEWED) {
      T folded = operands.get(0);
      for (T operand : operands.subList(1, operands.size())) {
        folded = join.join(folded, operand);
      }
      return folded;
    }
    int middle = operands.size() / 2;
    return join.join(
        associative(operands.subList(0, middle), join),
        associative(operands.subList(middle, operands.size()), join));
  }

  /** Folds to the right. */
  static <T> T rightAssociative(List<T> operands, Join<T> join) {
    T folded = operands.get(operands.size() - 1);
    for (int i = operands.size() - 2; i >= 0; i--) {
      folded = join.join(operands.get(i), folded);
    }
    return folded;
  }

  /** Joins two neighbours by an operator or by its inverse. */
  @FunctionalInterface
  interface SignedJoin<T> {
    T join(T left, boolean inverse, T right);
  }

  /**
   * Folds {@code a + b - c} to the left. A long chain is balanced: {@code a + b - c + d} becomes
   * {@code (a + b) - (c - d)}, which means the same.
   *
   * @param inverse whether the operator before each operand is the inverse one; false for the first
   */
  static <T> T signed(List<T> operands, List<Boolean> inverse, SignedJoin<T> join) {
    return signed(operands, inverse, false, join);
  }

  private static <T> T signed(
      List<T> operands, List<Boolean> inverse, boolean flipped, SignedJoin<T> join) {
    int size = operands.size();
    if (size <= LONGEST_SKEWED) {
      T folded = operands.get(0);
      for (int i = 1; i < size; i++) {
        folded = join.join(folded, inverse.get(i) != flipped, operands.get(i));
      }
      return folded;
    }
    int middle = size / 2;
    T left = signed(operands.subList(0, middle), inverse.subList(0, middle), flipped, join);
    boolean before = inverse.get(middle);
    T right = signed(operands.subList(middle, size), inverse.subList(middle, size), before, join);
    return join.join(left, before != flipped, right);
  }
}
