package org.reluworkbench.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;

class JsonParsingTest {

  private static Diagnosed<JsonValue> parse(String text) {
    return JsonParsing.parse(Source.of("f.json", text));
  }

  @Test
  void knowsWhereEachValueStands() {
    String text = "\uFEFF{\"a\\\"b\" : [ 1, \"x\\n\",true, -2.50e1 ],\n \"c\":{}}";

    JsonValue.Object root = (JsonValue.Object) parse(text).toOptional().orElseThrow();

    assertThat(slice(text, root)).isEqualTo(text.substring(1));
    JsonValue.Member first = root.members().get(0);
    assertThat(first.name()).isEqualTo("a\"b");
    assertThat(text.substring(first.nameStart(), first.nameEnd())).isEqualTo("\"a\\\"b\"");
    assertThat(((JsonValue.Array) first.value()).elements())
        .extracting(value -> slice(text, value))
        .containsExactly("1", "\"x\\n\"", "true", "-2.50e1");
    assertThat(slice(text, root.members().get(1).value())).isEqualTo("{}");
  }

  private static String slice(String text, JsonValue value) {
    return text.substring(value.start(), value.end());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                | 1:1  | the file is empty",
        "\\n               | 2:1  | the file is empty",
        "[1] x             | 1:5  | 'x' is no JSON",
        "[1] [2]           | 1:5  | text after the end",
        "[1] ]             | 1:5  | unexpected ']'",
        "{\"a\":NaN}       | 1:6  | 'NaN' is no JSON",
        "[ -Infinity ]     | 1:4  | 'Infinity' is no JSON",
        "{a:1}             | 1:2  | 'a' is no JSON",
        "{'a':1}           | 1:2  | unexpected '''",
        "{\"a\" 1}         | 1:6  | unexpected '1'",
        "[1,]              | 1:4  | unexpected ']'",
        "[1 2]             | 1:4  | unexpected '2'",
        "[01]              | 1:3  | unexpected '1'",
        "[+1]              | 1:3  | unexpected",
        "[.5]              | 1:2  | unexpected '.'",
        "[1,               | 1:4  | the text ends too early",
        "{\"a\":\"abc      | 1:10 | the text ends too early",
        "{\"a\":\\n[\"x\\n\"]} | 2:4 | unexpected line break",
        "[\"\\q\"]         | 1:4  | an escape in a string",
        "// c              | 1:1  | unexpected '/'",
        "[True]            | 1:2  | 'True' is no JSON",
      })
  void saysInOwnWordsWhatIsWrong(String escaped, String position, String message) {
    List<Diagnostic> found = parse(escaped.replace("\\n", "\n")).diagnostics();

    assertThat(found).singleElement();
    assertThat(found.get(0).headline())
        .startsWith("f.json:" + position + ": error[json]: " + message);
    assertThat(found.get(0).help().orElseThrow()).isNotBlank();
  }

  @Test
  void refusesToNestForever() {
    Diagnosed<JsonValue> result = parse("[\"[[\",\n" + "[".repeat(1_000_000));

    assertThat(result.diagnostics())
        .extracting(Diagnostic::headline)
        .containsExactly("f.json:2:64: error[json]: nested more than 64 deep");
  }

  @Test
  void refusesMoreValuesThanTheMemoryHolds() {
    Source source = Source.of("f.json", "[1,\n [2, 3], 4]");

    assertThat(JsonParsing.parse(source, 6).diagnostics()).isEmpty();
    Diagnosed<JsonValue> result = JsonParsing.parse(source, 5);
    assertThat(result.diagnostics())
        .extracting(Diagnostic::headline)
        .containsExactly("f.json:2:10: error[json]: more than 5 values, which is more than the"
            + " memory holds");
    assertThat(result.diagnostics().get(0).help().orElseThrow()).contains("-Xmx");
  }

  @Test
  void keepsNumbersAsWritten() {
    String digits = "1".repeat(200_000);

    JsonValue.Array root =
        (JsonValue.Array) parse("[1e999999999, " + digits + "]").toOptional().orElseThrow();

    assertThat(root.elements())
        .extracting(value -> ((JsonValue.Number) value).text())
        .containsExactly("1e999999999", digits);
  }
}
