package org.reluworkbench.workbench.bench;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.family.UnitData;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.optimum.Loss;

/**
 * Data of growing size for one trainer: random inputs with the outputs of a random network as labels,
 * some of them then one larger.
 *
 * @param trainer which one
 * @param units of the network, and those trained if the trainer doesn't choose their number itself
 * @param dimension of the inputs
 * @param flips how many labels are one larger; fewer if there are not that many
 * @param sizes numbers of points, ascending
 */
record TrainFamily(Trainer trainer, int units, int dimension, int flips, List<Integer> sizes) {

  /** What is measured. */
  enum Trainer {
    ZERO("zero", Optional.empty(), true),
    L1("l1", Optional.of(Loss.ABSOLUTE), true),
    L2("l2", Optional.of(Loss.SQUARED), true),
    LINF("linf", Optional.of(Loss.MAXIMUM), true),
    MISFITS("01", Optional.of(Loss.MISFITS), true),
    OVERPARAMETERISED("overparameterised", Optional.empty(), false),
    COMPACT("compact", Optional.empty(), false);

    private final String word;
    private final Optional<Loss> loss;
    private final boolean byPieces;

    Trainer(String word, Optional<Loss> loss, boolean byPieces) {
      this.word = word;
      this.loss = loss;
      this.byPieces = byPieces;
    }

    String word() {
      return word;
    }

    Optional<Loss> loss() {
      return loss;
    }

    /** Whether it goes through pieces of the space of weights. */
    boolean byPieces() {
      return byPieces;
    }
  }

  TrainFamily {
    Objects.requireNonNull(trainer);
    sizes = sizes.stream().sorted().distinct().toList();
    if (units < 1 || dimension < 1 || flips < 0 || sizes.isEmpty() || sizes.get(0) < 1) {
      throw new IllegalArgumentException(
          units + " units in dimension " + dimension + " on " + sizes);
    }
  }

  String name() {
    return trainer.word() + (trainer.byPieces() ? " k=" + units : "") + " d=" + dimension
        + " flips=" + flips;
  }

  /** The exponent of N that the theorem allows: of pieces where there are some, else of operations. */
  int theorem() {
    return trainer.byPieces() ? units * dimension : trainer == Trainer.COMPACT ? 2 : 1;
  }

  /** The data of one size. */
  Training data(int size, long seed) {
    return (Training) new UnitData(units, dimension, size, Math.min(flips, size))
        .instance(seed)
        .problem();
  }
}
