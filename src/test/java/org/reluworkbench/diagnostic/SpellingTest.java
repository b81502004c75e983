package org.reluworkbench.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void suggestsTheNearestName() {
    assertThat(Spelling.nearest("phj", List.of("psi", "phi", "chi"))).contains("phi");
    assertThat(Spelling.nearest("spceies", List.of("width", "species"))).contains("species");
    assertThat(Spelling.nearest("CLASS", List.of("colour", "class"))).contains("class");
    assertThat(Spelling.nearest("x", List.of("y"))).contains("y");
  }

  @Test
  void suggestsNothingThatIsFarAway() {
    assertThat(Spelling.nearest("species", List.of("width", "length"))).isEmpty();
    assertThat(Spelling.nearest("phi", List.of("", "alpha"))).isEmpty();
    assertThat(Spelling.nearest("phi", List.of())).isEmpty();
    assertThat(Spelling.nearest("a".repeat(5000), List.of("a".repeat(5000)))).isEmpty();
  }
}
