package org.reluworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.ProblemDecider;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.verify.AgreementCertifier;
import org.reluworkbench.workbench.verify.Verification;

/** Colourings in three colours and their training problems for three units, without Z3's verdicts. */
class ThreeColoursTest {

  private static final Path GALLERY = Path.of("instances/valid/18-three-colours.relu");

  private static final Verification.Listener SILENT = new Verification.Listener() {
    @Override
    public void diagnosed(List<Diagnostic> diagnostics) {
      assertThat(diagnostics).isEmpty();
    }

    @Override
    public void running(int finished, int all, String claim) {}

    @Override
    public void finished(ClaimReport report) {}
  };

  @Test
  void theFamousGraphsAgreeWithTheirTrainingProblems() throws Exception {
    RunOptions options = new RunOptions(Engine.OWN, Duration.ofSeconds(60), 2, 1, Optional.empty());
    List<ClaimReport> reports =
        new Verification(options, Map.of(), SILENT).run(List.of(GALLERY)).reports();
    assertThat(reports).allMatch(report -> report.verdict() == ClaimVerdict.HOLDS);
    Map<String, String> agreed = new TreeMap<>();
    reports.stream()
        .filter(report -> report.claim().equals("certify"))
        .forEach(report -> agreed.put(report.subject().split(" ")[0], report.detail()));
    assertThat(agreed)
        .containsEntry("P", "both satisfiable")
        .containsEntry("K", "both unsatisfiable")
        .containsEntry("W", "both unsatisfiable")
        .containsEntry("G", "both unsatisfiable")
        .containsEntry("Six", "both satisfiable")
        .containsEntry("Seven", "both unsatisfiable");
  }

  /** Five elements, more sets of two than others, now and then one of one element or none. */
  private static Colouring random(Random random) {
    List<List<Integer>> sets = new ArrayList<>();
    for (int i = 6 + random.nextInt(8); i > 0; i--) {
      int size = random.nextInt(40) == 0 ? random.nextInt(2) : 2 + random.nextInt(5) / 4;
      List<Integer> elements = new ArrayList<>(List.of(1, 2, 3, 4, 5));
      Collections.shuffle(elements, random);
      sets.add(List.copyOf(elements.subList(0, size)));
    }
    return new Colouring(3, Hypergraph.ofNumbers(5, sets));
  }

  @Test
  void randomHypergraphsAgreeWithTheirTrainingProblems() throws Exception {
    AgreementCertifier certifier =
        new AgreementCertifier(new ProblemDecider(Engine.OWN), Duration.ZERO);
    Random random = new Random(20261123);
    int satisfiable = 0;
    for (int i = 0; i < 40; i++) {
      Colouring source = random(random);
      ReductionChain rules = ReductionChain.find(source, ProblemKind.TRAINING).orElseThrow();
      var certified = certifier.certify(
          rules, rules.apply(source), Map.of(), Budget.of(Duration.ofSeconds(60)));
      assertThat(certified.verdict()).as("%s", source).isEqualTo(ClaimVerdict.HOLDS);
      assertThat(CertificateChecker.check(certified.certificate().orElseThrow()))
          .as("%s", source)
          .noneMatch(Finding.Rejected.class::isInstance);
      if (certified.levels().get(1).status() == Level.Status.HOLDS) {
        satisfiable++;
      }
    }
    System.out.printf("%d of 40 hypergraphs have three colours%n", satisfiable);
    assertThat(satisfiable).isStrictlyBetween(0, 40);
  }
}
