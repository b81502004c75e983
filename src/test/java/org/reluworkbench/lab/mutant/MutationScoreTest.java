package org.reluworkbench.lab.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reluworkbench.report.MutationReport;
import org.reluworkbench.report.Style;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.experiment.Experimenting;

/** Whether the laboratory would notice a wrong rule: the mutation score, with its table. */
class MutationScoreTest {

  @Test
  void everyMutantIsKilledOrProvedEquivalent() throws Exception {
    Experimenting experimenting =
        new Experimenting(Engine.AUTO, new Experimenting.Settings(40, 1, Duration.ofSeconds(1), 2));
    MutationReport report =
        experimenting.mutants(Optional.empty(), new Experimenting.MutantListener() {
          @Override
          public void trying(int done, int all, String name) {}

          @Override
          public void tried(MutationReport.Row row) {}
        });
    report.lines(Style.PLAIN).forEach(System.out::println);
    assertThat(report.open()).isEmpty();
    assertThat(report.rows()).hasSizeGreaterThan(25);
    assertThat(report.rows()).extracting(MutationReport.Row::name).doesNotHaveDuplicates();
    assertThat(report.score()).contains("mutation score 100 %");
    assertThat(Files.readString(Path.of("README.md"))).contains(report.score());
  }
}
