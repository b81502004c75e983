package org.reluworkbench.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Specifications at random, with every kind of statement and part; only their syntax is sound. */
final class SpecificationTexts {

  private static final List<String> NAMES = List.of(
      "a", "b", "x1", "phi'", "größe", "loss", "label", "R", "in", "sets", "to", "relu", "train",
      "fit");

  private final Random random;

  SpecificationTexts(long seed) {
    this.random = new Random(seed);
  }

  /** One statement of each kind, in any order. */
  List<String> statements() {
    List<Supplier<String>> kinds = new ArrayList<>(List.of(
        () -> "formula " + name() + " = " + proposition(3) + ";",
        () -> "cnf " + name() + " {" + list(" & ", this::cnfClause) + "}",
        () -> "cnf " + name() + " = dimacs \"a file.cnf\";",
        () -> "nae " + name() + " {" + list(", ", this::naeClause) + "}",
        () -> "splitting " + name() + " {" + list(" ", this::hypergraphItem) + "}",
        () -> "colouring " + name() + " {" + list(" ", this::colouringItem) + "}",
        () -> "points " + name() + " in R^" + integer() + " {" + list(" ", this::pointsItem) + "}",
        () -> "data " + name() + names() + " {" + list(" ", this::row) + "}",
        () -> "data " + name() + " = csv \"d.csv\" label \"y\"" + maybe(" == \"1\"") + ";",
        () -> "gadget " + name() + names() + " {" + list(" ", this::row) + "}",
        () -> "network " + name() + names() + " {" + list(" ", this::layer) + " output a;}",
        () ->
            "training " + name() + " = fit " + shape() + " to " + name() + maybe(" loss l1") + ";",
        () ->
            "reduce " + name() + " to " + pick("cnf", "training", "points") + " as " + name() + ";",
        () -> "train " + name() + " as " + name() + ";",
        () -> "fit " + pick("overparameterised", "compact", "fit") + " to " + name() + " as "
            + name() + ";",
        () -> "expect " + name() + " " + expectation() + ";",
        () -> "certify " + name() + " agrees with " + name() + ";",
        () -> "lemma " + name() + " on " + shape() + " with " + name() + ": " + condition(3) + ";",
        () -> "property " + name() + ": forall " + pick("cnf", "formula", "splitting")
            + maybe(" with variables <= 3, clauses <= 2") + ": " + name() + ";"));
    java.util.Collections.shuffle(kinds, random);
    return kinds.stream().map(Supplier::get).toList();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String maybe(String text) {
    return random.nextBoolean() ? text : "";
  }

  private String list(String between, Supplier<String> part) {
    return java.util.stream.Stream.generate(part)
        .limit(random.nextInt(9))
        .collect(Collectors.joining(between));
  }

  private String some(String between, Supplier<String> part) {
    String more = list(between, part);
    return part.get() + (more.isEmpty() ? "" : between + more);
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private String names() {
    return "(" + some(", ", this::name) + ")";
  }

  private String integer() {
    return Integer.toString(random.nextInt(30));
  }

  private String number() {
    return pick("", "-", "+") + pick(integer(), integer() + "/7", "0.25", "1e-3", ".5");
  }

  private String literal() {
    return maybe("!") + name();
  }

  private String cnfClause() {
    return random.nextInt(4) == 0 ? literal() : "(" + list(" | ", this::literal) + ")";
  }

  private String naeClause() {
    return "(" + list(", ", this::literal) + ")";
  }

  private String element() {
    return random.nextBoolean() ? integer() : name();
  }

  private String set() {
    return "{" + list(",", this::element) + "}";
  }

  private String hypergraphItem() {
    return random.nextBoolean()
        ? "elements " + list(", ", this::element) + ";"
        : "sets " + list(", ", this::set) + ";";
  }

  private String colouringItem() {
    return switch (random.nextInt(3)) {
      case 0 -> "colours " + integer() + ";";
      case 1 -> "edges " + list(", ", () -> element() + "-" + element()) + ";";
      default -> hypergraphItem();
    };
  }

  private String point() {
    return "(" + some(",", this::number) + ")";
  }

  private String pointsItem() {
    return random.nextInt(4) == 0
        ? "planes " + integer() + ";"
        : pick("inside ", "outside ") + list(", ", this::point) + ";";
  }

  private String row() {
    return point() + " -> " + number() + ";";
  }

  private String layer() {
    return "layer " + name() + " {" + list(" ", () -> name() + " = relu(" + arithmetic(3) + ");")
        + "}";
  }

  private String shape() {
    return "relu(" + integer() + ",1)";
  }

  private String expectation() {
    return switch (random.nextInt(5)) {
      case 0 -> "satisfiable";
      case 1 -> "unsatisfiable";
      case 2 -> "fits " + name();
      case 3 -> "loss <= " + number();
      default -> "(" + some(", ", this::number) + ") " + pick("=", "==") + " " + number();
    };
  }

  private String proposition(int depth) {
    if (depth == 0) {
      return pick("true", "false", "a", "b", "x1");
    }
    return switch (random.nextInt(4)) {
      case 0 -> "!" + proposition(depth - 1);
      case 1 -> "(" + proposition(depth - 1) + ")";
      default -> some(pick(" <-> ", " -> ", " xor ", " | ", " & "), () -> proposition(depth - 1));
    };
  }

  private String arithmetic(int depth) {
    if (depth == 0) {
      return pick("1", "0.5", "1/2", "x1", "bias", "unit1.a(u, v)", "unit2(0, 1)", "-b");
    }
    return random.nextInt(4) == 0
        ? "(" + arithmetic(depth - 1) + ")"
        : some(pick(" + ", " - ", "*", "/"), () -> arithmetic(depth - 1));
  }

  private String condition(int depth) {
    if (depth == 0) {
      return arithmetic(1)
          + pick(" < ", " <= ", " = ", " == ", " != ", " >= ", " > ")
          + arithmetic(1);
    }
    return switch (random.nextInt(4)) {
      case 0 -> "not (" + condition(depth - 1) + ")";
      case 1 -> "(" + condition(depth - 1) + ")";
      default -> some(pick(" implies ", " or ", " and "), () -> condition(depth - 1));
    };
  }
}
