package org.reluworkbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.report.ClaimVerdict;

class WorkbenchTest {

  @TempDir
  private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void claimsHaveVerdictsLevelsAndCertificates() throws IOException {
    file("a.relu", """
        cnf f { (a | b) & !a }
        reduce f to nae as N;
        expect f unsatisfiable;
        certify N agrees with f;
        """);
    Path certificates = folder.resolve("out");
    VerifiedFiles verified =
        Workbench.verify(folder, Settings.standard().withCertificates(certificates));
    assertThat(verified.claims())
        .extracting(ClaimResult::line, ClaimResult::claim, ClaimResult::verdict)
        .containsExactly(
            tuple(3, "expect", ClaimVerdict.REFUTED), tuple(4, "certify", ClaimVerdict.HOLDS));
    assertThat(verified.allHold()).isFalse();
    assertThat(verified.claims().get(1).levels()).extracting(Level::number).contains(2, 3);
    Path certificate = verified.claims().get(1).certificate().orElseThrow();
    assertThat(Certificates.check(certificate).toOptional().orElseThrow().status())
        .isEqualTo(CheckResult.Status.VERIFIED);
  }

  @Test
  void mistakesInFilesAreValues() throws IOException {
    VerifiedFiles verified = Workbench.verify(file("b.relu", "expect f satisfiable;"));
    assertThat(verified.claims()).isEmpty();
    assertThat(verified.diagnostics())
        .extracting(diagnostic -> diagnostic.code())
        .containsExactly(DiagnosticCode.UNDECLARED_NAME);
    assertThat(verified.allHold()).isFalse();
    assertThat(Workbench.verify(folder.resolve("none.relu")).diagnostics()).hasSize(1);
    assertThat(Workbench.problems(folder.resolve("b.relu")).diagnostics()).hasSize(1);
    assertThat(Certificates.check(folder.resolve("b.relu")).diagnostics()).isNotEmpty();
  }

  @Test
  void problemsAndDataAreReadByName() throws IOException {
    Path file = file("c.relu", """
        cnf f { (a | b) }
        reduce f to training as t;
        data d(x) { (1) -> 1; (1) -> 1; }
        """);
    Map<String, Problem<?>> problems = Workbench.problems(file).toOptional().orElseThrow();
    assertThat(problems.keySet()).containsExactly("f", "t");
    assertThat(problems.get("t").kind()).isEqualTo(ProblemKind.TRAINING);
    Map<String, Dataset> data = Workbench.data(file).toOptional().orElseThrow();
    assertThat(data.get("d").examples()).hasSize(2);
  }

  @Test
  void mappingsJudgeWhatTheyAreGiven() {
    Satisfiability source = new Satisfiability(Cnf.ofDimacs(1, new int[] {1}));
    Mapping<Assignment, Training, Weights> mapping =
        Reductions.reduce(source, Training.class).orElseThrow();
    assertThat(mapping.rules())
        .isEqualTo(Reductions.chain(ProblemKind.CNF, ProblemKind.TRAINING)
            .orElseThrow()
            .names());
    AffineFunction flat = AffineFunction.constant(mapping.target().dimension(), Rational.ZERO);
    Weights wrong =
        new Weights(List.of(flat, flat), List.of(Rational.ONE, Rational.ONE), Rational.ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mapping.pullBack(wrong))
        .withMessageContaining("the output is");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mapping.pushForward(Assignment.of(false)));
    Weights right = mapping.pushForward(Assignment.of(true));
    assertThat(mapping.pullBack(right)).isEqualTo(Assignment.of(true));
    assertThat(Reductions.reduce(mapping.target(), Satisfiability.class)).isEmpty();
  }

  @Test
  void noTimeMeansNoAnswer() throws Exception {
    Satisfiability source = new Satisfiability(Cnf.ofDimacs(1, new int[] {1}));
    Decision<Assignment> decision =
        Decisions.decide(source, Settings.standard().withTimeout(Duration.ZERO));
    assertThat(decision.verdict()).isInstanceOf(Verdict.Unknown.class);
    assertThat(decision.witness()).isEmpty();
    assertThat(decision.certificate()).isEmpty();
  }
}
