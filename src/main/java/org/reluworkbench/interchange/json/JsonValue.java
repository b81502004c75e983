package org.reluworkbench.interchange.json;

import java.util.List;

/** A JSON value and where it stands in its source: offsets, the end exclusive. */
sealed interface JsonValue {

  int start();

  int end();

  /** What it is, as a message names it. */
  default String describe() {
    if (this instanceof Text) {
      return "a string";
    }
    if (this instanceof Number) {
      return "a number";
    }
    if (this instanceof Array) {
      return "an array";
    }
    return this instanceof Literal literal ? literal.word() : "an object";
  }

  /** Members in their order, also those whose name came before. */
  record Object(int start, int end, List<Member> members) implements JsonValue {
    public Object {
      members = List.copyOf(members);
    }
  }

  /** A member of an object, and where its name stands. */
  record Member(String name, int nameStart, int nameEnd, JsonValue value) {}

  /** An array. */
  record Array(int start, int end, List<JsonValue> elements) implements JsonValue {
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /** A string, unescaped. */
  record Text(int start, int end, String text) implements JsonValue {}

  /** A number as it is written; never turned into a float. */
  record Number(int start, int end, String text) implements JsonValue {}

  /** {@code true}, {@code false} or {@code null}. */
  record Literal(int start, int end, String word) implements JsonValue {}
}
