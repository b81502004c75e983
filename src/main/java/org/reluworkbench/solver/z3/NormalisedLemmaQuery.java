package org.reluworkbench.solver.z3;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.RealExpr;
import com.microsoft.z3.RealSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.solver.QueryListener;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.TrainingQuery.Outcome;
import org.reluworkbench.statement.ExchangeableUnits;
import org.reluworkbench.statement.Goal;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.LemmaProof;
import org.reluworkbench.statement.NormalisedConclusion;

/**
 * Decides lemmas after normalisation with Z3: for each vector of signs of the output weights and each
 * goal that the conclusion then comes to, whether some normalised network fits the gadget and misses
 * the goal. QF_LRA, all activations left to the solver, which finds by itself the few that matter;
 * the way for gadgets whose patterns are too many to be enumerated.
 *
 * <p>Sign vectors that differ by an exchange of units are asked once, if the conclusion allows it.
 */
public final class NormalisedLemmaQuery {

  private NormalisedLemmaQuery() {}

  /**
   * Decides.
   *
   * @throws SolverException if Z3 fails, or hands over a counterexample that does not check
   */
  public static LemmaVerdict decide(Lemma lemma, Budget budget) throws SolverException {
    return decide(lemma, budget, QueryListener.NONE);
  }

  /**
   * Decides; the listener hears of each query that is answered.
   *
   * @throws SolverException if Z3 fails, or hands over a counterexample that does not check
   */
  public static LemmaVerdict decide(Lemma lemma, Budget budget, QueryListener listener)
      throws SolverException {
    if (lemma.gadget().stream().anyMatch(example -> example.label().signum() < 0)) {
      return new LemmaVerdict.Proved(List.of(), "a label is negative, so no network fits");
    }
    return Z3Worker.run(
        budget, session -> ask(session, lemma, listener), LemmaVerdict.Undecided::new);
  }

  private static LemmaVerdict ask(Z3Session session, Lemma lemma, QueryListener listener)
      throws SolverException {
    List<List<Integer>> classes = ExchangeableUnits.classes(lemma);
    List<String> queries = new ArrayList<>();
    for (List<Integer> signs : LemmaProof.signVectors(lemma.units())) {
      Optional<List<Goal>> goals = NormalisedConclusion.goals(lemma.conclusion(), signs);
      if (goals.isEmpty()) {
        return new LemmaVerdict.Undecided(
            Verdict.Reason.INCOMPLETE, "the conclusion can't be read of normalised networks");
      }
      if (!ascending(signs, classes)) {
        continue;
      }
      for (Goal goal : goals.get()) {
        Outcome outcome = ask(session, lemma, signs, goal, listener);
        queries.add(name(signs, goal));
        if (outcome instanceof Outcome.Found found) {
          return new LemmaVerdict.Refuted(judged(lemma, found.weights()));
        }
        if (outcome instanceof Outcome.Open open) {
          return new LemmaVerdict.Undecided(
              open.why().reason(), open.why().detail() + " at signs " + signs + ", " + goal);
        }
      }
    }
    return new LemmaVerdict.Proved(queries, "Z3 " + Z3Library.version());
  }

  private static boolean ascending(List<Integer> signs, List<List<Integer>> classes) {
    for (List<Integer> units : classes) {
      for (int i = 1; i < units.size(); i++) {
        if (signs.get(units.get(i - 1)) > signs.get(units.get(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private static String name(List<Integer> signs, Goal goal) {
    return "signs " + signs + ", not " + goal;
  }

  private static Outcome ask(
      Z3Session session, Lemma lemma, List<Integer> signs, Goal goal, QueryListener listener)
      throws SolverException {
    Z3Solver solver = session.linearSolver();
    RealExpr bias = session.terms().unknown("w0");
    solver.require(missed(session, goal, bias));
    Outcome outcome = NormalisedEncoding.ask(
        session,
        new Training(lemma.units(), lemma.dimension(), lemma.gadget()),
        signs.stream().map(Rational::of).toList(),
        bias,
        solver);
    if (!(outcome instanceof Outcome.Open)) {
      listener.answered(
          name(signs, goal), outcome instanceof Outcome.Found, () -> solver.smtLib("QF_LRA"));
    }
    return outcome;
  }

  private static BoolExpr missed(Z3Session session, Goal goal, RealExpr bias) {
    Terms terms = session.terms();
    ArithExpr<RealSort> left = terms.times(terms.number(Rational.of(goal.factor())), bias);
    ArithExpr<RealSort> right = terms.number(goal.value());
    return goal.strict()
        ? session.context().mkLe(left, right)
        : session.context().mkLt(left, right);
  }

  private static Weights judged(Lemma lemma, Weights weights) throws SolverException {
    RawLemmaProver.requireCounterexample(lemma, weights);
    return weights;
  }
}
