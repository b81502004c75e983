package org.reluworkbench.solver.z3;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.RealExpr;
import com.microsoft.z3.RealSort;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Formulas;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** Builds the terms of one context that all encodings share. */
final class Terms {

  /** An affine function whose coefficients are unknowns. */
  record UnknownAffine(List<RealExpr> linear, RealExpr constant) {
    UnknownAffine {
      linear = List.copyOf(linear);
    }
  }

  private final Context context;

  Terms(Context context) {
    this.context = context;
  }

  RealExpr unknown(String name) {
    return context.mkRealConst(name);
  }

  UnknownAffine unknownAffine(String name, int dimension) {
    return new UnknownAffine(
        IntStream.range(0, dimension)
            .mapToObj(i -> unknown(name + "_a" + (i + 1)))
            .toList(),
        unknown(name + "_b"));
  }

  List<UnknownAffine> unknownAffines(String name, int count, int dimension) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> unknownAffine(name + i, dimension))
        .toList();
  }

  ArithExpr<RealSort> number(Rational value) {
    return context.mkReal(value.toString());
  }

  ArithExpr<RealSort> zero() {
    return context.mkReal(0);
  }

  ArithExpr<RealSort> one() {
    return context.mkReal(1);
  }

  /** The function's value at a point: linear in the unknowns. */
  ArithExpr<RealSort> at(UnknownAffine function, Vector point) {
    List<ArithExpr<RealSort>> summands = new ArrayList<>();
    for (int i = 0; i < point.support(); i++) {
      RealExpr coefficient = function.linear().get(point.supportIndex(i));
      Rational factor = point.supportValue(i);
      summands.add(factor.equals(Rational.ONE) ? coefficient : times(number(factor), coefficient));
    }
    summands.add(function.constant());
    return sum(summands);
  }

  ArithExpr<RealSort> sum(List<ArithExpr<RealSort>> summands) {
    return switch (summands.size()) {
      case 0 -> zero();
      case 1 -> summands.get(0);
      default -> context.mkAdd(array(summands));
    };
  }

  ArithExpr<RealSort> times(ArithExpr<RealSort> left, ArithExpr<RealSort> right) {
    return context.mkMul(left, right);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types cannot be made otherwise
  private static ArithExpr<RealSort>[] array(List<ArithExpr<RealSort>> terms) {
    return terms.toArray(new ArithExpr[0]);
  }

  BoolExpr or(List<BoolExpr> options) {
    return context.mkOr(options.toArray(BoolExpr[]::new));
  }

  BoolExpr and(List<BoolExpr> conditions) {
    return context.mkAnd(conditions.toArray(BoolExpr[]::new));
  }

  BoolExpr not(BoolExpr condition) {
    return context.mkNot(condition);
  }

  BoolExpr isZero(ArithExpr<RealSort> term) {
    return context.mkEq(term, zero());
  }

  BoolExpr positive(ArithExpr<RealSort> term) {
    return context.mkGt(term, zero());
  }

  BoolExpr notPositive(ArithExpr<RealSort> term) {
    return context.mkLe(term, zero());
  }

  BoolExpr notNegative(ArithExpr<RealSort> term) {
    return context.mkGe(term, zero());
  }

  BoolExpr atLeastOne(ArithExpr<RealSort> term) {
    return context.mkGe(term, one());
  }

  ArithExpr<RealSort> minus(ArithExpr<RealSort> left, ArithExpr<RealSort> right) {
    return sum(List.of(left, negative(right)));
  }

  ArithExpr<RealSort> negative(ArithExpr<RealSort> term) {
    return context.mkUnaryMinus(term);
  }

  ArithExpr<RealSort> choice(BoolExpr condition, ArithExpr<RealSort> yes, ArithExpr<RealSort> no) {
    return (ArithExpr<RealSort>) context.mkITE(condition, yes, no);
  }

  /** {@code max(term, 0) = value}, for a value that is not negative. */
  BoolExpr rectifiedEquals(ArithExpr<RealSort> term, Rational value) {
    return value.isZero() ? notPositive(term) : context.mkEq(term, number(value));
  }

  /** {@code max(term, 0)}. */
  ArithExpr<RealSort> positivePart(ArithExpr<RealSort> term) {
    return choice(positive(term), term, zero());
  }

  ArithExpr<RealSort> absoluteValue(ArithExpr<RealSort> term) {
    return choice(positive(term), term, negative(term));
  }

  /** A propositional formula, given what its variables stand for. Works without recursion. */
  BoolExpr formula(Formula formula, List<BoolExpr> values) {
    Map<Formula, BoolExpr> translated = new IdentityHashMap<>();
    for (Formula next : Formulas.subformulas(formula)) {
      BoolExpr term;
      if (next instanceof Formula.Constant constant) {
        term = context.mkBool(constant.value());
      } else if (next instanceof Formula.Atom atom) {
        term = values.get(atom.variable());
      } else if (next instanceof Formula.Not not) {
        term = not(translated.get(not.operand()));
      } else if (next instanceof Formula.Binary binary) {
        term = connected(
            binary.connective(), translated.get(binary.left()), translated.get(binary.right()));
      } else {
        throw new IllegalStateException("unknown formula: " + next);
      }
      translated.put(next, term);
    }
    return translated.get(formula);
  }

  private BoolExpr connected(Formula.Connective connective, BoolExpr left, BoolExpr right) {
    return switch (connective) {
      case AND -> and(List.of(left, right));
      case OR -> or(List.of(left, right));
      case IMPLIES -> context.mkImplies(left, right);
      case IFF -> context.mkIff(left, right);
      case XOR -> context.mkXor(left, right);
    };
  }
}
