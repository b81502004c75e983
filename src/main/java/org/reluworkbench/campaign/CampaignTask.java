package org.reluworkbench.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes.Measure;

/**
 * One instance for one engine, within limits: independent of all other tasks.
 *
 * @param recipe of the instance
 * @param engine that is to decide it
 * @param limits of this task alone
 */
public record CampaignTask(Recipe recipe, CampaignEngine engine, Limits limits) {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final int ID_DIGITS = 24;

  public CampaignTask {
    Objects.requireNonNull(recipe);
    Objects.requireNonNull(engine);
    Objects.requireNonNull(limits);
  }

  /** The first 24 hexadecimal digits of the SHA-256 of {@link #json}: equal for equal tasks only. */
  public String id() {
    return Digest.of(json()).substring(0, ID_DIGITS);
  }

  /** All of it, on one line, always written the same way; {@link #ofJson} reads it. */
  public String json() {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("engine", engine.word());
    if (recipe instanceof Recipe.Generated generated) {
      node.put("family", generated.family());
      ObjectNode parameters = node.putObject("parameters");
      generated.parameters().forEach((name, value) -> parameters.put(name, Decimals.text(value)));
      generated.seed().ifPresent(seed -> node.put("seed", seed));
    } else if (recipe instanceof Recipe.Laboratory laboratory) {
      node.put("rule", laboratory.enumeration().rule());
      node.put("kind", laboratory.enumeration().kind().word());
      ObjectNode bounds = node.putObject("bounds");
      laboratory.enumeration().bounds().forEach((what, most) -> bounds.put(what.word(), most));
      node.put("piece", laboratory.piece()).put("pieces", laboratory.pieces());
      node.put("start", laboratory.start());
    } else if (recipe instanceof Recipe.Search search) {
      node.put("data", search.data());
      node.put("round", search.round()).put("piece", search.piece());
      node.set("search", SearchPieceJson.write(search.search()));
    } else if (recipe instanceof Recipe.Read read) {
      node.put("path", read.path()).put("digest", read.digest()).put("problem", read.problem());
    }
    node.put("millis", limits.time().toMillis());
    node.put("mebibytes", limits.mebibytes());
    node.put("work", limits.work());
    return node.toString();
  }

  /**
   * The task that {@link #json} has written.
   *
   * @throws IllegalArgumentException if the text is no such thing; tasks travel between processes of
   *     ours only
   */
  public static CampaignTask ofJson(String line) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no task: " + line, e);
    }
    Limits limits = new Limits(
        Duration.ofMillis(node.required("millis").longValue()),
        node.required("mebibytes").intValue(),
        node.required("work").intValue());
    String word = node.required("engine").textValue();
    CampaignEngine engine = CampaignEngine.ofWord(word)
        .orElseThrow(() -> new IllegalArgumentException("no engine: " + word));
    return new CampaignTask(recipe(node), engine, limits);
  }

  private static Recipe recipe(JsonNode node) {
    if (node.has("path")) {
      return new Recipe.Read(
          node.required("path").textValue(),
          node.required("digest").textValue(),
          node.required("problem").textValue());
    }
    if (node.has("search")) {
      return new Recipe.Search(
          node.required("data").textValue(),
          node.required("round").intValue(),
          node.required("piece").intValue(),
          SearchPieceJson.read(node.required("search")));
    }
    if (node.has("rule")) {
      return laboratory(node);
    }
    TreeMap<String, Rational> parameters = new TreeMap<>();
    node.required("parameters")
        .properties()
        .forEach(field ->
            parameters.put(field.getKey(), Rational.parse(field.getValue().textValue())));
    return new Recipe.Generated(
        node.required("family").textValue(),
        parameters,
        Optional.ofNullable(node.get("seed")).map(JsonNode::longValue));
  }

  private static Recipe laboratory(JsonNode node) {
    EnumMap<Measure, Integer> bounds = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      JsonNode most = node.required("bounds").get(measure.word());
      if (most != null) {
        bounds.put(measure, most.intValue());
      }
    }
    String kind = node.required("kind").textValue();
    return new Recipe.Laboratory(
        new Enumeration(
            node.required("rule").textValue(),
            Arrays.stream(ProblemKind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind: " + kind)),
            bounds),
        node.required("piece").intValue(),
        node.required("pieces").intValue(),
        node.required("start").longValue());
  }
}
