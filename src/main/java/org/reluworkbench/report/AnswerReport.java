package org.reluworkbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to one problem.
 *
 * @param file as the user named it
 * @param name of the problem
 * @param stages what was decided, and on the way to it: kinds with sizes, the problem itself first
 * @param answer yes, no or not known
 * @param detail by which method it was found, or why it was not
 * @param witness of what was decided, for a yes
 * @param sourceWitness that witness taken back to the problem, if it is another
 * @param millis wall time
 * @param certificate path of the certificate, where one was written
 */
public record AnswerReport(
    String file,
    String name,
    List<String> stages,
    Answer answer,
    String detail,
    Optional<Witness> witness,
    Optional<Witness> sourceWitness,
    long millis,
    Optional<String> certificate) {

  /** The three answers, as SAT solvers print them. */
  public enum Answer {
    SATISFIABLE,
    UNSATISFIABLE,
    UNKNOWN
  }

  /** A witness for people and for programs. */
  public record Witness(List<String> lines, JsonNode json) {
    public Witness {
      lines = List.copyOf(lines);
      Objects.requireNonNull(json);
    }
  }

  public AnswerReport {
    stages = List.copyOf(stages);
    Objects.requireNonNull(answer);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(witness);
    Objects.requireNonNull(sourceWitness);
    Objects.requireNonNull(certificate);
  }

  /** Comment lines with {@code c}, the answer with {@code s}, witnesses with {@code v}. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("c " + name + ": " + String.join(" -> ", stages));
    lines.add("c " + detail + ", " + TextReport.time(millis));
    certificate.ifPresent(path -> lines.add("c certificate: " + path));
    lines.add("s " + answer);
    witness.ifPresent(found -> found.lines().forEach(line -> lines.add("v " + line)));
    sourceWitness.ifPresent(found -> {
      lines.add("c taken back to " + name + ", and checked there:");
      found.lines().forEach(line -> lines.add("v " + line));
    });
    return lines;
  }

  /** The same as one JSON object on one line. */
  public String json() {
    ObjectNode node = new JsonMapper().createObjectNode();
    node.put("file", file);
    node.put("name", name);
    stages.forEach(node.putArray("stages")::add);
    node.put("verdict", answer.name().toLowerCase(java.util.Locale.ROOT));
    node.put("detail", detail);
    node.set("witness", witness.<JsonNode>map(Witness::json).orElse(node.nullNode()));
    node.set("sourceWitness", sourceWitness.<JsonNode>map(Witness::json).orElse(node.nullNode()));
    node.put("millis", millis);
    node.put("certificate", certificate.orElse(null));
    return node.toString();
  }
}
