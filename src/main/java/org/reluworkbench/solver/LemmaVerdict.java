package org.reluworkbench.solver;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Verdict;

/** What a solver found out about a lemma. */
public sealed interface LemmaVerdict {

  /**
   * It is true, on the word of a solver that refuted cases which cover everything.
   *
   * @param refuted the cases, each in one line
   * @param basis the solver with its version
   */
  record Proved(List<String> refuted, String basis) implements LemmaVerdict {
    public Proved {
      refuted = List.copyOf(refuted);
      Objects.requireNonNull(basis);
    }

    /** How many there are. */
    public int cases() {
      return refuted.size();
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
