package org.reluworkbench.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.reluworkbench.report.chart.TimeScale;

class TimesProperties {

  @Property
  void aQuantileIsTheLeastTimeWithinWhichItsShareWasDecided(
      @ForAll @NotEmpty List<@DoubleRange(min = 0, max = 100) Double> times,
      @ForAll @IntRange(min = 1, max = 10) int tenths) {
    double quantile = new Times(times).quantile(tenths / 10.0);
    long within = times.stream().filter(time -> time <= quantile).count();
    long before = times.stream().filter(time -> time < quantile).count();
    assertThat(within * 10).isGreaterThanOrEqualTo((long) tenths * times.size());
    assertThat(before * 10).isLessThan((long) tenths * times.size());
  }

  @Example
  void aMedianThatWasNotDecidedNeverEnds() {
    Times times = new Times(List.of(TimeScale.NEVER, 5.0, TimeScale.NEVER));
    assertThat(Times.text(times.median())).isEqualTo("never");
    assertThat(Times.text(times.quantile(0.2))).isEqualTo("5 ms");
  }

  @Property
  void binsAreFewAndMoveNoValueByMoreThanHalfAStep(
      @ForAll @NotEmpty List<@DoubleRange(min = 0, max = 1000) Double> values) {
    Bins bins = Bins.of(values);
    assertThat(values)
        .allMatch(value -> Math.abs(bins.of(value) - value) <= bins.step() / 2 + 1e-9);
    assertThat(values.stream().map(bins::of).distinct().count()).isLessThanOrEqualTo(24);
  }

  @Property
  void bandsAreTheDistinctValuesInOrder(
      @ForAll @NotEmpty List<@IntRange(min = 0, max = 30) Integer> values) {
    List<Long> sizes = values.stream().map(Integer::longValue).toList();
    List<List<Long>> bands = Bins.bands(sizes, 4);
    assertThat(bands).hasSizeLessThanOrEqualTo(4).noneMatch(List::isEmpty);
    assertThat(bands.stream().flatMap(List::stream).toList())
        .isEqualTo(sizes.stream().distinct().sorted().toList());
  }
}
