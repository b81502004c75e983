package org.reluworkbench.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All JSON trees that differ from a given one in one small thing. */
final class Mutations {

  /** No alteration: another way to write 0. */
  private static final JsonNode MINUS_ZERO = TextNode.valueOf("-0");

  private Mutations() {}

  /**
   * Each digit altered in three ways, each sign and truth value turned round, each element of an
   * array left out, doubled, or exchanged with the next, and each array cut off anywhere.
   */
  static List<JsonNode> of(JsonNode value) {
    List<JsonNode> mutants = new ArrayList<>();
    if (value.isTextual()) {
      texts(value.textValue()).forEach(text -> mutants.add(TextNode.valueOf(text)));
    } else if (value.isInt()) {
      mutants.add(IntNode.valueOf(value.intValue() + 1));
      mutants.add(IntNode.valueOf(value.intValue() - 1));
      mutants.add(IntNode.valueOf(-value.intValue()));
    } else if (value.isBoolean()) {
      mutants.add(BooleanNode.valueOf(!value.booleanValue()));
    } else if (value instanceof ArrayNode array) {
      elements(array, mutants);
    } else if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        of(field.getValue())
            .forEach(mutant -> mutants.add(object.deepCopy().set(field.getKey(), mutant)));
      }
    }
    mutants.removeIf(mutant -> mutant.equals(value) || mutant.equals(MINUS_ZERO));
    return mutants;
  }

  private static void elements(ArrayNode array, List<JsonNode> mutants) {
    for (int i = 0; i < array.size(); i++) {
      ArrayNode without = array.deepCopy();
      without.remove(i);
      mutants.add(without);
      mutants.add(array.deepCopy().insert(i, array.get(i)));
      if (i > 0) {
        ArrayNode exchanged = array.deepCopy();
        exchanged.set(i, array.get(i - 1));
        exchanged.set(i - 1, array.get(i));
        mutants.add(exchanged);
        ArrayNode cut = array.deepCopy();
        while (cut.size() > i) {
          cut.remove(cut.size() - 1);
        }
        mutants.add(cut);
      }
      int here = i;
      of(array.get(i)).forEach(mutant -> {
        ArrayNode changed = array.deepCopy();
        changed.set(here, mutant);
        mutants.add(changed);
      });
    }
  }

  private static List<String> texts(String text) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (Character.isDigit(digit)) {
        for (int more : List.of(1, 2, 9)) {
          texts.add(text.substring(0, i) + (digit - '0' + more) % 10 + text.substring(i + 1));
        }
        if (i == 0 || !Character.isDigit(text.charAt(i - 1))) {
          boolean negative = i > 0 && text.charAt(i - 1) == '-';
          texts.add(
              text.substring(0, negative ? i - 1 : i) + (negative ? "" : "-") + text.substring(i));
        }
      }
    }
    return texts;
  }
}
