package org.reluworkbench.solver.z3;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.RealExpr;
import com.microsoft.z3.RealSort;
import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.problem.Example;
import org.reluworkbench.solver.z3.RawEncoding.UnknownNetwork;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.Term;

/**
 * The cases of a lemma in raw nonlinear arithmetic: a real unknown for each weight, nothing absorbed,
 * the conclusion negated. With the activations fixed, each point is one polynomial equation or
 * inequality.
 *
 * @param points the gadget's examples in the order in which cases decide them
 */
record LemmaEncoding(
    Terms terms, Context context, Lemma lemma, List<Example> points, UnknownNetwork network) {

  LemmaEncoding {
    points = List.copyOf(points);
  }

  static LemmaEncoding of(Z3Session session, Lemma lemma, List<Example> points) {
    return new LemmaEncoding(
        session.terms(),
        session.context(),
        lemma,
        points,
        UnknownNetwork.of(session.terms(), lemma.units(), lemma.dimension()));
  }

  /** What a counterexample in this case satisfies, as far as its points are decided. */
  List<BoolExpr> counterexample(LemmaCase some) {
    List<BoolExpr> conditions = new ArrayList<>();
    for (int unit = 0; unit < lemma.units(); unit++) {
      RealExpr weight = network.outputWeights().get(unit);
      conditions.add(
          switch (some.signs().get(unit)) {
            case -1 -> terms.not(terms.notNegative(weight));
            case 0 -> terms.isZero(weight);
            default -> terms.positive(weight);
          });
    }
    for (int point = 0; point < some.depth(); point++) {
      conditions.addAll(fits(some, point));
    }
    conditions.add(terms.not(holds(lemma.conclusion())));
    return conditions;
  }

  private List<BoolExpr> fits(LemmaCase some, int point) {
    Example example = points.get(point);
    List<BoolExpr> conditions = new ArrayList<>();
    List<ArithExpr<RealSort>> summands = new ArrayList<>(List.of(network.bias()));
    for (int unit = 0; unit < lemma.units(); unit++) {
      if (some.signs().get(unit) == 0) {
        continue;
      }
      ArithExpr<RealSort> value = terms.at(network.units().get(unit), example.input());
      if (some.isActive(unit, point)) {
        conditions.add(terms.positive(value));
        summands.add(terms.times(network.outputWeights().get(unit), value));
      } else {
        conditions.add(terms.notPositive(value));
      }
    }
    conditions.add(terms.rectifiedEquals(terms.sum(summands), example.label()));
    return conditions;
  }

  private BoolExpr holds(Conclusion conclusion) {
    if (conclusion instanceof Conclusion.All all) {
      return terms.and(all.parts().stream().map(this::holds).toList());
    }
    if (conclusion instanceof Conclusion.Any any) {
      return terms.or(any.parts().stream().map(this::holds).toList());
    }
    if (conclusion instanceof Conclusion.Not not) {
      return terms.not(holds(not.part()));
    }
    Conclusion.Compare compare = (Conclusion.Compare) conclusion;
    ArithExpr<RealSort> left = value(compare.left());
    ArithExpr<RealSort> right = value(compare.right());
    return switch (compare.relation()) {
      case LESS -> context.mkLt(left, right);
      case AT_MOST -> context.mkLe(left, right);
      case EQUAL -> context.mkEq(left, right);
      case DIFFERENT -> context.mkNot(context.mkEq(left, right));
      case AT_LEAST -> context.mkGe(left, right);
      case GREATER -> context.mkGt(left, right);
    };
  }

  private ArithExpr<RealSort> value(Term term) {
    if (term instanceof Term.Constant constant) {
      return terms.number(constant.value());
    }
    if (term instanceof Term.Bias) {
      return network.bias();
    }
    if (term instanceof Term.OutputWeight weight) {
      return network.outputWeights().get(weight.unit());
    }
    if (term instanceof Term.Coefficient coefficient) {
      return network.units().get(coefficient.unit()).linear().get(coefficient.coordinate());
    }
    if (term instanceof Term.UnitBias unitBias) {
      return network.units().get(unitBias.unit()).constant();
    }
    if (term instanceof Term.Sum sum) {
      return terms.sum(List.of(value(sum.left()), value(sum.right())));
    }
    Term.Product product = (Term.Product) term;
    return terms.times(value(product.left()), value(product.right()));
  }
}
