package org.reluworkbench.train.fit;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.network.RidgeNetwork;
import org.reluworkbench.network.Weights;

/** What came of fitting a table. */
public sealed interface FitOutcome {

  /**
   * A network of units in one direction that fits every row, which was verified.
   *
   * @param network with at most one unit fewer than there are distinct inputs
   * @param inputs how many distinct inputs there are
   * @param repetitions how many rows only repeat others
   */
  record Fitted(RidgeNetwork network, int inputs, long repetitions) implements FitOutcome {
    public Fitted {
      Objects.requireNonNull(network);
    }
  }

  /**
   * A network with a few units for each dimension-many inputs, which was verified.
   *
   * @param groups how many hyperplanes the inputs were divided among
   */
  record Compact(Weights weights, int inputs, long repetitions, int groups) implements FitOutcome {
    public Compact {
      Objects.requireNonNull(weights);
    }
  }

  /**
   * No network of any size fits.
   *
   * @param conflicts some of the reasons, at least one
   * @param rows how many rows are at fault
   */
  record Contradictory(List<RowConflict> conflicts, long rows) implements FitOutcome {
    public Contradictory {
      conflicts = List.copyOf(conflicts);
    }
  }

  /** A compact network was asked for and is not to be had in this way. */
  record NotGeneral(String why) implements FitOutcome {
    public NotGeneral {
      Objects.requireNonNull(why);
    }
  }

  /** It was stopped before it was done. */
  record Stopped() implements FitOutcome {}
}
