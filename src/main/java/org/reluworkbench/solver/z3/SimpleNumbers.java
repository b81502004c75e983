package org.reluworkbench.solver.z3;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.RealExpr;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.RawEncoding.UnknownNetwork;
import org.reluworkbench.solver.z3.Terms.UnknownAffine;
import org.reluworkbench.solver.z3.Z3Solver.Answer;

/**
 * Finds a simple rational network among those that satisfy some conditions: one unknown after the
 * other is pinned to a small number, or to one close to the model's, for which there is a model still.
 */
final class SimpleNumbers {

  private static final int WORK_LIMIT = 5_000_000;

  /** Denominators that the model's value is rounded to, roughest first. */
  private static final List<Long> DENOMINATORS = List.of(1L, 2L, 4L, 10L, 1000L, 1_000_000L);

  private final Z3Session session;
  private final List<BoolExpr> conditions;
  private Z3Model model;

  private SimpleNumbers(Z3Session session, List<BoolExpr> conditions, Z3Model model) {
    this.session = session;
    this.conditions = new ArrayList<>(conditions);
    this.model = model;
  }

  /**
   * A rational network.
   *
   * @param model of the conditions; perhaps with irrational numbers
   * @return empty if an unknown is irrational in the model and could not be pinned
   */
  static Optional<Weights> network(
      Z3Session session, List<BoolExpr> conditions, UnknownNetwork network, Z3Model model)
      throws SolverException {
    SimpleNumbers search = new SimpleNumbers(session, conditions, model);
    List<RealExpr> unknowns = new ArrayList<>(network.outputWeights());
    unknowns.add(network.bias());
    for (UnknownAffine unit : network.units()) {
      unknowns.addAll(unit.linear());
      unknowns.add(unit.constant());
    }
    List<Rational> values = new ArrayList<>();
    for (RealExpr unknown : unknowns) {
      Optional<Rational> value = search.pinned(unknown);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(weights(network, values));
  }

  private static Weights weights(UnknownNetwork network, List<Rational> values) {
    int units = network.units().size();
    int position = units + 1;
    List<AffineFunction> functions = new ArrayList<>();
    for (UnknownAffine unit : network.units()) {
      int end = position + unit.linear().size();
      functions.add(new AffineFunction(Vector.of(values.subList(position, end)), values.get(end)));
      position = end + 1;
    }
    return new Weights(functions, values.subList(0, units), values.get(units));
  }

  private Optional<Rational> pinned(RealExpr unknown) throws SolverException {
    Optional<Rational> exact = model.value(unknown);
    for (Rational candidate : candidates(unknown)) {
      if (exact.isPresent() && exact.get().equals(candidate)) {
        conditions.add(is(unknown, candidate));
        return exact;
      }
      if (accepts(is(unknown, candidate))) {
        return Optional.of(candidate);
      }
    }
    exact.ifPresent(value -> conditions.add(is(unknown, value)));
    return exact;
  }

  private Set<Rational> candidates(RealExpr unknown) throws SolverException {
    Set<Rational> candidates = new LinkedHashSet<>();
    for (long small : new long[] {0, 1, -1, 2, -2}) {
      candidates.add(Rational.of(small));
    }
    Rational near = model.approximation(unknown);
    DENOMINATORS.forEach(denominator -> candidates.add(rounded(near, denominator)));
    return candidates;
  }

  private static Rational rounded(Rational value, long denominator) {
    Rational scaled = value.times(Rational.of(2 * denominator)).plus(Rational.ONE);
    BigInteger twice = scaled.denominator().shiftLeft(1);
    BigInteger[] quotient = scaled.numerator().divideAndRemainder(twice);
    BigInteger floor =
        quotient[1].signum() < 0 ? quotient[0].subtract(BigInteger.ONE) : quotient[0];
    return Rational.of(floor, BigInteger.valueOf(denominator));
  }

  private BoolExpr is(RealExpr unknown, Rational value) {
    return session.context().mkEq(unknown, session.terms().number(value));
  }

  /** Adds the condition if there is a model with it. */
  private boolean accepts(BoolExpr condition) {
    Z3Solver solver = session.nonlinearSolver(WORK_LIMIT);
    conditions.forEach(solver::require);
    solver.require(condition);
    if (solver.check() instanceof Answer.Sat sat) {
      conditions.add(condition);
      model = sat.model();
      return true;
    }
    return false;
  }
}
