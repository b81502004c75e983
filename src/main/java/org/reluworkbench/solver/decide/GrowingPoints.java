package org.reluworkbench.solver.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.HullLemma.Share;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Refutation.SeparationProof;
import org.reluworkbench.problem.RupProof;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SeparationClauses;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;

/**
 * Decides a separation problem of many points in few dimensions by a few of the points: what
 * separates those is tried on all of them, and the points where it fails worst are taken in, until
 * it fails nowhere or the few points alone refute. In few dimensions most points lie behind others,
 * seen from the inside, and are never needed (constraint generation, as in cutting plane methods).
 *
 * <p>Sound whatever points are taken: a witness is judged on all points, and a refutation of some
 * points refutes them all.
 */
final class GrowingPoints {

  /** Points beyond this multiple of the dimension and one make a problem of many points. */
  private static final int MANY = 8;

  /** In more dimensions most points are needed, and starting anew with each few more takes long. */
  private static final int FEW_DIMENSIONS = 16;

  private static final Comparator<Missed> WORST_FIRST =
      Comparator.comparingDouble(Missed::amount).reversed();

  private final Separation problem;
  private final Search search;
  private final BitSet inside = new BitSet();
  private final BitSet outside = new BitSet();

  /** A point and by how much it is on the wrong side, in multiples of the functions' slopes. */
  private record Missed(int point, double amount) {}

  /** Decides a problem from all of its points. */
  @FunctionalInterface
  interface Search {

    /** The verdict; the base is the index of an inside point. */
    Verdict<List<AffineFunction>> decide(Separation problem, int base);
  }

  private GrowingPoints(Separation problem, Search search) {
    this.problem = problem;
    this.search = search;
  }

  /** Whether there are so many points for their dimension that most of them will not be needed. */
  static boolean suits(Separation problem) {
    return problem.dimension() <= FEW_DIMENSIONS
        && problem.inside().size() + problem.outside().size() > MANY * (problem.dimension() + 1);
  }

  /**
   * The verdict on a problem with points on both sides.
   *
   * @param base the index of an inside point that is taken from the start
   * @param search decides problems of some of the points
   */
  static Verdict<List<AffineFunction>> decide(
      Separation problem, int base, Budget budget, Search search) {
    return new GrowingPoints(problem, search).run(base, budget);
  }

  private Verdict<List<AffineFunction>> run(int base, Budget budget) {
    int step = problem.dimension() + 1;
    inside.set(base);
    sample(problem.inside().size(), step, inside);
    sample(problem.outside().size(), problem.planes() * step, outside);
    while (true) {
      Verdict<List<AffineFunction>> verdict = search.decide(part(), rank(inside, base));
      if (verdict instanceof Verdict.Unsatisfiable<List<AffineFunction>> no) {
        return new Verdict.Unsatisfiable<>(ofAllPoints((SeparationProof) no.refutation()));
      }
      if (!(verdict instanceof Verdict.Satisfiable<List<AffineFunction>> yes)) {
        return verdict;
      }
      if (!grow(yes.witness(), step)) {
        return new Verdict.Satisfiable<>(scaled(yes.witness()));
      }
      if (budget.isSpent()) {
        return new Verdict.Unknown<>(
            budget.reason().orElseThrow(),
            "with " + (inside.cardinality() + outside.cardinality()) + " of the points");
      }
    }
  }

  /** Evenly spread among the indices. */
  private static void sample(int size, int wanted, BitSet chosen) {
    IntStream.range(0, wanted).forEach(i -> chosen.set((int) ((long) i * size / wanted)));
  }

  private Separation part() {
    return new Separation(
        problem.planes(),
        problem.dimension(),
        inside.stream().mapToObj(problem.inside()::get).toList(),
        outside.stream().mapToObj(problem.outside()::get).toList());
  }

  private static int rank(BitSet chosen, int index) {
    return chosen.get(0, index).cardinality();
  }

