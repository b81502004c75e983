package org.reluworkbench.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.reluworkbench.diagnostic.Source;

class SpecificationFormatterTest {

  private static String format(String text) {
    return SpecificationFormatter.format(Source.of("test.relu", text))
        .toOptional()
        .orElseThrow();
  }

  @Test
  void spacesTokensByWhatTheyAreUsedFor() {
    assertThat(format("formula f=( a->b )&! ( a<->c )|d;")).isEqualTo("""
        formula f = (a -> b) & !(a <-> c) | d;
        """);
    assertThat(format("points q in R ^ 2{inside ( 0 , - 1/2 ),(1,1);outside (1 , 0);}"))
        .isEqualTo("points q in R^2 { inside (0,-1/2), (1,1); outside (1,0); }\n");
    assertThat(format("colouring c{colours 3;edges 1 - 2,2 - 3;}splitting s{sets { 1 , 2 },{};}"))
        .isEqualTo("""
            colouring c { colours 3; edges 1-2, 2-3; }
            splitting s { sets {1,2}, {}; }
            """);
    assertThat(format("network n ( x ,y ){layer h{h1=relu ( x - 2 * y+ - 1/2 );}output h1;}"))
        .isEqualTo("network n(x, y) { layer h { h1 = relu(x - 2*y + -1/2); } output h1; }\n");
    assertThat(format("expect n ( 1 / 2,0 )=1;lemma l on relu ( 2,1 ) with g : bias=1 and( weight1"
            + " <0 or not unit1 . a ( x )>0 ) ;"))
        .isEqualTo("expect n(1/2, 0) = 1;\n"
            + "lemma l on relu(2,1) with g: bias = 1 and (weight1 < 0 or not unit1.a(x) > 0);\n");
    assertThat(format("cnf e{}cnf p{( a|! b )&c}nae m{( a,b ),( )}")).isEqualTo("""
        cnf e {}
        cnf p { (a | !b) & c }
        nae m { (a, b), () }
        """);
  }

  @Test
  void keepsLineEndsAfterSeparatorsAndOneEmptyLine() {
    assertThat(format("""


        // first

        data t(x) { (0) -> 1; (1) -> 0;
        (2) -> 1;


        (3) -> 1; }


        splitting s {
        sets
        {1,2}, {2,3},
        {3,
        4};
        }
        lemma l on relu(1,1) with t:
        bias
        = 1
        and weight1 < 0;""")).isEqualTo("""
            // first

            data t(x) {
              (0) -> 1; (1) -> 0;
              (2) -> 1;

              (3) -> 1;
            }

            splitting s {
              sets
                {1,2}, {2,3},
                {3,4};
            }
            lemma l on relu(1,1) with t:
              bias = 1
              and weight1 < 0;
            """);
  }

  @Test
  void breaksWideLinesAndSpreadsWideBlocks() {
    String clause = "(aaaaaaaaaa | bbbbbbbbbb | cccccccccc)";
    assertThat(format("cnf wide { " + String.join(" & ", clause, clause, clause) + " }"))
        .isEqualTo("cnf wide {\n  " + clause + " & " + clause + " &\n  " + clause + "\n}\n");
    String sum = "a".repeat(40);
    assertThat(format("formula f = " + String.join(" & ", sum, sum, sum) + ";"))
        .isEqualTo("formula f = " + sum + " & " + sum + "\n  & " + sum + ";\n");
  }

  @Test
  void keepsCommentsWhereTheyAre() {
    assertThat(format("""
        formula f = a; // why
        /* one
           two */ formula g = b /* or c */ & c;
        splitting s { // parts
        // the first
        sets {1,2}; // and no more
        // last
        } // end
        // of file""")).isEqualTo("""
            formula f = a;  // why
            /* one
               two */ formula g = b /* or c */ & c;
            splitting s {  // parts
              // the first
              sets {1,2};  // and no more
              // last
            }  // end
            // of file
            """);
    assertThat(format("")).isEmpty();
    assertThat(format("\n// only\n")).isEqualTo("// only\n");
  }

  @Test
  void alignsCommentsOfSuccessiveLines() {
    assertThat(
            format("formula f = a; // short\nformula gg = b | c; // longer\n\nformula h = a; // x"))
        .isEqualTo("""
            formula f = a;       // short
            formula gg = b | c;  // longer

            formula h = a;  // x
            """);
  }

  @Test
  void leavesABrokenTextToItsDiagnostics() {
    assertThat(SpecificationFormatter.format(Source.of("test.relu", "formula f = ;"))
            .diagnostics())
        .hasSize(1);
  }

  @Test
  void breaksALongConditionBetweenItsTermsAndNotInACall() {
    String four = "unit1.a(u, v) = 0 and unit2.a(u, v) = 0 and unit1.a(v, u) = 0 and unit2.a(v, u)";
    assertThat(format("lemma l on relu(2,1) with g:" + four + " = 0 and unit1.a(u, v) = 0;"))
        .isEqualTo("lemma l on relu(2,1) with g:\n  " + four + " = 0\n  and unit1.a(u, v) = 0;\n");
    String many = "0, ".repeat(40) + "0";
    assertThat(format("lemma l on relu(1,1) with g: unit1(" + many + ") = 0;"))
        .contains(",\n  0")
        .doesNotContain("unit1\n");
  }

  @Test
  void galleryIsInTheCanonicalLayout() throws IOException {
    for (Path file : GalleryParsingTest.gallery()) {
      String text = Files.readString(file);
      assertThat(SpecificationFormatter.format(Source.of(file.toString(), text)).toOptional())
          .as(file.toString())
          .hasValue(text);
    }
  }
}
