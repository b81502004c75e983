package org.reluworkbench.solver.activation;

import java.util.Arrays;
import java.util.Optional;
import org.reluworkbench.linear.Range;
import org.reluworkbench.numeric.Rational;

/** Which activations are decided, and which ranges of the forms follow. */
final class FitState {

  /** What is known of an activation. */
  enum Activation {
    OPEN,
    ACTIVE,
    INACTIVE
  }

  private final FitForms forms;
  private final Activation[] activations;
  private final double[] labels;

  FitState(FitForms forms) {
    this.forms = forms;
    activations = new Activation[forms.units() * forms.examples()];
    Arrays.fill(activations, Activation.OPEN);
    labels = new double[forms.examples()];
    for (int example = 0; example < labels.length; example++) {
      labels[example] = forms.label(example).approximately();
    }
  }

  Activation activation(int unit, int example) {
    return activations[forms.activation(unit, example)];
  }

  void set(int unit, int example, Activation activation) {
    activations[forms.activation(unit, example)] = activation;
  }

  boolean isOpen(int example) {
    for (int unit = 0; unit < forms.units(); unit++) {
      if (activation(unit, example) == Activation.OPEN) {
        return true;
      }
    }
    return false;
  }

  /** Tells the simplex the ranges of the forms at an example. */
  void tell(FloatingFit simplex, int example) {
    for (int unit = 0; unit < forms.units(); unit++) {
      Activation activation = activation(unit, example);
      simplex.confine(
          forms.activation(unit, example),
          activation == Activation.ACTIVE ? 0 : Double.NEGATIVE_INFINITY,
          activation == Activation.INACTIVE ? 0 : Double.POSITIVE_INFINITY);
    }
    for (int active = 0; active < 1 << forms.units(); active++) {
      simplex.confine(
          forms.output(active, example),
          isAtLeast(active, example) ? labels[example] : Double.NEGATIVE_INFINITY,
          isAtMost(active, example) ? labels[example] : Double.POSITIVE_INFINITY);
    }
  }

  /** The exact range of a form. */
  Range range(int form) {
    int example = forms.example(form);
    if (!forms.isOutput(form)) {
      return switch (activations[form]) {
        case OPEN -> Range.FREE;
        case ACTIVE -> Range.atLeast(Rational.ZERO);
        case INACTIVE -> Range.atMost(Rational.ZERO);
      };
    }
    Optional<Rational> label = Optional.of(forms.label(example));
    return new Range(
        isAtLeast(forms.active(form), example) ? label : Optional.empty(),
        isAtMost(forms.active(form), example) ? label : Optional.empty());
  }

  /** Whether the output with these active, at most the true one's relaxation, is at most the label. */
  private boolean isAtMost(int active, int example) {
    return follows(active, example, -1);
  }

  private boolean isAtLeast(int active, int example) {
    return forms.label(example).signum() > 0 && follows(active, example, 1);
  }

  /**
   * Units of the given sign must be decided, those of the other one may be open: {@code [l] >= l} and
   * {@code [l] >= 0} hold anyway.
   */
  private boolean follows(int active, int example, int decidedSign) {
    for (int unit = 0; unit < forms.units(); unit++) {
      Activation activation = activation(unit, example);
      Activation assumed = (active >> unit & 1) != 0 ? Activation.ACTIVE : Activation.INACTIVE;
      boolean mayBeOpen = forms.sign(unit) != decidedSign;
      if (activation != assumed && !(mayBeOpen && activation == Activation.OPEN)) {
        return false;
      }
    }
    return true;
  }
}
