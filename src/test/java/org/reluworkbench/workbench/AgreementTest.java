package org.reluworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.reduction.Instances;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.Reduction;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.ProblemDecider;
import org.reluworkbench.workbench.verify.AgreementCertifier;

/**
 * Random instances with all oddities, from the source to the training problem: equal verdicts, every
 * witness taken both ways, sizes as stated, every certificate accepted.
 *
 * <p>The long run of the same: {@code mvn test -Dtest=AgreementTest -Drelu.instances=2000}, which
 * takes as many CNFs and half as many set systems and colourings.
 */
class AgreementTest {

  private static final int INSTANCES = Integer.getInteger("relu.instances", 40);
  private static final long SEED = Long.getLong("relu.seed", 20261122L);

  /** Level 4 is a test of its own; here it may not take the time. */
  private static final AgreementCertifier CERTIFIER =
      new AgreementCertifier(new ProblemDecider(Engine.AUTO), Duration.ZERO);

  @Test
  void randomCnfsAgreeWithTheirTrainingProblems() throws Exception {
    run("CNFs", INSTANCES, Instances::cnf);
  }

  @Test
  void randomSetSystemsAgreeWithTheirTrainingProblems() throws Exception {
    run("set systems", INSTANCES / 2, Instances::splitting);
  }

  private static void run(String what, int count, Function<Random, Problem<?>> generator)
      throws Exception {
    Random random = new Random(SEED);
    int satisfiable = 0;
    for (int i = 0; i < count; i++) {
      if (agree(generator.apply(random))) {
        satisfiable++;
      }
    }
    System.out.printf(
        "%d random %s agree with their training problems: %d YES, %d NO (seed %d)%n",
        count, what, satisfiable, count - satisfiable, SEED);
    assertThat(satisfiable).isStrictlyBetween(0, count);
  }

  /** Whether both sides are satisfiable. */
  private static boolean agree(Problem<?> source) throws Exception {
    ReductionChain rules = ReductionChain.find(source, ProblemKind.TRAINING).orElseThrow();
    ReducedChain chain = rules.apply(source);
    for (int i = 0; i < rules.rules().size(); i++) {
      assertSize(rules.rules().get(i), chain.problems().get(i), chain.problems().get(i + 1));
    }
    var certified = CERTIFIER.certify(rules, chain, Map.of(), Budget.of(Duration.ofSeconds(60)));
    assertThat(certified.verdict()).as("%s", source).isEqualTo(ClaimVerdict.HOLDS);
    List<Level> levels = certified.levels();
    assertThat(levels.get(0).status()).as("%s", source).isEqualTo(Level.Status.HOLDS);
    assertThat(CertificateChecker.check(certified.certificate().orElseThrow()))
        .as("%s", source)
        .allMatch(Finding.Confirmed.class::isInstance);
    return levels.get(1).status() == Level.Status.HOLDS;
  }

  @SuppressWarnings("unchecked")
  private static <S extends Problem<V>, V> void assertSize(
      Reduction<S, V, ?, ?> rule, Problem<?> source, Problem<?> target) {
    assertThat(target.sizes()).isEqualTo(rule.targetSizes((S) source));
  }
}
