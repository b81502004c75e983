package org.reluworkbench.certificate;

import java.util.Objects;
import org.reluworkbench.problem.Refutation;

/** The answer to one problem and what it rests on. */
public sealed interface Outcome {

  /** Yes, as this witness shows; its type is that of the problem's witnesses. */
  record Found(Object witness) implements Outcome {
    public Found {
      Objects.requireNonNull(witness);
    }
  }

  /** No, for this reason. */
  record None(Refutation refutation) implements Outcome {
    public None {
      Objects.requireNonNull(refutation);
    }
  }
}
