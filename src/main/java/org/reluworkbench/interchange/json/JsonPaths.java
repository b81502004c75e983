package org.reluworkbench.interchange.json;

import java.util.Optional;

/** Where in a tree a value is, as one would write it in JavaScript: {@code units[0].weights[3]}. */
final class JsonPaths {

  private JsonPaths() {}

  /** Found from positions, so that the many values without a mistake need not know their path. */
  static String path(JsonValue root, JsonValue target) {
    StringBuilder path = new StringBuilder();
    Optional<JsonValue> at = Optional.of(root);
    while (at.isPresent() && at.get() != target) {
      at = step(at.get(), target, path);
    }
    return path.toString();
  }

  private static Optional<JsonValue> step(JsonValue from, JsonValue target, StringBuilder path) {
    if (from instanceof JsonValue.Object object) {
      for (JsonValue.Member member : object.members()) {
        if (contains(member.value(), target)) {
          path.append(path.isEmpty() ? "" : ".").append(member.name());
          return Optional.of(member.value());
        }
      }
    } else if (from instanceof JsonValue.Array array) {
      for (int i = 0; i < array.elements().size(); i++) {
        if (contains(array.elements().get(i), target)) {
          path.append('[').append(i).append(']');
          return Optional.of(array.elements().get(i));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean contains(JsonValue outer, JsonValue inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }
}
