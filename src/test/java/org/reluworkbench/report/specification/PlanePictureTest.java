package org.reluworkbench.report.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.report.specification.Frame.Place;
import org.reluworkbench.report.specification.PlanePicture.Mark;

class PlanePictureTest {

  private static final List<Mark> MARKS = List.of(
      new Mark(new Place(-1, -1), true, false, "(-1, -1) has label 1"),
      new Mark(new Place(1, 1), false, true, "(1, 1) has label 0"));

  @Test
  void regionsSayWhatTheNetworkIsThereInTheNamesOfItsInputs() {
    String svg = new PlanePicture(
            "t", List.of("u", "v"), MARKS, List.of(new Affine2(1, -2, 0)), List.of(-0.5), 1)
        .svg();
    assertThat(svg).contains("here F = 1 - 0.5 u + v<", "here F = 1<", "here F = 0<");
    assertThat(svg).contains(">l1 = 0<", ">u</text>", ">v</text>");
  }

  @Test
  void axesHaveNumbersAndPointsSayTheirLabels() {
    String svg = PlanePicture.ofPoints("two & more", List.of("x1", "x2"), MARKS, List.of())
        .svg();
    assertThat(svg).contains("<title>two &amp; more</title>", ">-1</text>", ">1</text>");
    assertThat(svg).contains("class=\"one\"", "class=\"zero\"", ">(1, 1) has label 0</text>");
    assertThat(svg).containsOnlyOnce("class=\"missed\"").doesNotContain("here F");
  }
}
