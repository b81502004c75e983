package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.linear.LinearConstraint;
import org.reluworkbench.linear.LinearSystem;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Term;
import org.reluworkbench.problem.optimum.TrainingTask;

/**
 * Why no affine function divides points in some way: inequalities that their sides mean add up to zero
 * (J. Farkas, 1902). Few points are enough, so that what was found once serves often.
 */
final class Contradictions {

  /** The side of a point, with a multiplier. */
  private record Share(int point, Answer side, Rational multiplier) {

    Term term(Divider by) {
      return by.term(point, side, multiplier);
    }
  }

  /** A side that a function is to have at a point, by a distance of at least so much. */
  private record Side(int point, Answer side, Rational distance) {}

  private record Sought(boolean constant, int point, Answer side) {}

  private final List<Vector> points;
  private final Map<Sought, List<List<Share>>> found = new HashMap<>();

  Contradictions(TrainingTask task) {
    points =
        task.points().stream().map(point -> point.input().append(Rational.ONE)).toList();
  }

  /** Terms that add up to zero: of given sides, and of the point's other side. */
  List<Term> otherwise(Fact fact) {
    List<List<Share>> known = found.computeIfAbsent(
        new Sought(fact.by().isConstant(), fact.point(), fact.answer()),
        sought -> new ArrayList<>());
    for (List<Share> shares : known) {
      if (shares.stream()
          .allMatch(share ->
              share.point() == fact.point() || fact.given().at(share.point()) == share.side())) {
        return terms(fact.by(), shares);
      }
    }
    List<Side> sides = new ArrayList<>(sides(fact.given(), Rational.ZERO));
    sides.add(new Side(fact.point(), fact.opposite(), Rational.ONE));
    List<Share> shares = search(fact.by(), sides);
    known.add(shares);
    return terms(fact.by(), shares);
  }

  /** Terms of given sides that add up to zero. */
  List<Term> among(Divider by, GivenSides given) {
    return terms(by, search(by, sides(given, Rational.ONE)));
  }

  private static List<Term> terms(Divider by, List<Share> shares) {
    return shares.stream().map(share -> share.term(by)).toList();
  }

  private static List<Side> sides(GivenSides given, Rational distance) {
    return given.points().mapToObj(p -> new Side(p, given.at(p), distance)).toList();
  }

  /** Why no function has these sides. */
  private List<Share> search(Divider by, List<Side> sides) {
    List<LinearConstraint> constraints = sides.stream()
        .map(side -> {
          Vector form =
              by.isConstant() ? Vector.of(List.of(Rational.ONE)) : points.get(side.point());
          return side.side() == Answer.YES
              ? LinearConstraint.atLeast(form, side.distance())
              : LinearConstraint.atMost(form, side.distance().negate());
        })
        .toList();
    Feasibility answer = new LinearSystem(constraints.get(0).form().dimension(), constraints)
        .feasibility(() -> false);
    if (answer instanceof Feasibility.Infeasible infeasible) {
      return infeasible.farkas().terms().stream()
          .map(term -> {
            Side side = sides.get(term.constraint());
            return new Share(side.point(), side.side(), term.multiplier());
          })
          .toList();
    }
    throw new IllegalStateException("no contradiction: " + by + ", " + sides);
  }
}
