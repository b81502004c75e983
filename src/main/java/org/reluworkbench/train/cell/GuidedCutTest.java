package org.reluworkbench.train.cell;

import java.util.Optional;

/**
 * Cuts by a guess in floating point that is confirmed exactly; where it cannot be, by exact linear
 * programming.
 *
 * <p>The form is projected to the cone that the region's forms span. As long as something is left, one
 * goes against it from the point inside: if the ray meets the form before it leaves the region, a
 * rounded point between is the answer. If nothing is left, the form is a combination of the region's
 * and cuts nothing.
 */
final class GuidedCutTest implements CutTest {

  private static final double NEGLIGIBLE = 1e-9;
  private static final double SURELY_BEFORE = 1 - 1e-7;

  private static final int STEPS_A_DIMENSION = 10;

  private final Forms forms;
  private final ConeProjection projection;
  private final ConeMembership membership;
  private final ExactCutTest exact;

  private final Rounding rounding;
  private final double[] point;
  private double leaves;
  private int steepest;

  GuidedCutTest(Forms forms) {
    this.forms = forms;
    projection = new ConeProjection(forms.width(), forms.size());
    membership = new ConeMembership(forms);
    exact = new ExactCutTest(forms);
    rounding = new Rounding(forms);
    point = new double[forms.width()];
  }

  @Override
  public long exactTests() {
    return exact.exactTests();
  }

  @Override
  public Optional<IntegerPoint> across(Region region, IntegerPoint inside, int form, int side) {
    projection.begin(forms.unit(form), -side);
    int limit = STEPS_A_DIMENSION * forms.width();
    for (int step = 0; step < limit; step++) {
      double left = projection.dot(projection.residual(), projection.residual());
      if (projection.size() == forms.width() || left < NEGLIGIBLE * NEGLIGIBLE) {
        if (membership.holds(region, projection, form, -side)) {
          return Optional.empty();
        }
        break;
      }
      shoot(region, inside);
      double meets = -side * inside.value(form) / left;
      if (meets < leaves * SURELY_BEFORE) {
        Optional<IntegerPoint> found = between(region, inside, form, side, meets);
        if (found.isPresent()) {
          return found;
        }
      }
      if (steepest < 0 || !activateSteepest(region)) {
        break;
      }
    }
    return exact.across(region, inside, form, side);
  }

  private boolean activateSteepest(Region region) {
    return projection.activate(steepest, forms.unit(region.form(steepest)), region.side(steepest));
  }

  /** Finds out where the ray against the residual leaves the region, and which form falls fastest. */
  private void shoot(Region region, IntegerPoint inside) {
    leaves = Double.POSITIVE_INFINITY;
    steepest = -1;
    double slope = NEGLIGIBLE;
    for (int i = 0; i < region.size(); i++) {
      int form = region.form(i);
      double fall = region.side(i) * projection.dot(forms.unit(form), projection.residual());
      if (fall > 0 && !projection.isActive(i)) {
        leaves = Math.min(leaves, region.side(i) * inside.value(form) / fall);
        if (fall > slope) {
          slope = fall;
          steepest = i;
        }
      }
    }
  }

  /** A point with small integer coordinates in the middle of the ray's stretch across the form. */
  private Optional<IntegerPoint> between(
      Region region, IntegerPoint inside, int form, int side, double meets) {
    double length = Math.sqrt(projection.dot(projection.residual(), projection.residual()));
    double distance = Math.min((meets + leaves) / 2, 2 * meets + 1 / length);
    for (int c = 0; c < point.length; c++) {
      point[c] = inside.scaled(c) - distance * projection.residual()[c];
    }
    double factor = rounding.factor(form, side * projection.dot(forms.unit(form), point));
    for (int i = 0; i < region.size(); i++) {
      double value = region.side(i) * projection.dot(forms.unit(region.form(i)), point);
      factor = Math.max(factor, rounding.factor(region.form(i), value));
    }
    return rounding
        .rounded(point, factor)
        .filter(candidate -> candidate.sign(form) == side && region.contains(candidate));
  }
}
