package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Formula.Connective;
import org.reluworkbench.logic.Literal;

/**
 * Clauses as arrays of literals in DIMACS numbers, sets as arrays of numbers from one, formulas in
 * postfix order: {@code [1, 2, "not", "and"]} is x1 and not x2. A formula may be deeper than
 * any JSON reader likes to nest; in postfix order it does not nest at all.
 */
final class LogicJson {

  private LogicJson() {}

  static ArrayNode names(List<String> names) {
    ArrayNode node = JsonText.NODES.arrayNode(names.size());
    names.forEach(node::add);
    return node;
  }

  static ArrayNode clauses(List<Clause> clauses) {
    ArrayNode node = JsonText.NODES.arrayNode(clauses.size());
    for (Clause clause : clauses) {
      ArrayNode literals = node.addArray();
      clause.literals().forEach(literal -> literals.add(literal.toDimacs()));
    }
    return node;
  }

  static ArrayNode sets(List<SortedSet<Integer>> sets) {
    ArrayNode node = JsonText.NODES.arrayNode(sets.size());
    sets.forEach(set -> node.add(numbers(set)));
    return node;
  }

  /** Indices from zero, written from one. */
  static ArrayNode numbers(Collection<Integer> indices) {
    ArrayNode node = JsonText.NODES.arrayNode(indices.size());
    indices.forEach(index -> node.add(index + 1));
    return node;
  }

  /** Whole numbers as they are. */
  static ArrayNode integers(List<Integer> numbers) {
    ArrayNode node = JsonText.NODES.arrayNode(numbers.size());
    numbers.forEach(number -> node.add(number.intValue()));
    return node;
  }

  static ArrayNode formula(Formula formula) {
    ArrayNode node = JsonText.NODES.arrayNode();
    for (Formula part : postfix(formula)) {
      if (part instanceof Formula.Atom atom) {
        node.add(atom.variable() + 1);
      } else {
        node.add(operator(part));
      }
    }
    return node;
  }

  /** Operands from left to right, then what joins them. */
  private static List<Formula> postfix(Formula formula) {
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
    Collections.reverse(order);
    return order;
  }

  private static String operator(Formula part) {
    if (part instanceof Formula.Constant constant) {
      return String.valueOf(constant.value());
    }
    return part instanceof Formula.Binary binary ? word(binary.connective()) : "not";
  }

  private static String word(Connective connective) {
    return connective.name().toLowerCase(Locale.ROOT);
  }

  static Optional<List<Clause>> clauses(JsonDecoder in, JsonValue value, int variables) {
    return in.list(
        value,
        clause -> in.list(clause, literal -> literal(in, literal, variables)).map(Clause::new));
  }

  private static Optional<Literal> literal(JsonDecoder in, JsonValue value, int variables) {
    return in.integer(value, -variables, variables)
        .flatMap(number -> number == 0
            ? in.fault(value, "0 is no literal", "arrays end by themselves here")
            : Optional.of(Literal.ofDimacs(number)));
  }

  static Optional<List<SortedSet<Integer>>> sets(JsonDecoder in, JsonValue value, int elements) {
    return in.list(value, set -> set(in, set, elements));
  }

  /** Numbers from one, read as indices from zero. */
  static Optional<SortedSet<Integer>> set(JsonDecoder in, JsonValue value, int elements) {
    return in.list(value, number -> in.integer(number, 1, elements)).map(numbers -> {
      SortedSet<Integer> indices = new TreeSet<>();
      numbers.forEach(number -> indices.add(number - 1));
      return indices;
    });
  }

  static Optional<Formula> formula(JsonDecoder in, JsonValue value, int variables) {
    return in.list(value, Optional::of).flatMap(parts -> {
      Deque<Formula> operands = new ArrayDeque<>();
      for (JsonValue part : parts) {
        Optional<Formula> next = part instanceof JsonValue.Number
            ? in.integer(part, 1, variables).map(number -> Formula.atom(number - 1))
            : in.text(part).flatMap(word -> applied(in, part, word, operands));
        if (next.isEmpty()) {
          return Optional.empty();
        }
        operands.push(next.get());
      }
      return operands.size() == 1
          ? Optional.of(operands.pop())
          : in.fault(
              value,
              "these are " + operands.size() + " formulas instead of one",
              "operators stand after their operands: [1, 2, \"and\"]");
    });
  }

  private static Optional<Formula> applied(
      JsonDecoder in, JsonValue at, String word, Deque<Formula> operands) {
    if (word.equals("true") || word.equals("false")) {
      return Optional.of(Formula.constant(word.equals("true")));
    }
    Optional<Connective> connective = Arrays.stream(Connective.values())
        .filter(candidate -> word(candidate).equals(word))
        .findFirst();
    boolean not = word.equals("not");
    if (!not && connective.isEmpty()) {
      return in.fault(
          at,
          "there is no operator " + JsonDecoder.shown(word),
          "the operators are true, false, not, and, or, implies, iff, xor");
    }
    if (operands.size() < (not ? 1 : 2)) {
      return in.fault(
          at,
          "an operand of '" + word + "' is missing",
          "operators stand after their operands: [1, 2, \"and\"]");
    }
    Formula right = operands.pop();
    return Optional.of(
        not ? Formula.not(right) : new Formula.Binary(connective.get(), operands.pop(), right));
  }
}
