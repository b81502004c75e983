package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Refutation.ActivationProof;
import org.reluworkbench.problem.Refutation.GadgetProof;
import org.reluworkbench.problem.Refutation.SeparationProof;
import org.reluworkbench.problem.RupProof;

/** Refutations as JSON objects, told apart by their fields; {@link CertificateJson} says how. */
final class RefutationJson {

  private RefutationJson() {}

  static ObjectNode write(Refutation refutation) {
    ObjectNode node = JsonText.NODES.objectNode();
    if (refutation instanceof Refutation.SolverWord word) {
      return node.put("solver", word.solver()).put("method", word.method());
    }
    if (refutation instanceof Refutation.Evident evident) {
      return node.put("evident", evident.why());
    }
    if (refutation instanceof Refutation.ClausalProof proof) {
      return write(node, proof.proof());
    }
    if (refutation instanceof SeparationProof proof) {
      return write(node, proof);
    }
    if (refutation instanceof GadgetProof proof) {
      node.set("gadget", LogicJson.numbers(proof.frame()));
      return write(node, proof.separation());
    }
    if (refutation instanceof ActivationProof proof) {
      ArrayNode trees = node.putArray("trees");
      proof.cases().forEach(tree -> trees.add(ActivationTreeJson.write(tree)));
      return node;
    }
    throw new IllegalStateException("a refutation of a new kind: " + refutation);
  }

  private static ObjectNode write(ObjectNode node, SeparationProof proof) {
    ArrayNode lemmas = node.putArray("lemmas");
    for (HullLemma lemma : proof.lemmas()) {
      ObjectNode sides = lemmas.addObject();
      sides.set("outside", shares(lemma.outside()));
      sides.set("inside", shares(lemma.inside()));
    }
    node.set("firstPoints", LogicJson.numbers(proof.firstPoints()));
    return write(node, proof.proof());
  }

  private static ObjectNode write(ObjectNode node, RupProof proof) {
    ArrayNode steps = node.putArray("steps");
    IntStream.range(0, proof.size()).mapToObj(step -> step(proof, step)).forEach(steps::add);
    return node;
  }

  private static ArrayNode shares(List<HullLemma.Share> shares) {
    ArrayNode node = JsonText.NODES.arrayNode(shares.size());
    shares.forEach(
        share -> node.addArray().add(share.point() + 1).add(share.weight().toString()));
    return node;
  }

  private static String step(RupProof proof, int step) {
    if (proof.isDeletion(step)) {
      return "d " + (proof.deleted(step) + 1);
    }
    return IntStream.range(0, proof.length(step))
        .mapToObj(position -> String.valueOf(proof.literal(step, position)))
        .collect(Collectors.joining(" "));
  }

  /** Whether an object with these fields is meant as a refutation. */
  static boolean isMeant(List<String> fields) {
    return Stream.of("solver", "evident", "steps", "trees").anyMatch(fields::contains);
  }

  static Optional<Refutation> decode(JsonDecoder in, JsonValue value, List<String> fields) {
    if (fields.contains("gadget")) {
      return in.fields(value, List.of("gadget", "lemmas", "firstPoints", "steps"), List.of())
          .flatMap(found -> gadget(in, found));
    }
    if (fields.contains("lemmas")) {
      return in.fields(value, List.of("lemmas", "firstPoints", "steps"), List.of())
          .flatMap(found -> proof(in, found))
          .map(Refutation.class::cast);
    }
    if (fields.contains("steps")) {
      return in.fields(value, List.of("steps"), List.of())
          .flatMap(found -> found.get("steps", list -> steps(in, list)))
          .map(Refutation.ClausalProof::new);
    }
    if (fields.contains("trees")) {
      return in.fields(value, List.of("trees"), List.of())
          .flatMap(found -> found.get(
              "trees", list -> in.list(list, tree -> ActivationTreeJson.decode(in, tree))))
          .map(ActivationProof::new);
    }
    if (fields.contains("evident")) {
      return in.fields(value, List.of("evident"), List.of())
          .flatMap(found -> found.get("evident", in::text))
          .map(Refutation.Evident::new);
    }
    return in.fields(value, List.of("solver", "method"), List.of()).flatMap(found -> {
      Optional<String> solver = found.get("solver", in::text);
      Optional<String> method = found.get("method", in::text);
      return solver.flatMap(s -> method.map(m -> new Refutation.SolverWord(s, m)));
    });
  }

