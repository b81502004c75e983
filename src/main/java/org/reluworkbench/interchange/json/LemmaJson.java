package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.Example;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.LemmaProof;
import org.reluworkbench.statement.LemmaRun;
import org.reluworkbench.statement.LemmaStatement;

/**
 * The fields of a certificate for a lemma.
 *
 * <ul>
 *   <li>{@code "lemma": {"name": TEXT, "units": k, "dimension": d, "gadget": [{"input": VECTOR, "label":
 *       NUMBER}, ...], "conclusion": CONCLUSION}}, conclusions as in {@link ConclusionJson}; or {@code
 *       {"name": TEXT, "text": TEXT}} for what is said in words.
 *   <li>{@code "proof"}, left out where there is none: {@code [{"signs": [-1, 1], "trees": [TREE, ...]},
 *       ...]}, all vectors of signs, for each the trees that prove its goals, as in {@link
 *       ActivationTreeJson}.
 *   <li>{@code "runs": [{"solver": TEXT, "method": TEXT, "refuted": [TEXT, ...]}, ...]}: what solvers
 *       say that they refuted.
 * </ul>
 */
final class LemmaJson {

  static final List<String> REQUIRED = List.of("lemma", "runs");
  static final List<String> OPTIONAL = List.of("proof");

  private static final int MOST_UNITS = 1_000;

  private LemmaJson() {}

  static void write(Certificate.ProvedLemma certificate, ObjectNode node) {
    node.set("lemma", write(certificate.statement()));
    certificate.proof().ifPresent(proof -> node.set("proof", write(proof)));
    ArrayNode runs = node.putArray("runs");
    for (LemmaRun run : certificate.runs()) {
      ObjectNode object = runs.addObject();
      object.put("solver", run.solver()).put("method", run.method());
      object.set("refuted", LogicJson.names(run.refuted()));
    }
  }

  private static ObjectNode write(LemmaStatement statement) {
    ObjectNode node = JsonText.NODES.objectNode().put("name", statement.name());
    if (statement instanceof LemmaStatement.Words words) {
      return node.put("text", words.text());
    }
    Lemma lemma = ((LemmaStatement.Networks) statement).lemma();
    node.put("units", lemma.units()).put("dimension", lemma.dimension());
    node.set("gadget", ProblemJson.examples(lemma.gadget()));
    return node.set("conclusion", ConclusionJson.write(lemma.conclusion()));
  }

  /** The cases of a proof, without the lemma. */
  static ArrayNode write(LemmaProof proof) {
    ArrayNode cases = JsonText.NODES.arrayNode();
    for (LemmaProof.SignCase signCase : proof.cases()) {
      ObjectNode object = cases.addObject();
      object.set("signs", LogicJson.integers(signCase.signs()));
      ArrayNode trees = object.putArray("trees");
      signCase.trees().forEach(tree -> trees.add(ActivationTreeJson.write(tree)));
    }
    return cases;
  }

  static Optional<Certificate> decode(
      JsonDecoder in, JsonFields fields, Map<String, String> tools) {
    Optional<LemmaStatement> statement = fields.get("lemma", value -> statement(in, value));
    Optional<List<LemmaRun>> runs = fields.get("runs", list -> in.list(list, run -> run(in, run)));
    if (!fields.has("proof")) {
      return statement.flatMap(said ->
          runs.map(done -> new Certificate.ProvedLemma(tools, said, Optional.empty(), done)));
    }
    Optional<List<LemmaProof.SignCase>> cases = fields.get("proof", list -> cases(in, list));
    if (statement.isPresent() && statement.get() instanceof LemmaStatement.Words) {
      return fields.get(
          "proof", at -> in.fault(at, "a proof of words", "only of lemmas with a gadget"));
    }
    return statement.flatMap(said -> cases.flatMap(found -> runs.map(done -> {
      LemmaProof proof = new LemmaProof(((LemmaStatement.Networks) said).lemma(), found);
      return new Certificate.ProvedLemma(tools, said, Optional.of(proof), done);
    })));
  }

  private static Optional<LemmaStatement> statement(JsonDecoder in, JsonValue value) {
    boolean words = value instanceof JsonValue.Object object
        && object.members().stream().anyMatch(member -> member.name().equals("text"));
    if (words) {
      return in.fields(value, List.of("name", "text"), List.of()).flatMap(fields -> {
        Optional<String> name = fields.get("name", in::text);
        Optional<String> text = fields.get("text", in::text);
        return name.flatMap(n -> text.map(t -> new LemmaStatement.Words(n, t)));
      });
    }
    return in.fields(
            value, List.of("name", "units", "dimension", "gadget", "conclusion"), List.of())
        .flatMap(fields -> lemma(in, fields))
        .map(LemmaStatement.Networks::new);
  }

  private static Optional<Lemma> lemma(JsonDecoder in, JsonFields fields) {
    Optional<String> name = fields.get("name", in::text);
    Optional<Integer> units = fields.get("units", number -> in.integer(number, 1, MOST_UNITS));
    Optional<Integer> dimension =
        fields.get("dimension", number -> in.integer(number, 0, Integer.MAX_VALUE));
    if (name.isEmpty() || units.isEmpty() || dimension.isEmpty()) {
      return Optional.empty();
    }
    int k = units.get();
    int d = dimension.get();
    Optional<List<Example>> gadget =
        fields.get("gadget", list -> in.list(list, item -> ProblemJson.example(in, item, d)));
    Optional<Conclusion> conclusion =
        fields.get("conclusion", at -> ConclusionJson.decode(in, at, k, d));
    return gadget.flatMap(
        points -> conclusion.map(said -> new Lemma(name.get(), k, d, points, said)));
  }

  static Optional<List<LemmaProof.SignCase>> cases(JsonDecoder in, JsonValue value) {
    return in.list(
        value,
        item -> in.fields(item, List.of("signs", "trees"), List.of()).flatMap(fields -> {
          Optional<List<Integer>> signs =
              fields.get("signs", list -> in.list(list, sign -> in.integer(sign, -1, 1)));
          Optional<List<ActivationTree>> trees = fields.get(
              "trees", list -> in.list(list, tree -> ActivationTreeJson.decode(in, tree)));
          return signs.flatMap(s -> trees.map(t -> new LemmaProof.SignCase(s, t)));
        }));
  }

  private static Optional<LemmaRun> run(JsonDecoder in, JsonValue value) {
    return in.fields(value, List.of("solver", "method", "refuted"), List.of()).flatMap(fields -> {
      Optional<String> solver = fields.get("solver", in::text);
      Optional<String> method = fields.get("method", in::text);
      Optional<List<String>> refuted = fields.get("refuted", list -> in.list(list, in::text));
      return solver.flatMap(s -> method.flatMap(m -> refuted.map(r -> new LemmaRun(s, m, r))));
    });
  }
}
