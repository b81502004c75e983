package org.reluworkbench.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.reluworkbench.numeric.Rational;

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
}
