package org.reluworkbench.logic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What is computed of formulas. All of it works without recursion, so that a formula of a hundred
 * thousand connectives in a row is as fine as one of three.
 */
public final class Formulas {

  private Formulas() {}

  /** The formula and all that it is built of, operands before what they are operands of. */
  public static List<Formula> subformulas(Formula formula) {
    List<Formula> order = new ArrayList<>();
    Deque<Formula> open = new ArrayDeque<>(List.of(formula));
    while (!open.isEmpty()) {
      Formula next = open.pop();
      order.add(next);
      if (next instanceof Formula.Not not) {
        open.push(not.operand());
      } else if (next instanceof Formula.Binary binary) {
        open.push(binary.left());
        open.push(binary.right());
      }
    }
    java.util.Collections.reverse(order);
    return order;
  }

  public static boolean evaluate(Formula formula, IntPredicate isTrue) {
    Map<Formula, Boolean> values = new IdentityHashMap<>();
    for (Formula next : subformulas(formula)) {
      boolean value;
      if (next instanceof Formula.Constant constant) {
        value = constant.value();
      } else if (next instanceof Formula.Atom atom) {
        value = isTrue.test(atom.variable());
      } else if (next instanceof Formula.Not not) {
        value = !values.get(not.operand());
      } else if (next instanceof Formula.Binary binary) {
        value = binary.connective().apply(values.get(binary.left()), values.get(binary.right()));
      } else {
        throw new IllegalStateException("unknown formula: " + next);
      }
      values.put(next, value);
    }
    return values.get(formula);
  }

  /** One more than the largest index of a variable; zero if there is none. */
  public static int variableBound(Formula formula) {
    return subformulas(formula).stream()
        .mapToInt(next -> next instanceof Formula.Atom atom ? atom.variable() + 1 : 0)
        .max()
        .orElse(0);
  }

  /** How many negations, binary connectives and constants it has. */
  public static int operatorCount(Formula formula) {
    return (int) subformulas(formula).stream()
        .filter(next -> !(next instanceof Formula.Atom))
        .count();
  }
}
