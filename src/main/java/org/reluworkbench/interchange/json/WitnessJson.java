package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;

/**
 * Witnesses as JSON values.
 *
 * <ul>
 *   <li>An assignment is an object from the names of the problem's variables (or elements) to {@code
 *       true} and {@code false}; read also from an array of these in the problem's order.
 *   <li>A colouring is an object from the names of the elements to colours from zero; read also from
 *       an array.
 *   <li>Affine functions are an array of {@code {"weights": [...], "bias": "1/2"}}.
 *   <li>Weights are {@code {"units": [{"weights": [...], "bias": "1/2"}, ...], "outputWeights":
 *       ["-1", "-1"], "bias": "1"}}: this is what {@code relu extract} reads from outside solvers. Many
 *       units that differ in their biases only are {@code "direction": [...], "biases": [...]} instead
 *       of {@code "units"}.
 * </ul>
 *
 * <p>What is read need not be a witness, nor even of the right size: that is for the problem to judge.
 */
public final class WitnessJson {

  private WitnessJson() {}

  /**
   * Writes a witness.
   *
   * @param problem whose witness it is; gives the names
   * @param witness of the problem's type of witnesses and of the right size
   * @throws IllegalArgumentException if it is not
   */
  public static JsonNode write(Problem<?> problem, Object witness) {
    return switch (problem.kind()) {
      case FORMULA, CNF, NAE, SPLITTING -> {
        List<Boolean> values = cast(Assignment.class, witness).toList();
        ObjectNode node = JsonText.NODES.objectNode();
        forEachName(problem, values, node::put);
        yield node;
      }
      case COLOURING -> {
        List<Integer> colours = elements(Integer.class, witness);
        ObjectNode node = JsonText.NODES.objectNode();
        forEachName(problem, colours, node::put);
        yield node;
      }
      case POINTS -> NumericJson.write(elements(AffineFunction.class, witness));
      case TRAINING -> NumericJson.write(cast(Weights.class, witness));
    };
  }

  @FunctionalInterface
  private interface Entry<T> {
    void put(String name, T value);
  }

  private static <T> void forEachName(Problem<?> problem, List<T> values, Entry<T> entry) {
    List<String> names = names(problem);
    if (names.size() != values.size()) {
      throw new IllegalArgumentException(values.size() + " values for " + names.size() + " names");
    }
    for (int i = 0; i < values.size(); i++) {
      entry.put(names.get(i), values.get(i));
    }
  }

  private static <T> T cast(Class<T> type, Object witness) {
    if (!type.isInstance(witness)) {
      throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + witness);
    }
    return type.cast(witness);
  }

  private static <T> List<T> elements(Class<T> type, Object witness) {
    if (!(witness instanceof List<?> list)) {
      throw new IllegalArgumentException("no list: " + witness);
    }
    List<T> elements = new ArrayList<>();
    list.forEach(element -> elements.add(cast(type, element)));
    return elements;
  }

  /** What the problem calls what a witness gives values to. */
  private static List<String> names(Problem<?> problem) {
    if (problem instanceof FormulaSatisfiability formula) {
      return formula.variables();
    }
    if (problem instanceof Satisfiability satisfiability) {
      return satisfiability.cnf().variables();
    }
    if (problem instanceof NotAllEqual nae) {
      return nae.variables();
    }
    if (problem instanceof SetSplitting splitting) {
      return splitting.hypergraph().elements();
    }
    if (problem instanceof Colouring colouring) {
      return colouring.hypergraph().elements();
    }
    throw new IllegalStateException("nothing has a name in a problem of kind " + problem.kind());
  }

  /** Reads a would-be witness of a problem; it has the problem's type of witnesses. */
  public static Diagnosed<Object> read(Problem<?> problem, Source source) {
    return JsonDecoder.read(source, (in, value) -> decode(in, value, problem));
  }

  static Optional<Object> decode(JsonDecoder in, JsonValue value, Problem<?> problem) {
    return switch (problem.kind()) {
      case FORMULA, CNF, NAE, SPLITTING ->
        byName(in, value, problem, in::truth).map(Assignment::of);
      case COLOURING ->
        byName(in, value, problem, colour -> in.integer(colour, 0, Integer.MAX_VALUE))
            .map(List::copyOf);
      case POINTS ->
        in.list(value, function -> NumericJson.affine(in, function)).map(List::copyOf);
      case TRAINING -> NumericJson.weights(in, value).map(weights -> weights);
    };
  }

  private static <T> Optional<List<T>> byName(
      JsonDecoder in,
      JsonValue value,
      Problem<?> problem,
      Function<JsonValue, Optional<T>> decoding) {
    if (value instanceof JsonValue.Array) {
      return in.list(value, decoding);
    }
    return in.members(value).flatMap(members -> {
      List<String> names = names(problem);
      Map<String, Optional<T>> values = new HashMap<>();
      for (JsonValue.Member member : members) {
        values.put(member.name(), decoding.apply(member.value()));
      }
      boolean known = reportUnknown(in, value, members, names);
      List<String> absent =
          names.stream().filter(name -> !values.containsKey(name)).toList();
      if (!absent.isEmpty()) {
        return in.fault(
            value,
            "no value for '" + absent.get(0) + "'"
                + (absent.size() > 1 ? " and " + (absent.size() - 1) + " more" : ""),
            "each of the problem's names has a value");
      }
      boolean complete = values.values().stream().allMatch(Optional::isPresent);
      return known && complete
          ? Optional.of(
              names.stream().map(name -> values.get(name).orElseThrow()).toList())
          : Optional.empty();
    });
  }

  private static boolean reportUnknown(
      JsonDecoder in, JsonValue object, List<JsonValue.Member> members, List<String> names) {
    Set<String> known = Set.copyOf(names);
    boolean fine = true;
    for (JsonValue.Member member : members) {
      if (!known.contains(member.name())) {
        fine = false;
        in.faultAtName(
            object,
            member,
            "the problem has no " + JsonDecoder.shown(member.name()),
            Spelling.nearest(member.name(), names)
                .map(name -> "did you mean '" + name + "'?")
                .orElse("each of the problem's names has a value, nothing else has"));
      }
    }
    return fine;
  }
}
