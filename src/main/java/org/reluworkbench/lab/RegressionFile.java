package org.reluworkbench.lab;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;

/** An instance as a specification, so that what failed once is checked from then on. */
public final class RegressionFile {

  private RegressionFile() {}

  /**
   * The text of a {@code .relu} file: the instance, its training problem, and the claim that they
   * agree.
   *
   * @param why what went wrong with it, one line or more; becomes a comment
   */
  public static String text(Problem<?> instance, String why) {
    return text(declaration("failing", instance), why);
  }

  /** The same for the declaration of an instance that is called {@code failing}. */
  public static String text(String declaration, String why) {
    String comment = why.lines().map(line -> "// " + line + "\n").collect(Collectors.joining());
    return comment
        + "\n"
        + declaration
        + "\n\nreduce failing to training as T;\ncertify T agrees with failing;\n";
  }

  /** The declaration of a problem in the language, on one line. */
  public static String declaration(String name, Problem<?> problem) {
    if (problem instanceof Satisfiability satisfiability) {
      return "cnf " + name + " { "
          + clauses(satisfiability.cnf().variables(), satisfiability.cnf().clauses(), " | ", " & ")
          + "}";
    }
    if (problem instanceof NotAllEqual nae) {
      return "nae " + name + " { " + clauses(nae.variables(), nae.clauses(), ", ", ", ") + "}";
    }
    if (problem instanceof SetSplitting splitting) {
      return "splitting " + name + " { " + hypergraph(splitting.hypergraph()) + "}";
    }
    if (problem instanceof Colouring colouring) {
      return "colouring " + name + " { colours " + colouring.colours() + "; "
          + hypergraph(colouring.hypergraph()) + "}";
    }
    if (problem instanceof Separation separation) {
      return "points " + name + " in R^" + separation.dimension() + " { planes "
          + separation.planes() + "; " + points("inside", separation.inside())
          + points("outside", separation.outside()) + "}";
    }
    if (problem instanceof FormulaSatisfiability formula) {
      return "formula " + name + " = " + formula(formula.variables(), formula.formula()) + ";";
    }
    throw new IllegalArgumentException("not an instance of a property: " + problem.kind());
  }

  /** Variables in no clause, which the language has no word for, come in a tautology. */
  private static String clauses(
      List<String> variables, List<Clause> clauses, String between, String joint) {
    Stream<String> idle = IntStream.range(0, variables.size())
        .filter(i -> clauses.stream()
            .noneMatch(
                clause -> clause.literals().stream().anyMatch(literal -> literal.variable() == i)))
        .mapToObj(variables::get)
        .map(name -> "(" + name + between + "!" + name + ")");
    String all = Stream.concat(
            clauses.stream()
                .map(clause -> clause.literals().stream()
                    .map(literal -> literal(variables, literal))
                    .collect(Collectors.joining(between, "(", ")"))),
            idle)
        .collect(Collectors.joining(joint));
    return all.isEmpty() ? "" : all + " ";
  }

  private static String formula(List<String> variables, Formula formula) {
    if (formula instanceof Formula.Constant constant) {
      return String.valueOf(constant.value());
    }
    if (formula instanceof Formula.Atom atom) {
      return variables.get(atom.variable());
    }
    if (formula instanceof Formula.Not not) {
      return "!" + formula(variables, not.operand());
    }
    Formula.Binary both = (Formula.Binary) formula;
    String connective = switch (both.connective()) {
      case AND -> " & ";
      case OR -> " | ";
      case IMPLIES -> " -> ";
      case IFF -> " <-> ";
      case XOR -> " xor ";
    };
    return "("
        + formula(variables, both.left())
        + connective
        + formula(variables, both.right())
        + ")";
  }

  private static String literal(List<String> variables, Literal literal) {
    return (literal.positive() ? "" : "!") + variables.get(literal.variable());
  }

  private static String hypergraph(Hypergraph hypergraph) {
    List<String> elements = hypergraph.elements();
    String text = elements.isEmpty() ? "" : "elements " + String.join(", ", elements) + "; ";
    return hypergraph.sets().isEmpty()
        ? text
        : text
            + hypergraph.sets().stream()
                .map(set -> set(elements, set))
                .collect(Collectors.joining(", ", "sets ", "; "));
  }

  private static String set(List<String> elements, SortedSet<Integer> set) {
    return set.stream().map(elements::get).collect(Collectors.joining(",", "{", "}"));
  }

  private static String points(String side, List<Vector> points) {
    return points.isEmpty()
        ? ""
        : points.stream()
            .map(point -> point.toList().stream()
                .map(Object::toString)
                .collect(Collectors.joining(",", "(", ")")))
            .collect(Collectors.joining(", ", side + " ", "; "));
  }
}
