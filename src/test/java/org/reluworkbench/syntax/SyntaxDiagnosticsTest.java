package org.reluworkbench.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.syntax.SpecificationParser.Parsed;

class SyntaxDiagnosticsTest {

  private static Parsed parse(String text) {
    return SpecificationParser.parse(Source.of("f", text));
  }

  private static List<String> headlines(String text) {
    return parse(text).diagnostics().stream()
        .map(Diagnostic::headline)
        .map(headline -> headline.replace(" error[syntax]:", ""))
        .toList();
  }

  /** The mistake's first line and its help; a single quote is written as a grave accent. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', textBlock = """
      formla f = a;                      # f:1:1: unknown statement `formla`                  # did you mean `formula`?
      foo                                # f:1:1: unknown statement `foo`                     #
      ; expect f satisfiable;            # f:1:1: expected a statement, found `;`             # a statement begins with a word such as `formula`, `network` or `expect`
      formula f = a && b;                # f:1:16: expected a formula, found `&`              # write a single `&`
      formula f = a || b;                # f:1:16: expected a formula, found `|`              # write a single `|`
      formula f = a and b;               # f:1:15: expected an operator or `;`, found `and`   # in a formula, write `&`
      formula f = (a => b);              # f:1:16: expected an operator or `)`, found `=`     # in a formula, write `->`
      formula f = a b;                   # f:1:15: expected an operator or `;`, found `b`     #
      formula f = ;                      # f:1:13: expected a formula, found `;`              # for example: formula f = (a -> b) & !c;
      formula = a;                       # f:1:9: expected a name, found `=`                  # for example: formula f = (a -> b) & !c;
      formula f a;                       # f:1:11: expected `=`, found `a`                    # for example: formula f = (a -> b) & !c;
      formula data = a;                  # f:1:9: `data` is a word of the language, not a name # choose another name, such as `data1`
      formula 2x = a;                    # f:1:9: a name can`t begin with a digit             # begin it with a letter or `_`
      cnf f { (a, b) }                   # f:1:11: expected `|` or `)`, found `,`             # for example: cnf f { (a | !b) & (b | c) } or cnf f = dimacs "file.cnf";
      cnf f { (a) (b) }                  # f:1:13: expected `&` or `}`, found `(`             # for example: cnf f { (a | !b) & (b | c) } or cnf f = dimacs "file.cnf";
      nae f { (a | b) }                  # f:1:12: expected `,` or `)`, found `|`             # for example: nae f { (a, b, !c), (b, c, d) }
      splitting s { stes {1}; }          # f:1:15: expected `elements`, `sets` or `}`, found `stes` # did you mean `sets`?
      splitting s { sets {1 2}; }        # f:1:23: expected `,` or `}`, found `2`             # for example: splitting s { sets {1,2}, {2,3}; }
      colouring c { colours x; }         # f:1:23: expected a number, found `x`               # for example: colouring c { colours 3; edges 1-2, 2-3; }
      colouring c { edges 1,2; }         # f:1:22: expected `-`, found `,`                    # for example: colouring c { colours 3; edges 1-2, 2-3; }
      points p in R2 { }                 # f:1:13: expected `R`, found `R2`                   # for example: points p in R^2 { inside (0,0); outside (1,0), (0,1); }
      data t(x) { (1) > 0; }             # f:1:17: expected `->`, found `>`                   # for example: (0,1) -> 1;
      data t(x) { (1) -> 0 (2) -> 1; }   # f:1:22: expected `;` after this row, found `(`     #
      data t = csv "t.csv" labl "x";     # f:1:22: expected `label`, found `labl`             # did you mean `label`?
      data t = csv t label "x";          # f:1:14: expected a text in double quotes, found `t` # for example: data t(x, y) { (0,1) -> 1; } or data t = csv "file.csv" label "column";
      network n(x) { layer h { } }       # f:1:28: expected `layer` or `output`, found `}`    # for example: network n(x, y) { layer h { h1 = relu(x - y); } output h1; }
      network n(x) { layer h { a = x; } output a; } # f:1:30: expected `relu`, found `x`      # for example: h1 = relu(x - 2*y);
      network n(x) { layer h { a = relu(x y); } output a; } # f:1:37: expected an operator or `)`, found `y` # for example: h1 = relu(x - 2*y);
      network n(x) { layer h { a = relu((x < 1) + 2); } output a; } # f:1:36: expected a number or an expression, found a condition #
      training t = fit relu(2) to d;     # f:1:24: expected `,`, found `)`                    # for example: relu(2,1), with 2 hidden units and 1 output
      training t = fit relu(2,1/0) to d; # f:1:25: error[division-by-zero]: a number can`t be divided by zero        #
      training t = fit relu(2,1e9999999) to d; # f:1:25: the exponent of this number is too large # exponents lie between -100000 and 100000
      reduce f too training as t;        # f:1:10: expected `to`, found `too`                 # did you mean `to`?
      reduce f to 3 as t;                # f:1:13: expected a kind of problem, found `3`      # for example: reduce f to training as t;
      expect f satisfable;               # f:1:10: expected `satisfiable`, `unsatisfiable`, `fits`, `loss` or `(`, found `satisfable` # did you mean `satisfiable`?
      certify t agrees wth f;            # f:1:18: expected `with`, found `wth`               # did you mean `with`?
      lemma l on relu(2,1) with g: 0 < b < 1; # f:1:36: expected an operator or `;`, found `<` # join two comparisons by `and`
      lemma l on relu(2,1) with g: b;    # f:1:30: expected a comparison                      #
      property p: forall cnf with v < 3: agrees; # f:1:31: expected `<=`, found `<`           # for example: property p: forall cnf with variables <= 3, clauses <= 3: agrees;
      formula f = a ∧ b;                 # f:1:15: the character `∧` has no meaning here      # write `&` instead
      formula f = a; @@@                 # f:1:16: the character `@` has no meaning here      #
      cnf f = dimacs "f.cnf;             # f:1:16: this string is not closed                  # end it with `"` on the same line
      cnf f = dimacs "a\\nb";            # f:1:16: a backslash in a string must stand before `"` or another backslash # write `\\\\` for a backslash, and `/` between folders
      formula f = a; /* and so on        # f:1:16: this comment is not closed                 # end it with `*/`
      expect f                           # f:1:9: expected `satisfiable`, `unsatisfiable`, `fits`, `loss` or `(`, found the end of the file # for example: expect f satisfiable; or expect n fits table; or expect n(1/2, 0) = 1;
      """)
  void saysWhatWasExpectedAndWhatToDo(String text, String headline, String help) {
    List<Diagnostic> diagnostics = parse(text).diagnostics();
    assertThat(diagnostics).hasSize(1);
    Diagnostic first = diagnostics.get(0);
    assertThat(first.headline().replace(" error[syntax]:", ""))
        .isEqualTo(headline.replace('`', '\''));
    assertThat(first.help().orElse("")).isEqualTo(help == null ? "" : help.replace('`', '\''));
  }

  @Test
  void placesWhatIsMissingAtTheEndOfTheLine() {
    assertThat(headlines("formula f = a\n\nformula g = b\nexpect f\n  satisfiable\n"))
        .containsExactly(
            "f:1:14: expected ';' after this declaration",
            "f:3:14: expected ';' after this declaration",
            "f:5:14: expected ';' after this claim, found the end of the file");
  }

  @Test
  void keepsAStatementThatOnlyLacksItsSemicolon() {
    Parsed parsed = parse("formula f = a\nexpect f satisfiable;");
    assertThat(parsed.diagnostics()).hasSize(1);
    assertThat(parsed.file().statements()).hasSize(2);
    assertThat(parsed.file().broken()).isEmpty();
  }

  @Test
  void reportsEveryMistakeOfABlockAndOfTheFileInOrder() {
    assertThat(headlines("""
        data t(x) { (1) -> ; (2) -> 1; 3 -> 1; (4) 5; }
        network n(x) {
          layer h { a = relo(x); b = relu(x); c relu(x); }
          output a;
        }
        formla f = a;
        expect f satisfiable;
        expect f maybe;
        """))
        .containsExactly(
            "f:1:20: expected a number, found ';'",
            "f:1:32: expected '(' or '}', found '3'",
            "f:1:44: expected '->', found '5'",
            "f:3:17: expected 'relu', found 'relo'",
            "f:3:41: expected '=', found 'relu'",
            "f:6:1: unknown statement 'formla'",
            "f:8:10: expected 'satisfiable', 'unsatisfiable', 'fits', 'loss' or '(', found 'maybe'");
  }

  @Test
  void namesWhatBrokenDeclarationsWouldHaveDeclared() {
    Parsed parsed = parse("""
        data t(x) { (1) -> ; }
        formla f = a;
        reduce t to training as T now;
        network n(x) { layer h { a = relu((x < 1) * 1); } output a; }
        formula = b;
        expect T maybe;
        formula whole = a;
        """);
    assertThat(parsed.file().broken())
        .extracting(Identifier::text)
        .containsExactlyInAnyOrder("t", "f", "T", "n");
    assertThat(parsed.file().statements())
        .filteredOn(Declaration.class::isInstance)
        .extracting(statement -> ((Declaration) statement).name().text())
        .containsExactly("t", "whole");
  }

  @Test
  void goesOnWithTheStatementAfterAnOpenBrace() {
    Parsed parsed =
        parse("splitting s { sets {1,2};\nexpect s satisfiable;\ncnf f { (a)\nnae g { }");
    assertThat(parsed.diagnostics())
        .extracting(Diagnostic::headline)
        .containsExactly(
            "f:1:26: error[syntax]: expected 'elements', 'sets' or '}'",
            "f:3:12: error[syntax]: expected '&' or '}'");
    assertThat(parsed.file().statements()).hasSize(2);
  }

  @Test
  void reportsOneMistakeForOneStretchOfJunk() {
    assertThat(headlines("@@@@ \u0000\u0000 formula f = a;"))
        .containsExactly(
            "f:1:1: the character '@' has no meaning here",
            "f:1:6: the character U+0000 has no meaning here");
  }

  @Test
  void countsPositionsInUtf16UnitsAfterCharactersBeyondTheBasicPlane() {
    Parsed parsed = parse("/* \uD83D\uDE00 */ formula f = a b;");
    assertThat(parsed.diagnostics().get(0).span().text()).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "!", "!(", "a -> "})
  void refusesWhatIsNestedTooDeeply(String piece) {
    Parsed parsed = parse("formula f = " + piece.repeat(100_000) + "a;\nformula g = b;");
    assertThat(parsed.diagnostics()).hasSize(1);
    assertThat(parsed.diagnostics().get(0).message())
        .isEqualTo("this is nested too deeply: more than 200 levels");
    assertThat(parsed.file().statements()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x * ", "x / ", "x * -", "n(", "-"})
  void refusesArithmeticThatIsNestedTooDeeply(String piece) {
    Parsed parsed =
        parse("network n(x) { layer h { a = relu(" + piece.repeat(1000) + "x); } output a; }");
    assertThat(parsed.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("this is nested too deeply: more than 200 levels");
  }

  @Test
  void refusesNumbersOfAbsurdLength() {
    Parsed parsed = parse("points p in R^" + "1".repeat(200_000) + " { }\nformula f = a;");
    assertThat(parsed.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("this number is too long");
    assertThat(parsed.file().statements()).hasSize(1);
  }
}
