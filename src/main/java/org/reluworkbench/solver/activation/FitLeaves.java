package org.reluworkbench.solver.activation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reluworkbench.linear.LinearDependence;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.ActivationTree.Bound;
import org.reluworkbench.problem.ActivationTree.Leaf;
import org.reluworkbench.problem.ActivationTree.Term;
import org.reluworkbench.solver.activation.FloatingFit.CoreBound;

/** Makes leaves of trees of activations from bounds on forms that contradict each other. */
final class FitLeaves {

  private final FitForms forms;
  private final MissedGoal goal;
  private final Vector[] vectors;

  FitLeaves(FitForms forms, MissedGoal goal) {
    this.forms = forms;
    this.goal = goal;
    // The bias comes last.
    this.vectors = new Vector[forms.forms() + 1];
  }

  /** The leaf that these bounds add up to, each times a positive number; empty if there is none. */
  Optional<Leaf> of(List<CoreBound> core) {
    List<Vector> columns = new ArrayList<>();
    for (CoreBound bound : core) {
      if (bound.form() >= vectors.length) {
        return Optional.empty();
      }
      columns.add(vector(bound));
    }
    Optional<Vector> dependence = LinearDependence.of(columns);
    if (dependence.isEmpty()) {
      return Optional.empty();
    }
    Vector factors = dependence.get();
    if (factors.supportValue(0).signum() < 0) {
      factors = factors.times(Rational.MINUS_ONE);
    }
    for (int i = 0; i < factors.support(); i++) {
      if (factors.supportValue(i).signum() < 0) {
        return Optional.empty();
      }
    }
    return proven(core, factors);
  }

  /** The leaf for bounds that add up to zero with these positive factors, if it shows the goal. */
  Optional<Leaf> proven(List<CoreBound> core, Vector factors) {
    Rational ofBias = Rational.ZERO;
    Rational sum = Rational.ZERO;
    for (int i = 0; i < factors.support(); i++) {
      CoreBound bound = core.get(factors.supportIndex(i));
      Rational factor = factors.supportValue(i);
      if (forms.isBias(bound.form())) {
        ofBias = factor;
      } else if (forms.isOutput(bound.form())) {
        Rational product = factor.times(forms.label(forms.example(bound.form())));
        sum = bound.upper() ? sum.plus(product) : sum.minus(product);
      }
    }
    return goal.isShown(ofBias, sum) ? Optional.of(leaf(core, factors)) : Optional.empty();
  }

  private Vector vector(CoreBound bound) {
    if (vectors[bound.form()] == null) {
      vectors[bound.form()] = forms.form(bound.form());
    }
    Vector vector = vectors[bound.form()];
    return bound.upper() ? vector : vector.times(Rational.MINUS_ONE);
  }

  private Leaf leaf(List<CoreBound> core, Vector factors) {
    Sum sum = new Sum();
    for (int i = 0; i < factors.support(); i++) {
      CoreBound bound = core.get(factors.supportIndex(i));
      Rational factor = factors.supportValue(i);
      if (forms.isOutput(bound.form())) {
        sum.addOutput(bound, factor);
      } else if (!forms.isBias(bound.form())) {
        sum.addActivation(bound, factor);
      }
    }
    return sum.leaf();
  }

  /** Bounds of one unit at one example, or of the output there, with their multipliers. */
  private final class Sum {

    private record Key(int unit, int example, Bound bound) implements Comparable<Key> {
      @Override
      public int compareTo(Key other) {
        int byExample = Integer.compare(example, other.example);
        int byUnit = Integer.compare(unit, other.unit);
        int more = byUnit != 0 ? byUnit : bound.compareTo(other.bound);
        return byExample != 0 ? byExample : more;
      }
    }

    private final Map<Key, Rational> multipliers = new TreeMap<>();

    /** {@code -l <= 0} or {@code l <= 0}. */
    void addActivation(CoreBound bound, Rational factor) {
      int unit = forms.unit(bound.form());
      int example = forms.example(bound.form());
      addUnit(unit, example, bound.upper(), true, factor);
      addUnit(unit, example, !bound.upper(), false, factor);
    }

    /**
     * {@code t - v <= 0} if below, else {@code v - t <= 0}, where t is l if it counts as active, else
     * zero.
     */
    private void addUnit(int unit, int example, boolean below, boolean active, Rational factor) {
      Bound ofActive = below ? Bound.ABOVE : Bound.ACTIVE;
      Bound ofInactive = below ? Bound.NOT_NEGATIVE : Bound.INACTIVE;
      add(unit, example, active ? ofActive : ofInactive, factor);
    }

    void addOutput(CoreBound bound, Rational factor) {
      int example = forms.example(bound.form());
      add(0, example, bound.upper() ? Bound.OUTPUT_AT_MOST : Bound.OUTPUT_AT_LEAST, factor);
      for (int unit = 0; unit < forms.units(); unit++) {
        boolean active = (forms.active(bound.form()) >> unit & 1) != 0;
        addUnit(unit, example, forms.sign(unit) > 0 == bound.upper(), active, factor);
      }
    }

    /** Against its opposite, if that is there: the two add up to {@code 0 <= 0}. */
    private void add(int unit, int example, Bound bound, Rational factor) {
      Key key = new Key(unit, example, bound);
      Key opposite = new Key(unit, example, opposite(bound));
      Rational sum = multipliers.getOrDefault(key, Rational.ZERO).plus(factor);
      Rational other = multipliers.getOrDefault(opposite, Rational.ZERO);
      Rational common = sum.min(other);
      put(key, sum.minus(common));
      put(opposite, other.minus(common));
    }

    private void put(Key key, Rational multiplier) {
      if (multiplier.isZero()) {
        multipliers.remove(key);
      } else {
        multipliers.put(key, multiplier);
      }
    }

    private static Bound opposite(Bound bound) {
      return switch (bound) {
        case NOT_NEGATIVE -> Bound.INACTIVE;
        case INACTIVE -> Bound.NOT_NEGATIVE;
        case ABOVE -> Bound.ACTIVE;
        case ACTIVE -> Bound.ABOVE;
        case OUTPUT_AT_MOST -> Bound.OUTPUT_AT_LEAST;
        case OUTPUT_AT_LEAST -> Bound.OUTPUT_AT_MOST;
      };
    }

    /** With whole multipliers without a common divisor. */
    Leaf leaf() {
      BigInteger denominator = BigInteger.ONE;
      for (Rational multiplier : multipliers.values()) {
        BigInteger next = multiplier.denominator();
        denominator = denominator.divide(denominator.gcd(next)).multiply(next);
      }
      BigInteger divisor = BigInteger.ZERO;
      for (Rational multiplier : multipliers.values()) {
        divisor = divisor.gcd(multiplier.times(Rational.of(denominator)).numerator());
      }
      Rational factor = Rational.of(denominator, divisor);
      List<Term> terms = new ArrayList<>();
      multipliers.forEach((key, multiplier) ->
          terms.add(new Term(key.bound(), key.unit(), key.example(), multiplier.times(factor))));
      return new Leaf(terms);
    }
  }
}
