package org.reluworkbench.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpotsTest {

  private static String written(Spots spots, String text) {
    StringBuilder out = new StringBuilder();
    spots.write(out, List.of(new Spots.Spot("<circle r=\"1\"/>", text)));
    return out.toString();
  }

  @Test
  void whatIsShownToAMouseIsReachedWithTheKeyboard() {
    Spots few = Spots.of(3, 400, 300);
    assertThat(few.role()).isEqualTo("group");
    assertThat(written(few, "1 < 2"))
        .contains("tabindex=\"0\" role=\"img\"", "<title>1 &lt; 2</title>", ">1 &lt; 2</text>");
  }

  @Test
  void veryManySpotsAreNotStopsAndThePictureIsOneThing() {
    Spots many = Spots.of(61, 400, 300);
    assertThat(many.role()).isEqualTo("img");
    assertThat(written(many, "a")).doesNotContain("tabindex", "role=").contains("<title>a</title>");
    assertThat(Spots.of(0, 400, 300).role()).isEqualTo("img");
  }

  @Test
  void longTextsAreFittedToThePicture() {
    Spots spots = Spots.of(1, 100, 300);
    assertThat(written(spots, "short")).doesNotContain("textLength");
    assertThat(written(spots, "much longer than that")).contains("textLength=\"70.0\"");
  }
}
