package org.reluworkbench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Claims as JSON Lines: an object a claim, the summary last. The fields are the users' contract. */
public final class JsonReport {

  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonReport() {}

  /** One object on one line, without a line end. */
  public static String line(ClaimReport report) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("file", report.file());
    node.put("line", report.line());
    node.put("claim", report.claim());
    node.put("subject", report.subject());
    node.put("verdict", report.verdict().word());
    node.put("detail", report.detail());
    ArrayNode levels = node.putArray("levels");
    report
        .levels()
        .forEach(level -> levels
            .addObject()
            .put("level", level.number())
            .put("status", level.status().word())
            .put("detail", level.detail()));
    node.put("millis", report.millis());
    node.put("certificate", report.certificate().orElse(null));
    return node.toString();
  }

  /** {@code {"summary": {"holds": n, "refuted": n, "undecided": n, "errors": n}}}. */
  public static String summary(Tally tally) {
    ObjectNode node = MAPPER.createObjectNode();
    node.putObject("summary")
        .put("holds", tally.holds())
        .put("refuted", tally.refuted())
        .put("undecided", tally.undecided())
        .put("errors", tally.errors());
    return node.toString();
  }
}
