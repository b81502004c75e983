package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What one of our files says it is: {@code "format"} and {@code "version"}.
 *
 * @param format such as {@code relu-bundle}
 * @param version the only one that is read
 */
record FileHeader(String format, int version) {

  static final List<String> FIELDS = List.of("format", "version");

  ObjectNode start() {
    return JsonText.NODES.objectNode().put("format", format).put("version", version);
  }

  /** Whether it is the right one; what is wrong with it has been recorded otherwise. */
  boolean check(JsonDecoder in, JsonFields fields) {
    Optional<String> foundFormat = fields.get(
        "format",
        value -> in.text(value)
            .flatMap(found -> found.equals(format)
                ? Optional.of(found)
                : in.fault(
                    value,
                    "the file is a " + JsonDecoder.shown(found) + ", not a '" + format + "'",
                    "is it the right file?")));
    Optional<Integer> foundVersion = fields.get(
        "version",
        value -> in.integer(value, 0, Integer.MAX_VALUE)
            .flatMap(found -> found == version
                ? Optional.of(found)
                : in.fault(
                    value,
                    "version " + found + " of the format is not known",
                    "this program reads version " + version)));
    return foundFormat.isPresent() && foundVersion.isPresent();
  }
}
