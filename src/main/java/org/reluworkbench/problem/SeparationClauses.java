package org.reluworkbench.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The clauses that say, of each outside point, which hyperplane cuts it off: the propositional side
 * of a {@link Refutation.SeparationProof}.
 *
 * <p>For three hyperplanes and more, variable {@code point * planes + plane + 1} says "this plane
 * cuts this point off". For one and two, variable {@code point + 1} says that the first plane does;
 * its negation, that the second one does.
 *
 * @param planes k
 * @param points the number of outside points
 */
public record SeparationClauses(int planes, int points) {

  public int variables() {
    return planes <= 2 ? points : Math.multiplyExact(points, planes);
  }

  /** The literal "this plane cuts this point off". */
  public int literal(int point, int plane) {
    if (planes > 2) {
      return point * planes + plane + 1;
    }
    return plane == 0 ? point + 1 : -point - 1;
  }

  /** Each point is cut off by some plane, where that goes without saying nothing. */
  public List<int[]> covering() {
    List<int[]> clauses = new ArrayList<>();
    for (int point = 0; point < points && planes != 2; point++) {
      clauses.add(byOneOf(point, planes));
    }
    return clauses;
  }

  /** The point is cut off by one of the first planes. */
  public int[] byOneOf(int point, int firstPlanes) {
    return IntStream.range(0, firstPlanes).map(plane -> literal(point, plane)).toArray();
  }

  /** For each plane: it does not cut all the lemma's outside points off. */
  public List<int[]> of(HullLemma lemma) {
    List<int[]> clauses = new ArrayList<>();
    for (int plane = 0; plane < planes; plane++) {
      int here = plane;
      clauses.add(lemma.outside().stream()
          .mapToInt(share -> -literal(share.point(), here))
          .toArray());
    }
    return clauses;
  }

  /**
   * The numbering of the planes: the j-th of these points is cut off by one of the first j planes.
   * Sound for at most k - 1 points: renumber the planes in the order in which they first occur.
   */
  public List<int[]> numbering(List<Integer> firstPoints) {
    List<int[]> clauses = new ArrayList<>();
    for (int i = 0; i < firstPoints.size(); i++) {
      clauses.add(byOneOf(firstPoints.get(i), i + 1));
    }
    return clauses;
  }
}