  private static Optional<SeparationProof> proof(JsonDecoder in, JsonFields fields) {
    Optional<List<HullLemma>> lemmas =
        fields.get("lemmas", list -> in.list(list, lemma -> lemma(in, lemma)));
    Optional<List<Integer>> points =
        fields.get("firstPoints", list -> in.list(list, point -> point(in, point)));
    Optional<RupProof> steps = fields.get("steps", list -> steps(in, list));
    return lemmas.flatMap(l -> points.flatMap(p -> steps.map(s -> new SeparationProof(l, p, s))));
  }

  private static Optional<Refutation> gadget(JsonDecoder in, JsonFields fields) {
    Optional<List<Integer>> frame =
        fields.get("gadget", list -> in.list(list, example -> point(in, example)));
    return frame.flatMap(
        examples -> proof(in, fields).map(proof -> new GadgetProof(examples, proof)));
  }

  private static Optional<Integer> point(JsonDecoder in, JsonValue value) {
    return in.integer(value, 1, Integer.MAX_VALUE).map(number -> number - 1);
  }

  private static Optional<HullLemma> lemma(JsonDecoder in, JsonValue value) {
    return in.fields(value, List.of("outside", "inside"), List.of()).flatMap(fields -> {
      Optional<List<HullLemma.Share>> outside =
          fields.get("outside", list -> in.list(list, share -> share(in, share)));
      Optional<List<HullLemma.Share>> inside =
          fields.get("inside", list -> in.list(list, share -> share(in, share)));
      return outside.flatMap(o -> inside.map(i -> new HullLemma(o, i)));
    });
  }

  private static Optional<HullLemma.Share> share(JsonDecoder in, JsonValue value) {
    if (!(value instanceof JsonValue.Array pair) || pair.elements().size() != 2) {
      return in.fault(value, "expected a point and its weight", "a pair such as [3, \"1/2\"]");
    }
    Optional<Integer> point = point(in, pair.elements().get(0));
    Optional<Rational> weight = in.rational(pair.elements().get(1));
    return point.flatMap(p -> weight.map(w -> new HullLemma.Share(p, w)));
  }

  private static Optional<RupProof> steps(JsonDecoder in, JsonValue value) {
    RupProof.Builder proof = new RupProof.Builder();
    return in.list(value, step -> in.text(step).flatMap(text -> step(in, step, text, proof)))
        .map(numbers -> proof.build());
  }

  /** Adds a step; yields its number. */
  private static Optional<Integer> step(
      JsonDecoder in, JsonValue at, String text, RupProof.Builder proof) {
    String[] words = text.isEmpty() ? new String[0] : text.split(" ", -1);
    boolean deletion = words.length == 2 && words[0].equals("d");
    int[] numbers = new int[words.length];
    for (int i = deletion ? 1 : 0; i < words.length; i++) {
      Optional<Integer> number = in.integer(at, words[i], -Integer.MAX_VALUE, Integer.MAX_VALUE);
      if (number.isEmpty() || number.get() == 0) {
        return number.flatMap(zero -> in.fault(at, "0 is no literal", "a step ends by itself"));
      }
      numbers[i] = number.get();
    }
    return deletion ? deletion(in, at, numbers[1], proof) : Optional.of(proof.learn(numbers));
  }

  private static Optional<Integer> deletion(
      JsonDecoder in, JsonValue at, int number, RupProof.Builder proof) {
    if (number < 1 || number > proof.size()) {
      return in.fault(
          at, "there is no step " + number + " before this one", "steps are numbered from one");
    }
    proof.forget(number - 1);
    return Optional.of(number);
  }
}
