package org.reluworkbench.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.SetSplitting;

/**
 * Every rule on random small instances, against exhaustion: the answer is kept, every witness of
 * the source goes forward, every witness of the target goes back, and the size is as stated.
 */
class RuleProperties {

  @Property
  void formulaToCnfIsRight(@ForAll Random random) {
    checkBoolean(
        new FormulaToCnf(),
        Instances.formula(random),
        problem -> problem.variables().size(),
        target -> target.cnf().variableCount());
  }

  @Property
  void cnfToNaeIsRight(@ForAll Random random) {
    checkBoolean(
        new CnfToNae(),
        Instances.cnf(random),
        problem -> problem.cnf().variableCount(),
        target -> target.variables().size());
  }

  @Property
  void naeToSplittingIsRight(@ForAll Random random) {
    checkBoolean(
        new NaeToSplitting(),
        Instances.nae(random),
        problem -> problem.variables().size(),
        target -> target.hypergraph().elements().size());
  }

  @Property
  void cnfToNaeToSplittingIsRight(@ForAll Random random) {
    checkBoolean(
        new NaeToSplitting(),
        new CnfToNae().apply(Instances.cnf(random)).target(),
        problem -> problem.variables().size(),
        target -> target.hypergraph().elements().size());
  }

  @Property
  void naeToCnfIsRight(@ForAll Random random) {
    checkBoolean(
        new NaeToCnf(),
        Instances.nae(random),
        problem -> problem.variables().size(),
        target -> target.cnf().variableCount());
  }

  @Property
  void splittingToCnfIsRight(@ForAll Random random) {
    checkBoolean(
        new SplittingToCnf(),
        Instances.splitting(random),
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
    List<Assignment> sources = Instances.witnesses(source, sourceVariables.apply(source));
    List<Assignment> targets = Instances.witnesses(reduced.target(), variables);
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
  void colouringToCnfIsRight(@ForAll Random random) {
    Colouring source = Instances.colouring(random);
    ColouringToCnf rule = new ColouringToCnf();
    var reduced = rule.apply(source);
    int variables = reduced.target().cnf().variableCount();
    List<Assignment> targets = Instances.witnesses(reduced.target(), variables);
    List<List<Integer>> sources = Instances.colourings(source);
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
  void everySplittingSeparatesAndTrains(@ForAll Random random) {
    SetSplitting source = Instances.splitting(random);
    var points = new SplittingToPoints().apply(source);
    var training = new PointsToTraining().apply(points.target());
    assertThat(points.target().sizes()).isEqualTo(new SplittingToPoints().targetSizes(source));
    assertThat(training.target().sizes())
        .isEqualTo(new PointsToTraining().targetSizes(points.target()));
    int elements = source.hypergraph().elements().size();
    for (Assignment witness : Instances.witnesses(source, elements)) {
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
  void everyColouringSeparatesAndTrains(@ForAll Random random) {
    Colouring source = Instances.colouring(random);
    var points = new ColouringToPoints().apply(source);
    var training = new PointsToTraining().apply(points.target());
    assertThat(points.target().sizes()).isEqualTo(new ColouringToPoints().targetSizes(source));
    assertThat(training.target().sizes())
        .isEqualTo(new PointsToTraining().targetSizes(points.target()));
    for (List<Integer> witness : Instances.colourings(source)) {
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
