package org.reluworkbench.solver.z3;

import com.microsoft.z3.AlgebraicNum;
import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.BoolSort;
import com.microsoft.z3.Expr;
import com.microsoft.z3.Model;
import com.microsoft.z3.RatNum;
import com.microsoft.z3.RealExpr;
import com.microsoft.z3.RealSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.Terms.UnknownAffine;

/** A model found by Z3, read as exact numbers. Unknowns that it leaves open get a value of Z3's. */
final class Z3Model {

  private static final int DECIMALS = 7;

  private final Z3Session session;
  private final Model model;

  Z3Model(Z3Session session, Model model) {
    this.session = session;
    this.model = model;
  }

  /**
   * The value of a term; empty if it is an irrational algebraic number.
   *
   * @throws SolverException if it is no number at all
   */
  Optional<Rational> value(ArithExpr<RealSort> term) throws SolverException {
    Expr<RealSort> value = model.eval(term, true);
    if (value instanceof RatNum rational) {
      return Optional.of(
          Rational.of(rational.getBigIntNumerator(), rational.getBigIntDenominator()));
    }
    if (value instanceof AlgebraicNum) {
      return Optional.empty();
    }
    session.poll();
    throw new SolverException("Z3 hands over " + value + " where a number is expected");
  }

  /**
   * A number within a millionth of a term's value, or that itself if it is rational.
   *
   * @throws SolverException if it is no number at all
   */
  Rational approximation(ArithExpr<RealSort> term) throws SolverException {
    Expr<RealSort> value = model.eval(term, true);
    if (value instanceof AlgebraicNum algebraic) {
      RatNum lower = algebraic.toLower(DECIMALS);
      return Rational.of(lower.getBigIntNumerator(), lower.getBigIntDenominator());
    }
    return value(term).orElseThrow(Z3Model::irrational);
  }

  /** The values of several terms; empty if one of them is irrational. */
  Optional<List<Rational>> values(List<RealExpr> terms) throws SolverException {
    List<Rational> values = new ArrayList<>();
    for (RealExpr term : terms) {
      Optional<Rational> value = value(term);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.orElseThrow());
    }
    return Optional.of(values);
  }

  /** The functions; empty if a coefficient is irrational. */
  Optional<List<AffineFunction>> functions(List<UnknownAffine> unknowns) throws SolverException {
    List<AffineFunction> functions = new ArrayList<>();
    for (UnknownAffine unknown : unknowns) {
      Optional<List<Rational>> linear = values(unknown.linear());
      Optional<Rational> constant = value(unknown.constant());
      if (linear.isEmpty() || constant.isEmpty()) {
        return Optional.empty();
      }
      functions.add(new AffineFunction(Vector.of(linear.orElseThrow()), constant.orElseThrow()));
    }
    return Optional.of(functions);
  }

  /**
   * The functions, in a model of linear constraints.
   *
   * @throws SolverException if a coefficient is irrational, which such a model has no reason for
   */
  List<AffineFunction> rationalFunctions(List<UnknownAffine> unknowns) throws SolverException {
    return functions(unknowns).orElseThrow(Z3Model::irrational);
  }

  /**
   * The value of a term, in a model of linear constraints.
   *
   * @throws SolverException if it is irrational, which such a model has no reason for
   */
  Rational rational(ArithExpr<RealSort> term) throws SolverException {
    return value(term).orElseThrow(Z3Model::irrational);
  }

  private static SolverException irrational() {
    return new SolverException("Z3 hands over an irrational number for linear constraints");
  }

  /**
   * Whether a condition holds.
   *
   * @throws SolverException if the model does not say
   */
  boolean holds(BoolExpr condition) throws SolverException {
    Expr<BoolSort> value = model.eval(condition, true);
    if (value.isTrue() || value.isFalse()) {
      return value.isTrue();
    }
    session.poll();
    throw new SolverException("Z3 hands over " + value + " where a truth value is expected");
  }
}
