package org.reluworkbench.train.fit;

import java.util.Objects;
import org.reluworkbench.numeric.Rational;

/** Why no network fits a table, shown on its rows, which count from one. */
public sealed interface RowConflict {

  /** At most so many are named. */
  int MOST_SHOWN = 10;

  /** In one line. */
  String message();

  /** Two rows have the same input and different labels. */
  record TwoLabels(int first, Rational firstLabel, int second, Rational secondLabel)
      implements RowConflict {
    public TwoLabels {
      Objects.requireNonNull(firstLabel);
      Objects.requireNonNull(secondLabel);
    }

    @Override
    public String message() {
      return "rows " + first + " and " + second + " have the same input and the labels "
          + firstLabel + " and " + secondLabel;
    }
  }

  /** A label is negative, but the output passes a ReLU. */
  record NegativeLabel(int row, Rational label) implements RowConflict {
    public NegativeLabel {
      Objects.requireNonNull(label);
    }

    @Override
    public String message() {
      return "row " + row + " has the negative label " + label
          + ", but the output of a network is never negative";
    }
  }
}
