package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;

/**
 * Problems as JSON objects {@code {"kind": KIND, "problem": {...}}}; what is written is read back as
 * an equal problem. By kind, the fields of {@code problem} are:
 *
 * <ul>
 *   <li>{@code formula}: {@code variables} (names), {@code postfix} (such as {@code [1, 2, "not",
 *       "and"]}; operators true, false, not, and, or, implies, iff, xor)
 *   <li>{@code cnf}: {@code variables}, {@code clauses} (arrays of DIMACS literals)
 *   <li>{@code nae}: the same, and if there are any, {@code unnegated} (numbers of variables)
 *   <li>{@code splitting}: {@code elements} (names), {@code sets} (arrays of numbers from one)
 *   <li>{@code colouring}: {@code colours}, {@code elements}, {@code sets}
 *   <li>{@code points}: {@code planes}, {@code dimension}, {@code inside}, {@code outside} (vectors)
 *   <li>{@code training}: {@code units}, {@code dimension}, {@code examples} (objects with {@code
 *       input}, {@code label})
 * </ul>
 */
public final class ProblemJson {

  private ProblemJson() {}

  public static ObjectNode write(Problem<?> problem) {
    ObjectNode node = JsonText.NODES.objectNode().put("kind", problem.kind().word());
    ObjectNode fields = node.putObject("problem");
    if (problem instanceof FormulaSatisfiability formula) {
      fields.set("variables", LogicJson.names(formula.variables()));
      fields.set("postfix", LogicJson.formula(formula.formula()));
    } else if (problem instanceof Satisfiability satisfiability) {
      fields.set("variables", LogicJson.names(satisfiability.cnf().variables()));
      fields.set("clauses", LogicJson.clauses(satisfiability.cnf().clauses()));
    } else if (problem instanceof NotAllEqual nae) {
      write(nae, fields);
    } else if (problem instanceof SetSplitting splitting) {
      write(splitting.hypergraph(), fields);
    } else if (problem instanceof Colouring colouring) {
      write(colouring.hypergraph(), fields.put("colours", colouring.colours()));
    } else if (problem instanceof Separation separation) {
      write(separation, fields);
    } else if (problem instanceof Training training) {
      write(training, fields);
    } else {
      throw new IllegalStateException("a problem of a new kind: " + problem.kind());
    }
    return node;
  }

  private static void write(NotAllEqual nae, ObjectNode fields) {
    fields.set("variables", LogicJson.names(nae.variables()));
    fields.set("clauses", LogicJson.clauses(nae.clauses()));
    if (!nae.unnegated().isEmpty()) {
      fields.set("unnegated", LogicJson.numbers(nae.unnegated()));
    }
  }

  private static void write(Hypergraph hypergraph, ObjectNode fields) {
    fields.set("elements", LogicJson.names(hypergraph.elements()));
    fields.set("sets", LogicJson.sets(hypergraph.sets()));
  }

  private static void write(Separation separation, ObjectNode fields) {
    fields.put("planes", separation.planes()).put("dimension", separation.dimension());
    fields.set("inside", vectors(separation.inside()));
    fields.set("outside", vectors(separation.outside()));
  }

  private static ArrayNode vectors(List<Vector> vectors) {
    ArrayNode node = JsonText.NODES.arrayNode(vectors.size());
    vectors.forEach(vector -> node.add(NumericJson.write(vector)));
    return node;
  }

  private static void write(Training training, ObjectNode fields) {
    fields.put("units", training.units()).put("dimension", training.dimension());
    fields.set("examples", examples(training.examples()));
  }

  static ArrayNode examples(List<Example> examples) {
    ArrayNode array = JsonText.NODES.arrayNode();
    for (Example example : examples) {
      ObjectNode node = array.addObject();
      node.set("input", NumericJson.write(example.input()));
      node.set("label", NumericJson.write(example.label()));
    }
    return array;
  }

  public static Diagnosed<Problem<?>> read(Source source) {
    return JsonDecoder.read(source, ProblemJson::decode);
  }

  static Optional<Problem<?>> decode(JsonDecoder in, JsonValue value) {
    return in.fields(value, List.of("kind", "problem"), List.of())
        .flatMap(fields -> fields
            .get("kind", kind -> kind(in, kind))
            .flatMap(kind -> fields.get("problem", problem -> decode(in, kind, problem))));
  }

  private static Optional<ProblemKind> kind(JsonDecoder in, JsonValue value) {
    return in.text(value).flatMap(word -> {
      Optional<ProblemKind> kind = ProblemKind.ofWord(word);
      if (kind.isPresent()) {
        return kind;
      }
      List<String> words =
          Arrays.stream(ProblemKind.values()).map(ProblemKind::word).toList();
      return in.fault(
          value,
          "there is no kind of problem " + JsonDecoder.shown(word),
          Spelling.nearest(word, words)
              .map(name -> "did you mean '" + name + "'?")
              .orElse("the kinds are " + String.join(", ", words)));
    });
  }

