package org.reluworkbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticPrinter;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Example;

class CsvReaderTest {

  private static Diagnosed<Dataset> read(String text) {
    return CsvReader.readLastAsLabel(Source.of("d.csv", text), Optional.empty());
  }

  private static List<String> headlines(Diagnosed<Dataset> result) {
    return result.diagnostics().stream().map(Diagnostic::headline).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b,y\n0.1,-2,1\n1/2,1e-3,0\n",
        "a,b,y\r\n0.1,-2,1\r\n1/2,1e-3,0",
        "\uFEFFa,b,y\n0.1,-2,1\n1/2,1e-3,0\n\n \n\r\n",
        "\"a\",b , y\n \"0.1\" ,-2,1.0\n 1/2\t,\"1e-3\",0\n",
      })
  void readsExactNumbersFromEachLayout(String text) {
    assertThat(read(text).toOptional())
        .contains(new Dataset(
            List.of("a", "b"),
            List.of(
                new Example(Vector.of(Rational.of(1, 10), Rational.of(-2)), Rational.ONE),
                new Example(Vector.of(Rational.of(1, 2), Rational.of(1, 1000)), Rational.ZERO))));
  }

  @Test
  void takesTheNamedColumnAsLabel() {
    Source source = Source.of("d.csv", "kind,w\nred,3\nblue,4\n\"red\",5\n");

    assertThat(CsvReader.read(source, "kind", Optional.of("red")).toOptional())
        .contains(new Dataset(
            List.of("w"),
            List.of(
                new Example(Vector.of(3), Rational.ONE),
                new Example(Vector.of(4), Rational.ZERO),
                new Example(Vector.of(5), Rational.ONE))));
  }

  @Test
  void readsQuotesCommasAndLineEndsInsideQuotes() {
    Source source = Source.of("d.csv", "\"a,b\",\"say \"\"hi\"\"\"\n1,\"two\r\nlines\"\n2,x\n");

    Dataset data = CsvReader.read(source, "say \"hi\"", Optional.of("two\r\nlines"))
        .toOptional()
        .orElseThrow();

    assertThat(data.columns()).containsExactly("a,b");
    assertThat(data.examples())
        .extracting(Example::label)
        .containsExactly(Rational.ONE, Rational.ZERO);
  }

  @Test
  void keepsRepeatedAndContradictingRows() {
    assertThat(read("x,y\n1,0\n1,0\n1,1\n").toOptional().orElseThrow().examples())
        .hasSize(3);
  }

  @Test
  void readsAHeaderWithoutRowsAsNoExamples() {
    assertThat(read("x,y\n").toOptional()).contains(new Dataset(List.of("x"), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``              | 1:1 | the file is empty",
        "\\n\\n          | 1:1 | the file is empty",
        "x;y\\n1;2\\n    | 1:1 | one column whose name holds semicolons or tabs",
        "x,,y\\n         | 1:3 | column 2 has no name",
        "x,y,x\\n        | 1:5 | two columns are called 'x'",
        "x,y\\n1,\\n     | 2:3 | row 1, column 'y': no value",
        "x,y\\n,1\\n     | 2:1 | row 1, column 'x': no value",
        "x,y\\n1,0\\nNaN,1\\n | 3:1 | row 2, column 'x': not a number: 'NaN'",
        "x,y\\n  ?,1\\n  | 2:3 | row 1, column 'x': not a number: '?'",
        "x,y\\n1/0,1\\n  | 2:1 | row 1, column 'x': division by zero: '1/0'",
        "x,y\\n1e999999999,1\\n | 2:1 | row 1, column 'x': exponent out of range: '1e999999999'",
        "x,y\\n1,0\\n1,2,3,4\\n | 3:5 | row 2 has 4 of 2 columns",
        "x,y,z\\n1,0\\n  | 2:4 | row 1 has 2 of 3 columns",
        "x,y\\n1,0\\n\\n1,1\\n | 3:1 | row 2 is empty",
        "x,y\\n1,\"2\\n  | 2:3 | the quote is never closed",
        "x,y\\n\"1\"2,3\\n | 2:4 | text after a closing quote",
        "x,y\\n1\"2\",3\\n | 2:2 | a quote inside a value",
      })
  void reportsTheMistakeWhereItIs(String escaped, String position, String message) {
    List<String> found = headlines(read(escaped.replace("\\n", "\n")));

    assertThat(found).first().asString().startsWith("d.csv:" + position + ": error[");
    assertThat(found.get(0)).contains(message);
  }

  @Test
  void reportsAllMistakesInOneRun() {
    assertThat(headlines(read("x,y\na,1\n1\n2,\n3,3\n")))
        .containsExactly(
            "d.csv:2:1: error[csv]: row 1, column 'x': not a number: 'a'",
            "d.csv:3:2: error[csv]: row 2 has 1 of 2 columns",
            "d.csv:4:3: error[csv]: row 3, column 'y': no value");
    assertThat(read("x,y\n" + "?,?\n".repeat(1000)).diagnostics()).hasSize(Findings.LIMIT);
  }

  @Test
  void suggestsTheColumnThatWasMeant() {
    Diagnosed<Dataset> result =
        CsvReader.read(Source.of("d.csv", "width,species\n1,a\n"), "specis", Optional.of("a"));

    assertThat(DiagnosticPrinter.print(result.diagnostics().get(0))).isEqualTo("""
            d.csv:1:1: error[undeclared-name]: no column is called 'specis'
                1 | width,species
                  | ^^^^^^^^^^^^^
              help: did you mean 'species'?
            """);
    assertThat(CsvReader.read(Source.of("d.csv", "x,y\n"), "class", Optional.empty())
            .diagnostics()
            .get(0)
            .help())
        .contains("the columns are x, y");
  }

  @Test
  void refusesALabelValueThatNeverOccurs() {
    Diagnosed<Dataset> result = CsvReader.read(
        Source.of("d.csv", "x,kind\n1,Iris-setosa\n2,b\n"), "kind", Optional.of("setosa"));

    assertThat(headlines(result))
        .containsExactly("d.csv:1:3: error[csv]: no row has 'setosa' in column 'kind'");
    assertThat(result.diagnostics().get(0).help()).contains("the values are Iris-setosa, b");
  }

  @Test
  void showsHowToCompareALabelThatIsNoNumber() {
    assertThat(read("x,kind\n1,red\n").diagnostics().get(0).help())
        .contains("compare the label with one of its values to make it 1 or 0: "
            + "label \"kind\" == \"red\"");
  }

  @Test
  void pointsToBothColumnsOfOneName() {
    assertThat(read("x,y,x\n").diagnostics().get(0).secondary().orElseThrow().span())
        .hasToString("d.csv:1:1");
  }

  @Property
  void neverThrows(@ForAll @Size(max = 60) List<Character> characters) {
    StringBuilder text = new StringBuilder("x,y\n");
    for (char c : characters) {
      text.append("1,\"\n\r 0".charAt(c % 7));
    }

    Diagnosed<Dataset> result = read(text.toString());

    assertThat(result.toOptional().isPresent()).isEqualTo(result.diagnostics().isEmpty());
  }

  @Test
  void readsLargeTablesInLinearTime() {
    assertThat(read("x,y\n" + "0.25,1\n".repeat(200_000))
            .toOptional()
            .orElseThrow()
            .examples())
        .hasSize(200_000);
  }

  @ParameterizedTest
  @CsvSource({
    "banknote_authentication.csv, 1372, 4, 1",
    "iris.csv, 150, 4, Iris-setosa",
    "monks-1-train.csv, 124, 6, 1",
    "sonar.csv, 208, 60, Rock",
    "two-spirals-193-train.csv, 193, 2, 1",
    "xor.csv, 4, 2, 1.0"
  })
  void readsPublishedData(String file, int rows, int dimension, String value) {
    Source source = Corpus.source(Corpus.folder().resolve("data").resolve(file));

    Diagnosed<Dataset> result = CsvReader.readLastAsLabel(source, Optional.of(value));

    assertThat(result.diagnostics()).isEmpty();
    Dataset data = result.toOptional().orElseThrow();
    assertThat(data.examples()).hasSize(rows);
    assertThat(data.dimension()).isEqualTo(dimension);
  }
}
