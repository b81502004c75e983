package org.reluworkbench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reluworkbench.check.Checking.check;
import static org.reluworkbench.check.Checking.headlines;
import static org.reluworkbench.check.Checking.mistakes;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.DiagnosticPrinter;

/** What is reported of a text, and what is not because it only follows from something else. */
class SpecificationDiagnosticsTest {

  @Test
  void printsAsTheContractSays() {
    Diagnosed<Specification> checked = check("""
        cnf phi { (a | b) }

        expect phj satisfiable;
        """);
    assertThat(DiagnosticPrinter.print(checked.diagnostics().get(0))).isEqualTo("""
        t.relu:3:8: error[undeclared-name]: no formula is called 'phj'
            3 | expect phj satisfiable;
              |        ^^^
          help: did you mean 'phi'?
        """);
  }

  @Test
  void reportsUndeclaredNeuron() {
    assertThat(mistakes(
            "network n(x) { layer h { h1 = relu(x); } layer g { g1 = relu(h2); } output g1; }"))
        .containsExactly("t.relu:1:62: error[undeclared-name]: no neuron or input is called 'h2'");
  }

  @Test
  void reportsMistakesOfSyntaxAndMeaningInTheOrderOfTheText() {
    assertThat(mistakes("""
            expect a satisfiable;
            cnf a { (x | ) }
            expect b satisfiable;
            data t(x) { (1, 2) -> 0 }
            expect t satisfiable;
            """))
        .hasSize(5)
        .satisfies(lines -> assertThat(lines)
            .extracting(line -> line.split(":")[1])
            .containsExactly("2", "3", "4", "4", "5"));
  }

  @Test
  void doesNotReportNamesThatABrokenStatementMayDeclare() {
    assertThat(mistakes("formla phi = a;\nexpect phi satisfiable;\nreduce phi to nae as N;"))
        .singleElement()
        .asString()
        .contains("error[syntax]");
  }

  @Test
  void checksTheRestOfABlockOfWhichAnItemIsBroken() {
    assertThat(mistakes("""
            network n(x) {
              layer h { h1 = relu(x; h2 = relu(zz); }
              layer g { g1 = relu(h1 + h2); }
              output g1;
            }
            expect n(1, 2) = 0;
            """))
        .hasSize(2)
        .satisfies(lines -> assertThat(lines.get(1))
            .isEqualTo("t.relu:2:36: error[undeclared-name]: no neuron or input is called 'zz'"));
  }

  @Test
  void suggestsNoNameForASingleLetter() {
    Diagnosed<Specification> checked =
        check("cnf a { (x) }\nexpect b satisfiable;\nexpect A satisfiable;");
    assertThat(checked.diagnostics())
        .extracting(diagnostic -> diagnostic.help().orElse("none"))
        .containsExactly("none", "did you mean 'a'?");
  }

  @Test
  void doesNotReportWhatFollowsFromAnotherMistake() {
    assertThat(mistakes("""
            splitting s { elements p; sets {q}; }
            reduce s to points as P;
            certify P agrees with s;
            expect P satisfiable;
            """)).singleElement().asString().contains("no element is called 'q'");
  }

  @Test
  void importsWithMistakesStandWhereTheyAreNamed() {
    assertThat(headlines(check("""
            cnf f = dimacs "f.cnf";
            expect g satisfiable;
            cnf h = dimacs "h.cnf";
            """, Map.of("f.cnf", "p cnf 1 1\n2 0\n"))))
        .hasSize(3)
        .satisfies(lines -> {
          assertThat(lines.get(0)).startsWith("f.cnf:2:1: error[dimacs]");
          assertThat(lines.get(1)).startsWith("t.relu:2:8: error[undeclared-name]");
          assertThat(lines.get(2)).startsWith("t.relu:3:16: error[unreadable-file]");
        });
  }
}
