package org.reluworkbench.workbench.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;

class PartLemmaTest {

  @Test
  void countsTheWitnessesOfOneClause() {
    // Three literals and z: all but two of 16 are not all equal; 7 of 8 satisfy the clause.
    assertThat(PartLemma.ofSize("cnf-to-nae", 3).decide(() -> false))
        .isEqualTo(new PartLemma.Result.Proved(14, 7));
    // The empty clause has no witness on either side.
    assertThat(PartLemma.ofSize("cnf-to-nae", 0).decide(() -> false))
        .isEqualTo(new PartLemma.Result.Proved(0, 0));
    assertThat(PartLemma.ofSize("nae-to-splitting", 2).decide(() -> false))
        .isEqualTo(new PartLemma.Result.Proved(2, 2));
    assertThat(PartLemma.ofColours(3, 2).decide(() -> false))
        .isInstanceOf(PartLemma.Result.Proved.class);
    assertThat(PartLemma.ofConnectives().decide(() -> false))
        .isInstanceOf(PartLemma.Result.Proved.class);
  }

  @Test
  void leavesOpenWhatIsTooLargeOrStopped() {
    assertThat(PartLemma.ofSize("cnf-to-nae", 40).decide(() -> false))
        .isInstanceOf(PartLemma.Result.Open.class);
    assertThat(PartLemma.ofSize("cnf-to-nae", 3).decide(() -> true))
        .isInstanceOf(PartLemma.Result.Open.class);
  }

  @Test
  void anInstanceOfAnotherKindIsNotOfTheRule() {
    Problem<?> instance = new Satisfiability(Cnf.of(1, List.of(Clause.ofDimacs(1))));
    PartLemma wrong = new PartLemma("nae-to-cnf", "1", List.of(instance));
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> wrong.decide(() -> false));
  }
}
