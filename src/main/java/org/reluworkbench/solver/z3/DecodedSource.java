package org.reluworkbench.solver.z3;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.RealSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.PullBack;
import org.reluworkbench.reduction.ReducedChain;

/**
 * What a chain's pull-backs make of unknown weights, as terms: the very maps that are run, composed
 * symbolically, and the statement that the outcome is no witness of the source.
 */
final class DecodedSource {

  /** The affine functions {@code c |w_k| l_k} of c units whose weights are unknowns. */
  interface ScaledUnits {

    int count();

    /** The value of function k, from zero, at a point in the first coordinates. */
    ArithExpr<RealSort> at(int k, Vector point);

    /** Whether function k is positive there; may be put more simply than by {@link #at}. */
    default BoolExpr positive(Terms terms, int k, Vector point) {
      return terms.positive(at(k, point));
    }
  }

  private final Terms terms;
  private final ReducedChain chain;
  private final ScaledUnits units;

  DecodedSource(Terms terms, ReducedChain chain, ScaledUnits units) {
    this.terms = terms;
    this.chain = chain;
    this.units = units;
  }

  /** Why a chain cannot be composed here; empty if it can. */
  static Optional<String> objection(ReducedChain chain) {
    if (!(chain.target() instanceof Training)) {
      return Optional.of("the chain does not end at training");
    }
    return chain.stages().isEmpty() ? Optional.of("the chain has no rules") : Optional.empty();
  }

  /** The decoded witness breaks a constraint of the source. */
  BoolExpr violation() {
    return terms.or(options());
  }

  private List<BoolExpr> options() {
    Problem<?> source = chain.source();
    if (source instanceof Separation separation) {
      return separation(separation);
    }
    if (source instanceof Colouring colouring) {
      return colouring(colouring);
    }
    List<BoolExpr> values = booleansAfter(0);
    if (source instanceof FormulaSatisfiability formula) {
      return List.of(terms.not(terms.formula(formula.formula(), values)));
    }
    if (source instanceof Satisfiability satisfiability) {
      return satisfiability.cnf().clauses().stream()
          .map(clause -> terms.not(terms.or(literals(clause, values))))
          .toList();
    }
    if (source instanceof NotAllEqual nae) {
      return nae.clauses().stream()
          .map(clause -> allEqual(literals(clause, values)))
          .toList();
    }
    if (source instanceof SetSplitting splitting) {
      return splitting.hypergraph().sets().stream()
          .map(set -> allEqual(set.stream().map(values::get).toList()))
          .toList();
    }
    throw new IllegalArgumentException(
        "no chain of rules starts at " + source.kind().word());
  }

  /** The truth values that the pull-backs of all stages but the first few yield. */
  private List<BoolExpr> booleansAfter(int firstStage) {
    List<BoolExpr> values = List.of();
    for (int i = chain.stages().size() - 1; i >= firstStage; i--) {
      PullBack<?, ?> pullBack = chain.stages().get(i).pullBack();
      List<BoolExpr> before = values;
      if (pullBack instanceof PullBack.OfSides sides) {
        values = sides.points().stream()
            .map(point -> units.positive(terms, 0, point))
            .toList();
      } else if (pullBack instanceof PullBack.OfBooleans booleans) {
        values = booleans.formulas().stream()
            .map(formula -> terms.formula(formula, before))
            .toList();
      } else if (!(pullBack instanceof PullBack.OfUnits)) {
        throw new IllegalStateException("a pull-back of this kind stands first: " + pullBack);
      }
    }
    return values;
  }

  private List<BoolExpr> literals(Clause clause, List<BoolExpr> values) {
    return clause.literals().stream()
        .map(literal -> literal.positive()
            ? values.get(literal.variable())
            : terms.not(values.get(literal.variable())))
        .toList();
  }

  private BoolExpr allEqual(List<BoolExpr> values) {
    return terms.or(
        List.of(terms.and(values), terms.and(values.stream().map(terms::not).toList())));
  }

  private List<BoolExpr> separation(Separation source) {
    List<BoolExpr> options = new ArrayList<>();
    for (Vector point : source.inside()) {
      for (int k = 0; k < units.count(); k++) {
        options.add(units.positive(terms, k, point));
      }
    }
    for (Vector point : source.outside()) {
      options.add(terms.and(IntStream.range(0, units.count())
          .mapToObj(k -> terms.not(terms.atLeastOne(units.at(k, point))))
          .toList()));
    }
    return options;
  }

  /** An element without a colour, or a set whose elements' first colours are all the same. */
  private List<BoolExpr> colouring(Colouring source) {
    List<BoolExpr> values = colourValues(source.colours());
    int colours = source.colours();
    List<BoolExpr> options = new ArrayList<>();
    for (int element = 0; element < source.hypergraph().elements().size(); element++) {
      options.add(terms.not(terms.or(values.subList(element * colours, (element + 1) * colours))));
    }
    for (SortedSet<Integer> set : source.hypergraph().sets()) {
      for (int colour = 0; colour < colours; colour++) {
        int same = colour;
        options.add(terms.and(set.stream()
            .map(element ->
                isFirst(values.subList(element * colours, (element + 1) * colours), same))
            .toList()));
      }
    }
    return options;
  }

  /** For each element, colour by colour, whether it could take that colour. */
  private List<BoolExpr> colourValues(int colours) {
    PullBack<?, ?> first = chain.stages().get(0).pullBack();
    if (first instanceof PullBack.OfFirstSides sides) {
      return sides.points().stream()
          .flatMap(
              point -> IntStream.range(0, colours).mapToObj(k -> units.positive(terms, k, point)))
          .toList();
    }
    if (first instanceof PullBack.OfColours) {
      return booleansAfter(1);
    }
    throw new IllegalStateException("not decoded by first colours: " + first);
  }

  private BoolExpr isFirst(List<BoolExpr> values, int position) {
    List<BoolExpr> conditions =
        new ArrayList<>(values.subList(0, position).stream().map(terms::not).toList());
    conditions.add(values.get(position));
    return terms.and(conditions);
  }

  /** {@code c |w_k|} times the units of a network that is unknown in every respect. */
  record RawUnits(Terms terms, RawEncoding.UnknownNetwork network) implements ScaledUnits {
    @Override
    public int count() {
      return network.units().size();
    }

    @Override
    public ArithExpr<RealSort> at(int k, Vector point) {
      ArithExpr<RealSort> factor = terms.times(
          terms.number(Rational.of(count())),
          terms.absoluteValue(network.outputWeights().get(k)));
      return terms.times(factor, terms.at(network.units().get(k), point));
    }

    @Override
    public BoolExpr positive(Terms terms, int k, Vector point) {
      return terms.and(List.of(
          terms.not(terms.isZero(network.outputWeights().get(k))),
          terms.positive(terms.at(network.units().get(k), point))));
    }
  }

  /** The planes of a cover, which stand for {@code c |w_k| l_k} of c units themselves. */
  record CoverUnits(Cover cover) implements ScaledUnits {
    @Override
    public int count() {
      return cover.planes().size();
    }

    @Override
    public ArithExpr<RealSort> at(int k, Vector point) {
      return cover.terms().at(cover.planes().get(k), point);
    }
  }
}
