package org.reluworkbench.train.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.linear.LinearConstraint;
import org.reluworkbench.linear.LinearSystem;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * Cuts by exact linear programming alone. Regions are cones, so that where a form can be positive it
 * can be at least one.
 */
final class ExactCutTest implements CutTest {

  private final Forms forms;
  private final List<Vector> vectors = new ArrayList<>();
  private long tests;

  ExactCutTest(Forms forms) {
    this.forms = forms;
    for (int form = 0; form < forms.size(); form++) {
      vectors.add(Vector.of(Arrays.stream(forms.exact(form)).map(Rational::of).toList()));
    }
  }

  @Override
  public Optional<IntegerPoint> across(Region region, IntegerPoint inside, int form, int side) {
    tests++;
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int i = 0; i < region.size(); i++) {
      constraints.add(atLeastOne(region.form(i), region.side(i)));
    }
    constraints.add(atLeastOne(form, side));
    Feasibility feasibility = new LinearSystem(forms.width(), constraints).feasibility(() -> false);
    return feasibility instanceof Feasibility.Feasible feasible
        ? Optional.of(new IntegerPoint(forms, IntegerVectors.primitive(feasible.point())))
        : Optional.empty();
  }

  private LinearConstraint atLeastOne(int form, int side) {
    return LinearConstraint.atLeast(vectors.get(form).times(Rational.of(side)), Rational.ONE);
  }

  @Override
  public long exactTests() {
    return tests;
  }
}
