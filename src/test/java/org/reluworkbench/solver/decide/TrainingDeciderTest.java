package org.reluworkbench.solver.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reluworkbench.certificate.GadgetProofChecker;
import org.reluworkbench.certificate.activation.ActivationProofChecker;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Refutation.GadgetProof;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.sat4j.Sat4jDecider;

class TrainingDeciderTest {

  private static Training ofCnf(Cnf cnf) {
    ReductionChain chain =
        ReductionChain.find(ProblemKind.CNF, ProblemKind.TRAINING).orElseThrow();
    return (Training) chain.apply(new Satisfiability(cnf)).target();
  }

  private static Verdict<Weights> decide(Training problem) throws SolverException {
    return new TrainingDecider().decide(problem, Budget.unlimited());
  }

  private static GadgetProof proof(Verdict<Weights> verdict) {
    return (GadgetProof) ((Verdict.Unsatisfiable<Weights>) verdict).refutation();
  }

  /** The same problem after {@code x -> M x + t} with a random unitriangular M, rows shuffled. */
  private static Training disguised(Training problem, Random random) {
    int dimension = problem.dimension();
    List<Vector> images = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      Vector.Builder column = Vector.builder(dimension).set(i, Rational.of(1, 1 + i % 3));
      for (int j = i + 1; j < dimension; j++) {
        column.set(j, Rational.of(random.nextInt(5) - 2));
      }
      images.add(column.build());
    }
    Vector shift = Vector.of(
        IntStream.range(0, dimension).mapToObj(i -> Rational.of(i % 5, 7)).toList());
    List<Example> examples = new ArrayList<>();
    for (Example example : problem.examples()) {
      Vector image = shift;
      for (int i = 0; i < example.input().support(); i++) {
        image = image.combine(
            example.input().supportValue(i), images.get(example.input().supportIndex(i)));
      }
      examples.add(new Example(image, example.label()));
    }
    return new Training(problem.units(), dimension, examples);
  }

  @Test
  void agreesWithSat4jOnReducedFormulasAlsoInDisguise() throws SolverException {
    Random random = new Random(11);
    for (int i = 0; i < 30; i++) {
      int variables = 3 + random.nextInt(4);
      Cnf cnf = Separations.random3Sat(variables, 5 * variables, random);
      boolean expected = new Sat4jDecider().decide(new Satisfiability(cnf), Budget.unlimited())
          instanceof Verdict.Satisfiable;
      for (Training problem : List.of(ofCnf(cnf), disguised(ofCnf(cnf), random))) {
        Verdict<Weights> verdict = decide(problem);
        if (verdict instanceof Verdict.Satisfiable<Weights> yes) {
          assertThat(expected).isTrue();
          assertThat(problem.violation(yes.witness())).isEmpty();
        } else {
          assertThat(expected).isFalse();
          assertThat(GadgetProofChecker.rejection(problem, proof(verdict))).isEmpty();
        }
      }
    }
  }

  @Test
  void rejectsAProofWithAnotherGadgetOrForOtherData() throws SolverException {
    Training problem = ofCnf(Cnf.ofDimacs(1, new int[] {1}, new int[] {-1}));
    GadgetProof proof = proof(decide(problem));
    assertThat(GadgetProofChecker.rejection(problem, proof)).isEmpty();
    int a = proof.frame().get(0);
    int b = proof.frame().get(1);
    int c = proof.frame().get(2);
    for (List<Integer> wrong : List.of(
        List.of(b, a, c), List.of(a, a, c), List.of(a, b, 999), List.of(-1, b, c), List.of(a, b))) {
      assertThat(GadgetProofChecker.rejection(problem, new GadgetProof(wrong, proof.separation())))
          .isPresent();
    }
    Training easier = ofCnf(Cnf.ofDimacs(1, new int[] {1}, new int[] {1}));
    assertThat(GadgetProofChecker.rejection(easier, proof)).isPresent();
    Training wider = new Training(3, problem.dimension(), problem.examples());
    assertThat(GadgetProofChecker.rejection(wider, proof)).isPresent();
  }

  @Test
  void rejectsAProofOnceALabelIsNeitherZeroNorOne() throws SolverException {
    Training problem = ofCnf(Cnf.ofDimacs(1, new int[] {1}, new int[] {-1}));
    GadgetProof proof = proof(decide(problem));
    List<Example> examples = new ArrayList<>(problem.examples());
    examples.add(
        new Example(Vector.unit(problem.dimension(), 0).times(Rational.of(9)), Rational.of(1, 2)));
    Training more = new Training(2, problem.dimension(), examples);
    assertThat(GadgetProofChecker.rejection(more, proof)).isPresent();
  }

  /** Exclusive or: one unit can't, two can. */
  @Test
  void decidesDataWithoutAGadget() throws SolverException {
    List<Example> table = List.of(
        new Example(Vector.of(0, 0), Rational.ZERO),
        new Example(Vector.of(0, 1), Rational.of(5, 2)),
        new Example(Vector.of(1, 0), Rational.of(5, 2)),
        new Example(Vector.of(1, 1), Rational.of(1, 3)));
    Training one = new Training(1, 2, table);
    assertThat(decide(one))
        .isInstanceOfSatisfying(
            Verdict.Unsatisfiable.class,
            no -> assertThat(ActivationProofChecker.rejection(
                    one, (Refutation.ActivationProof) no.refutation()))
                .isEmpty());
    assertThat(decide(new Training(2, 2, table))).isInstanceOf(Verdict.Satisfiable.class);
  }

  @Test
  void saysSoIfTimeIsOver() throws SolverException {
    Training problem = new Training(
        2,
        1,
        List.of(new Example(Vector.of(0), Rational.ONE), new Example(Vector.of(1), Rational.TWO)));
    assertThat(new TrainingDecider().decide(problem, Budget.of(Duration.ZERO)))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.reason()).isEqualTo(Verdict.Reason.TIMEOUT));
  }

  @Test
  void fitsConstantLabelsAndSeesContradictions() throws SolverException {
    Example five = new Example(Vector.of(1, 2), Rational.of(5));
    Example six = new Example(Vector.of(1, 2), Rational.of(6));
    assertThat(decide(new Training(3, 2, List.of()))).isInstanceOf(Verdict.Satisfiable.class);
    assertThat(decide(new Training(1, 2, List.of(five)))).isInstanceOf(Verdict.Satisfiable.class);
    Verdict<Weights> no = decide(new Training(2, 2, List.of(five, six)));
    assertThat(((Verdict.Unsatisfiable<Weights>) no).refutation())
        .isInstanceOf(Refutation.Evident.class);
  }
}
