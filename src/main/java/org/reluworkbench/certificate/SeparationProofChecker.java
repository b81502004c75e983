package org.reluworkbench.certificate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.HullLemma.Share;
import org.reluworkbench.problem.Refutation.SeparationProof;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SeparationClauses;

/**
 * Checks that a proof refutes a separation problem: each lemma by one exact sum of points, the rest
 * by unit propagation.
 *
 * <p>Why that suffices: if affine functions separate, choose for each outside point one that is
 * positive there, and number them so that the first points come first. A lemma's clause can't fail,
 * since an affine function that is positive on all outside points of the lemma is positive on their
 * weighted mean, which is a weighted mean of inside points. So the clauses would all hold.
 */
public final class SeparationProofChecker {

  private SeparationProofChecker() {}

  /** Why the proof does not show that the problem has no witness; empty if it does. */
  public static Optional<String> rejection(Separation problem, SeparationProof proof) {
    int points = problem.outside().size();
    if (proof.firstPoints().size() > problem.planes() - 1) {
      return Optional.of("too many points number the hyperplanes");
    }
    for (int point : proof.firstPoints()) {
      if (point < 0 || point >= points) {
        return Optional.of("no outside point " + (point + 1));
      }
    }
    SeparationClauses clauses = new SeparationClauses(problem.planes(), points);
    RupChecker checker = new RupChecker(clauses.variables());
    clauses.covering().forEach(checker::add);
    clauses.numbering(proof.firstPoints()).forEach(checker::add);
    for (int i = 0; i < proof.lemmas().size(); i++) {
      HullLemma lemma = proof.lemmas().get(i);
      Optional<String> rejection = rejection(problem, lemma);
      if (rejection.isPresent()) {
        return Optional.of("lemma " + (i + 1) + ": " + rejection.get());
      }
      clauses.of(lemma).forEach(checker::add);
    }
    return checker.rejection(proof.proof());
  }

  /** Why the lemma does not hold of the problem's points; empty if it does. */
  public static Optional<String> rejection(Separation problem, HullLemma lemma) {
    Optional<String> rejection = rejection("outside", problem.outside(), lemma.outside())
        .or(() -> rejection("inside", problem.inside(), lemma.inside()));
    if (rejection.isPresent()) {
      return rejection;
    }
    if (!weight(lemma.outside()).equals(weight(lemma.inside()))) {
      return Optional.of("the weights of the two sides differ");
    }
    Vector outside = sum(problem.dimension(), problem.outside(), lemma.outside());
    Vector inside = sum(problem.dimension(), problem.inside(), lemma.inside());
    return outside.equals(inside)
        ? Optional.empty()
        : Optional.of("the weighted sums of the two sides differ");
  }

  private static Optional<String> rejection(String side, List<Vector> points, List<Share> shares) {
    if (shares.isEmpty()) {
      return Optional.of("no " + side + " point");
    }
    Set<Integer> seen = new HashSet<>();
    for (Share share : shares) {
      if (share.point() < 0 || share.point() >= points.size() || !seen.add(share.point())) {
        return Optional.of(
            side + " point " + (share.point() + 1) + " does not exist or is repeated");
      }
      if (share.weight().signum() <= 0) {
        return Optional.of(
            "the weight of " + side + " point " + (share.point() + 1) + " is not positive");
      }
    }
    return Optional.empty();
  }

  private static Rational weight(List<Share> shares) {
    return shares.stream().map(Share::weight).reduce(Rational.ZERO, Rational::plus);
  }

  private static Vector sum(int dimension, List<Vector> points, List<Share> shares) {
    Vector sum = Vector.zero(dimension);
    for (Share share : shares) {
      sum = sum.combine(share.weight(), points.get(share.point()));
    }
    return sum;
  }
}
