package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.Bundle;

/**
 * Bundles as JSON: {@code {"format": "relu-bundle", "version": 1, "source": PROBLEM, "path":
 * ["cnf-to-nae", ...], "target": PROBLEM}}, problems as in {@link ProblemJson}; {@code target} is
 * left out exactly if the path is empty.
 */
public final class BundleJson {

  private static final FileHeader HEADER = new FileHeader("relu-bundle", 1);

  private BundleJson() {}

  public static ObjectNode write(Bundle bundle) {
    ObjectNode node = HEADER.start();
    RouteJson.write(bundle.route(), node);
    return node;
  }

  /** Reads a bundle and applies its rules anew; one whose target is not what they yield is refused. */
  public static Diagnosed<Bundle> read(Source source) {
    return JsonDecoder.read(source, BundleJson::decode);
  }

  private static Optional<Bundle> decode(JsonDecoder in, JsonValue value) {
    List<String> required = new ArrayList<>(FileHeader.FIELDS);
    required.addAll(RouteJson.REQUIRED);
    return in.fields(value, required, RouteJson.OPTIONAL)
        .filter(fields -> HEADER.check(in, fields))
        .flatMap(fields -> RouteJson.decode(in, value, fields)
            .flatMap(route -> fields.get("path", path -> retraced(in, path, route))));
  }

  private static Optional<Bundle> retraced(JsonDecoder in, JsonValue path, Route route) {
    Route.Retraced retraced = route.retrace();
    if (retraced instanceof Route.Retraced.Confirmed confirmed) {
      return Optional.of(new Bundle(route, confirmed.chain()));
    }
    return in.fault(
        path,
        ((Route.Retraced.Wrong) retraced).reason(),
        "the bundle was changed, or made by another version; make it anew with 'relu reduce'");
  }
}
