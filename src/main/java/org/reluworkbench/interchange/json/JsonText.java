package org.reluworkbench.interchange.json;

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

  private static void append(StringBuilder out, JsonNode value, int indent) {
    String compact = value.toString();
    if (value.isValueNode() || value.isEmpty() || column(out) + compact.length() <= WIDTH) {
      out.append(compact);
    } else if (value.isArray()) {
      out.append('[');
      Iterator<JsonNode> elements = value.elements();
      while (elements.hasNext()) {
        newLine(out, indent + 2);
        append(out, elements.next(), indent + 2);
        out.append(elements.hasNext() ? "," : "");
      }
      newLine(out, indent);
      out.append(']');
    } else {
      out.append('{');
      Iterator<Map.Entry<String, JsonNode>> fields = value.properties().iterator();
      while (fields.hasNext()) {
        Map.Entry<String, JsonNode> field = fields.next();
        newLine(out, indent + 2);
        out.append(NODES.textNode(field.getKey())).append(": ");
        append(out, field.getValue(), indent + 2);
        out.append(fields.hasNext() ? "," : "");
      }
      newLine(out, indent);
      out.append('}');
    }
  }

  /** How many characters the last line has so far. */
  private static int column(StringBuilder out) {
    return out.length() - out.lastIndexOf("\n") - 1;
  }

  private static void newLine(StringBuilder out, int indent) {
    out.append('\n').append(" ".repeat(indent));
  }
}
