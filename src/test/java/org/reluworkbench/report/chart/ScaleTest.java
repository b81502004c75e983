package org.reluworkbench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

  private static List<String> labels(Scale scale) {
    return scale.ticks().stream().map(Tick::label).toList();
  }

  @Test
  void ratiosGetTicksAtRoundNumbers() {
    assertThat(labels(LinearScale.of(List.of(3.0, 4.26, 6.0), 5)))
        .containsExactly("3", "4", "5", "6");
    assertThat(labels(LinearScale.of(List.of(0.5, 2.9), 5)))
        .containsExactly("0.5", "1", "1.5", "2", "2.5", "3");
    assertThat(labels(LinearScale.of(List.of(-0.1, 0.1), 2))).containsExactly("-0.1", "0", "0.1");
  }

  @Test
  void aScaleOfOneValueOrNoneIsStillAScale() {
    assertThat(LinearScale.of(List.of(7.0), 5).share(7)).isBetween(0.0, 1.0);
    assertThat(labels(LinearScale.of(List.of(), 2))).containsExactly("0", "0.5", "1");
    assertThat(labels(TimeScale.of(List.of()))).containsExactly("1 ms", "10 ms");
    assertThatThrownBy(() -> new LinearScale(2, 2, 1, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sharesAreShownPerCent() {
    assertThat(labels(LinearScale.ofShares()))
        .containsExactly("0%", "20%", "40%", "60%", "80%", "100%");
    assertThat(LinearScale.ofShares().share(0.25)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void timesGoByDecadesWithAPlaceForWhatNeverEnds() {
    assertThat(labels(TimeScale.of(List.of(3.0, 4000.0, TimeScale.NEVER))))
        .containsExactly("1 ms", "10 ms", "100 ms", "1 s", "10 s", "never");
    assertThat(labels(TimeScale.of(List.of(1e9))))
        .contains("1 ms", "100 ms", "10 s", "")
        .doesNotContain("never");
    TimeScale scale = new TimeScale(4, false);
    assertThat(scale.share(0)).isZero();
    assertThat(scale.share(100)).isCloseTo(0.5, within(1e-12));
    assertThat(scale.share(1e4)).isEqualTo(1);
  }
}
