package org.reluworkbench.solver.z3;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.RealExpr;
import com.microsoft.z3.RealSort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ForcingGadget;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.solver.QueryListener;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.Z3Solver.Answer;

/**
 * A fact about real numbers that a rule's maps rest on, sizes symbolic, each one small query to Z3 in
 * raw nonlinear arithmetic: its negation has no model.
 */
public final class ArithmeticLemma {

  /** The conditions on unknown numbers that a counterexample satisfies. */
  @FunctionalInterface
  private interface Negation {
    List<BoolExpr> of(Terms terms);
  }

  private static final String NEGATION = "the negation";

  private final String name;
  private final String statement;
  private final Negation negation;

  private ArithmeticLemma(String name, String statement, Negation negation) {
    this.name = name;
    this.statement = statement;
    this.negation = negation;
  }

  public String name() {
    return name;
  }

  /** What it says, in one line. */
  public String statement() {
    return statement;
  }

  /** Output weights may be absorbed into their units, up to their signs. */
  public static ArithmeticLemma normalisation() {
    return new ArithmeticLemma(
        "normalisation", "for all real w != 0 and t: w [t] = sgn(w) [|w| t]", terms -> {
          RealExpr w = terms.unknown("w");
          RealExpr t = terms.unknown("t");
          ArithExpr<RealSort> left = terms.times(w, terms.positivePart(t));
          ArithExpr<RealSort> right = terms.positivePart(terms.times(terms.absoluteValue(w), t));
          ArithExpr<RealSort> signed =
              terms.choice(terms.positive(w), right, terms.negative(right));
          return List.of(
              terms.not(terms.isZero(w)), terms.not(terms.isZero(terms.minus(left, signed))));
        });
  }

  /** The separating functions of a partition: sets of every size, parts of every size. */
  public static ArithmeticLemma separatingFunctions() {
    return new ArithmeticLemma(
        "separating-functions",
        "for all s >= 2, m >= 0, r >= 1 with m + r <= s: 2 (m - (s-1) r) - 1 <= 0",
        terms -> {
          RealExpr s = terms.unknown("s");
          RealExpr m = terms.unknown("m");
          RealExpr r = terms.unknown("r");
          ArithExpr<RealSort> others = terms.times(terms.minus(s, terms.one()), r);
          ArithExpr<RealSort> half = terms.minus(m, others);
          return List.of(
              terms.atLeastOne(terms.minus(s, terms.one())),
              terms.notNegative(m),
              terms.atLeastOne(r),
              terms.notNegative(terms.minus(s, terms.sum(List.of(m, r)))),
              terms.positive(terms.minus(terms.sum(List.of(half, half)), terms.one())));
        });
  }

  /** A set's indicator vector gives a set away that is wholly on one side: sets of every size. */
  public static ArithmeticLemma indicatorVectors() {
    return new ArithmeticLemma(
        "indicator-vectors",
        "for all s >= 1, l(0) <= 0 and p > 0, the sum of l(e_i) over a set of s elements:"
            + " l(sum of e_i) = p - (s-1) l(0) > 0",
        terms -> {
          RealExpr s = terms.unknown("s");
          RealExpr origin = terms.unknown("origin");
          RealExpr p = terms.unknown("p");
          ArithExpr<RealSort> more = terms.times(terms.minus(s, terms.one()), origin);
          return List.of(
              terms.atLeastOne(s),
              terms.notPositive(origin),
              terms.positive(p),
              terms.notPositive(terms.minus(p, more)));
        });
  }

  /** The lifted units fit the gadget, whatever the given functions are at the base point. */
  public static ArithmeticLemma liftedUnits(ForcingGadget gadget) {
    return new ArithmeticLemma(
        "lifted-units-" + gadget.units(),
        "for all t_1 .. t_" + gadget.units()
            + " <= 0: the units t_i + (1 - t_i) u_i with bias 1 and weights -1 fit the "
            + gadget.examples().size() + " points",
        terms -> {
          List<RealExpr> base = unknowns(terms, "t", gadget.units());
          List<BoolExpr> conditions = new ArrayList<>();
          base.forEach(value -> conditions.add(terms.notPositive(value)));
          conditions.add(terms.not(terms.and(gadget.examples().stream()
              .map(example -> fits(terms, base, example))
              .toList())));
          return conditions;
        });
  }

  private static BoolExpr fits(Terms terms, List<RealExpr> base, Example example) {
    List<ArithExpr<RealSort>> summands = new ArrayList<>(List.of(terms.one()));
    for (int i = 0; i < base.size(); i++) {
      Rational u = example.input().get(i);
      ArithExpr<RealSort> slope = terms.minus(terms.one(), base.get(i));
      ArithExpr<RealSort> lifted =
          terms.sum(List.of(base.get(i), terms.times(terms.number(u), slope)));
      summands.add(terms.negative(terms.positivePart(lifted)));
    }
    return terms.rectifiedEquals(terms.sum(summands), example.label());
  }

