package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as scripts see them: exit codes, streams, JSON, files. */
class CommandsTest {

  private static final Path GALLERY = Path.of("instances/valid");

  @TempDir
  private Path folder;

  private final CapturedTerminal captured = new CapturedTerminal();

  private ExitCode relu(Object... arguments) {
    return captured.relu(arguments);
  }

  private String results() {
    return captured.out();
  }

  private String messages() {
    return captured.err();
  }

  private Path spec(String text) throws IOException {
    Path file = folder.resolve("spec.relu");
    return Files.writeString(file, text);
  }

  @Test
  void everyClaimOfTheGalleryHolds() {
    assertThat(relu("verify", GALLERY)).as("%s", results()).isEqualTo(ExitCode.SUCCESS);
    assertThat(results()).contains(" 0 refuted, 0 undecided").doesNotContain("error");
    assertThat(messages()).isEmpty();
  }

  @Test
  void tellsRefutedFromUndecidedFromBadInput() throws IOException {
    assertThat(relu("verify", spec("formula f = a & !a; expect f satisfiable;")))
        .isEqualTo(ExitCode.REFUTED);
    assertThat(results()).startsWith("refuted").contains("unsatisfiable, by Sat4j");
    Path slow =
        spec("splitting f { sets {1,2,3}, {1,4,5}, {1,6,7}, {2,4,6}, {2,5,7}, {3,4,7}, {3,5,6}; }"
            + " reduce f to training as T; expect T unsatisfiable;");
    assertThat(relu("verify", "--engine", "z3-nra", "--timeout", "200ms", slow))
        .isEqualTo(ExitCode.UNDECIDED);
    assertThat(results()).startsWith("undecided").contains("time-out");
    assertThat(relu("verify", spec("expect phj satisfiable;"))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(messages()).contains("spec.relu:1:8: error[undeclared-name]");
    assertThat(results()).contains("1 error");
    assertThat(relu("verify", folder.resolve("none.relu"))).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void annotatesWhatIsWrongForGithub() throws IOException {
    Path refuted = spec("formula f = a & !a;\nexpect f satisfiable; expect f unsatisfiable;");
    relu("verify", "--annotations", refuted);
    assertThat(messages().lines())
        .containsExactly("::error file=" + refuted + ",line=2,title=refuted::"
            + "expect f satisfiable%0Aunsatisfiable, by Sat4j 2.3.6");
    Path broken = spec("expect phj satisfiable;");
    relu("verify", "--annotations", broken);
    assertThat(messages().lines())
        .contains("::error file=" + broken + ",line=1,col=8,title=undeclared-name::"
            + "no problem is called 'phj'");
  }

  @Test
  void writesOneJsonObjectAClaimAndASummaryLast() throws IOException {
    relu("verify", "--json", GALLERY.resolve("04-set-splitting.relu"));
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : results().lines().toList()) {
      nodes.add(new JsonMapper().readTree(line));
    }
    List<String> fields = new ArrayList<>();
    nodes.get(0).fieldNames().forEachRemaining(fields::add);
    assertThat(fields)
        .containsExactly(
            "file",
            "line",
            "claim",
            "subject",
            "verdict",
            "detail",
            "levels",
            "millis",
            "certificate");
    assertThat(nodes.get(nodes.size() - 1).at("/summary/holds").asInt()).isEqualTo(5);
    assertThat(nodes.get(3).get("levels")).hasSize(4);
  }

  @Test
  void writesCertificatesThatTheCheckerAccepts() throws IOException {
    relu("verify", "--certificates", folder, GALLERY.resolve("10-unsatisfiable.relu"));
    Path agreement = folder.resolve("10-unsatisfiable-line8-certify.json");
    assertThat(relu("check", agreement)).as("%s", results()).isEqualTo(ExitCode.SUCCESS);
    assertThat(results()).startsWith("verified");
    Files.writeString(agreement, Files.readString(agreement).replace("4.14.1", "4.14.2"));
    assertThat(relu("check", agreement)).isEqualTo(ExitCode.REFUTED);
    assertThat(results()).contains("the digest does not fit");
    Files.writeString(agreement, "{}");
    assertThat(relu("check", agreement)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(relu("check", folder.resolve("none.json"))).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void leavesASolversWordUndecidedInTheChecker() {
    relu(
        "decide",
        GALLERY.resolve("07-training.relu"),
        "one",
        "--engine",
        "z3-lra",
        "--certificates",
        folder);
    assertThat(relu("check", folder.resolve("one-decide.json"))).isEqualTo(ExitCode.UNDECIDED);
    assertThat(results()).startsWith("uncertified");
  }

  @Test
  void decidesWithTheExitCodesOfSatSolvers() throws IOException {
    Path cnf = Files.writeString(folder.resolve("two.cnf"), "p cnf 2 2\n1 2 0\n-1 -2 0\n");
    assertThat(relu("decide", cnf, "--as", "training")).isEqualTo(ExitCode.SATISFIABLE);
    assertThat(results()).contains("\ns SATISFIABLE\n").contains("\nv w0 = 1\n");
    Path fano = GALLERY.resolve("11-fano.relu");
    assertThat(relu("decide", fano, "fano", "--as", "training")).isEqualTo(ExitCode.UNSATISFIABLE);
    assertThat(relu("decide", fano, "T", "--engine", "z3-nra", "--timeout", "200ms"))
        .isEqualTo(ExitCode.UNKNOWN);
    assertThat(results()).contains("\ns UNKNOWN\n");
    assertThat(relu("decide", fano)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(relu("decide", fano, "fanoo")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(messages()).contains("did you mean 'fano'?");
    assertThat(relu("decide", fano, "fano", "--as", "trainin")).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void liftsOutsideWeightsBackToTheSource() throws IOException {
    Path fano = GALLERY.resolve("11-fano.relu");
    Path bundle = folder.resolve("bundle.json");
    assertThat(relu("reduce", fano, "fanoLess", "--to", "training", "-o", bundle))
        .isEqualTo(ExitCode.SUCCESS);
    relu("decide", fano, "L", "--json");
    JsonNode witness = new JsonMapper().readTree(results()).get("witness");
    Path weights = Files.writeString(folder.resolve("weights.json"), witness.toString());
    assertThat(relu("extract", bundle, weights)).isEqualTo(ExitCode.SUCCESS);
    assertThat(results()).startsWith("v part 1: ");
    Files.writeString(weights, witness.toString().replace("\"bias\":\"1\"}", "\"bias\":\"2\"}"));
    assertThat(relu("extract", bundle, weights)).isEqualTo(ExitCode.REFUTED);
    assertThat(results()).startsWith("the weights don't fit: at ");
    Files.writeString(weights, "{\"units\": 3}");
    assertThat(relu("extract", bundle, weights)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(messages()).contains("weights.json:1:");
  }

  @Test
  void writesJunitXmlBesideTheResults() throws IOException {
    Path xml = folder.resolve("report.xml");
    relu("verify", "--junit", xml, GALLERY.resolve("01-first-formula.relu"));
    assertThat(Files.readString(xml)).contains("tests=\"2\" failures=\"0\" errors=\"0\"");
  }
}
