package org.reluworkbench.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.RupProof;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SeparationClauses;
import org.reluworkbench.problem.Training;

/**
 * Judges outcomes by the definitions, slowly, and without the code of the checker or of the problems:
 * what the checker's answers are compared with.
 */
final class ReferenceJudge {

  private ReferenceJudge() {}

  /** Whether the outcome is one of the problem. */
  static boolean isRight(Problem<?> problem, Outcome outcome) {
    if (outcome instanceof Outcome.Found found) {
      return problem instanceof Training training
          ? fits(training, (Weights) found.witness())
          : isModel(((Satisfiability) problem).cnf(), (Assignment) found.witness());
    }
    Refutation refutation = ((Outcome.None) outcome).refutation();
    if (refutation instanceof Refutation.GadgetProof corner && problem instanceof Training data) {
      return isGadget(data, corner)
          && refutes(
              inputs(data, Rational.ONE), inputs(data, Rational.ZERO), 2, corner.separation());
    }
    if (refutation instanceof Refutation.SeparationProof proof
        && problem instanceof Separation points) {
      return refutes(points.inside(), points.outside(), points.planes(), proof);
    }
    if (refutation instanceof Refutation.ActivationProof proof
        && problem instanceof Training data) {
      return ReferenceTree.refutes(data, proof);
    }
    return refutation instanceof Refutation.ClausalProof proof
        && problem instanceof Satisfiability formula
        && refutes(clauses(formula.cnf()), proof.proof());
  }

  private static boolean fits(Training problem, Weights weights) {
    return weights.units().size() == problem.units()
        && weights.outputWeights().size() == problem.units()
        && weights.units().stream().allMatch(unit -> unit.dimension() == problem.dimension())
        && problem.examples().stream()
            .allMatch(example -> output(weights, example.input()).equals(example.label()));
  }

  private static Rational output(Weights weights, Vector point) {
    Rational sum = weights.bias();
    for (int i = 0; i < weights.units().size(); i++) {
      AffineFunction unit = weights.units().get(i);
      Rational value = unit.constant();
      for (int j = 0; j < point.dimension(); j++) {
        value = value.plus(unit.linear().get(j).times(point.get(j)));
      }
      if (value.signum() > 0) {
        sum = sum.plus(value.times(weights.outputWeights().get(i)));
      }
    }
    return sum.signum() > 0 ? sum : Rational.ZERO;
  }

  private static boolean isModel(Cnf cnf, Assignment model) {
    return model.size() == cnf.variableCount()
        && clauses(cnf).stream()
            .allMatch(clause -> Arrays.stream(clause)
                .anyMatch(literal -> model.get(Math.abs(literal) - 1) == literal > 0));
  }

  private static List<int[]> clauses(Cnf cnf) {
    return cnf.clauses().stream()
        .map(clause -> clause.literals().stream()
            .mapToInt(
                literal -> literal.positive() ? literal.variable() + 1 : -literal.variable() - 1)
            .toArray())
        .toList();
  }

  private static List<Vector> inputs(Training data, Rational label) {
    return data.examples().stream()
        .filter(example -> example.label().equals(label))
        .map(Example::input)
        .toList();
  }

  /** Label 1 at a, b, c and b + c - a, the corners of a parallelogram; 0 beside a, off the line bc. */
  private static boolean isGadget(Training data, Refutation.GadgetProof proof) {
    int size = data.examples().size();
    List<Integer> frame = proof.frame();
    if (data.units() != 2
        || frame.size() != 3
        || frame.stream().anyMatch(i -> i < 0 || i >= size)) {
      return false;
    }
    Vector a = data.examples().get(frame.get(0)).input();
    Vector b = data.examples().get(frame.get(1)).input();
    Vector c = data.examples().get(frame.get(2)).input();
    Vector half = b.minus(c).times(Rational.of(1, 2));
    List<Vector> ones = inputs(data, Rational.ONE);
    List<Vector> zeros = inputs(data, Rational.ZERO);
    return ones.size() + zeros.size() == size
        && !onOneLine(b.minus(a), c.minus(a))
        && ones.containsAll(List.of(a, b, c, b.plus(c).minus(a)))
        && zeros.containsAll(List.of(a.plus(half), a.minus(half)));
  }