  /** Where functions separate, the network built of them fits the data, and conversely. */
  public static ArithmeticLemma separationFits(int units) {
    return new ArithmeticLemma(
        "separation-fits-" + units,
        "for all l_1 .. l_" + units
            + ": [1 - sum [l_i]] is 1 if all l_i <= 0, and 0 if some l_i >= 1",
        terms -> {
          List<RealExpr> values = unknowns(terms, "l", units);
          List<ArithExpr<RealSort>> summands = new ArrayList<>(List.of(terms.one()));
          values.forEach(value -> summands.add(terms.negative(terms.positivePart(value))));
          ArithExpr<RealSort> output = terms.sum(summands);
          BoolExpr inside = terms.and(values.stream().map(terms::notPositive).toList());
          BoolExpr outside = terms.or(values.stream().map(terms::atLeastOne).toList());
          return List.of(terms.or(List.of(
              terms.and(List.of(inside, terms.not(terms.rectifiedEquals(output, Rational.ONE)))),
              terms.and(
                  List.of(outside, terms.not(terms.rectifiedEquals(output, Rational.ZERO)))))));
        });
  }

  /** What a network with bias 1 and negative weights fits is separated by {@code k |w_i| l_i}. */
  public static ArithmeticLemma fitSeparates(int units) {
    return new ArithmeticLemma(
        "fit-separates-" + units,
        "for all w_i < 0 and l_i, i = 1 .. " + units
            + ": if [1 + sum w_i [l_i]] is 1, all l_i <= 0;" + " if it is 0, some " + units
            + " |w_i| l_i >= 1",
        terms -> {
          List<RealExpr> weights = unknowns(terms, "w", units);
          List<RealExpr> values = unknowns(terms, "l", units);
          List<BoolExpr> conditions = new ArrayList<>();
          List<ArithExpr<RealSort>> summands = new ArrayList<>(List.of(terms.one()));
          List<BoolExpr> reach = new ArrayList<>();
          for (int i = 0; i < units; i++) {
            conditions.add(terms.positive(terms.negative(weights.get(i))));
            summands.add(terms.times(weights.get(i), terms.positivePart(values.get(i))));
            ArithExpr<RealSort> scaled = terms.times(
                terms.number(Rational.of(-units)), terms.times(weights.get(i), values.get(i)));
            reach.add(terms.atLeastOne(scaled));
          }
          ArithExpr<RealSort> output = terms.sum(summands);
          BoolExpr inside = terms.and(values.stream().map(terms::notPositive).toList());
          conditions.add(terms.or(List.of(
              terms.and(List.of(terms.rectifiedEquals(output, Rational.ONE), terms.not(inside))),
              terms.and(List.of(
                  terms.rectifiedEquals(output, Rational.ZERO), terms.not(terms.or(reach)))))));
          return conditions;
        });
  }

  private static List<RealExpr> unknowns(Terms terms, String letter, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> terms.unknown(letter + i))
        .toList();
  }

  /**
   * Asks Z3.
   *
   * @throws SolverException if Z3 fails
   */
  public LemmaVerdict decide(Budget budget) throws SolverException {
    return decide(budget, QueryListener.NONE);
  }

  /**
   * Asks Z3; the listener hears of it if there is an answer.
   *
   * @throws SolverException if Z3 fails
   */
  public LemmaVerdict decide(Budget budget, QueryListener listener) throws SolverException {
    return Z3Worker.run(budget, session -> ask(session, listener), LemmaVerdict.Undecided::new);
  }

  private LemmaVerdict ask(Z3Session session, QueryListener listener) throws SolverException {
    Z3Solver solver = session.nonlinearSolver();
    negation.of(session.terms()).forEach(solver::require);
    Answer answer = solver.check();
    if (!(answer instanceof Answer.Unknown)) {
      listener.answered(NEGATION, answer instanceof Answer.Sat, () -> solver.smtLib("QF_NRA"));
    }
    if (answer instanceof Answer.Unsat) {
      return new LemmaVerdict.Proved(List.of(NEGATION), "Z3 " + Z3Library.version());
    }
    if (answer instanceof Answer.Unknown unknown) {
      return new LemmaVerdict.Undecided(unknown.reason(), unknown.detail());
    }
    return new LemmaVerdict.Undecided(
        Verdict.Reason.INCOMPLETE, "Z3 claims a counterexample, which was not evaluated");
  }
}
