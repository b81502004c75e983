package org.reluworkbench.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {

  private static String print(Source source, int start, int end) {
    return DiagnosticPrinter.print(
        Diagnostic.of(DiagnosticCode.SYNTAX, source.span(start, end), "no"));
  }

  @Test
  void printsHeadlineLineCaretSecondPlaceAndHelp() {
    Source source = Source.of("a.relu", "cnf phi { }\ncnf phi { }\n");
    Diagnostic diagnostic = Diagnostic.of(
            DiagnosticCode.DUPLICATE_NAME, source.span(16, 19), "the name 'phi' is taken")
        .withSecondary(source.span(4, 7), "first declared here")
        .withHelp("choose another");
    assertThat(DiagnosticPrinter.print(diagnostic)).isEqualTo("""
        a.relu:2:5: error[duplicate-name]: the name 'phi' is taken
            2 | cnf phi { }
              |     ^^^
          a.relu:1:5: first declared here
            1 | cnf phi { }
              |     ---
          help: choose another
        """);
  }

  @Test
  void keepsTabsBeforeTheCaret() {
    assertThat(print(Source.of("t", "a\tb\tcd\r\n"), 4, 6)).isEqualTo("""
        t:1:5: error[syntax]: no
            1 | a\tb\tcd
              |  \t \t^^
        """);
  }

  @Test
  void marksTheEndOfTheTextAndEmptyLines() {
    assertThat(print(Source.of("t", "a\n"), 2, 2))
        .isEqualTo("t:2:1: error[syntax]: no\n    2 | \n      | ^\n");
  }

  @Test
  void showsNothingOfATextThatIsEmptyOrCouldNotBeRead() {
    assertThat(print(Source.of("t", ""), 0, 0)).isEqualTo("t:1:1: error[syntax]: no\n");
  }

  @Test
  void marksOnlyTheFirstLineOfALongSpan() {
    assertThat(print(Source.of("t", "ab\ncd"), 1, 5))
        .isEqualTo("t:1:2: error[syntax]: no\n    1 | ab\n      |  ^\n");
  }

  @Test
  void cutsLongLinesAroundTheCaret() {
    String printed = print(Source.of("t", "x".repeat(5000) + "y" + "z".repeat(5000)), 5000, 5001);
    String[] lines = printed.split("\n");
    assertThat(lines[1].length()).isLessThan(140);
    assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo('y');
  }

  @Test
  void sendsNoControlCharactersToTheTerminal() {
    assertThat(print(Source.of("t", "a\u001b[31m\u0000\u202eb"), 0, 1))
        .isEqualTo("t:1:1: error[syntax]: no\n    1 | a\uFFFD[31m\uFFFD\uFFFDb\n      | ^\n");
  }
}
