package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabCommandTest {

  @TempDir
  private Path folder;

  private final CapturedTerminal captured = new CapturedTerminal();

  private ExitCode run(String... arguments) {
    return captured.relu((Object[]) arguments);
  }

  @Test
  void writesJUnitAndRefusesCertificates() throws Exception {
    Path junit = folder.resolve("lab.xml");
    assertThat(run(
            "lab",
            "chain",
            "--bounds",
            "variables=1,clauses=1",
            "--instances",
            "5",
            "--junit",
            junit.toString()))
        .as(captured.err())
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(Files.readString(junit)).contains("tests=\"1\" failures=\"0\"", "lab chain", "YES");
    assertThat(run("lab", "flip-forgotten", "--mutants", "--junit", junit.toString()))
        .as(captured.err())
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(Files.readString(junit)).contains("mutant flip-forgotten", "failures=\"0\"");
    assertThat(run("lab", "chain", "--certificates", folder.toString()))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("relu lab writes no certificates");
  }

  @Test
  void triesTheChainOnAllSmallInstances() {
    ExitCode code = run("lab", "chain", "--bounds", "variables=1,clauses=2");
    assertThat(code).as(captured.out() + captured.err()).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .contains(
            "holds     chain  cnf with variables <= 1, clauses <= 2: size, agrees, round_trips")
        .contains("all 14 instances: 7 YES, 7 NO, up to isomorphism; and 50 random ones, seed 1")
        .contains("1 claim: 1 holds, 0 refuted, 0 undecided");
  }

  @Test
  void shrinksWhatFailsAndWritesItAsASpecificationThatVerifies() throws Exception {
    assertThat(run("lab", "flip-forgotten", "--regressions", folder.toString()))
        .isEqualTo(ExitCode.REFUTED);
    Path file = folder.resolve("flip-forgotten-round-trips.relu");
    assertThat(captured.out()).contains("cnf failing { (x1) }", "written to " + file);
    assertThat(Files.readString(file))
        .startsWith("// flip-forgotten: a witness of the nae taken back to the cnf breaks it")
        .contains("cnf failing { (x1) }", "certify T agrees with failing;");
    assertThat(run("verify", file.toString())).as(captured.out()).isEqualTo(ExitCode.SUCCESS);
  }

  @Test
  void keepsTheFileOfAnEarlierFailure() throws Exception {
    Files.writeString(folder.resolve("flip-forgotten-round-trips.relu"), "// another\n");
    run("lab", "flip-forgotten", "--regressions", folder.toString());
    run("lab", "flip-forgotten", "--regressions", folder.toString());
    try (var files = Files.list(folder)) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder(
              "flip-forgotten-round-trips.relu", "flip-forgotten-round-trips-2.relu");
    }
  }

  @Test
  void aSampleIsUndecidedAndNamesItsSeed() {
    assertThat(run("lab", "points-to-training", "--instances", "5", "--seed", "7", "--json"))
        .isEqualTo(ExitCode.UNDECIDED);
    assertThat(captured.out())
        .contains("\"verdict\":\"undecided\"", "no counterexample after 5 instances", "\"seed\":7")
        .endsWith("{\"summary\":{\"holds\":0,\"refuted\":0,\"undecided\":1,\"errors\":0}}\n");
  }

  @Test
  void triesFormulasToo() {
    assertThat(run("lab", "formula-to-cnf", "--instances", "40")).isEqualTo(ExitCode.UNDECIDED);
    assertThat(captured.out()).contains("no counterexample after 40 instances");
  }

  @Test
  void printsTheMutantsOfARule() {
    assertThat(run("lab", "nae-to-cnf", "--mutants")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .contains("negated-copies-omitted  round_trips, agrees  nae smallest { (x1) }")
        .contains("2 mutants: 2 killed, 0 proved equivalent, 0 survived: mutation score 100 %");
    assertThat(run("lab", "parts-exchanged", "--mutants", "--json")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("\"fate\":\"equivalent\"", "\"killedBy\":[]");
  }

  @Test
  void saysWhatThereIsWhereARuleOrMeasureIsUnknown() {
    assertThat(run("lab", "cnf-to-nea")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("did you mean 'cnf-to-nae'?");
    assertThat(run("lab", "cnf-to-nae", "--bounds", "elements=2")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("tried on cnf with variables <= 3, clauses <= 3");
    assertThat(run("lab", "cnf-to-nae", "--bounds", "clause=2")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("did you mean 'clauses'?");
  }
}
