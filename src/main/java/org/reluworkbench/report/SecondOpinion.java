package org.reluworkbench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a second solver says to the questions that a first one has answered.
 *
 * @param solver the second, with its version
 * @param confirmed how many it answers likewise
 * @param unanswered those that it does not answer, with the reasons
 * @param contradictions those that it answers otherwise
 */
public record SecondOpinion(
    String solver, int confirmed, List<String> unanswered, List<String> contradictions) {

  private static final int SHOWN = 3;

  public SecondOpinion {
    Objects.requireNonNull(solver);
    unanswered = List.copyOf(unanswered);
    contradictions = List.copyOf(contradictions);
  }

  /** How many questions were put. */
  public int asked() {
    return confirmed + unanswered.size() + contradictions.size();
  }

  /** {@code confirms}, {@code contradicts}, {@code incomplete} or {@code not asked}. */
  public String word() {
    if (!contradictions.isEmpty()) {
      return "contradicts";
    }
    if (asked() == 0) {
      return "not asked";
    }
    return unanswered.isEmpty() ? "confirms" : "incomplete";
  }

  /** One line that says it all, then some of what is not confirmed. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        asked() == 0
            ? solver + ": not asked, as Z3 was not"
            : solver + ": " + word() + ", " + confirmed + " of " + asked()
                + (asked() == 1 ? " case" : " cases") + " as Z3");
    add(lines, "contradiction: ", contradictions);
    add(lines, "no answer: ", unanswered);
    return lines;
  }

  private static void add(List<String> lines, String what, List<String> all) {
    all.stream().limit(SHOWN).forEach(some -> lines.add(what + some));
    if (all.size() > SHOWN) {
      lines.add(what + "and " + (all.size() - SHOWN) + " more");
    }
  }

  ObjectNode json() {
    ObjectNode node = new JsonMapper().createObjectNode();
    node.put("solver", solver).put("verdict", word());
    node.put("asked", asked()).put("confirmed", confirmed);
    unanswered.forEach(node.putArray("unanswered")::add);
    contradictions.forEach(node.putArray("contradictions")::add);
    return node;
  }
}
