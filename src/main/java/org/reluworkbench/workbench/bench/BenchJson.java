package org.reluworkbench.workbench.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.reluworkbench.workbench.bench.Measurement.Run;
import org.reluworkbench.workbench.bench.Summary.Spread;
import org.reluworkbench.workbench.decide.Engine;

/** Measurements as JSON Lines, with both clocks, in milliseconds. */
final class BenchJson {

  private static final String OWN = Engine.OWN.word();

  private BenchJson() {}

  /** One object for an instance. */
  static String row(Measurement measurement, Optional<String> undisguised) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("group", measurement.instance().group());
    node.put("instance", measurement.instance().name());
    node.put("undisguised", undisguised.orElse(null));
    node.put("sizes", measurement.sizes());
    node.put("agree", measurement.answers().size() < 2);
    measurement.runs().forEach(run -> node.set(run.engine(), run(run)));
    measurement.reference().ifPresent(run -> node.set(run.engine(), run(run)));
    measurement
        .proof()
        .ifPresent(proof -> node.putObject("proof")
            .put("lemmas", proof.lemmas())
            .put("steps", proof.steps())
            .put("bytes", proof.bytes())
            .put("checkMillis", proof.check().wall().toNanos() / 1e6)
            .put("readMillis", proof.read().wall().toNanos() / 1e6)
            .put("accepted", proof.accepted()));
    return node.toString();
  }

  private static ObjectNode run(Run run) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("verdict", run.answer())
        .put("detail", run.detail())
        .put("millis", run.time().wall().toNanos() / 1e6)
        .put("cpuMillis", run.time().cpu().toNanos() / 1e6);
  }

  /** One object for a group. */
  static String foot(Summary summary, Iterable<String> engines, Optional<Spread> disguise) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode content = node.putObject("summary");
    content.put("group", summary.group());
    content.put("instances", summary.measurements().size());
    for (String engine : engines) {
      summary.time(engine).ifPresent(spread -> {
        ObjectNode one = content.putObject(engine);
        one.put("decided", summary.decided(engine));
        one.set("seconds", spread(spread));
        summary.ratio(engine, OWN).ifPresent(ratio -> one.set("timesOwn", spread(ratio)));
      });
    }
    summary.overhead(OWN).ifPresent(ratio -> content.set("ownTimesSat4j", spread(ratio)));
    summary.checking(OWN).ifPresent(ratio -> content.set("checkTimesOwn", spread(ratio)));
    disguise.ifPresent(ratio -> content.set("ownTimesUndisguised", spread(ratio)));
    return node.toString();
  }

  private static ObjectNode spread(Spread spread) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("smallest", spread.smallest())
        .put("median", spread.median())
        .put("largest", spread.largest());
  }
}
