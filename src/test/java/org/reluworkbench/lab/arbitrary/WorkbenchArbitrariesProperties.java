package org.reluworkbench.lab.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.statistics.Statistics;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.problem.Training;

/** That {@code @ForAll} just works, yields the odd ones too, and shrinks. */
class WorkbenchArbitrariesProperties {

  @Property
  void cnfsIncludeTheOddOnes(@ForAll Cnf cnf) {
    assertThat(cnf.variableCount()).isBetween(0, 5);
    assertThat(cnf.clauses()).hasSizeLessThanOrEqualTo(8);
    cover("no variable", cnf.variableCount() == 0);
    cover("no clause", cnf.clauses().isEmpty());
    cover("empty clause", cnf.clauses().stream().anyMatch(clause -> clause.size() == 0));
    cover("repetition", cnf.clauses().stream().anyMatch(c -> c.distinct().size() < c.size()));
    cover(
        "tautology", cnf.clauses().stream().anyMatch(WorkbenchArbitrariesProperties::isTautology));
  }

  private static boolean isTautology(Clause clause) {
    return clause.literals().stream()
        .anyMatch(literal -> clause.literals().contains(literal.negated()));
  }

  private static void cover(String what, boolean is) {
    Statistics.label(what).collect(is).coverage(coverage -> coverage.check(true).count(n -> n > 0));
  }

  @Property
  void setSystemsIncludeTheOddOnes(@ForAll Hypergraph hypergraph) {
    assertThat(hypergraph.elements()).hasSizeLessThanOrEqualTo(5);
    cover("empty set", hypergraph.sets().stream().anyMatch(set -> set.isEmpty()));
    cover("same set", hypergraph.distinctSets().size() < hypergraph.sets().size());
    cover("no element", hypergraph.elements().isEmpty());
  }

  @Property
  void pointSetsIncludeTheOddOnes(@ForAll Separation points) {
    cover("nothing inside", points.inside().isEmpty());
    cover("nothing outside", points.outside().isEmpty());
    cover("both sides", points.obviousConflict().isPresent());
    cover("two planes", points.planes() == 2);
  }

  @Property
  void everyKindIsAmongTheProblems(@ForAll Problem<?> problem) {
    Statistics.label("kind").collect(problem.kind()).coverage(coverage -> {
      for (var kind : org.reluworkbench.problem.ProblemKind.values()) {
        coverage.check(kind).count(n -> n > 0);
      }
    });
  }

  @Property
  void networksHaveAValueEverywhere(@ForAll ReluNetwork network, @ForAll Rational at) {
    Vector point = Vector.of(java.util.Collections.nCopies(network.inputs(), at));
    assertThat(network.at(point).signum()).isNotNegative();
  }

  @Property
  void weightsFitTrainingOrSayWhereNot(@ForAll Training training, @ForAll Weights weights) {
    assertThat(training.accepts(weights)).isEqualTo(training.violation(weights).isEmpty());
    cover("conflict", training.obviousConflict().isPresent());
  }

  @Property(tries = 20)
  void theOthersAreThereToo(
      @ForAll Satisfiability cnf,
      @ForAll NotAllEqual nae,
      @ForAll SetSplitting splitting,
      @ForAll Colouring colouring,
      @ForAll FormulaSatisfiability formula,
      @ForAll AffineFunction function,
      @ForAll Vector vector) {
    assertThat(nae.sizes().get(Measure.VARIABLES)).isLessThanOrEqualTo(5);
    assertThat(colouring.colours()).isBetween(1, 3);
    assertThat(vector.dimension()).isLessThanOrEqualTo(3);
    assertThat(cnf.sizes()).isNotNull();
    assertThat(splitting.sizes()).isNotNull();
    assertThat(formula.sizes()).isNotNull();
    assertThat(function.dimension()).isLessThanOrEqualTo(3);
  }

  @Property(tries = 20)
  void aCnfShrinksToTheClauseThatMatters(@ForAll long seed) {
    Cnf smallest = shrunk(
        ProblemArbitraries.cnfs(),
        cnf -> cnf.clauses().stream().anyMatch(WorkbenchArbitrariesProperties::isTautology),
        seed);
    assertThat(smallest.variableCount()).isEqualTo(1);
    assertThat(smallest.clauses()).hasSize(1);
    assertThat(smallest.clauses().get(0).size()).isEqualTo(2);
  }

  @Property(tries = 20)
  void pointsShrinkInNumberDimensionAndValue(@ForAll long seed) {
    Separation smallest = shrunk(
        ProblemArbitraries.separations(), points -> points.obviousConflict().isPresent(), seed);
    assertThat(smallest)
        .isEqualTo(new Separation(
            1, 0, java.util.List.of(Vector.zero(0)), java.util.List.of(Vector.zero(0))));
  }

  @Property(tries = 20)
  void aNetworkShrinksToOneLayerOfOneUnit(@ForAll long seed) {
    ReluNetwork smallest = shrunk(
        NetworkArbitraries.networks(),
        network -> !network.at(Vector.zero(network.inputs())).isZero(),
        seed);
    assertThat(smallest.inputs()).isZero();
    assertThat(smallest.layers()).hasSize(1);
    assertThat(smallest.layers().get(0).units())
        .containsExactly(AffineFunction.constant(0, Rational.ONE));
  }

  /** What jqwik would show: shrunk step by step as long as the predicate holds. */
  private static <T> T shrunk(Arbitrary<T> arbitrary, Predicate<T> fails, long seed) {
    var generator = arbitrary.generator(1000);
    Random random = new Random(seed);
    Shrinkable<T> smallest = generator.next(random);
    while (!fails.test(smallest.value())) {
      smallest = generator.next(random);
    }
    for (Optional<Shrinkable<T>> next = Optional.of(smallest); next.isPresent(); ) {
      smallest = next.get();
      next = smallest.shrink().filter(one -> fails.test(one.value())).findFirst();
    }
    return smallest.value();
  }
}
