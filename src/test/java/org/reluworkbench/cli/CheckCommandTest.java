package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private final CapturedTerminal captured = new CapturedTerminal();

  private ExitCode run(String... arguments) {
    return captured.relu((Object[]) arguments);
  }

  @Test
  void aNoByAGadgetIsCompleteWithTheCertificateOfItsLemma(@TempDir Path folder) throws Exception {
    Path spec = folder.resolve("no.relu");
    Files.writeString(
        spec, "formula f = a & !a;\nreduce f to training as t;\nexpect t unsatisfiable;\n");
    String proofs = folder.toString();
    assertThat(run("verify", spec.toString(), "--certificates", proofs, "--timeout", "2m"))
        .as(captured.out() + captured.err())
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(run("prove", "forcing-2", "--certificates", proofs)).isEqualTo(ExitCode.SUCCESS);
    String no = folder.resolve("no-line3-expect.json").toString();
    String lemma = folder.resolve("forcing-2.json").toString();

    assertThat(run("check", no)).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("taken for granted: the lemma forcing-2");
    assertThat(run("check", no, lemma)).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .contains("complete: the lemma forcing-2")
        .doesNotContain("taken for granted");
    assertThat(run("check", "--json", lemma, no)).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .contains("\"takenForGranted\":[],\"provedAlongside\":[\"forcing-2\"]");
  }
}
