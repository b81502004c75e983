package org.reluworkbench.solver.sat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reluworkbench.certificate.RupChecker;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.sat4j.IncrementalSat.Outcome;

class IncrementalSatTest {

  private static final long LITERALS = 10_000_000;

  /** Random clauses come in between searches until nothing satisfies them all. */
  @Test
  void provesOverSeveralSearches() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int variables = 3 + random.nextInt(40);
      RupChecker checker = new RupChecker(variables);
      try (IncrementalSat sat = new IncrementalSat(variables, LITERALS)) {
        int searches = 0;
        while (sat.solve(Budget.unlimited()) == Outcome.SATISFIABLE) {
          searches++;
          for (int i = 0; i < variables; i++) {
            int[] clause = random
                .ints(1 + random.nextInt(3), 1, variables + 1)
                .map(v -> random.nextBoolean() ? v : -v)
                .toArray();
            sat.add(clause);
            checker.add(clause);
          }
        }
        assertThat(searches).isPositive();
        assertThat(sat.solve(Budget.unlimited())).isEqualTo(Outcome.UNSATISFIABLE);
        assertThat(checker.rejection(sat.proof())).as("seed %d", seed).isEmpty();
      }
    }
  }

  /** Sat4j's solver, when kept hot, gave up on such sequences without a reason. */
  @Test
  void answersEverySearchOfALongSequence() {
    Random random = new Random(1);
    try (IncrementalSat sat = new IncrementalSat(11, LITERALS)) {
      sat.add(1);
      for (int i = 0; i < 200; i++) {
        assertThat(sat.solve(Budget.unlimited())).isNotEqualTo(Outcome.STOPPED);
        int[] variables = random.ints(3, 1, 12).toArray();
        sat.add(variables);
        sat.add(-variables[0], -variables[1], -variables[2]);
      }
    }
  }

  @Test
  void knowsTheEmptyClause() {
    try (IncrementalSat sat = new IncrementalSat(1, LITERALS)) {
      sat.add();
      sat.add(1);
      assertThat(sat.solve(Budget.unlimited())).isEqualTo(Outcome.UNSATISFIABLE);
    }
  }

  @Test
  void stopsWhenTheBudgetIsSpentOrTheProofTooLong() {
    try (IncrementalSat sat = pigeons(9, LITERALS)) {
      assertThat(sat.solve(Budget.of(Duration.ZERO))).isEqualTo(Outcome.STOPPED);
      assertThat(sat.isProofTooLong()).isFalse();
    }
    try (IncrementalSat sat = pigeons(9, 1000)) {
      assertThat(sat.solve(Budget.unlimited())).isEqualTo(Outcome.STOPPED);
      assertThat(sat.isProofTooLong()).isTrue();
    }
  }

  /** One pigeon more than holes. */
  private static IncrementalSat pigeons(int holes, long literals) {
    IncrementalSat sat = new IncrementalSat((holes + 1) * holes, literals);
    for (int pigeon = 0; pigeon <= holes; pigeon++) {
      int[] somewhere = new int[holes];
      for (int hole = 0; hole < holes; hole++) {
        somewhere[hole] = pigeon * holes + hole + 1;
        for (int other = 0; other < pigeon; other++) {
          sat.add(-somewhere[hole], -(other * holes + hole + 1));
        }
      }
      sat.add(somewhere);
    }
    return sat;
  }
}
