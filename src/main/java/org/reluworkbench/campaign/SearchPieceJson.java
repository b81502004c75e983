package org.reluworkbench.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.PiecePath;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.problem.optimum.WeightedExample;

/** Parts of searches as JSON, always written the same way; for processes of ours only. */
final class SearchPieceJson {

  private SearchPieceJson() {}

  static ObjectNode write(SearchPiece piece) {
    ObjectNode node = new JsonMapper().createObjectNode();
    TrainingTask task = piece.task();
    node.put("units", task.units()).put("dimension", task.dimension());
    node.put("loss", task.loss().word());
    ArrayNode points = node.putArray("points");
    for (WeightedExample point : task.points()) {
      ArrayNode one = points.addArray();
      point.input().toList().forEach(value -> one.add(value.toString()));
      one.add(point.label().toString()).add(String.valueOf(point.multiplicity()));
    }
    piece.best().ifPresent(weights -> {
      ArrayNode numbers = node.putArray("best");
      weights.units().forEach(unit -> {
        unit.linear().toList().forEach(value -> numbers.add(value.toString()));
        numbers.add(unit.constant().toString());
      });
      weights.outputWeights().forEach(value -> numbers.add(value.toString()));
      numbers.add(weights.bias().toString());
    });
    ArrayNode open = node.putArray("open");
    piece.open().forEach(path -> open.add(path.text()));
    return node.put("visits", piece.visits()).put("start", piece.start());
  }

  static SearchPiece read(JsonNode node) {
    int units = node.required("units").intValue();
    int dimension = node.required("dimension").intValue();
    String word = node.required("loss").textValue();
    List<WeightedExample> points = new ArrayList<>();
    for (JsonNode point : node.required("points")) {
      List<Rational> input = numbers(point).subList(0, dimension);
      points.add(new WeightedExample(
          Vector.of(input),
          Rational.parse(point.get(dimension).textValue()),
          Integer.parseInt(point.get(dimension + 1).textValue())));
    }
    List<PiecePath> open = new ArrayList<>();
    node.required("open").forEach(path -> open.add(PiecePath.of(path.textValue())));
    Loss loss = Loss.of(word).orElseThrow(() -> new IllegalArgumentException("no loss: " + word));
    return new SearchPiece(
        new TrainingTask(units, dimension, points, loss),
        Optional.ofNullable(node.get("best")).map(best -> weights(numbers(best), units, dimension)),
        open,
        node.required("visits").longValue(),
        node.required("start").longValue());
  }

  private static List<Rational> numbers(JsonNode array) {
    List<Rational> numbers = new ArrayList<>();
    array.forEach(text -> numbers.add(Rational.parse(text.textValue())));
    return numbers;
  }

  private static Weights weights(List<Rational> numbers, int units, int dimension) {
    List<AffineFunction> functions = new ArrayList<>();
    int at = 0;
    for (int unit = 0; unit < units; unit++) {
      functions.add(new AffineFunction(
          Vector.of(numbers.subList(at, at + dimension)), numbers.get(at + dimension)));
      at += dimension + 1;
    }
    return new Weights(functions, numbers.subList(at, at + units), numbers.get(at + units));
  }
}