  private static Optional<Problem<?>> decode(JsonDecoder in, ProblemKind kind, JsonValue value) {
    return in.fields(value, requiredFields(kind), optionalFields(kind))
        .flatMap(fields -> widened(
            switch (kind) {
              case FORMULA -> formula(in, fields);
              case CNF -> cnf(in, fields);
              case NAE -> nae(in, fields);
              case SPLITTING -> hypergraph(in, fields).map(SetSplitting::new);
              case COLOURING -> colouring(in, fields);
              case POINTS -> separation(in, fields);
              case TRAINING -> training(in, fields);
            }));
  }

  private static Optional<Problem<?>> widened(Optional<? extends Problem<?>> problem) {
    return problem.map(p -> p);
  }

  private static List<String> requiredFields(ProblemKind kind) {
    return switch (kind) {
      case FORMULA -> List.of("variables", "postfix");
      case CNF, NAE -> List.of("variables", "clauses");
      case SPLITTING -> List.of("elements", "sets");
      case COLOURING -> List.of("colours", "elements", "sets");
      case POINTS -> List.of("planes", "dimension", "inside", "outside");
      case TRAINING -> List.of("units", "dimension", "examples");
    };
  }

  private static List<String> optionalFields(ProblemKind kind) {
    return kind == ProblemKind.NAE ? List.of("unnegated") : List.of();
  }

  private static Optional<FormulaSatisfiability> formula(JsonDecoder in, JsonFields fields) {
    return fields
        .get("variables", in::names)
        .flatMap(names -> fields
            .get("postfix", postfix -> LogicJson.formula(in, postfix, names.size()))
            .map(formula -> new FormulaSatisfiability(names, formula)));
  }

  private static Optional<Satisfiability> cnf(JsonDecoder in, JsonFields fields) {
    return fields
        .get("variables", in::names)
        .flatMap(names -> fields
            .get("clauses", clauses -> LogicJson.clauses(in, clauses, names.size()))
            .map(clauses -> new Satisfiability(new Cnf(names, clauses))));
  }

  private static Optional<NotAllEqual> nae(JsonDecoder in, JsonFields fields) {
    return cnf(in, fields).map(Satisfiability::cnf).flatMap(cnf -> {
      Optional<SortedSet<Integer>> unnegated = fields.has("unnegated")
          ? fields.get("unnegated", numbers -> unnegated(in, numbers, cnf))
          : Optional.of(new TreeSet<>());
      return unnegated.map(set -> new NotAllEqual(cnf.variables(), cnf.clauses(), set));
    });
  }

  private static Optional<SortedSet<Integer>> unnegated(JsonDecoder in, JsonValue value, Cnf cnf) {
    return LogicJson.set(in, value, cnf.variableCount())
        .flatMap(set -> cnf.clauses().stream()
            .flatMap(clause -> clause.literals().stream())
            .filter(literal -> !literal.positive() && set.contains(literal.variable()))
            .findFirst()
            .<Optional<SortedSet<Integer>>>map(literal -> in.fault(
                value,
                "variable " + (literal.variable() + 1) + " does occur negated",
                "leave it out here, or correct the clause"))
            .orElse(Optional.of(set)));
  }

  private static Optional<Hypergraph> hypergraph(JsonDecoder in, JsonFields fields) {
    return fields
        .get("elements", in::names)
        .flatMap(names -> fields
            .get("sets", sets -> LogicJson.sets(in, sets, names.size()))
            .map(sets -> new Hypergraph(names, sets)));
  }

  private static Optional<Colouring> colouring(JsonDecoder in, JsonFields fields) {
    Optional<Integer> colours = count(in, fields, "colours", 1);
    return hypergraph(in, fields).flatMap(h -> colours.map(c -> new Colouring(c, h)));
  }

  private static Optional<Integer> count(
      JsonDecoder in, JsonFields fields, String name, int least) {
    return fields.get(name, number -> in.integer(number, least, Integer.MAX_VALUE));
  }

  private static Optional<Separation> separation(JsonDecoder in, JsonFields fields) {
    Optional<Integer> planes = count(in, fields, "planes", 1);
    return count(in, fields, "dimension", 0).flatMap(dimension -> {
      List<Optional<List<Vector>>> sides = new ArrayList<>();
      for (String side : List.of("inside", "outside")) {
        sides.add(fields.get(
            side, list -> in.list(list, point -> NumericJson.vector(in, point, dimension))));
      }
      return planes.flatMap(k -> sides
          .get(0)
          .flatMap(inside ->
              sides.get(1).map(outside -> new Separation(k, dimension, inside, outside))));
    });
  }

  private static Optional<Training> training(JsonDecoder in, JsonFields fields) {
    Optional<Integer> units = count(in, fields, "units", 1);
    return count(in, fields, "dimension", 0)
        .flatMap(dimension -> fields
            .get("examples", list -> in.list(list, item -> example(in, item, dimension)))
            .flatMap(examples -> units.map(k -> new Training(k, dimension, examples))));
  }

  static Optional<Example> example(JsonDecoder in, JsonValue value, int dimension) {
    return in.fields(value, List.of("input", "label"), List.of()).flatMap(fields -> {
      Optional<Vector> input =
          fields.get("input", vector -> NumericJson.vector(in, vector, dimension));
      Optional<Rational> label = fields.get("label", in::rational);
      return input.flatMap(x -> label.map(y -> new Example(x, y)));
    });
  }
}
