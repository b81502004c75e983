package org.reluworkbench.solver;

import java.util.Objects;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Verdict;

/** What a solver found out about a lemma. */
public sealed interface LemmaVerdict {

  /**
   * It is true, on the word of a solver that refuted cases which cover everything.
   *
   * @param cases how many
   * @param basis the solver with its version
   */
  record Proved(int cases, String basis) implements LemmaVerdict {
    public Proved {
      Objects.requireNonNull(basis);
    }
  }

  /** This network fits the gadget, and the conclusion is false of it: judged in exact arithmetic. */
  record Refuted(Weights weights) implements LemmaVerdict {
    public Refuted {
      Objects.requireNonNull(weights);
    }
  }

  /**
   * Not known.
   *
   * @param detail which cases are open, or what stands in the way
   */
  record Undecided(Verdict.Reason reason, String detail) implements LemmaVerdict {
    public Undecided {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(detail);
    }
  }
}
