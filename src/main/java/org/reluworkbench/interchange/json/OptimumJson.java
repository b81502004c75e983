package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.OptimumProof;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.problem.optimum.WeightedExample;

/**
 * Certificates of optimality: {@code "task": {"units": 2, "dimension": 2, "loss": "l1", "points":
 * [{"input": ["1", "0"], "label": "1", "times": 1}, ...]}, "weights": WEIGHTS, "loss": "1/2",
 * "lowerBound": "1/2", "proof": {"cases": [{"orderPoint": 1, "tree": TREE}, ...]}}, weights as in
 * {@link WitnessJson}, {@code "proof": "dichotomies"} for misfits in the plane, and trees as in
 * {@link PieceTreeJson}; points count from one.
 */
final class OptimumJson {

  static final String CLAIM = "optimum";
  static final List<String> REQUIRED = List.of("task", "weights", "loss", "lowerBound", "proof");

  private static final String DICHOTOMIES = "dichotomies";

  private OptimumJson() {}

  static ObjectNode write(Certificate.Optimum optimum, ObjectNode node) {
    TrainingTask task = optimum.task();
    ObjectNode fields = node.putObject("task");
    fields.put("units", task.units()).put("dimension", task.dimension());
    fields.put("loss", task.loss().word());
    ArrayNode points = fields.putArray("points");
    for (WeightedExample point : task.points()) {
      ObjectNode one = points.addObject();
      one.set("input", NumericJson.write(point.input()));
      one.set("label", NumericJson.write(point.label()));
      one.put("times", point.multiplicity());
    }
    node.set("weights", NumericJson.write(optimum.weights()));
    node.set("loss", NumericJson.write(optimum.loss()));
    node.set("lowerBound", NumericJson.write(optimum.lowerBound()));
    if (optimum.proof() instanceof OptimumProof.ByPieces pieces) {
      ArrayNode cases = node.putObject("proof").putArray("cases");
      for (OptimumProof.Case one : pieces.cases()) {
        ObjectNode entry = cases.addObject().put("orderPoint", one.orderPoint() + 1);
        entry.set("tree", PieceTreeJson.write(one.tree()));
      }
      return node;
    }
    return node.put("proof", DICHOTOMIES);
  }

  static Optional<Certificate> decode(
      JsonDecoder in, JsonFields fields, Map<String, String> tools) {
    Optional<TrainingTask> task = fields.get("task", value -> task(in, value));
    Optional<Weights> weights = fields.get("weights", value -> NumericJson.weights(in, value));
    Optional<Rational> loss = fields.get("loss", in::rational);
    Optional<Rational> bound = fields.get("lowerBound", in::rational);
    Optional<OptimumProof> proof = fields.get("proof", value -> proof(in, value));
    return task.flatMap(t -> weights.flatMap(w -> loss.flatMap(
        l -> bound.flatMap(b -> proof.map(p -> new Certificate.Optimum(tools, t, w, l, b, p))))));
  }

  private static Optional<TrainingTask> task(JsonDecoder in, JsonValue value) {
    return in.fields(value, List.of("units", "dimension", "loss", "points"), List.of())
        .flatMap(fields -> {
          Optional<Integer> units =
              fields.get("units", number -> in.integer(number, 1, TrainingTask.MOST_UNITS));
          Optional<Integer> dimension =
              fields.get("dimension", number -> in.integer(number, 0, Integer.MAX_VALUE));
          Optional<Loss> loss = fields.get("loss", word -> loss(in, word));
          Optional<List<WeightedExample>> points = dimension.flatMap(d ->
              fields.get("points", list -> in.list(list, point -> point(in, point, d))));
          return units.flatMap(u -> dimension.flatMap(
              d -> loss.flatMap(l -> points.map(p -> new TrainingTask(u, d, p, l)))));
        });
  }

  private static Optional<Loss> loss(JsonDecoder in, JsonValue value) {
    return in.text(value)
        .flatMap(word -> Loss.of(word)
            .or(() -> in.fault(
                value, "there is no loss " + JsonDecoder.shown(word), "l1, l2, linf or 01")));
  }

  private static Optional<WeightedExample> point(JsonDecoder in, JsonValue value, int dimension) {
    return in.fields(value, List.of("input", "label", "times"), List.of()).flatMap(fields -> {
      Optional<Vector> input =
          fields.get("input", vector -> NumericJson.vector(in, vector, dimension));
      Optional<Rational> label = fields.get("label", in::rational);
      Optional<Integer> times =
          fields.get("times", number -> in.integer(number, 1, Integer.MAX_VALUE));
      return input.flatMap(x -> label.flatMap(y -> times.map(n -> new WeightedExample(x, y, n))));
    });
  }

  private static Optional<OptimumProof> proof(JsonDecoder in, JsonValue value) {
    if (value instanceof JsonValue.Text text && text.text().equals(DICHOTOMIES)) {
      return Optional.of(new OptimumProof.ByDichotomies());
    }
    return in.fields(value, List.of("cases"), List.of())
        .flatMap(fields -> fields.get("cases", list -> in.list(list, one -> oneCase(in, one))))
        .map(cases -> new OptimumProof.ByPieces(new ArrayList<>(cases)));
  }

  private static Optional<OptimumProof.Case> oneCase(JsonDecoder in, JsonValue value) {
    return in.fields(value, List.of("orderPoint", "tree"), List.of()).flatMap(fields -> {
      Optional<Integer> point =
          fields.get("orderPoint", number -> in.integer(number, 1, Integer.MAX_VALUE));
      return fields
          .get("tree", tree -> PieceTreeJson.decode(in, tree))
          .flatMap(tree -> point.map(p -> new OptimumProof.Case(p - 1, tree)));
    });
  }
}
