package org.reluworkbench.solver.activation;

import java.util.Arrays;
import java.util.BitSet;
import org.reluworkbench.solver.activation.FitState.Activation;
import org.reluworkbench.solver.activation.FloatingFit.Guess;

/**
 * Which patterns of activation at each example seem possible still. What was ruled out stays so until
 * the search goes back.
 */
final class PossiblePatterns {

  /** With more units there are too many patterns to try each. */
  private static final int MOST_UNITS_TO_TRY = 4;

  private final FitForms forms;
  private final FitState state;
  private final FloatingFit floating;
  private final BitSet ruledOut = new BitSet();
  private final int[] counts;
  private int[] trail = new int[64];
  private int ruled;

  PossiblePatterns(FitForms forms, FitState state, FloatingFit floating) {
    this.forms = forms;
    this.state = state;
    this.floating = floating;
    counts = new int[forms.examples()];
    Arrays.fill(counts, 1 << forms.units());
  }

  int count(int example) {
    return counts[example];
  }

  /** How much is ruled out, to go back to. */
  int mark() {
    return ruled;
  }

  /** Forgets all that was ruled out since. */
  void release(int mark) {
    while (ruled > mark) {
      int place = trail[--ruled];
      ruledOut.clear(place);
      counts[place >> forms.units()]++;
    }
  }

  /** Tries the patterns at an example about which nothing is decided, one linear program each. */
  void tryAll(int example) {
    if (forms.units() > MOST_UNITS_TO_TRY) {
      return;
    }
    for (int pattern = 0; pattern < 1 << forms.units(); pattern++) {
      int place = example << forms.units() | pattern;
      if (!ruledOut.get(place)) {
        for (int unit = 0; unit < forms.units(); unit++) {
          boolean active = (pattern >> unit & 1) != 0;
          state.set(unit, example, active ? Activation.ACTIVE : Activation.INACTIVE);
        }
        state.tell(floating, example);
        if (floating.check() == Guess.INFEASIBLE) {
          ruleOut(place);
        }
      }
    }
    for (int unit = 0; unit < forms.units(); unit++) {
      state.set(unit, example, Activation.OPEN);
    }
    state.tell(floating, example);
  }

  private void ruleOut(int place) {
    ruledOut.set(place);
    counts[place >> forms.units()]--;
    if (ruled == trail.length) {
      trail = Arrays.copyOf(trail, 2 * ruled);
    }
    trail[ruled++] = place;
  }
}
