package org.reluworkbench.workbench;

import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.problem.Violation;
import org.reluworkbench.reduction.ReducedChain;

/** An outside solver's witness of a target, taken back to the source and checked on both sides. */
public sealed interface Extraction {

  /** It fits, and this is the source's witness. */
  record Lifted(Object sourceWitness) implements Extraction {
    public Lifted {
      Objects.requireNonNull(sourceWitness);
    }
  }

  /** It is no witness of the target. */
  record Misfit(Violation violation) implements Extraction {
    public Misfit {
      Objects.requireNonNull(violation);
    }
  }

  /** Judges a witness of the chain's target and takes it back. */
  static Extraction of(ReducedChain chain, Object targetWitness) {
    Optional<Violation> misfit = ProblemDecider.violation(chain.target(), targetWitness);
    if (misfit.isPresent()) {
      return new Misfit(misfit.get());
    }
    Object pulled = chain.pullBack(targetWitness);
    ProblemDecider.violation(chain.source(), pulled).ifPresent(violation -> {
      throw new IllegalStateException("a rule pulls back wrongly: " + violation);
    });
    return new Lifted(pulled);
  }
}
