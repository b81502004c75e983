package org.reluworkbench.problem.optimum;

import java.util.List;
import java.util.Objects;

/** A tree of pieces: each split is a question, each leaf has a sum that bounds the loss from below. */
public sealed interface PieceTree {

  /** No tree that is read or found is deeper, so that recursion is safe. */
  int DEPTH_LIMIT = 3_000;

  /** Two pieces: where the answer is yes, and where it is no. */
  record Split(Question question, PieceTree yes, PieceTree no) implements PieceTree {
    public Split {
      Objects.requireNonNull(question);
      Objects.requireNonNull(yes);
      Objects.requireNonNull(no);
    }
  }

  /** A piece with a lower bound, or a proof that it is empty. */
  record Leaf(List<Term> sum) implements PieceTree {
    /** What the path alone says, such as its misfits or its units out of order. */
    public static final Leaf BY_PATH = new Leaf(List.of());

    public Leaf {
      sum = List.copyOf(sum);
    }
  }

  /** How many leaves it has. */
  default long leaves() {
    return this instanceof Split split ? split.yes().leaves() + split.no().leaves() : 1;
  }
}
