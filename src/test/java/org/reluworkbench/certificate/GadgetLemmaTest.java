package org.reluworkbench.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reluworkbench.problem.Example;
import org.reluworkbench.reduction.ForcingGadget;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.LemmaProof;
import org.reluworkbench.statement.LemmaStatement;

class GadgetLemmaTest {

  private static final List<Example> CORNER =
      ForcingGadget.forUnits(2).orElseThrow().examples();

  private static Optional<String> proved(
      List<Example> gadget, Conclusion conclusion, boolean proof) {
    Lemma lemma = new Lemma("any", 2, 2, gadget, conclusion);
    return GadgetLemma.provedBy(new Certificate.ProvedLemma(
        Map.of(),
        new LemmaStatement.Networks(lemma),
        proof ? Optional.of(new LemmaProof(lemma, List.of())) : Optional.empty(),
        List.of()));
  }

  @Test
  void theLemmaOfTheGadgetIsKnownByWhatItSaysInAnyOrderOfThePoints() {
    List<Example> reversed = new ArrayList<>(CORNER);
    Collections.reverse(reversed);
    assertThat(proved(CORNER, GadgetLemma.forced(2), true)).contains("forcing-2");
    assertThat(proved(reversed, GadgetLemma.forced(2), true)).contains("forcing-2");
  }

  @Test
  void aWeakerOrAnUnprovedOneDoesNotPassForIt() {
    assertThat(proved(CORNER, GadgetLemma.forced(2), false)).isEmpty();
    assertThat(proved(CORNER, GadgetLemma.forced(1), true)).isEmpty();
    assertThat(proved(CORNER.subList(0, 5), GadgetLemma.forced(2), true)).isEmpty();
    assertThat(GadgetLemma.name(3)).isEqualTo("forcing-3");
  }
}
