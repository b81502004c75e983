package org.reluworkbench.solver.z3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.PullBack;
import org.reluworkbench.reduction.Reduced;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.EveryWitnessDecodes.Method;
import org.reluworkbench.solver.z3.EveryWitnessDecodes.Result;

class EveryWitnessDecodesTest {

  private static ReducedChain chain(Problem<?> source) {
    return ReductionChain.find(source.kind(), ProblemKind.TRAINING)
        .orElseThrow()
        .apply(source);
  }

  private static Result decide(Method method, ReducedChain chain) throws SolverException {
    return new EveryWitnessDecodes(method).decide(chain, Budget.of(Duration.ofMinutes(1)));
  }

  private static SetSplitting splitting(int elements, int[]... sets) {
    return new SetSplitting(hypergraph(elements, sets));
  }

  private static Hypergraph hypergraph(int elements, int[]... sets) {
    List<SortedSet<Integer>> all = new ArrayList<>();
    for (int[] set : sets) {
      all.add(new TreeSet<>(IntStream.of(set).boxed().toList()));
    }
    return new Hypergraph(IntStream.range(0, elements).mapToObj(i -> "e" + i).toList(), all);
  }

  /** Swaps the truth values on the way back: no witness of "x" comes out. */
  private static ReducedChain withWrongPullBack() {
    ReducedChain right = chain(new Satisfiability(Cnf.ofDimacs(1, new int[][] {{1}})));
    List<Reduced<?, ?, ?, ?>> stages = new ArrayList<>(right.stages());
    Satisfiability source = (Satisfiability) right.source();
    NotAllEqual target = (NotAllEqual) stages.get(0).target();
    stages.set(
        0,
        new Reduced<Satisfiability, Assignment, NotAllEqual, Assignment>(
            source,
            target,
            assignment -> assignment.append(false),
            new PullBack.OfBooleans(List.of(Formula.not(
                new Formula.Binary(Formula.Connective.XOR, Formula.atom(0), Formula.atom(1)))))));
    return new ReducedChain(source, stages);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void refutesAWrongPullBackWithWeights(Method method) throws SolverException {
    ReducedChain wrong = withWrongPullBack();
    Result result = decide(method, wrong);
    assertThat(result).isInstanceOf(Result.Refuted.class);
    Weights weights = ((Result.Refuted) result).counterexample();
    assertThat(((Training) wrong.target()).accepts(weights)).isTrue();
    assertThat(EveryWitnessDecodes.decodes(wrong, weights)).isFalse();
    assertThat(result.method()).isEqualTo(method);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void holdsForTwoElements(Method method) throws SolverException {
    assertThat(decide(method, chain(splitting(2, new int[] {0, 1}))))
        .isEqualTo(new Result.Holds(method, "Z3 " + Z3Library.version()));
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void holdsWhereTheSourceHasNoConstraints(Method method) throws SolverException {
    assertThat(decide(method, chain(splitting(1)))).isInstanceOf(Result.Holds.class);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void holdsWhereNothingFits(Method method) throws SolverException {
    Result result = decide(method, chain(splitting(1, new int[] {})));
    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Holds.class, holds -> assertThat(holds.basis()).startsWith("nothing fits"));
  }

  static Stream<Problem<?>> oneOfEachKind() {
    return Stream.of(
        new FormulaSatisfiability(
            List.of("a", "b"),
            new Formula.Binary(
                Formula.Connective.IFF, Formula.atom(0), Formula.not(Formula.atom(1)))),
        new Satisfiability(Cnf.ofDimacs(3, new int[][] {{1, 2}, {-1, 3}, {-2, -3}})),
        new NotAllEqual(
            List.of("a", "b", "c"),
            Cnf.ofDimacs(3, new int[][] {{1, 2, 3}, {-1, 2, 3}}).clauses(),
            new TreeSet<>()),
        splitting(3, new int[] {0, 1, 2}, new int[] {0, 1}),
        new Colouring(2, hypergraph(3, new int[] {0, 1}, new int[] {1, 2})),
        new Separation(2, 1, List.of(Vector.of(2)), List.of(Vector.of(0), Vector.of(5))));
  }

  @Test
  void holdsForEachKindOfSourceByTheCornerLemma() throws SolverException {
    for (Problem<?> source : oneOfEachKind().toList()) {
      assertThat(decide(Method.CORNER_LRA, chain(source)))
          .as("%s", source)
          .isInstanceOf(Result.Holds.class);
    }
  }

  @Property(tries = 20)
  void holdsForEveryFormulaByTheCornerLemma(@ForAll Satisfiability source) throws SolverException {
    assertThat(decide(Method.CORNER_LRA, chain(source))).isInstanceOf(Result.Holds.class);
  }

  @Property(tries = 20)
  void holdsForEverySetSystemByTheCornerLemma(@ForAll SetSplitting source) throws SolverException {
    assertThat(decide(Method.CORNER_LRA, chain(source))).isInstanceOf(Result.Holds.class);
  }

  @Test
  void reportsATimeOut() throws SolverException {
    ReducedChain chain = chain(splitting(2, new int[] {0, 1}));
    for (Method method : Method.values()) {
      assertThat(new EveryWitnessDecodes(method).decide(chain, Budget.of(Duration.ZERO)))
          .isInstanceOfSatisfying(
              Result.Unknown.class,
              unknown -> assertThat(unknown.reason()).isEqualTo(Verdict.Reason.TIMEOUT));
    }
  }

  @Test
  void declinesAChainThatDoesNotEndAtTraining() throws SolverException {
    Problem<?> source = splitting(2, new int[] {0, 1});
    ReducedChain chain = ReductionChain.find(ProblemKind.SPLITTING, ProblemKind.POINTS)
        .orElseThrow()
        .apply(source);
    assertThat(decide(Method.RAW_NRA, chain))
        .isInstanceOfSatisfying(
            Result.Unknown.class,
            unknown -> assertThat(unknown.reason()).isEqualTo(Verdict.Reason.INCOMPLETE));
  }
}
