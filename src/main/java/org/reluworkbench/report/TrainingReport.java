package org.reluworkbench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;

/**
 * What training came to.
 *
 * @param file as the user named it
 * @param task what was asked for, in one line
 * @param outcome how it ended
 * @param bounds the loss of the weights and what is proved of the least one
 * @param weights the best found
 * @param notes what else there is to say, a line each
 * @param counts numbers about the network and the search, by name, in order
 * @param millis wall time
 * @param written paths of what was written, by what it is
 */
public record TrainingReport(
    String file,
    String task,
    Outcome outcome,
    Optional<Bounds> bounds,
    Optional<Weights> weights,
    List<String> notes,
    Map<String, Long> counts,
    long millis,
    Map<String, String> written) {

  private static final int MOST_UNITS_SHOWN = 12;
  private static final MathContext DIGITS = new MathContext(10);

  /** How training ended. */
  public enum Outcome {
    /** The loss is the least that there is, with proof. */
    OPTIMAL("OPTIMUM FOUND"),
    /** No weights have loss zero, with proof. */
    INFEASIBLE("UNSATISFIABLE"),
    /** Weights were found, but better ones may exist. */
    BOUNDED("NOT PROVED OPTIMAL"),
    /** Nothing is known. */
    UNKNOWN("UNKNOWN");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }
  }

  /**
   * Between what the least loss is.
   *
   * @param loss of the weights found
   * @param lowerBound proved
   */
  public record Bounds(Rational loss, Rational lowerBound) {
    public Bounds {
      Objects.requireNonNull(loss);
      Objects.requireNonNull(lowerBound);
    }
  }

  public TrainingReport {
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(bounds);
    Objects.requireNonNull(weights);
    notes = List.copyOf(notes);
    counts = new LinkedHashMap<>(counts);
    written = new LinkedHashMap<>(written);
  }

  /** Comment lines with {@code c}, the outcome with {@code s}, the loss with {@code o}, weights with {@code v}. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("c " + file + ": " + task);
    notes.forEach(note -> lines.add("c " + note));
    counts.forEach((name, count) -> lines.add("c " + name + ": " + count));
    lines.add("c " + TextReport.time(millis));
    written.forEach((what, path) -> lines.add("c " + what + ": " + path));
    lines.add("s " + outcome.words);
    bounds.ifPresent(found -> {
      lines.add("o " + number(found.loss()));
      if (outcome == Outcome.BOUNDED) {
        lines.add("c the least loss is between " + number(found.lowerBound()) + " and that");
        lines.add("c gap " + number(found.loss().minus(found.lowerBound())));
      }
    });
    weights.ifPresent(found -> {
      if (found.units().size() <= MOST_UNITS_SHOWN) {
        WitnessText.lines(found).forEach(line -> lines.add("v " + line));
      } else if (!written.containsKey("weights")) {
        lines.add("c " + found.units().size() + " units; -o FILE.json writes their weights");
      }
    });
    return lines;
  }

  /** {@code 7/3 (about 2.333333333)}. */
  private static String number(Rational value) {
    return value.isInteger() ? value.toString() : value + " (about " + approximately(value) + ")";
  }

  private static BigDecimal approximately(Rational value) {
    return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), DIGITS);
  }

  /** The same as one JSON object on one line; exact numbers are strings. */
  public String json() {
    ObjectNode node = new JsonMapper().createObjectNode();
    node.put("file", file);
    node.put("task", task);
    node.put("outcome", outcome.name().toLowerCase(Locale.ROOT));
    node.put("loss", bounds.map(found -> found.loss().toString()).orElse(null));
    node.put(
        "lossApproximately", bounds.map(found -> approximately(found.loss())).orElse(null));
    node.put("lowerBound", bounds.map(found -> found.lowerBound().toString()).orElse(null));
    node.put(
        "gap",
        bounds.map(found -> found.loss().minus(found.lowerBound()).toString()).orElse(null));
    notes.forEach(node.putArray("notes")::add);
    ObjectNode numbers = node.putObject("counts");
    counts.forEach(numbers::put);
    node.put("millis", millis);
    node.put("weights", written.get("weights"));
    node.put("certificate", written.get("certificate"));
    return node.toString();
  }
}
