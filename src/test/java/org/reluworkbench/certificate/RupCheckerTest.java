package org.reluworkbench.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.reluworkbench.problem.RupProof;

class RupCheckerTest {

  /** All eight clauses over three variables. */
  private static RupChecker eightClauses() {
    RupChecker checker = new RupChecker(3);
    for (int i = 0; i < 8; i++) {
      checker.add((i & 1) == 0 ? 1 : -1, (i & 2) == 0 ? 2 : -2, (i & 4) == 0 ? 3 : -3);
    }
    return checker;
  }

  private static RupProof proof(int[]... clauses) {
    RupProof.Builder builder = new RupProof.Builder();
    for (int[] clause : clauses) {
      builder.learn(clause);
    }
    return builder.build();
  }

  @Test
  void acceptsAProofStepByStep() {
    assertThat(eightClauses().rejection(proof(new int[] {1, 2}, new int[] {1}, new int[] {2})))
        .isEmpty();
  }

  @Test
  void acceptsContradictionsOfUnitsWithoutAnyStep() {
    RupChecker checker = new RupChecker(2);
    checker.add(1);
    checker.add(-1, 2);
    checker.add(-2);
    assertThat(checker.rejection(RupProof.EMPTY)).isEmpty();
  }

  @Test
  void acceptsTheEmptyClauseAmongTheGivenOnes() {
    RupChecker checker = new RupChecker(0);
    checker.add();
    assertThat(checker.rejection(RupProof.EMPTY)).isEmpty();
  }

  @Test
  void rejectsAStepThatDoesNotFollowByPropagation() {
    assertThat(eightClauses().rejection(proof(new int[] {1}))).get().asString().contains("step 1 ");
    assertThat(eightClauses().rejection(proof(new int[] {}))).get().asString().contains("step 1 ");
  }

  @Test
  void rejectsAProofThatEndsTooEarly() {
    assertThat(eightClauses().rejection(proof(new int[] {1, 2})))
        .get()
        .asString()
        .contains("without a contradiction");
  }

  @Test
  void rejectsAStepThatUsesAForgottenClause() {
    RupProof.Builder builder = new RupProof.Builder();
    int step = builder.learn(1, 2);
    builder.forget(step);
    builder.learn(1);
    assertThat(eightClauses().rejection(builder.build())).get().asString().contains("step 3 ");
  }

  @Test
  void rejectsAnUnknownVariableInAStep() {
    assertThat(eightClauses().rejection(proof(new int[] {1, 2, 4})))
        .get()
        .asString()
        .contains("unknown variable");
  }

  @Test
  void understandsRepeatedLiteralsAndTautologies() {
    RupChecker checker = new RupChecker(1);
    checker.add(1, -1);
    checker.add(1, 1);
    checker.add(-1, -1);
    assertThat(checker.rejection(RupProof.EMPTY)).isEmpty();
    RupChecker harmless = new RupChecker(1);
    harmless.add(1, -1);
    assertThat(harmless.rejection(RupProof.EMPTY)).isPresent();
  }

  @Test
  void buildsNoProofThatForgetsALaterStep() {
    assertThatThrownBy(() -> new RupProof.Builder().forget(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
