package org.reluworkbench.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;

/**
 * Every rule on random small instances, against exhaustion: the answer is kept, every witness of
 * the source goes forward, every witness of the target goes back, and the size is as stated.
 */
class RuleProperties {

  @Property
  void formulaToCnfIsRight(@ForAll FormulaSatisfiability source) {
    checkBoolean(
        new FormulaToCnf(),
        source,
        problem -> problem.variables().size(),
        target -> target.cnf().variableCount());
  }

  @Property
  void cnfToNaeIsRight(@ForAll Satisfiability source) {
    checkBoolean(
        new CnfToNae(),
        source,
        problem -> problem.cnf().variableCount(),
        target -> target.variables().size());
  }

  @Property
  void naeToSplittingIsRight(@ForAll NotAllEqual source) {
    checkBoolean(
        new NaeToSplitting(),
        source,
        problem -> problem.variables().size(),
        target -> target.hypergraph().elements().size());
  }

  @Property
  void cnfToNaeToSplittingIsRight(@ForAll Satisfiability source) {
    checkBoolean(
        new NaeToSplitting(),
        new CnfToNae().apply(source).target(),
        problem -> problem.variables().size(),
        target -> target.hypergraph().elements().size());
  }

  @Property
  void naeToCnfIsRight(@ForAll NotAllEqual source) {
    checkBoolean(
        new NaeToCnf(),
        source,
        problem -> problem.variables().size(),
        target -> target.cnf().variableCount());
  }

  @Property
  void splittingToCnfIsRight(@ForAll SetSplitting source) {
    checkBoolean(
        new SplittingToCnf(),
        source,
        problem -> problem.hypergraph().elements().size(),
        target -> target.cnf().variableCount());
  }

  private static <S extends Problem<Assignment>, T extends Problem<Assignment>> void checkBoolean(
      Reduction<S, Assignment, T, Assignment> rule,
      S source,
      Function<S, Integer> sourceVariables,
      Function<T, Integer> targetVariables) {
    Reduced<S, Assignment, T, Assignment> reduced = rule.apply(source);
    int variables = targetVariables.apply(reduced.target());
    List<Assignment> sources = Exhaustively.witnesses(source, sourceVariables.apply(source));
    List<Assignment> targets = Exhaustively.witnesses(reduced.target(), variables);
    assertThat(reduced.target().sizes()).isEqualTo(rule.targetSizes(source));
    assertThat(targets.isEmpty()).isEqualTo(sources.isEmpty());
    for (Assignment witness : sources) {
      Assignment pushed = reduced.pushForward().apply(witness);
      assertThat(targets).contains(pushed);
      assertThat(reduced.pullBack().apply(pushed)).isEqualTo(witness);
    }
    assertThat(targets).allMatch(witness -> source.accepts(reduced.pullBack().apply(witness)));
  }

  @Property
  void colouringToCnfIsRight(@ForAll Colouring source) {
    ColouringToCnf rule = new ColouringToCnf();
    var reduced = rule.apply(source);
    int variables = reduced.target().cnf().variableCount();
    List<Assignment> targets = Exhaustively.witnesses(reduced.target(), variables);
    List<List<Integer>> sources = Exhaustively.colourings(source);
    assertThat(reduced.target().sizes()).isEqualTo(rule.targetSizes(source));
    assertThat(targets.isEmpty()).isEqualTo(sources.isEmpty());
    for (List<Integer> witness : sources) {
      Assignment pushed = reduced.pushForward().apply(witness);
      assertThat(targets).contains(pushed);
      assertThat(reduced.pullBack().apply(pushed)).isEqualTo(witness);
    }
    assertThat(targets).allMatch(witness -> source.accepts(reduced.pullBack().apply(witness)));
  }

  /** That instances without a witness have none after the map needs a solver: see the workbench. */
  @Property
  void everySplittingSeparatesAndTrains(@ForAll SetSplitting source) {
    var points = new SplittingToPoints().apply(source);
    var training = new PointsToTraining().apply(points.target());
    assertThat(points.target().sizes()).isEqualTo(new SplittingToPoints().targetSizes(source));
    assertThat(training.target().sizes())
        .isEqualTo(new PointsToTraining().targetSizes(points.target()));
    int elements = source.hypergraph().elements().size();
    for (Assignment witness : Exhaustively.witnesses(source, elements)) {
      List<AffineFunction> planes = points.pushForward().apply(witness);
      assertThat(points.target().violation(planes)).isEmpty();
      var weights = training.pushForward().apply(planes);
      assertThat(training.target().violation(weights)).isEmpty();
      List<AffineFunction> pulled = training.pullBack().apply(weights);
      assertThat(points.target().violation(pulled)).isEmpty();
      assertThat(points.pullBack().apply(pulled)).isEqualTo(witness);
    }
  }

  @Property
  void everyColouringSeparatesAndTrains(@ForAll Colouring source) {
    var points = new ColouringToPoints().apply(source);
    var training = new PointsToTraining().apply(points.target());
    assertThat(points.target().sizes()).isEqualTo(new ColouringToPoints().targetSizes(source));
    assertThat(training.target().sizes())
        .isEqualTo(new PointsToTraining().targetSizes(points.target()));
    for (List<Integer> witness : Exhaustively.colourings(source)) {
      List<AffineFunction> planes = points.pushForward().apply(witness);
      assertThat(points.target().violation(planes)).isEmpty();
      var weights = training.pushForward().apply(planes);
      assertThat(training.target().violation(weights)).isEmpty();
      List<AffineFunction> pulled = training.pullBack().apply(weights);
      assertThat(points.target().violation(pulled)).isEmpty();
      assertThat(points.pullBack().apply(pulled)).isEqualTo(witness);
    }
  }
}
