package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;

/** Text to a positioned tree; strict JSON, one value, own wording for what is wrong. */
final class JsonParsing {

  /** Our files nest some six deep; what nests deeper is none of them. */
  static final int MAX_DEPTH = 64;

  /** What a value and what is made of it take at least; 150 were measured on a large certificate. */
  private static final int BYTES_A_VALUE = 128;

  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .build())
      .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
      .build();

  private final String text;
  private final JsonParser parser;

  /** What the parser's offsets count from. */
  private final int origin;

  private final long mostValues;
  private long values;

  private JsonParsing(String text, JsonParser parser, int origin, long mostValues) {
    this.text = text;
    this.parser = parser;
    this.origin = origin;
    this.mostValues = mostValues;
  }

  /** Parses as many values as the memory holds; a small compressed file can unpack to more. */
  static Diagnosed<JsonValue> parse(Source source) {
    return parse(source, Runtime.getRuntime().maxMemory() / BYTES_A_VALUE);
  }

  static Diagnosed<JsonValue> parse(Source source, long mostValues) {
    String text = source.text();
    int origin = text.startsWith("\uFEFF") ? 1 : 0;
    char[] characters = text.substring(origin).toCharArray();
    try (JsonParser parser = FACTORY.createParser(characters)) {
      JsonParsing parsing = new JsonParsing(text, parser, origin, mostValues);
      JsonToken first = parser.nextToken();
      if (first == null) {
        return fault(source, text.length(), text.length(), "the file is empty", "it holds JSON");
      }
      JsonValue root = parsing.value(first);
      if (parser.nextToken() != null) {
        int start = parsing.tokenStart();
        return fault(source, start, start + 1, "text after the end", "a file holds one JSON value");
      }
      return Diagnosed.fine(root);
    } catch (TooManyValues e) {
      return fault(
          source,
          e.place,
          e.place,
          "more than " + mostValues + " values, which is more than the memory holds",
          "if the file is meant, a larger -Xmx in the environment's JDK_JAVA_OPTIONS reads it");
    } catch (StreamConstraintsException e) {
      int place = deepest(text);
      return fault(
          source, place, place, "nested more than " + MAX_DEPTH + " deep", "no such file does");
    } catch (JsonProcessingException e) {
      int place = origin + (int) e.getLocation().getCharOffset();
      return Diagnosed.faulty(JsonSyntaxFault.at(source, place, e));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private JsonValue value(JsonToken token) throws IOException {
    int start = tokenStart();
    values++;
    if (values > mostValues) {
      throw new TooManyValues(start);
    }
    return switch (token) {
      case START_OBJECT -> object(start);
      case START_ARRAY -> array(start);
      case VALUE_STRING -> {
        String string = parser.getText();
        yield new JsonValue.Text(start, position(), string);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String number = parser.getText();
        yield new JsonValue.Number(start, start + number.length(), number);
      }
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
        new JsonValue.Literal(start, start + parser.getText().length(), parser.getText());
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
        throw new IllegalStateException("not the start of a value: " + token);
    };
  }

  private JsonValue object(int start) throws IOException {
    List<JsonValue.Member> members = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int nameStart = tokenStart();
      members.add(new JsonValue.Member(
          name, nameStart, closingQuote(nameStart) + 1, value(parser.nextToken())));
    }
    return new JsonValue.Object(start, position(), members);
  }

  private JsonValue array(int start) throws IOException {
    List<JsonValue> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      elements.add(value(token));
    }
    return new JsonValue.Array(start, position(), elements);
  }

  private int tokenStart() {
    return origin + (int) parser.currentTokenLocation().getCharOffset();
  }

  private int position() {
    return origin + (int) parser.currentLocation().getCharOffset();
  }

  private int closingQuote(int openingQuote) {
    int at = openingQuote + 1;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  /** Offset of the first bracket that is too deep. */
  private static int deepest(String text) {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString && c == '\\') {
        i++;
      } else if (c == '"') {
        inString = !inString;
      } else if (!inString && (c == '[' || c == '{')) {
        depth++;
        if (depth > MAX_DEPTH) {
          return i;
        }
      } else if (!inString && (c == ']' || c == '}')) {
        depth--;
      }
    }
    return text.length();
  }

  private static final class TooManyValues extends IOException {

    private static final long serialVersionUID = 1L;

    private final int place;

    TooManyValues(int place) {
      this.place = place;
    }
  }

  private static Diagnosed<JsonValue> fault(
      Source source, int start, int end, String message, String help) {
    return Diagnosed.faulty(
        Diagnostic.of(DiagnosticCode.JSON, source.span(start, end), message).withHelp(help));
  }
}
