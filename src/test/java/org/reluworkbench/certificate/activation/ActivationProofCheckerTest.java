package org.reluworkbench.certificate.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.ActivationTree.Bound;
import org.reluworkbench.problem.ActivationTree.Leaf;
import org.reluworkbench.problem.ActivationTree.Split;
import org.reluworkbench.problem.ActivationTree.Term;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Refutation.ActivationProof;
import org.reluworkbench.problem.Training;

class ActivationProofCheckerTest {

  /** Up, then down: no unit of positive sign does that, and one of negative sign only down. */
  private static final Training TENT = tent(1, 3, 1);

  private static Training tent(long... labels) {
    return new Training(
        1,
        1,
        IntStream.range(0, labels.length)
            .mapToObj(i -> new Example(Vector.of(i), Rational.of(labels[i])))
            .toList());
  }

  private static Term term(long multiplier, Bound bound, int example) {
    return new Term(bound, 0, example, Rational.of(multiplier));
  }

  private static Leaf leaf(Term... terms) {
    return new Leaf(List.of(terms));
  }

  /** In the middle the unit is active or not; {@code f(0) + f(2) >= 2 f(1)} follows either way. */
  private static ActivationTree convex() {
    return new Split(
        0,
        1,
        leaf(
            term(2, Bound.OUTPUT_AT_LEAST, 1),
            term(2, Bound.ACTIVE, 1),
            term(1, Bound.ABOVE, 0),
            term(1, Bound.ABOVE, 2),
            term(1, Bound.OUTPUT_AT_MOST, 0),
            term(1, Bound.OUTPUT_AT_MOST, 2)),
        leaf(
            term(1, Bound.OUTPUT_AT_LEAST, 1),
            term(1, Bound.INACTIVE, 1),
            term(1, Bound.NOT_NEGATIVE, 0),
            term(1, Bound.OUTPUT_AT_MOST, 0)));
  }

  /** Active at both ends, hence in the middle, hence affine; else too low at an end. */
  private static ActivationTree concave() {
    Leaf right = leaf(
        term(1, Bound.INACTIVE, 2),
        term(1, Bound.NOT_NEGATIVE, 1),
        term(1, Bound.OUTPUT_AT_MOST, 2),
        term(1, Bound.OUTPUT_AT_LEAST, 1));
    Leaf left = leaf(
        term(1, Bound.INACTIVE, 0),
        term(1, Bound.NOT_NEGATIVE, 1),
        term(1, Bound.OUTPUT_AT_MOST, 0),
        term(1, Bound.OUTPUT_AT_LEAST, 1));
    Leaf both = leaf(
        term(1, Bound.ACTIVE, 0),
        term(1, Bound.ACTIVE, 2),
        term(2, Bound.ABOVE, 1),
        term(1, Bound.OUTPUT_AT_MOST, 0),
        term(1, Bound.OUTPUT_AT_MOST, 2),
        term(2, Bound.OUTPUT_AT_LEAST, 1));
    return new Split(0, 0, new Split(0, 2, both, right), left);
  }

  private static ActivationProof proof() {
    return new ActivationProof(List.of(convex(), concave()));
  }

  @Test
  void confirmsAProof() {
    assertThat(ActivationProofChecker.rejection(TENT, proof())).isEmpty();
    assertThat(proof().leaves()).isEqualTo(5);
  }

  @Test
  void rejectsCasesThatAreMissingOrExchanged() {
    assertThat(ActivationProofChecker.rejection(TENT, new ActivationProof(List.of(convex()))))
        .contains("1 cases for 1 units");
    assertThat(ActivationProofChecker.rejection(
            TENT, new ActivationProof(List.of(concave(), convex()))))
        .hasValueSatisfying(why -> assertThat(why).startsWith("0 negative output weights: "));
  }

  @Test
  void rejectsTheProofForOtherData() {
    for (Training other : List.of(tent(3, 3, 1), tent(1, 2, 3), tent(1, 0, 1), tent(1, 3))) {
      assertThat(ActivationProofChecker.rejection(other, proof())).isPresent();
    }
    assertThat(ActivationProofChecker.rejection(new Training(2, 1, TENT.examples()), proof()))
        .isPresent();
    assertThat(ActivationProofChecker.rejection(tent(1, 3, 1, -1), proof())).isPresent();
  }

  /** Every leaf is needed, and every term of it, with this multiplier and place. */
  @Test
  void rejectsEveryProofWithOneTermChanged() {
    List<ActivationTree> mutants = new ArrayList<>();
    mutants(convex()).forEach(mutants::add);
    int ofConvex = mutants.size();
    mutants(concave()).forEach(mutants::add);
    for (int i = 0; i < mutants.size(); i++) {
      ActivationProof forged = new ActivationProof(
          i < ofConvex ? List.of(mutants.get(i), concave()) : List.of(convex(), mutants.get(i)));
      assertThat(ActivationProofChecker.rejection(TENT, forged))
          .as("%s", mutants.get(i))
          .isPresent();
    }
    assertThat(mutants).hasSizeGreaterThan(150);
  }

  private static Stream<ActivationTree> mutants(ActivationTree tree) {
    if (tree instanceof Split split) {
      return Stream.of(
              Stream.of(
                  split.active(),
                  split.inactive(),
                  new Split(1, split.example(), split.active(), split.inactive()),
                  new Split(0, split.example() + 7, split.active(), split.inactive()),
                  new Split(0, split.example(), split.inactive(), split.active()),
                  new Split(0, split.example(), split, split.inactive())),
              mutants(split.active())
                  .map(mutant -> new Split(0, split.example(), mutant, split.inactive())),
              mutants(split.inactive())
                  .map(mutant -> new Split(0, split.example(), split.active(), mutant)))
          .flatMap(stream -> stream);
    }
    List<Term> sum = ((Leaf) tree).sum();
    return IntStream.range(0, sum.size())
        .boxed()
        .flatMap(i -> Stream.of(
                List.of(),
                List.of(new Term(
                    sum.get(i).bound(), 1, sum.get(i).example(), sum.get(i).multiplier())),
                List.of(new Term(sum.get(i).bound(), 0, 9, sum.get(i).multiplier())),
                List.of(term(7, sum.get(i).bound(), sum.get(i).example())),
                List.of(term(-1, sum.get(i).bound(), sum.get(i).example())),
                List.of(sum.get(i), sum.get(i)))
            .map(replacement -> {
              List<Term> changed = new ArrayList<>(sum);
              changed.remove((int) i);
              replacement.forEach(term -> changed.add((Term) term));
              return (ActivationTree) new Leaf(changed);
            }));
  }
}
