package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** Numbers, vectors, affine functions and weights. */
final class NumericJson {

  /** Longer vectors are written by their entries other than zero. */
  private static final int LONGEST_DENSE = 16;

  /** So many units with one direction are written as that and their biases. */
  private static final int FEWEST_SHARED = 8;

  private NumericJson() {}

  static JsonNode write(Rational value) {
    return JsonText.NODES.textNode(value.toString());
  }

  static JsonNode write(Vector vector) {
    if (vector.dimension() <= LONGEST_DENSE) {
      return numbers(vector.toList());
    }
    ObjectNode node = JsonText.NODES.objectNode().put("dimension", vector.dimension());
    ObjectNode entries = node.putObject("entries");
    for (int i = 0; i < vector.support(); i++) {
      entries.put(String.valueOf(vector.supportIndex(i)), vector.supportValue(i).toString());
    }
    return node;
  }

  private static ArrayNode numbers(List<Rational> values) {
    ArrayNode node = JsonText.NODES.arrayNode(values.size());
    values.forEach(value -> node.add(value.toString()));
    return node;
  }

  static JsonNode write(AffineFunction function) {
    ObjectNode node = JsonText.NODES.objectNode();
    node.set("weights", write(function.linear()));
    node.set("bias", write(function.constant()));
    return node;
  }

  static JsonNode write(List<AffineFunction> functions) {
    ArrayNode node = JsonText.NODES.arrayNode(functions.size());
    functions.forEach(function -> node.add(write(function)));
    return node;
  }

  static JsonNode write(Weights weights) {
    ObjectNode node = JsonText.NODES.objectNode();
    if (sharesDirection(weights)) {
      node.set("direction", write(weights.units().get(0).linear()));
      node.set(
          "biases",
          numbers(weights.units().stream().map(AffineFunction::constant).toList()));
    } else {
      node.set("units", write(weights.units()));
    }
    node.set("outputWeights", numbers(weights.outputWeights()));
    node.set("bias", write(weights.bias()));
    return node;
  }

  private static boolean sharesDirection(Weights weights) {
    return weights.units().size() >= FEWEST_SHARED
        && weights.units().stream()
            .allMatch(unit -> unit.linear().equals(weights.units().get(0).linear()));
  }

  static Optional<Vector> vector(JsonDecoder in, JsonValue value) {
    if (value instanceof JsonValue.Array) {
      return in.list(value, in::rational).map(Vector::of);
    }
    return in.fields(value, List.of("dimension", "entries"), List.of())
        .flatMap(fields -> fields
            .get("dimension", number -> in.integer(number, 0, Integer.MAX_VALUE))
            .flatMap(
                dimension -> fields.get("entries", entries -> sparse(in, entries, dimension))));
  }

  private static Optional<Vector> sparse(JsonDecoder in, JsonValue entries, int dimension) {
    return in.members(entries).flatMap(members -> {
      Vector.Builder vector = Vector.builder(dimension);
      boolean fine = true;
      for (JsonValue.Member member : members) {
        Optional<Integer> index = in.integer(member.value(), member.name(), 0, dimension - 1);
        Optional<Rational> number = in.rational(member.value());
        fine &= index.isPresent() && number.isPresent();
        if (fine) {
          vector.set(index.orElseThrow(), number.orElseThrow());
        }
      }
      return fine ? Optional.of(vector.build()) : Optional.empty();
    });
  }

  /** A vector of a dimension that is known already. */
  static Optional<Vector> vector(JsonDecoder in, JsonValue value, int dimension) {
    return vector(in, value)
        .flatMap(vector -> vector.dimension() == dimension
            ? Optional.of(vector)
            : in.fault(
                value,
                "a vector of dimension " + vector.dimension() + " instead of " + dimension,
                "all vectors here have as many entries"));
  }

  static Optional<AffineFunction> affine(JsonDecoder in, JsonValue value) {
    return in.fields(value, List.of("weights", "bias"), List.of()).flatMap(fields -> {
      Optional<Vector> linear = fields.get("weights", weights -> vector(in, weights));
      Optional<Rational> constant = fields.get("bias", in::rational);
      return linear.flatMap(l -> constant.map(c -> new AffineFunction(l, c)));
    });
  }

  static Optional<Weights> weights(JsonDecoder in, JsonValue value) {
    boolean shared = value instanceof JsonValue.Object object
        && object.members().stream().anyMatch(member -> member.name().equals("direction"));
    List<String> form = shared
        ? List.of("direction", "biases", "outputWeights", "bias")
        : List.of("units", "outputWeights", "bias");
    return in.fields(value, form, List.of()).flatMap(fields -> {
      Optional<List<AffineFunction>> units =
          shared ? sharedUnits(in, fields) : fields.get("units", list -> units(in, list));
      Optional<List<Rational>> output = fields.get(
          "outputWeights",
          list ->
              in.list(list, in::rational).flatMap(weights -> sameNumber(in, list, weights, units)));
      Optional<Rational> bias = fields.get("bias", in::rational);
      return units.flatMap(u -> output.flatMap(o -> bias.map(b -> new Weights(u, o, b))));
    });
  }

  private static Optional<List<AffineFunction>> sharedUnits(JsonDecoder in, JsonFields fields) {
    Optional<Vector> direction = fields.get("direction", value -> vector(in, value));
    return fields
        .get("biases", list -> in.list(list, in::rational))
        .flatMap(biases -> direction.map(
            a -> biases.stream().map(bias -> new AffineFunction(a, bias)).toList()));
  }

  private static Optional<List<AffineFunction>> units(JsonDecoder in, JsonValue value) {
    return in.list(value, unit -> affine(in, unit)).flatMap(units -> {
      for (int i = 1; i < units.size(); i++) {
        if (units.get(i).dimension() != units.get(0).dimension()) {
          return in.fault(
              ((JsonValue.Array) value).elements().get(i),
              "a unit with " + units.get(i).dimension() + " weights after one with "
                  + units.get(0).dimension(),
              "the units of a layer have the same inputs");
        }
      }
      return Optional.of(units);
    });
  }

  private static Optional<List<Rational>> sameNumber(
      JsonDecoder in, JsonValue at, List<Rational> weights, Optional<List<AffineFunction>> units) {
    if (units.isPresent() && units.get().size() != weights.size()) {
      return in.fault(
          at,
          "output weights: " + weights.size() + ", units: " + units.get().size(),
          "there is one output weight for each unit");
    }
    return Optional.of(weights);
  }
}