  /** All minors of two rows vanish. */
  private static boolean onOneLine(Vector u, Vector v) {
    return IntStream.range(0, u.dimension())
        .allMatch(i -> IntStream.range(0, u.dimension())
            .allMatch(j -> u.get(i).times(v.get(j)).equals(u.get(j).times(v.get(i)))));
  }

  private static boolean refutes(
      List<Vector> inside, List<Vector> outside, int planes, Refutation.SeparationProof proof) {
    List<Integer> first = proof.firstPoints();
    if (first.size() >= Math.max(planes, 1)
        || first.stream().anyMatch(point -> point < 0 || point >= outside.size())
        || !proof.lemmas().stream().allMatch(lemma -> isRight(inside, outside, lemma))) {
      return false;
    }
    SeparationClauses form = new SeparationClauses(planes, outside.size());
    List<int[]> clauses = new ArrayList<>(form.covering());
    clauses.addAll(form.numbering(first));
    proof.lemmas().forEach(lemma -> clauses.addAll(form.of(lemma)));
    return refutes(clauses, proof.proof());
  }

  /** Both sides are, scaled alike, a mean of their points, and the same one. */
  private static boolean isRight(List<Vector> inside, List<Vector> outside, HullLemma lemma) {
    return isPositive(lemma.inside(), inside.size())
        && isPositive(lemma.outside(), outside.size())
        && homogeneous(inside, lemma.inside()).equals(homogeneous(outside, lemma.outside()));
  }

  private static boolean isPositive(List<HullLemma.Share> shares, int points) {
    return !shares.isEmpty()
        && shares.stream()
            .allMatch(share ->
                share.point() >= 0 && share.point() < points && share.weight().signum() > 0);
  }

  /** The weighted sum of the points, each with a last coordinate 1. */
  private static List<Rational> homogeneous(List<Vector> points, List<HullLemma.Share> shares) {
    int dimension = points.get(0).dimension();
    List<Rational> sum = new ArrayList<>(Collections.nCopies(dimension + 1, Rational.ZERO));
    for (HullLemma.Share share : shares) {
      for (int i = 0; i <= dimension; i++) {
        Rational entry = i < dimension ? points.get(share.point()).get(i) : Rational.ONE;
        sum.set(i, sum.get(i).plus(share.weight().times(entry)));
      }
    }
    return sum;
  }

  /** Deletions are passed over: they can only make a proof weaker. */
  private static boolean refutes(List<int[]> axioms, RupProof proof) {
    List<int[]> clauses = new ArrayList<>(axioms);
    for (int step = 0; step < proof.size() && !conflicts(clauses); step++) {
      if (!proof.isDeletion(step)) {
        int here = step;
        int[] clause = IntStream.range(0, proof.length(step))
            .map(i -> proof.literal(here, i))
            .toArray();
        if (!conflicts(clauses, clause)) {
          return false;
        }
        clauses.add(clause);
      }
    }
    return conflicts(clauses);
  }

  /** Whether unit propagation falsifies a clause once these literals are false. */
  private static boolean conflicts(List<int[]> clauses, int... falseLiterals) {
    Set<Integer> holding = new HashSet<>();
    Arrays.stream(falseLiterals).forEach(literal -> holding.add(-literal));
    boolean more = true;
    while (more) {
      if (holding.stream().anyMatch(literal -> holding.contains(-literal))) {
        return true;
      }
      more = false;
      for (int[] clause : clauses) {
        int[] open = Arrays.stream(clause)
            .filter(literal -> !holding.contains(-literal))
            .distinct()
            .toArray();
        if (open.length == 0) {
          return true;
        }
        more |= open.length == 1 && holding.add(open[0]);
      }
    }
    return false;
  }
}
