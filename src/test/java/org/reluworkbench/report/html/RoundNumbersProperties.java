package org.reluworkbench.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class RoundNumbersProperties {

  @Property
  void aStepIsRoundAndNotMuchLarger(@ForAll @DoubleRange(min = 0.01, max = 1e9) double raw) {
    double step = RoundNumbers.step(raw);
    assertThat(step).isBetween(raw * (1 - 1e-6), raw * 2.5 * (1 + 1e-6));
    double lead = step / Math.pow(10, Math.floor(Math.log10(step * (1 + 1e-9))));
    assertThat(List.of(1L, 2L, 5L)).contains(Math.round(lead));
    assertThat(lead).isCloseTo(Math.round(lead), org.assertj.core.data.Offset.offset(1e-6));
  }

  @Property
  void theMultiplesAreWithinAndNoneIsLeftOut(
      @ForAll @DoubleRange(min = -100, max = 100) double low,
      @ForAll @DoubleRange(min = 1, max = 50) double size) {
    double step = RoundNumbers.step(size / 5);
    List<Double> found = RoundNumbers.between(low, low + size, step);
    assertThat(found).allSatisfy(x -> assertThat(x).isBetween(low - 1e-9, low + size + 1e-9));
    assertThat(found.get(0) - step).isLessThan(low + 1e-9);
    assertThat(found.get(found.size() - 1) + step).isGreaterThan(low + size - 1e-9);
  }
}
