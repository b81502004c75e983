package org.reluworkbench.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.train.cell.ArrangementFamily;
import org.reluworkbench.train.cell.KnownArrangement;
import org.reluworkbench.workbench.file.RequestException;

class CellsBenchTest {

  private final List<String> lines = new ArrayList<>();

  private static CellsBench.Options options(boolean json) {
    return new CellsBench.Options(
        2, Duration.ZERO, Duration.ofSeconds(20), new BenchRun.Form(json, Clock::wall));
  }

  @Test
  void comparesWithTheKnownNumberAndWithExactProgramming() throws RequestException {
    ClaimVerdict verdict = CellsBench.of(
            List.of("braid:n=4", "grid:rows=2,columns=3"), 1, options(false), () -> false)
        .run(text -> {}, lines::add);
    assertThat(verdict).isEqualTo(ClaimVerdict.HOLDS);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).matches("braid n=4 +4 +6 +24 +yes .*[0-9]+ x");
    assertThat(lines.get(2)).matches("grid rows=2 columns=3 +3 +6 +28 +yes .*");
  }

  @Test
  void refutesAWrongNumber() {
    KnownArrangement braid = ArrangementFamily.BRAID.of(List.of(3), 1).orElseThrow();
    CellsBench bench = new CellsBench(
        List.of(new KnownArrangement("wrong", braid.arrangement(), 7)), options(true), () -> false);
    assertThat(bench.run(text -> {}, lines::add)).isEqualTo(ClaimVerdict.REFUTED);
    assertThat(lines).singleElement().asString().contains("\"known\":7,\"right\":false");
  }

  @Test
  void isUndecidedWhenStopped() throws RequestException {
    CellsBench bench = CellsBench.of(List.of(), 1, options(true), () -> true);
    assertThat(bench.run(text -> {}, lines::add)).isEqualTo(ClaimVerdict.UNDECIDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brad:n=3",
        "braid",
        "braid:m=3",
        "braid:n=3,n=4",
        "braid:n=x",
        "braid:n=0",
        "affine:d=2"
      })
  void saysWhichFamiliesThereAre(String text) {
    assertThatThrownBy(() -> CellsBench.of(List.of(text), 1, options(true), () -> false))
        .isInstanceOfSatisfying(
            RequestException.class,
            mistake -> assertThat(mistake.help().orElseThrow()).contains("braid:n=.."));
  }
}
