package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.problem.Problem;

/**
 * The fields {@code source}, {@code path} and {@code target} of bundles and certificates. If the path
 * has no rules there is no {@code target}: it is the source.
 */
final class RouteJson {

  static final List<String> REQUIRED = List.of("source", "path");
  static final List<String> OPTIONAL = List.of("target");

  private RouteJson() {}

  static void write(Route route, ObjectNode node) {
    node.set("source", ProblemJson.write(route.source()));
    node.set("path", LogicJson.names(route.rules()));
    if (!route.rules().isEmpty()) {
      node.set("target", ProblemJson.write(route.target()));
    } else if (!route.target().equals(route.source())) {
      throw new IllegalArgumentException("another target without a rule that leads there");
    }
  }

  static Optional<Route> decode(JsonDecoder in, JsonValue object, JsonFields fields) {
    Optional<Problem<?>> source = fields.get("source", problem -> ProblemJson.decode(in, problem));
    Optional<List<String>> path = fields.get("path", rules -> in.list(rules, in::text));
    Optional<Problem<?>> target = fields.get("target", problem -> ProblemJson.decode(in, problem));
    if (path.isPresent() && path.get().isEmpty() == fields.has("target")) {
      return path.get().isEmpty()
          ? in.fault(
              object, "a target without a path to it", "leave out 'target' if 'path' is empty")
          : in.fault(
              object, "the field 'target' is missing", "it is what the path makes of the source");
    }
    return source.flatMap(from -> path.flatMap(rules -> rules.isEmpty()
        ? Optional.of(Route.direct(from))
        : target.map(to -> new Route(from, rules, to))));
  }
}
