package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Iterator;
import java.util.Map;

/** JSON as text that people can read: what fits on a line stays on one. */
public final class JsonText {

  static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final int WIDTH = 100;

  private JsonText() {}

  /** The value, indented by two, with a final line feed. */
  public static String render(JsonNode value) {
    StringBuilder out = new StringBuilder();
    append(out, value, 0);
    return out.append('\n').toString();
  }

  /** The value in one line, without white space. */
  static String compact(JsonNode value) {
    StringBuilder out = new StringBuilder();
    if (!appendCompact(out, value, Integer.MAX_VALUE)) {
      throw new IllegalStateException("a value longer than any text can be");
    }
    return out.toString();
  }

  private static void append(StringBuilder out, JsonNode value, int indent) {
    int start = out.length();
    int lineStart = out.lastIndexOf("\n") + 1;
    if (appendCompact(out, value, lineStart + WIDTH)) {
      return;
    }
    out.setLength(start);
    out.append(value.isArray() ? '[' : '{');
    Iterator<String> names = value.fieldNames();
    Iterator<JsonNode> elements = value.elements();
    while (elements.hasNext()) {
      newLine(out, indent + 2);
      if (names.hasNext()) {
        appendQuoted(out, names.next());
        out.append(": ");
      }
      append(out, elements.next(), indent + 2);
      out.append(elements.hasNext() ? "," : "");
    }
    newLine(out, indent);
    out.append(value.isArray() ? ']' : '}');
  }

  private static void newLine(StringBuilder out, int indent) {
    out.append('\n').append(" ".repeat(indent));
  }

  /**
   * Appends the value in one line.
   *
   * @return false if it was given up because it reaches beyond {@code limit} and could be broken
   */
  private static boolean appendCompact(StringBuilder out, JsonNode value, int limit) {
    if (value.isTextual()) {
      appendQuoted(out, value.textValue());
      return true;
    }
    if (value.isValueNode()) {
      out.append(value.asText());
      return true;
    }
    if (value.isEmpty()) {
      out.append(value.isArray() ? "[]" : "{}");
      return true;
    }
    char separator = value.isArray() ? '[' : '{';
    Iterator<Map.Entry<String, JsonNode>> fields = value.properties().iterator();
    for (JsonNode element : value) {
      out.append(separator);
      separator = ',';
      if (fields.hasNext()) {
        appendQuoted(out, fields.next().getKey());
        out.append(':');
      }
      if (!appendCompact(out, element, limit) || out.length() >= limit) {
        return false;
      }
    }
    out.append(value.isArray() ? ']' : '}');
    return true;
  }

  private static void appendQuoted(StringBuilder out, String text) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
  }
}
