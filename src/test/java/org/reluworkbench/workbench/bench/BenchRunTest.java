package org.reluworkbench.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.family.Family;
import org.reluworkbench.family.Instance;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.workbench.bench.Measurement.Proof;
import org.reluworkbench.workbench.bench.Measurement.Run;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.file.RequestException;

class BenchRunTest {

  private final List<String> lines = new ArrayList<>();

  private ClaimVerdict run(
      Lineup lineup, Function<Instance, Measurement> bench, boolean json, Engine... engines) {
    return new BenchRun(
            lineup, List.of(engines), bench, () -> false, new BenchRun.Form(json, Clock::wall))
        .run(text -> {}, lines::add);
  }

  private static Lineup lineup(String family, int count, int disguises) throws RequestException {
    return BenchRequest.lineup("training", disguises, List.of(), List.of(family), 1, count)
        .build(1);
  }

  private static DecideBench real(Engine... engines) {
    return new DecideBench(List.of(engines), Duration.ofSeconds(60), Duration.ZERO, Map.of());
  }

  private static Clock millis(long wall) {
    return new Clock(Duration.ofMillis(wall), Duration.ofMillis(wall));
  }

  private static Measurement made(Instance instance, String own, String other, boolean accepted) {
    return new Measurement(
        instance,
        "sizes",
        List.of(new Run("own", own, "", millis(10)), new Run("z3-lra", other, "", millis(40))),
        Optional.of(new Run("sat4j", own, "", millis(2))),
        Optional.of(new Proof(3, 4, 2000, millis(1), millis(2), accepted)));
  }

  @Test
  void aFileWithoutProblemsIsNoBench(@TempDir Path folder) throws Exception {
    Path data = Files.writeString(folder.resolve("a.csv"), "x,y\n0,0\n1,1\n");
    assertThatThrownBy(() -> BenchRequest.lineup("training", 0, List.of(data), List.of(), 1, 1))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("a.csv declares no problem");
  }

  @Test
  void decidesChecksAndComparesWhatItIsAsked() throws RequestException {
    ClaimVerdict verdict = run(
        lineup("3sat:n=6", 2, 1),
        real(Engine.OWN, Engine.Z3_CORNER)::measure,
        false,
        Engine.OWN,
        Engine.Z3_CORNER);
    assertThat(verdict).isEqualTo(ClaimVerdict.HOLDS);
    assertThat(lines.get(0)).isEqualTo("3sat n=6  (training: 15 dimension, 2 units, 47 examples)");
    assertThat(lines).anyMatch(line -> line.matches("  seed 2 +(yes|no) .*"));
    assertThat(lines).anyMatch(line -> line.matches("  own: 2 of 2 decided, at most .*"));
    assertThat(lines).anyMatch(line -> line.matches("  own: .* times .* undisguised"));
  }

  @Test
  void measuresNegativeAnswersProofs() throws RequestException {
    Lineup lineup = lineup("waerden:k=3,n=9", 5, 0);
    assertThat(lineup.entries()).hasSize(1);
    Measurement measurement = real(Engine.OWN).measure(lineup.entries().get(0).instance());
    assertThat(measurement.answers()).containsExactly("unsatisfiable");
    Proof proof = measurement.proof().orElseThrow();
    assertThat(proof.accepted()).isTrue();
    assertThat(proof.lemmas()).isPositive();
    assertThat(proof.steps()).isPositive();
    assertThat(proof.bytes()).isGreaterThan(1000);
  }

  @Test
  void findsEnginesThatDisagree() throws RequestException {
    ClaimVerdict verdict = run(
        lineup("3sat:n=6", 1, 0),
        instance -> made(instance, "satisfiable", "unsatisfiable", true),
        false,
        Engine.OWN,
        Engine.Z3_LRA);
    assertThat(verdict).isEqualTo(ClaimVerdict.REFUTED);
    assertThat(lines)
        .anyMatch(line -> line.strip()
            .equals("DISAGREEMENT: own satisfiable, z3-lra unsatisfiable, sat4j satisfiable"));
  }

  @Test
  void doesNotOverlookACertificateThatFails() throws RequestException {
    assertThat(run(
            lineup("3sat:n=6", 1, 0),
            instance -> made(instance, "satisfiable", "unknown", false),
            false,
            Engine.OWN,
            Engine.Z3_LRA))
        .isEqualTo(ClaimVerdict.REFUTED);
  }

  @Test
  void countsWhatNobodyDecidesAsUndecided() throws RequestException {
    assertThat(run(
            lineup("3sat:n=6", 1, 0),
            instance -> made(instance, "unknown", "unknown", true),
            false,
            Engine.OWN,
            Engine.Z3_LRA))
        .isEqualTo(ClaimVerdict.UNDECIDED);
  }

  @Test
  void writesOneObjectForAnInstanceAndOneForAGroup() throws RequestException {
    run(
        lineup("3sat:n=6", 2, 0),
        instance -> made(instance, "unsatisfiable", "unsatisfiable", true),
        true,
        Engine.OWN,
        Engine.Z3_LRA);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .startsWith("{\"group\":\"3sat n=6\",\"instance\":\"seed 1\"")
        .contains("\"agree\":true", "\"own\":{\"verdict\":\"unsatisfiable\"", "\"lemmas\":3");
    assertThat(lines.get(2))
        .contains("\"timesOwn\":{\"smallest\":4.0,\"median\":4.0,\"largest\":4.0}")
        .contains("\"ownTimesSat4j\":{\"smallest\":5.0")
        .contains("\"checkTimesOwn\":{\"smallest\":0.3");
  }

  @Test
  void readsFamiliesWithSeveralValues() throws RequestException {
    assertThat(FamilyText.read("planted:d=2/3,size=50,flips=0/1").stream().map(Family::name))
        .containsExactly(
            "planted d=2 size=50 flips=0",
            "planted d=2 size=50 flips=1",
            "planted d=3 size=50 flips=0",
            "planted d=3 size=50 flips=1");
    assertThat(FamilyText.read("3sat").get(0).name()).isEqualTo("3sat n=50");
    for (String wrong :
        List.of("2sat:n=4", "3sat:m=4", "3sat:n", "3sat:n=x", "3sat:n=2", "3sat:n=4.5")) {
      assertThatThrownBy(() -> FamilyText.read(wrong))
          .as(wrong)
          .isInstanceOf(RequestException.class);
    }
  }

  @Test
  void decidesNetworksDataToo() throws RequestException {
    Lineup lineup = lineup("networks:d=1,size=6,flips=0/1", 1, 0);
    assertThat(lineup.entries()).hasSize(2);
    Measurement measurement =
        real(Engine.OWN, Engine.Z3_LRA).measure(lineup.entries().get(0).instance());
    assertThat(measurement.answers()).containsExactly("satisfiable");
    assertThat(measurement.proof().orElseThrow().accepted()).isTrue();
  }

  @Test
  void takesTheTimeInTheMiddle() {
    assertThat(Clock.median(List.of(millis(9), millis(2), millis(5)))).isEqualTo(millis(5));
    assertThat(Clock.median(List.of(millis(9), millis(2)))).isEqualTo(millis(2));
    assertThat(Clock.median(List.of(millis(4)))).isEqualTo(millis(4));
  }

  @Test
  void takesTheLowerOfTwoInTheMiddle() {
    assertThat(Summary.Spread.of(List.of(4.0, 1.0, 3.0, 2.0)))
        .contains(new Summary.Spread(1, 2, 4));
    assertThat(Summary.Spread.of(List.of())).isEmpty();
  }
}
