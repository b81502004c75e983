package org.reluworkbench.interchange.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.interchange.NumberText;
import org.reluworkbench.numeric.Rational;

/**
 * Takes a positioned tree apart. What is asked for and not there is recorded as a diagnostic, with
 * position and path, and yields nothing; so one run finds several mistakes.
 */
final class JsonDecoder {

  private static final int LIMIT = 20;

  private final Source source;
  private final JsonValue root;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private JsonDecoder(Source source, JsonValue root) {
    this.source = source;
    this.root = root;
  }

  /** What one reads of a whole source. */
  @FunctionalInterface
  interface Decoding<T> {
    Optional<T> decode(JsonDecoder in, JsonValue root);
  }

  /**
   * Reads a source.
   *
   * @param decoding yields a value exactly if it records no mistake
   */
  static <T> Diagnosed<T> read(Source source, Decoding<T> decoding) {
    return JsonParsing.parse(source).then(root -> {
      JsonDecoder in = new JsonDecoder(source, root);
      Optional<T> value = decoding.decode(in, root);
      if (!in.diagnostics.isEmpty()) {
        return Diagnosed.faulty(in.diagnostics);
      }
      return Diagnosed.fine(value.orElseThrow(
          () -> new IllegalStateException("no value and no mistake in " + source)));
    });
  }

  /** Records a mistake; always empty, so that one can return it. */
  <T> Optional<T> fault(JsonValue at, String message, String help) {
    return fault(at, at.start(), at.end(), message, Optional.of(help));
  }

  private <T> Optional<T> fault(
      JsonValue in, int start, int end, String message, Optional<String> help) {
    if (diagnostics.size() < LIMIT) {
      String path = JsonPaths.path(root, in);
      diagnostics.add(new Diagnostic(
          DiagnosticCode.JSON,
          source.span(start, end),
          path.isEmpty() ? message : path + ": " + message,
          Optional.empty(),
          help));
    }
    return Optional.empty();
  }

  /** Records a mistake at the name of a member. */
  <T> Optional<T> faultAtName(JsonValue in, JsonValue.Member member, String message, String help) {
    return fault(in, member.nameStart(), member.nameEnd(), message, Optional.of(help));
  }

  private <T> Optional<T> expected(String what, JsonValue found) {
    return fault(
        found,
        found.start(),
        found.end(),
        "expected " + what + ", found " + found.describe(),
        Optional.empty());
  }

  Optional<String> text(JsonValue value) {
    return value instanceof JsonValue.Text text
        ? Optional.of(text.text())
        : expected("a string", value);
  }

  Optional<Boolean> truth(JsonValue value) {
    if (value instanceof JsonValue.Literal literal && !literal.word().equals("null")) {
      return Optional.of(literal.word().equals("true"));
    }
    return expected("true or false", value);
  }

  /** A whole number, written without fraction or exponent. */
  Optional<Integer> integer(JsonValue value, int least, int most) {
    if (!(value instanceof JsonValue.Number number)) {
      return expected("a whole number", value);
    }
    return integer(value, number.text(), least, most);
  }

  /** The same from a text that stands at a value. */
  Optional<Integer> integer(JsonValue at, String text, int least, int most) {
    if (!isWholeNumber(text)) {
      return fault(at, "expected a whole number, found " + shown(text), "digits only, as in 12");
    }
    int digits = text.length() - (text.startsWith("-") ? 1 : 0);
    long number = digits > 10 ? Long.MAX_VALUE : Long.parseLong(text);
    if (number < least || number > most) {
      String bounds = most == Integer.MAX_VALUE
          ? "at least " + least
          : least > most ? "there is none to refer to" : "from " + least + " to " + most;
      return fault(at, "out of range: " + shown(text), "the range: " + bounds);
    }
    return Optional.of((int) number);
  }

