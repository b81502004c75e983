package org.reluworkbench.problem;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.numeric.Rational;

/**
 * The convex hull of some outside points meets that of some inside points: the weighted sums are
 * equal, and so are the sums of the weights. So no hyperplane cuts all these outside points off.
 *
 * @param outside shares of outside points
 * @param inside shares of inside points
 */
public record HullLemma(List<Share> outside, List<Share> inside) {

  /**
   * A point with its weight in a combination.
   *
   * @param point index in the list of outside or of inside points
   * @param weight positive where the lemma is right
   */
  public record Share(int point, Rational weight) {
    public Share {
      Objects.requireNonNull(weight);
    }
  }

  public HullLemma {
    outside = List.copyOf(outside);
    inside = List.copyOf(inside);
  }
}
