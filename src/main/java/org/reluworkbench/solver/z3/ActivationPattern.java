package org.reluworkbench.solver.z3;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.RealExpr;
import com.microsoft.z3.RealSort;
import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.RawEncoding.UnknownNetwork;
import org.reluworkbench.solver.z3.Terms.UnknownAffine;
import org.reluworkbench.solver.z3.Z3Solver.Answer;

/**
 * Signs of the output weights, and which units are active at which examples. With both fixed,
 * training is a system of linear equations and inequalities in the absorbed units {@code |w_i| l_i}.
 *
 * @param signs -1, 0 or 1 a unit
 * @param active which absorbed units are positive at an example, in the problem's order
 */
record ActivationPattern(List<Integer> signs, List<List<Boolean>> active) {

  ActivationPattern {
    signs = List.copyOf(signs);
    active = active.stream().map(List::copyOf).toList();
  }

  /** The pattern of a model, whose numbers may be irrational. */
  static ActivationPattern of(
      Z3Session session, Training training, UnknownNetwork network, Z3Model model)
      throws SolverException {
    Terms terms = session.terms();
    List<Integer> signs = new ArrayList<>();
    for (RealExpr weight : network.outputWeights()) {
      boolean positive = model.holds(terms.positive(weight));
      signs.add(positive ? 1 : model.holds(terms.notNegative(weight)) ? 0 : -1);
    }
    List<List<Boolean>> active = new ArrayList<>();
    for (Example example : training.examples()) {
      List<Boolean> here = new ArrayList<>();
      for (int i = 0; i < signs.size(); i++) {
        UnknownAffine unit = network.units().get(i);
        here.add(signs.get(i) != 0 && model.holds(terms.positive(terms.at(unit, example.input()))));
      }
      active.add(here);
    }
    return new ActivationPattern(signs, active);
  }

  /**
   * Rational weights with this pattern that fit the examples.
   *
   * @throws SolverException if there are none, which cannot be if a model had the pattern
   */
  Weights weights(Z3Session session, Training training) throws SolverException {
    Terms terms = session.terms();
    List<UnknownAffine> units = terms.unknownAffines("l", training.units(), training.dimension());
    RealExpr bias = terms.unknown("w0");
    Z3Solver solver = session.linearSolver();
    for (int p = 0; p < training.examples().size(); p++) {
      Example example = training.examples().get(p);
      List<ArithExpr<RealSort>> summands = new ArrayList<>(List.of(bias));
      for (int i = 0; i < units.size(); i++) {
        ArithExpr<RealSort> value = terms.at(units.get(i), example.input());
        boolean on = active.get(p).get(i);
        solver.require(on ? terms.positive(value) : terms.notPositive(value));
        if (on) {
          summands.add(terms.times(terms.number(Rational.of(signs.get(i))), value));
        }
      }
      solver.require(terms.rectifiedEquals(terms.sum(summands), example.label()));
    }
    Answer answer = solver.check();
    if (answer instanceof Answer.Sat sat) {
      return new Weights(
          sat.model().rationalFunctions(units),
          signs.stream().map(Rational::of).toList(),
          sat.model().rational(bias));
    }
    session.poll();
    throw new SolverException("Z3 finds no rational weights with its own activation pattern");
  }
}
