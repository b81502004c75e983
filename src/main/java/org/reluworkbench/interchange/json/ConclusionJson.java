package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Conclusion.Relation;
import org.reluworkbench.statement.Term;

/**
 * Conclusions of lemmas as arrays with the operator first: {@code ["and", C, ...]}, {@code ["or", C,
 * ...]}, {@code ["not", C]}, {@code ["<=", T, T]} with any of the six relations. A term is a string, an
 * exact number or {@code bias}, {@code weightI}, {@code unitI.aJ}, {@code unitI.b} as in the language, or
 * {@code ["+", T, T, ...]}, {@code ["*", T, T, ...]}, which associate to the left.
 */
final class ConclusionJson {

  private static final String AND = "and";
  private static final String OR = "or";
  private static final String NOT = "not";
  private static final String PLUS = "+";
  private static final String TIMES = "*";
  private static final Pattern UNIT =
      Pattern.compile("(?:weight([1-9]\\d{0,8})|unit([1-9]\\d{0,8})\\.(?:b|a([1-9]\\d{0,8})))");

  private final JsonDecoder in;
  private final int units;
  private final int dimension;

  private ConclusionJson(JsonDecoder in, int units, int dimension) {
    this.in = in;
    this.units = units;
    this.dimension = dimension;
  }

  static ArrayNode write(Conclusion conclusion) {
    ArrayNode node = JsonText.NODES.arrayNode();
    if (conclusion instanceof Conclusion.All all) {
      node.add(AND);
      all.parts().forEach(part -> node.add(write(part)));
    } else if (conclusion instanceof Conclusion.Any any) {
      node.add(OR);
      any.parts().forEach(part -> node.add(write(part)));
    } else if (conclusion instanceof Conclusion.Not not) {
      node.add(NOT).add(write(not.part()));
    } else {
      Conclusion.Compare compare = (Conclusion.Compare) conclusion;
      node.add(compare.relation().symbol()).add(write(compare.left())).add(write(compare.right()));
    }
    return node;
  }

  private static JsonNode write(Term term) {
    if (term instanceof Term.Sum || term instanceof Term.Product) {
      return chain(term);
    }
    return JsonText.NODES.textNode(word(term));
  }

  /** Long sums, which lean to the left, do not nest. */
  private static ArrayNode chain(Term term) {
    boolean sum = term instanceof Term.Sum;
    Deque<Term> operands = new ArrayDeque<>();
    Term rest = term;
    while (sum ? rest instanceof Term.Sum : rest instanceof Term.Product) {
      operands.push(sum ? ((Term.Sum) rest).right() : ((Term.Product) rest).right());
      rest = sum ? ((Term.Sum) rest).left() : ((Term.Product) rest).left();
    }
    operands.push(rest);
    ArrayNode node = JsonText.NODES.arrayNode().add(sum ? PLUS : TIMES);
    operands.forEach(operand -> node.add(write(operand)));
    return node;
  }

  private static String word(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant.value().toString();
    }
    if (term instanceof Term.Bias) {
      return "bias";
    }
    if (term instanceof Term.OutputWeight weight) {
      return "weight" + (weight.unit() + 1);
    }
    if (term instanceof Term.UnitBias bias) {
      return "unit" + (bias.unit() + 1) + ".b";
    }
    Term.Coefficient coefficient = (Term.Coefficient) term;
    return "unit" + (coefficient.unit() + 1) + ".a" + (coefficient.coordinate() + 1);
  }

  static Optional<Conclusion> decode(JsonDecoder in, JsonValue value, int units, int dimension) {
    return new ConclusionJson(in, units, dimension).conclusion(value);
  }

  private Optional<Conclusion> conclusion(JsonValue value) {
    Optional<String> operator = operator(value);
    if (operator.isEmpty()) {
      return Optional.empty();
    }
    List<JsonValue> operands = operands(value);
    return switch (operator.get()) {
      case AND -> all(operands, this::conclusion).map(Conclusion.All::new);
      case OR -> all(operands, this::conclusion).map(Conclusion.Any::new);
      case NOT ->
        operands.size() == 1
            ? conclusion(operands.get(0)).map(Conclusion.Not::new)
            : in.fault(value, "'not' takes one conclusion", "[\"not\", C]");
      default -> comparison(value, operator.get(), operands);
    };
  }

  private Optional<Conclusion> comparison(
      JsonValue value, String symbol, List<JsonValue> operands) {
    for (Relation relation : Relation.values()) {
      if (relation.symbol().equals(symbol) && operands.size() == 2) {
        Optional<Term> left = term(operands.get(0));
        Optional<Term> right = term(operands.get(1));
        return left.flatMap(l -> right.map(r -> new Conclusion.Compare(l, relation, r)));
      }
    }
    return in.fault(
        value,
        "no conclusion: " + JsonDecoder.shown(symbol) + " with " + operands.size() + " parts",
        "and, or, not, or one of < <= = != >= > with two terms");
  }

  private Optional<Term> term(JsonValue value) {
    if (value instanceof JsonValue.Text text) {
      return leaf(value, text.text());
    }
    Optional<String> operator = operator(value);
    if (operator.isEmpty()) {
      return Optional.empty();
    }
    List<JsonValue> operands = operands(value);
    boolean sum = operator.get().equals(PLUS);
    if ((!sum && !operator.get().equals(TIMES)) || operands.size() < 2) {
      return in.fault(value, "no term", "[\"+\", T, T] or [\"*\", T, T]");
    }
    return all(operands, this::term)
        .flatMap(terms -> terms.stream()
            .reduce(
                (left, right) -> sum ? new Term.Sum(left, right) : new Term.Product(left, right)));
  }

  private Optional<Term> leaf(JsonValue value, String text) {
    if (text.equals("bias")) {
      return Optional.of(new Term.Bias());
    }
    Matcher matcher = UNIT.matcher(text);
    if (!matcher.matches()) {
      return in.rational(value, text).map(Term.Constant::new);
    }
    boolean weight = matcher.group(1) != null;
    int unit = Integer.parseInt(matcher.group(weight ? 1 : 2));
    Optional<Integer> coordinate = Optional.ofNullable(matcher.group(3)).map(Integer::parseInt);
    if (unit > units || coordinate.orElse(0) > dimension) {
      return in.fault(
          value,
          "there is no " + text,
          "units: " + units + ", coordinates of the gadget: " + dimension);
    }
    if (weight) {
      return Optional.of(new Term.OutputWeight(unit - 1));
    }
    return Optional.of(coordinate
        .<Term>map(number -> new Term.Coefficient(unit - 1, number - 1))
        .orElse(new Term.UnitBias(unit - 1)));
  }

  private Optional<String> operator(JsonValue value) {
    if (value instanceof JsonValue.Array array
        && !array.elements().isEmpty()
        && array.elements().get(0) instanceof JsonValue.Text text) {
      return Optional.of(text.text());
    }
    return in.fault(value, "expected an array with its operator first", "such as [\"not\", C]");
  }

  private static List<JsonValue> operands(JsonValue value) {
    List<JsonValue> elements = ((JsonValue.Array) value).elements();
    return elements.subList(1, elements.size());
  }

  private static <T> Optional<List<T>> all(
      List<JsonValue> values, Function<JsonValue, Optional<T>> decoding) {
    List<T> decoded = new ArrayList<>(values.size());
    values.forEach(value -> decoding.apply(value).ifPresent(decoded::add));
    return decoded.size() == values.size() ? Optional.of(decoded) : Optional.empty();
  }
}
