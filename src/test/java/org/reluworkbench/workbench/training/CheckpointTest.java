package org.reluworkbench.workbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.report.TrainingReport;
import org.reluworkbench.workbench.Checking;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.RunOptions;

/** A long training leaves a certificate now and then, from which a later process goes on. */
class CheckpointTest {

  @TempDir
  private Path folder;

  private TrainingReport train(
      Path data, Path certificates, Optional<Path> resumed, Consumer<String> progress)
      throws Exception {
    RunOptions options =
        new RunOptions(Engine.AUTO, Duration.ofMinutes(2), 1, 1, Optional.of(certificates));
    TrainingRequest request = new TrainingRequest(
        data,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        new TrainingRequest.Aim.Least(2, Loss.ABSOLUTE),
        Optional.empty(),
        resumed);
    return new NetworkTraining(options, Map.of(), progress, Duration.ZERO)
        .run(request)
        .toOptional()
        .orElseThrow();
  }

  @Test
  void isACertificateToGoOnFrom() throws Exception {
    Path data = Files.writeString(
        folder.resolve("data.csv"),
        "x,y,z\n0,0,2\n1,0,0\n0,1,1\n2,1,3\n1,2,0\n2,2,2\n3,1,1\n0,0,0\n1,3,4\n");
    Path current = folder.resolve("data-train.json");
    Path copy = folder.resolve("copy.json");
    TrainingReport whole = train(data, folder, Optional.empty(), line -> {
      try {
        if (Files.exists(current)) {
          Files.write(copy, Files.readAllBytes(current));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    assertThat(whole.outcome()).isEqualTo(TrainingReport.Outcome.OPTIMAL);
    assertThat(copy).exists();
    assertThat(Files.readString(copy)).isNotEqualTo(Files.readString(current));
    assertThat(Checking.check(copy).toOptional().orElseThrow().verdict())
        .isEqualTo(ClaimVerdict.HOLDS);
    TrainingReport later = train(data, folder.resolve("later"), Optional.of(copy), line -> {});
    assertThat(later.outcome()).isEqualTo(TrainingReport.Outcome.OPTIMAL);
    assertThat(later.bounds()).isEqualTo(whole.bounds());
  }
}
