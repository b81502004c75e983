package org.reluworkbench.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.Bundle;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.reduction.ReductionChain;

class BundleJsonTest {

  private static final Problem<?> CNF =
      new Satisfiability(Cnf.ofDimacs(2, new int[][] {{1, -2}, {2}}));

  private static Bundle bundle(ProblemKind target) {
    ReductionChain chain = ReductionChain.find(ProblemKind.CNF, target).orElseThrow();
    return Bundle.of(chain, chain.apply(CNF));
  }

  private static Diagnosed<Bundle> read(String text) {
    return BundleJson.read(Source.of("b.json", text));
  }

  @Test
  void writesTheDocumentedForm() {
    assertThat(JsonText.render(BundleJson.write(bundle(ProblemKind.NAE)))).isEqualTo("""
            {
              "format": "relu-bundle",
              "version": 1,
              "source": {"kind":"cnf","problem":{"variables":["x1","x2"],"clauses":[[1,-2],[2]]}},
              "path": ["cnf-to-nae"],
              "target": {
                "kind": "nae",
                "problem": {"variables":["x1","x2","z"],"clauses":[[1,-2,3],[2,3]],"unnegated":[3]}
              }
            }
            """);
  }

  @Test
  void readsBackWhatLiftsAnAnswer() {
    Bundle bundle = bundle(ProblemKind.TRAINING);

    Bundle read = read(JsonText.render(BundleJson.write(bundle))).toOptional().orElseThrow();

    assertThat(read.route()).isEqualTo(bundle.route());
    assertThat(read.route().rules())
        .containsExactly(
            "cnf-to-nae", "nae-to-splitting", "splitting-to-points", "points-to-training");
    assertThat(read.chain().problems()).isEqualTo(bundle.chain().problems());
  }

  @Test
  void leavesOutTheTargetThatIsTheSource() {
    Bundle bundle = bundle(ProblemKind.CNF);
    String text = JsonText.render(BundleJson.write(bundle));

    assertThat(text).contains("\"path\": []").doesNotContain("target");
    assertThat(read(text).toOptional().orElseThrow().route()).isEqualTo(bundle.route());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1,-2,3] | [1,-2,-3]                   | target.problem.unnegated: variable 3 does occur negated",
        "[2,3]    | [1,3]                       | path: the target is not what the rules make of the source",
        "[2]]     | [1]]                        | path: the target is not what the rules make of the source",
        "cnf-to-nae | cnf-to-nea                | path: there is no rule 'cnf-to-nea'",
        "cnf-to-nae | nae-to-splitting          | path: the rule 'nae-to-splitting' does not apply at its place in the path",
        "[\"cnf-to-nae\"] | []                  | a target without a path to it",
        "relu-bundle | relu-certificate         | format: the file is a 'relu-certificate', not a 'relu-bundle'",
        "\"version\": 1 | \"version\": 2        | version: version 2 of the format is not known",
        "\"path\" | \"paths\"                   | there is no field 'paths'",
      })
  void refusesAChangedBundleWithTheReason(String from, String to, String reason) {
    String text = JsonText.render(BundleJson.write(bundle(ProblemKind.NAE)));
    assertThat(text).contains(from);

    List<Diagnostic> found = read(text.replace(from, to)).diagnostics();

    assertThat(found.get(0).headline()).contains("error[json]: " + reason);
  }

  @Test
  void refusesABundleWithoutItsTarget() {
    assertThat(
            read("{\"format\":\"relu-bundle\",\"version\":1,\"path\":[\"cnf-to-nae\"],\"source\":"
                    + ProblemJson.write(CNF) + "}")
                .diagnostics())
        .extracting(Diagnostic::headline)
        .containsExactly("b.json:1:1: error[json]: the field 'target' is missing");
  }
}
