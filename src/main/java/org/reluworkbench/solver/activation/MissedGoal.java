package org.reluworkbench.solver.activation;

import org.reluworkbench.linear.Range;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.statement.Goal;

/**
 * That a network misses a goal, clearly, as a range of its bias: by a label's size and not only just.
 * If no network does so, the bounds that contradict each other often say more, that it meets the goal.
 *
 * @param value what the goal asks of {@code factor * w0}, in the scale of the search
 * @param margin by how much it is missed
 */
record MissedGoal(Goal goal, Rational value, Rational margin) {

  static MissedGoal of(Goal goal, Training problem, FitForms forms) {
    Rational scale = Rational.ONE;
    for (int i = 0; i < forms.examples(); i++) {
      Example example = problem.examples().get(i);
      if (example.label().signum() > 0) {
        scale = forms.label(i).dividedBy(example.label());
      }
    }
    return new MissedGoal(goal, goal.value().times(scale), scale);
  }

  /** Of the bias; all numbers, if no network at all is the goal. */
  Range bias() {
    return switch (goal.factor()) {
      case 1 -> Range.atMost(limit());
      case -1 -> Range.atLeast(limit());
      default -> Range.FREE;
    };
  }

  /** The one bound on the bias. */
  Rational limit() {
    return value.minus(margin).times(Rational.of(goal.factor()));
  }

  /**
   * Whether {@code -m factor w0 <= bound}, or {@code 0 <= bound} with m zero, shows the goal.
   *
   * @param multiple m, not negative
   */
  boolean isShown(Rational multiple, Rational bound) {
    int comparison = bound.compareTo(multiple.times(value).negate());
    boolean strict = multiple.isZero() || goal.strict();
    return comparison < 0 || (comparison == 0 && !strict);
  }
}
