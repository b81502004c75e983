package org.reluworkbench.solver.z3;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.RealExpr;
import com.microsoft.z3.RealSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.Terms.UnknownAffine;

/**
 * The definition of training, untouched: real unknowns for all weights, products of unknowns, {@code
 * [t]} as a case distinction. QF_NRA. The signs of the output weights are split by {@link SignCases},
 * which decides in seconds what one query for all signs does not in minutes.
 *
 * <p>Z3's model may hold irrational numbers. There is a rational one too: with the signs of the
 * output weights and the units' activity at each example as in the model, the conditions on the
 * absorbed units {@code |w_i| l_i} and the bias are linear with rational coefficients, and the model
 * satisfies them.
 */
final class RawEncoding implements TrainingQuery {

  /** The unknown weights of a (k,1)-network and its output as a term. */
  record UnknownNetwork(List<UnknownAffine> units, List<RealExpr> outputWeights, RealExpr bias) {
    UnknownNetwork {
      units = List.copyOf(units);
      outputWeights = List.copyOf(outputWeights);
    }

    static UnknownNetwork of(Terms terms, int units, int dimension) {
      return new UnknownNetwork(
          terms.unknownAffines("l", units, dimension),
          IntStream.rangeClosed(1, units).mapToObj(i -> terms.unknown("w" + i)).toList(),
          terms.unknown("w0"));
    }

    /** F(x) = y, with {@code [l_i(x)]} as a term by cases. */
    BoolExpr fits(Terms terms, Example example) {
      List<ArithExpr<RealSort>> summands = new ArrayList<>(List.of(bias));
      for (int i = 0; i < units.size(); i++) {
        summands.add(terms.times(
            outputWeights.get(i), terms.positivePart(terms.at(units.get(i), example.input()))));
      }
      return terms.rectifiedEquals(terms.sum(summands), example.label());
    }

    /**
     * The same by cases on the outside: one of the 2^k sets of units is active, and its sum fits.
     * Slow in finding weights, but fast in refuting that there are some.
     */
    BoolExpr fitsByPatterns(Terms terms, Example example) {
      List<BoolExpr> patterns = new ArrayList<>();
      for (int pattern = 0; pattern < 1 << units.size(); pattern++) {
        List<BoolExpr> conditions = new ArrayList<>();
        List<ArithExpr<RealSort>> summands = new ArrayList<>(List.of(bias));
        for (int i = 0; i < units.size(); i++) {
          ArithExpr<RealSort> value = terms.at(units.get(i), example.input());
          boolean on = (pattern >> i & 1) == 1;
          conditions.add(on ? terms.positive(value) : terms.notPositive(value));
          if (on) {
            summands.add(terms.times(outputWeights.get(i), value));
          }
        }
        conditions.add(terms.rectifiedEquals(terms.sum(summands), example.label()));
        patterns.add(terms.and(conditions));
      }
      return terms.or(patterns);
    }
  }

  @Override
  public Outcome ask(Z3Session session, Training training) throws SolverException {
    return SignCases.decide(
        session, training.units(), (negative, limit) -> ask(session, training, negative, limit));
  }

  private static Outcome ask(Z3Session session, Training training, int negative, int limit)
      throws SolverException {
    Terms terms = session.terms();
    UnknownNetwork network = UnknownNetwork.of(terms, training.units(), training.dimension());
    Z3Solver solver = session.nonlinearSolver(limit);
    for (int i = 0; i < training.units(); i++) {
      BoolExpr notNegative = terms.notNegative(network.outputWeights().get(i));
      solver.require(i < training.units() - negative ? notNegative : terms.not(notNegative));
    }
    for (Example example : training.examples()) {
      solver.require(network.fits(terms, example));
    }
    return TrainingQuery.outcome(
        solver.check(), model -> weights(session, training, network, model));
  }

  static Weights weights(
      Z3Session session, Training training, UnknownNetwork network, Z3Model model)
      throws SolverException {
    Optional<List<AffineFunction>> units = model.functions(network.units());
    Optional<List<Rational>> outputWeights = model.values(network.outputWeights());
    Optional<Rational> bias = model.value(network.bias());
    if (units.isPresent() && outputWeights.isPresent() && bias.isPresent()) {
      return new Weights(units.orElseThrow(), outputWeights.orElseThrow(), bias.orElseThrow());
    }
    return ActivationPattern.of(session, training, network, model).weights(session, training);
  }
}
