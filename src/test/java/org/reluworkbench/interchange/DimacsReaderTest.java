package org.reluworkbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.DiagnosticPrinter;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.logic.Cnf;

class DimacsReaderTest {

  private static final Cnf SMALL = Cnf.ofDimacs(3, new int[][] {{1, -2}, {3}});

  private static Diagnosed<Cnf> read(String text) {
    return DimacsReader.read(Source.of("f.cnf", text));
  }

  private static List<String> headlines(String text) {
    return read(text).diagnostics().stream().map(Diagnostic::headline).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p cnf 3 2\n1 -2 0\n3 0\n",
        "p cnf 3 2\n1 -2 0\n3 0",
        "p cnf 3 2\r\n1 -2 0\r\n3 0\r\n",
        "c a\nc\n\n\r\np  cnf \t 3 \t2 \t\n1\t-2\n0 3\n0",
        "p cnf 3 2\nc in the body\n1 -2c after a literal\n0 comment\n  c indented\n3 0 c end",
        "p cnf 3 2\n1 -2 0\n3 0\n%\n0\n\n",
        "p cnf 3 2\n1 -2 0 3 0\n%",
        "p cnf 003 02\n01 -02 00\n3 0\nc",
      })
  void readsTheSameFormulaFromEachLayout(String text) {
    assertThat(read(text)).isEqualTo(Diagnosed.fine(SMALL));
  }

  @Test
  void keepsOddClausesAsWritten() {
    assertThat(read("p cnf 2 4\n0\n1 1 -1 0\n2 0\n2 0\n").toOptional())
        .contains(Cnf.ofDimacs(2, new int[][] {{}, {1, 1, -1}, {2}, {2}}));
    assertThat(read("p cnf 0 0\n").toOptional()).contains(Cnf.ofDimacs(0));
    assertThat(read("p cnf 0 0").toOptional()).contains(Cnf.ofDimacs(0));
    assertThat(read("p cnf 5 0\n").toOptional()).contains(Cnf.ofDimacs(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                        | 1:1 | the text ends before the header",
        "c only\\n                 | 2:1 | the text ends before the header",
        "1 0\\n                    | 1:1 | expected a comment or the header, found '1'",
        "\\rp cnf 0 0\\n           | 1:1 | expected a comment or the header, found a carriage return",
        "' p cnf 0 0'              | 1:1 | expected a comment or the header, found a space",
        "\uFEFFp cnf 0 0\\n        | 1:1 | expected a comment or the header, found a byte order mark",
        "p\\n                      | 1:2 | expected a space in the header, found the end of the line",
        "pcnf 1 1\\n               | 1:2 | expected a space in the header, found 'c'",
        "p dnf 1 1\\n              | 1:3 | expected 'cnf' and a space in the header, found 'd'",
        "p cnf\\n                  | 1:3 | expected 'cnf' and a space in the header",
        "p cnf x 1\\n              | 1:7 | expected the number of variables in the header, found 'x'",
        "p cnf -1 1\\n             | 1:7 | expected the number of variables in the header, found '-'",
        "p cnf 1\\n                | 1:8 | expected a space and the number of clauses",
        "p cnf 1                   | 1:8 | expected a space and the number of clauses in the header, found the end of the text",
        "p cnf 1 n\\n              | 1:9 | expected the number of clauses in the header, found 'n'",
        "p cnf 1 1 x\\n            | 1:11 | expected the end of the line in the header, found 'x'",
        "p cnf 0 0\\r              | 1:10 | expected the end of the line in the header, found a carriage",
        "p cnf 1000001 0\\n        | 1:7 | more variables than can be read",
        "p cnf 9999999999999999999999 0\\n | 1:7 | more variables than can be read",
        "p cnf 4 18446744073709551616      | 1:9 | more clauses than can be read",
        "p cnf 1 1\\n\\n a\\n      | 3:2 | expected a literal or 0, found 'a'",
        "p cnf 1 1\\n1.5 0\\n      | 2:1 | expected a literal or 0, found '1.5'",
        "p cnf 1 1\\n+1 0\\n       | 2:1 | expected a literal or 0, found '+1'",
        "p cnf 2 1\\n1-2 0\\n      | 2:1 | expected a literal or 0, found '1-2'",
        "p cnf 2 1\\n1 --2 0\\n    | 2:3 | expected a literal or 0, found '--2'",
        "p cnf 1 1\\n-\\n1 0       | 2:1 | a minus sign without a variable",
        "p cnf 1 1\\n-             | 2:1 | a minus sign without a variable",
        "p cnf 1 1\\n1 -0 0\\n     | 2:3 | -0 is no literal",
        "p cnf 1 1\\n\\r           | 2:1 | a carriage return without a line feed",
        "p cnf 1 1\\n1\\r0\\n      | 2:2 | a carriage return without a line feed",
        "p cnf 1 1\\n1 2 0\\n      | 2:3 | variable 2 of only 1",
        "p cnf 0 1\\n1 0\\n        | 2:1 | variable 1 of only 0",
        "p cnf 9 1\\n-99999999999999999999 0 | 2:1 | variable 99999999999999999999 of only 9",
        "p cnf 1 1\\n1 0\\np cnf 1 1\\n1 0\\n | 3:1 | a second header",
        "p cnf 2 2\\n1 0\\n1\\n2\\n | 3:1 | the last clause does not end in 0",
        "p cnf 2 1\\n1\\n%\\n0\\n  | 2:1 | the last clause does not end in 0",
        "p cnf 1 1\\n1 0\\n1 -1 0\\n | 3:1 | the number of clauses is 2, but the header says 1",
        "p cnf 1 3\\n1 0\\n1 -1 0\\n | 1:1 | the number of clauses is 2, but the header says 3",
        "p cnf 1 1\\n1 0\\n%\\n0\\n1 0\\n | 5:1 | text after the '%' line",
      })
  void reportsTheMistakeWhereItIs(String escaped, String position, String message) {
    String text = escaped.replace("\\n", "\n").replace("\\r", "\r");

    assertThat(headlines(text)).singleElement().asString().contains(message);
    assertThat(headlines(text).get(0)).startsWith("f.cnf:" + position + ": error[dimacs]: ");
    assertThat(read(text).diagnostics().get(0).help()).isPresent();
  }

  @Test
  void reportsEachBadLiteralInOneRun() {
    assertThat(headlines("p cnf 2 3\n1 x 0\n3 0\n2 -4 0\n"))
        .containsExactly(
            "f.cnf:2:3: error[dimacs]: expected a literal or 0, found 'x'",
            "f.cnf:3:1: error[dimacs]: variable 3 of only 2",
            "f.cnf:4:3: error[dimacs]: variable 4 of only 2");
  }

  @Test
  void stopsAfterSensiblyManyMistakes() {
    assertThat(headlines("p cnf 2 1\n" + "junk ".repeat(100_000))).hasSize(Findings.LIMIT);
  }

  @Test
  void printsWithTheLineAndACaret() {
    assertThat(DiagnosticPrinter.print(read("p cnf 1 1\n1 -2 0\n").diagnostics().get(0)))
        .isEqualTo("""
            f.cnf:2:3: error[dimacs]: variable 2 of only 1
                2 | 1 -2 0
                  |   ^^
              help: the header's first number is the largest variable
            """);
  }

  @Test
  void readsMegabytesInLinearTime() {
    int clauses = 300_000;
    StringBuilder text = new StringBuilder("p cnf 1000000 " + clauses + "\n");
    for (int i = 1; i <= clauses; i++) {
      text.append(i).append(" -").append(1_000_000 - i).append(" 7 0\n");
    }

    Cnf cnf = read(text.toString()).toOptional().orElseThrow();

    assertThat(cnf.clauses()).hasSize(clauses);
    assertThat(cnf.clauses().get(0).literals().get(2))
        .isSameAs(cnf.clauses().get(9).literals().get(2));
  }

  @Test
  void agreesWithThePublishedStatusOfOddFiles() {
    SoftAssertions softly = new SoftAssertions();
    Corpus.statusOf("cnf-format").forEach((file, status) -> {
      Diagnosed<Cnf> result = DimacsReader.read(Corpus.source(Corpus.folder().resolve(file)));
      boolean rejected = status.equals("PARSE-ERROR")
          || status.startsWith("PARSE-ERROR in normal")
          || file.endsWith("/eofafterlitcomment");
      softly.assertThat(result instanceof Diagnosed.Faulty).as(file).isEqualTo(rejected);
      result
          .diagnostics()
          .forEach(diagnostic ->
              softly.assertThat(diagnostic.code()).as(file).isEqualTo(DiagnosticCode.DIMACS));
    });
    softly.assertAll();
  }

  @Test
  void readsEachPublishedFormula() {
    Corpus.statusOf("cnf").keySet().forEach(file -> {
      Diagnosed<Cnf> result = DimacsReader.read(Corpus.source(Corpus.folder().resolve(file)));
      assertThat(result.diagnostics()).as(file).isEmpty();
    });
  }
}
