package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

  private static final String XOR = "x,y,z\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n1.0,1,0\n";

  @TempDir
  private Path folder;

  private Path data;
  private final CapturedTerminal terminal = new CapturedTerminal();

  @BeforeEach
  void writeData() throws IOException {
    data = Files.writeString(folder.resolve("data.csv"), XOR);
  }

  private ExitCode relu(Object... arguments) {
    return terminal.relu(arguments);
  }

  private void requireVerified() {
    Path certificate = folder.resolve("data-train.json");
    assertThat(relu("check", certificate)).as("%s", terminal.out()).isEqualTo(ExitCode.SUCCESS);
  }

  @Test
  void fitsAllRowsWithAsManyUnitsAsItTakes() throws IOException {
    Path weights = folder.resolve("weights.json");
    assertThat(relu("train", data, "--overparameterised", "-o", weights, "--certificates", folder))
        .as("%s", terminal.err())
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(terminal.out())
        .contains("c distinct inputs: 4\n", "c repeated rows: 1\n", "c units: 3\n")
        .contains("s OPTIMUM FOUND\no 0\nv w0 = 0\n");
    assertThat(new JsonMapper().readTree(weights.toFile()).get("units")).hasSize(3);
    requireVerified();
  }

  @Test
  void theLeastLossComesInPiecesToo() {
    Path campaign = folder.resolve("campaign");
    assertThat(relu("train", data, "--shape", "1,1", "--loss", "l1", "--campaign", campaign))
        .as("%s", terminal.err())
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(terminal.out()).contains("s OPTIMUM FOUND\no 1\n");
    assertThat(relu("check", campaign.resolve("optimum.json.gz"))).isEqualTo(ExitCode.SUCCESS);
    assertThat(relu("train", data, "--shape", "1,1", "--campaign", campaign))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(terminal.err()).contains("only the search for the least l1, l2 or linf loss");
    assertThat(relu("train", data, "--shape", "1,1", "--loss", "l1", "--spark", "local[1]"))
        .isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void writesManyUnitsByTheirCommonDirection() throws IOException {
    StringBuilder text = new StringBuilder("x,y\n");
    for (int i = 0; i < 40; i++) {
      text.append(i).append(',').append(i * i % 7).append('\n');
    }
    Files.writeString(data, text);
    Path weights = folder.resolve("weights.json");
    relu("train", data, "--overparameterised", "-o", weights, "--certificates", folder);
    JsonNode node = new JsonMapper().readTree(weights.toFile());
    assertThat(node.get("direction").toString()).isEqualTo("[\"1\"]");
    assertThat(node.get("biases").size()).isEqualTo(node.get("outputWeights").size());
    requireVerified();
  }

  @Test
  void saysWhereThePlainConstructionReplacesTheCompactOne() throws IOException {
    assertThat(relu("train", data, "--overparameterised", "--compact")).isEqualTo(ExitCode.SUCCESS);
    assertThat(terminal.out()).contains("takes 3 units, so the plain one is used");
  }

  @Test
  void decidesLossZeroBothWaysWithCertificates() {
    assertThat(relu("train", data, "--shape", "2,1", "--certificates", folder))
        .isEqualTo(ExitCode.SUCCESS);
    requireVerified();
    assertThat(relu("train", data, "--shape", "1,1", "--certificates", folder))
        .isEqualTo(ExitCode.REFUTED);
    assertThat(terminal.out()).contains("s UNSATISFIABLE\n");
    requireVerified();
  }

  @Test
  void findsTheLeastLossWithACertificate() {
    assertThat(relu(
            "train", data, "--shape", "1,1", "--loss", "l1", "--certificates", folder, "--json"))
        .as("%s", terminal.err())
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(terminal.out())
        .contains("\"outcome\":\"optimal\"", "\"loss\":\"1\"", "\"lowerBound\":\"1\"");
    requireVerified();
  }

  @Test
  void countsRowsThatRepeatInTheLoss() throws IOException {
    Files.writeString(data, "x,y\n0,0\n0,1\n0,1\n0,1\n");
    for (String loss : List.of("01", "misfits")) {
      relu("train", data, "--shape", "1,1", "--loss", loss);
      assertThat(terminal.out()).contains("c distinct examples: 2\n", "s OPTIMUM FOUND\no 1\n");
    }
  }

  @Test
  void labelsWhatIsNotProvedOptimalAndGoesOnFromThere() throws IOException {
    StringBuilder text = new StringBuilder("x,y,z\n");
    for (int i = 0; i < 40; i++) {
      text.append(i * 37 % 41)
          .append(',')
          .append(i * i % 43)
          .append(',')
          .append(i * 29 % 11)
          .append('\n');
    }
    Files.writeString(data, text);
    Object[] call = {
      "train", data, "--shape", "3,1", "--loss", "l1", "--timeout", "1s", "--certificates", folder
    };
    assertThat(relu(call)).isEqualTo(ExitCode.UNDECIDED);
    assertThat(terminal.out())
        .contains("c ended early: time-out\n", "s NOT PROVED OPTIMAL\n", "c gap ");
    requireVerified();
    Object[] again = Stream.concat(
            Stream.of(call), Stream.of("--resume", folder.resolve("data-train.json")))
        .toArray();
    assertThat(relu(again)).isEqualTo(ExitCode.UNDECIDED);
    again[3] = "2,1";
    assertThat(relu(again)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(terminal.err()).contains("is not of this task");
  }

  @Test
  void namesRowsThatContradictEachOther() throws IOException {
    Files.writeString(data, "x,y\n1,2\n2,2\n1,3\n");
    assertThat(relu("train", data, "--overparameterised", "--certificates", folder))
        .isEqualTo(ExitCode.REFUTED);
    assertThat(terminal.out())
        .contains("c rows 1 and 3 have the same input and the labels 2 and 3\n");
    requireVerified();
    assertThat(relu("train", data, "--shape", "4,1")).isEqualTo(ExitCode.REFUTED);
  }

  @Test
  void choosesLabelColumnsAndRows() {
    assertThat(relu(
            "train", data, "--label", "z==1", "--columns", "y", "--rows", "2", "--shape", "1,1"))
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(terminal.out()).contains("c rows: 2\nc columns: 1\n");
  }

  @Test
  void reportsBadValuesWithRowAndColumn() throws IOException {
    Files.writeString(data, "x,y\n1,2\n,2\n1,b\n");
    assertThat(relu("train", data, "--shape", "1,1")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(terminal.err())
        .contains("data.csv:3:1", "row 2, column 'x': no value", "row 3, column 'y'");
  }

  @Test
  void saysThatALineOfNumbersNamesTheColumns() throws IOException {
    Files.writeString(data, "1,2,3\n4,5,6\n");
    relu("train", data, "--shape", "1,1");
    assertThat(terminal.out())
        .contains("c the first line names the columns, and is no row: 1, 2 are numbers\n");
    Files.writeString(data, "1,width,3\n4,5,6\n");
    relu("train", data, "--shape", "1,1");
    assertThat(terminal.out()).doesNotContain("is no row");
  }

  @Test
  void missesAFolderForTheWeightsBeforeTheWork() {
    Path nowhere = folder.resolve("nowhere/weights.json");
    assertThat(relu("train", data, "--shape", "2,1", "--loss", "l1", "-o", nowhere))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(terminal.err()).contains("there is no folder", "make it first");
    assertThat(terminal.out()).doesNotContain("OPTIMUM");
  }

  @Test
  void refusesToGoOnFromWhatCannotBeGoneOnFrom() {
    Path missing = folder.resolve("missing.json");
    assertThat(relu("train", data, "--shape", "1,1", "--resume", missing))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(terminal.err()).contains("--resume goes with --loss l1, l2, linf or 01");
    assertThat(relu("train", data, "--shape", "1,1", "--loss", "l1", "--resume", missing))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(terminal.err()).contains("can't be gone on from", "there is no such file");
    assertThat(relu("train", data, "--shape", "1,1", "--loss", "l1", "--resume", data))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(terminal.err()).doesNotContain("is not of this task");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(relu("train", data)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(relu("train", data, "--shape", "2")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(relu("train", data, "--shape", "2,1", "--loss", "l3"))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(terminal.err()).contains("there are zero, l1, l2, linf, 01");
    assertThat(relu("train", data, "--compact", "--shape", "2,1")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(relu("train", data, "--overparameterised", "--loss", "l1"))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(relu("train", data, "--shape", "31,1", "--loss", "l1"))
        .isEqualTo(ExitCode.WRONG_USAGE);
  }
}
