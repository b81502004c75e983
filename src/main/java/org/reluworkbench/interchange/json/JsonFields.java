package org.reluworkbench.interchange.json;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of an object, by name.
 *
 * @param values also of fields that should not be there, the first of those given twice
 */
record JsonFields(Map<String, JsonValue> values) {

  JsonFields {
    values = Map.copyOf(values);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** A field decoded; nothing if it is missing, which has been recorded already. */
  <T> Optional<T> get(String name, Function<JsonValue, Optional<T>> decoding) {
    return Optional.ofNullable(values.get(name)).flatMap(decoding);
  }
}
