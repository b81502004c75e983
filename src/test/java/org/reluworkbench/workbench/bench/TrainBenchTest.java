package org.reluworkbench.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.workbench.file.RequestException;

class TrainBenchTest {

  private final List<String> lines = new ArrayList<>();

  private static TrainBench bench(boolean json, String... families) throws RequestException {
    TrainBench.Options options = new TrainBench.Options(
        1, 1, Duration.ofMinutes(2), Duration.ZERO, new BenchRun.Form(json, Clock::wall));
    return TrainBench.of(List.of(families), options, Map.of());
  }

  @Test
  void tellsTheExponentBesideThatOfTheTheorem() throws RequestException {
    ClaimVerdict verdict = bench(false, "l1:k=1,d=1,n=4/8", "overparameterised:d=2,n=10/20")
        .run(text -> {}, lines::add);
    assertThat(verdict).isEqualTo(ClaimVerdict.HOLDS);
    assertThat(lines).hasSize(10);
    assertThat(lines.get(0)).isEqualTo("l1 k=1 d=1 flips=1");
    assertThat(lines.get(2)).matches(" +4 +[0-9.]+ s +[0-9.]+ s +[0-9]+ +[0-9.]+ s +[0-9./]+");
    assertThat(lines.get(4))
        .matches(
            "  fitted: time N\\^-?[0-9.]+, pieces N\\^-?[0-9.]+; theorem: at most N\\^1 pieces");
    assertThat(lines.get(7)).endsWith("fits");
    assertThat(lines.get(9)).endsWith("theorem: at most N^1 operations, but for a logarithm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zero", "l1", "l2", "linf", "01", "overparameterised", "compact"})
  void measuresEachTrainer(String trainer) throws RequestException {
    ClaimVerdict verdict = bench(true, trainer + ":d=2,n=6/9").run(text -> {}, lines::add);
    assertThat(verdict).as(lines.toString()).isEqualTo(ClaimVerdict.HOLDS);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("\"points\":6", "\"done\":true,\"right\":true");
    assertThat(lines.get(2)).contains("\"timeExponent\":", "\"theoremExponent\":");
  }

  @Test
  void isUndecidedWhenStopped() throws RequestException {
    TrainBench bench = bench(true, "l1:d=1,n=4");
    bench.cancel();
    assertThat(bench.run(text -> {}, lines::add)).isEqualTo(ClaimVerdict.UNDECIDED);
    assertThat(lines).isEmpty();
  }

  @Test
  void fitsThePowerThatIsThere() {
    PowerLaw cubes = new PowerLaw();
    assertThat(cubes.exponent()).isEmpty();
    cubes.add(2, 40);
    assertThat(cubes.exponent()).isEmpty();
    cubes.add(4, 320);
    cubes.add(8, 2560);
    cubes.add(16, 0);
    assertThat(cubes.exponent().orElseThrow()).isCloseTo(3, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l3:d=1,n=4",
        "l1",
        "l1:d=1",
        "l1:d=1,n=",
        "l1:d=1,n=0",
        "l1:d=1/2,n=4",
        "l1:d=1,d=1,n=4",
        "l1:d=1,n=4,m=2",
        "l1:d=0,n=4",
        "l1:k=0,d=1,n=4",
        "l1:d=1,n=9999999"
      })
  void saysWhichFamiliesThereAre(String text) {
    assertThatThrownBy(() -> bench(true, text))
        .isInstanceOfSatisfying(
            RequestException.class,
            mistake -> assertThat(mistake.help().orElseThrow()).contains("overparameterised:d=.."));
  }
}
