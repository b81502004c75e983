package org.reluworkbench.logic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What is computed of formulas. All of it works without recursion, so that a formula of a hundred
 * thousand connectives in a row is as fine as one of three.
 */
public final class Formulas {

  private Formulas() {}

  /** The formula and all that it is built of, each once, operands before what they belong to. */
  public static List<Formula> subformulas(Formula formula) {
    List<Formula> order = new ArrayList<>();
    Set<Formula> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Formula> listed = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Formula> open = new ArrayDeque<>(List.of(formula));
    while (!open.isEmpty()) {
      Formula next = open.peek();
      if (entered.add(next)) {
        operands(next).forEach(open::push);
      } else {
        open.pop();
        if (listed.add(next)) {
          order.add(next);
        }
      }
    }
    return order;
  }

  private static List<Formula> operands(Formula formula) {
    if (formula instanceof Formula.Not not) {
      return List.of(not.operand());
    }
    return formula instanceof Formula.Binary binary
        ? List.of(binary.left(), binary.right())
        : List.of();
  }

  public static boolean evaluate(Formula formula, IntPredicate isTrue) {
    if (formula instanceof Formula.Atom atom) {
      return isTrue.test(atom.variable());
    }
    return values(formula, isTrue).get(formula);
  }

  /** The truth value of each subformula, by object identity. */
  public static Map<Formula, Boolean> values(Formula formula, IntPredicate isTrue) {
    Map<Formula, Boolean> values = new IdentityHashMap<>();
    for (Formula next : subformulas(formula)) {
      values.put(next, value(next, values, isTrue));
    }
    return values;
  }

  private static boolean value(
      Formula formula, Map<Formula, Boolean> operands, IntPredicate isTrue) {
    if (formula instanceof Formula.Constant constant) {
      return constant.value();
    }
    if (formula instanceof Formula.Atom atom) {
      return isTrue.test(atom.variable());
    }
    if (formula instanceof Formula.Not not) {
      return !operands.get(not.operand());
    }
    Formula.Binary binary = (Formula.Binary) formula;
    return binary.connective().apply(operands.get(binary.left()), operands.get(binary.right()));
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
