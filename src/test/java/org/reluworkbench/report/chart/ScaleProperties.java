package org.reluworkbench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ScaleProperties {

  @Property
  void aLinearScaleHoldsItsValuesInOrderAndHasAboutAsManyTicksAsWanted(
      @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
      @ForAll @IntRange(min = 2, max = 8) int steps) {
    LinearScale scale = LinearScale.of(values, steps);
    List<Double> sorted = values.stream().sorted().toList();
    assertThat(sorted.stream().map(scale::share).toList()).isSorted();
    // Were a value beyond an end, it would be drawn at the end, and the inverse would not hold.
    for (double value : values) {
      double back =
          (scale.first() + scale.share(value) * (scale.last() - scale.first())) * scale.step();
      assertThat(back).isCloseTo(value, within(scale.step() * 1e-6 + 1e-9));
    }
    assertThat(scale.ticks()).hasSizeBetween(2, steps + 3);
    assertThat(scale.ticks().get(0).share()).isZero();
    assertThat(scale.ticks().get(scale.ticks().size() - 1).share()).isEqualTo(1);
  }

  @Property
  void aTimeScaleHoldsItsTimesInOrderBelowNever(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 1, max = 1e9) Double> values,
      @ForAll boolean unbounded) {
    List<Double> all = new ArrayList<>(values);
    if (unbounded) {
      all.add(TimeScale.NEVER);
    }
    TimeScale scale = TimeScale.of(all);
    List<Double> shares = all.stream().sorted().map(scale::share).toList();
    assertThat(shares).isSorted().allMatch(share -> share >= 0 && share <= 1);
    double longest = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    if (unbounded) {
      assertThat(scale.share(longest)).isLessThan(0.9);
      assertThat(shares.get(shares.size() - 1)).isEqualTo(1);
    }
    assertThat(Math.pow(10, scale.decades())).isGreaterThanOrEqualTo(longest * (1 - 1e-6));
  }
}