  /** Whether it is written as JSON writes whole numbers; files have too many of them for a pattern. */
  private static boolean isWholeNumber(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    if (first == text.length() || text.charAt(first) == '0') {
      return text.equals("0");
    }
    for (int i = first; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** An exact number: a string such as {@code "1/2"}, or a JSON integer or decimal. */
  Optional<Rational> rational(JsonValue value) {
    String written;
    if (value instanceof JsonValue.Text text) {
      written = text.text();
    } else if (value instanceof JsonValue.Number number) {
      written = number.text();
    } else {
      return expected("a number", value);
    }
    return rational(value, written);
  }

  /** The same from a text that stands at a value. */
  Optional<Rational> rational(JsonValue at, String text) {
    try {
      return Optional.of(NumberText.parse(text));
    } catch (NumberFormatException e) {
      return fault(
          at, e.getMessage(), "write \"1/2\", \"0.25\", or a JSON number; all are read exactly");
    }
  }

  /** The elements of an array, each decoded; nothing if one can't be. */
  <T> Optional<List<T>> list(JsonValue value, Function<JsonValue, Optional<T>> element) {
    if (!(value instanceof JsonValue.Array array)) {
      return expected("an array", value);
    }
    List<T> decoded = new ArrayList<>(array.elements().size());
    array.elements().forEach(item -> element.apply(item).ifPresent(decoded::add));
    return decoded.size() == array.elements().size() ? Optional.of(decoded) : Optional.empty();
  }

  /** Strings, all different. */
  Optional<List<String>> names(JsonValue value) {
    Map<String, JsonValue> seen = new HashMap<>();
    return list(
        value,
        item -> text(item).flatMap(name -> {
          if (seen.putIfAbsent(name, item) != null) {
            return fault(item, "the name '" + name + "' occurs twice", "names are all different");
          }
          return Optional.of(name);
        }));
  }

  /** The members of an object whose names are free, in their order; no name twice. */
  Optional<List<JsonValue.Member>> members(JsonValue value) {
    if (!(value instanceof JsonValue.Object object)) {
      return expected("an object", value);
    }
    return distinct(object) ? Optional.of(object.members()) : Optional.empty();
  }

  private boolean distinct(JsonValue.Object object) {
    Map<String, JsonValue.Member> seen = new HashMap<>();
    boolean distinct = true;
    for (JsonValue.Member member : object.members()) {
      JsonValue.Member first = seen.putIfAbsent(member.name(), member);
      if (first != null) {
        distinct = false;
        faultAtName(
            object,
            member,
            "the field '" + member.name() + "' is given twice",
            "the first one is at " + source.span(first.nameStart(), first.nameEnd()));
      }
    }
    return distinct;
  }

  /** The fields of an object that must have some, may have others, and no more. */
  Optional<JsonFields> fields(JsonValue value, List<String> required, List<String> optional) {
    if (!(value instanceof JsonValue.Object object)) {
      return expected("an object", value);
    }
    distinct(object);
    List<String> known = new ArrayList<>(required);
    known.addAll(optional);
    Map<String, JsonValue> fields = new HashMap<>();
    for (JsonValue.Member member : object.members()) {
      fields.putIfAbsent(member.name(), member.value());
      if (!known.contains(member.name())) {
        unknownField(object, member, known);
      }
    }
    for (String name : required) {
      if (!fields.containsKey(name)) {
        fault(
            object,
            object.start(),
            object.start() + 1,
            "the field '" + name + "' is missing",
            Optional.of("the fields are " + String.join(", ", known)));
      }
    }
    return Optional.of(new JsonFields(fields));
  }

  private void unknownField(JsonValue.Object object, JsonValue.Member member, List<String> known) {
    faultAtName(
        object,
        member,
        "there is no field " + shown(member.name()),
        Spelling.nearest(member.name(), known)
            .map(name -> "did you mean '" + name + "'?")
            .orElse("the fields are " + String.join(", ", known)));
  }

  /** A text as a message quotes it. */
  static String shown(String text) {
    return "'" + (text.length() <= 40 ? text : text.substring(0, 40) + "...") + "'";
  }
}
