package org.reluworkbench.solver.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.reluworkbench.linear.BoundTerm;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.linear.Range;
import org.reluworkbench.linear.Range.Side;
import org.reluworkbench.linear.Simplex;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.solver.activation.FloatingFit.CoreBound;

/** Where floating point has no answer: the same question to the exact simplex. */
final class ExactFit {

  private final FitForms forms;
  private final MissedGoal goal;

  /** Empty until it is first needed. */
  private final List<Simplex> simplex = new ArrayList<>();

  ExactFit(FitForms forms, MissedGoal goal) {
    this.forms = forms;
    this.goal = goal;
  }

  /** The bounds that contradict each other. */
  List<CoreBound> bounds(Feasibility.Infeasible infeasible) {
    return infeasible.farkas().terms().stream()
        .map(term -> new CoreBound(form(term.constraint()), term.side() == Side.UPPER))
        .toList();
  }

  /** The number of a form among the simplex's, which come after the unknowns, the bias first. */
  private int form(int constraint) {
    return constraint == 0 ? forms.forms() : constraint - forms.unknowns();
  }

  /** How often each of them is to be taken. */
  Vector factors(Feasibility.Infeasible infeasible) {
    return Vector.of(
        infeasible.farkas().terms().stream().map(BoundTerm::multiplier).toList());
  }

  /** Whether the forms can be within these ranges. */
  Feasibility solve(FitState state, BooleanSupplier stop) {
    if (simplex.isEmpty()) {
      Simplex fresh = new Simplex(forms.unknowns());
      for (int form = 0; form < forms.forms(); form++) {
        fresh.define(forms.form(form));
      }
      fresh.confine(0, goal.bias());
      simplex.add(fresh);
    }
    Simplex some = simplex.get(0);
    for (int form = 0; form < forms.forms(); form++) {
      Range range = state.range(form);
      if (!some.range(forms.unknowns() + form).equals(range)) {
        some.confine(forms.unknowns() + form, range);
      }
    }
    return some.check(stop);
  }
}