  /** Takes in points where the functions fail; false if there are none. */
  private boolean grow(List<AffineFunction> functions, int step) {
    List<Double> slopes = functions.stream().map(GrowingPoints::slope).toList();
    List<Missed> missed = new ArrayList<>();
    for (int i = 0; i < problem.outside().size(); i++) {
      Vector point = problem.outside().get(i);
      if (functions.stream().allMatch(function -> function.at(point).signum() <= 0)) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int unit = 0; unit < functions.size(); unit++) {
          nearest = Math.min(nearest, height(functions.get(unit), point, slopes.get(unit)));
        }
        missed.add(new Missed(i, nearest));
      }
    }
    boolean grown = takeWorst(missed, functions.size() * step, outside);
    for (int unit = 0; unit < functions.size(); unit++) {
      AffineFunction function = functions.get(unit);
      missed.clear();
      for (int i = 0; i < problem.inside().size(); i++) {
        Vector point = problem.inside().get(i);
        if (function.at(point).signum() > 0) {
          missed.add(new Missed(i, height(function, point, slopes.get(unit))));
        }
      }
      grown |= takeWorst(missed, step, inside);
    }
    return grown;
  }

  private static boolean takeWorst(List<Missed> missed, int limit, BitSet chosen) {
    missed.stream().sorted(WORST_FIRST).limit(limit).forEach(one -> chosen.set(one.point()));
    return !missed.isEmpty();
  }

  /** How steep a function is; not zero, so that others can be divided by it. */
  private static double slope(AffineFunction function) {
    double sum = Double.MIN_NORMAL;
    for (int i = 0; i < function.linear().support(); i++) {
      sum += Math.abs(function.linear().supportValue(i).approximately());
    }
    return sum;
  }

  private static double height(AffineFunction function, Vector point, double slope) {
    return Math.abs(function.at(point).approximately()) / slope;
  }

  /** The same hyperplanes, with functions of at least one on the outside points. */
  private List<AffineFunction> scaled(List<AffineFunction> functions) {
    Rational least = Rational.ONE;
    for (Vector point : problem.outside()) {
      Rational largest = functions.stream()
          .map(function -> function.at(point))
          .max(Comparator.naturalOrder())
          .orElseThrow();
      least = largest.compareTo(least) < 0 ? largest : least;
    }
    Rational factor = least.reciprocal();
    return functions.stream().map(function -> function.times(factor)).toList();
  }

  /** A refutation of the part, with all points numbered as in the problem. */
  private Refutation ofAllPoints(SeparationProof proof) {
    int[] insideOf = inside.stream().toArray();
    int[] outsideOf = outside.stream().toArray();
    List<HullLemma> lemmas = proof.lemmas().stream()
        .map(lemma -> new HullLemma(
            renumbered(lemma.outside(), outsideOf), renumbered(lemma.inside(), insideOf)))
        .toList();
    List<Integer> firstPoints =
        proof.firstPoints().stream().map(point -> outsideOf[point]).toList();
    return new SeparationProof(lemmas, firstPoints, renumbered(proof.proof(), outsideOf));
  }

  private static List<Share> renumbered(List<Share> shares, int[] pointOf) {
    return shares.stream()
        .map(share -> new Share(pointOf[share.point()], share.weight()))
        .toList();
  }

  private RupProof renumbered(RupProof proof, int[] pointOf) {
    SeparationClauses few = new SeparationClauses(problem.planes(), pointOf.length);
    SeparationClauses all =
        new SeparationClauses(problem.planes(), problem.outside().size());
    int[] literalOf = new int[few.variables() + 1];
    for (int point = 0; point < pointOf.length; point++) {
      for (int plane = 0; plane < problem.planes(); plane++) {
        int literal = few.literal(point, plane);
        if (literal > 0) {
          literalOf[literal] = all.literal(pointOf[point], plane);
        }
      }
    }
    RupProof.Builder steps = new RupProof.Builder();
    for (int step = 0; step < proof.size(); step++) {
      if (proof.isDeletion(step)) {
        steps.forget(proof.deleted(step));
        continue;
      }
      int[] clause = new int[proof.length(step)];
      for (int i = 0; i < clause.length; i++) {
        int literal = proof.literal(step, i);
        clause[i] = literal > 0 ? literalOf[literal] : -literalOf[-literal];
      }
      steps.learn(clause);
    }
    return steps.build();
  }
}
