package org.reluworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.json.CertificateJson;
import org.reluworkbench.interchange.json.JsonText;
import org.reluworkbench.report.CheckReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.activation.NormalisedLemmaProver;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.LemmaProof;
import org.reluworkbench.statement.LemmaRun;
import org.reluworkbench.statement.LemmaStatement;
import org.reluworkbench.workbench.file.CertificateFiles;
import org.reluworkbench.workbench.prove.RuleLemma;

/**
 * Certificates of lemmas, changed by someone who also computes a new digest: one that the checker
 * lets pass is about a lemma that is true all the same.
 */
class ForgedLemmaTest {

  @TempDir
  private Path folder;

  private static Certificate.ProvedLemma proved(String name) {
    RuleLemma rule = RuleLemma.all(2).stream()
        .filter(lemma -> lemma.name().equals(name))
        .findFirst()
        .orElseThrow();
    Lemma lemma = ((RuleLemma.Subject.Networks) rule.subject()).lemma();
    LemmaProof proof = ((NormalisedLemmaProver.Result.Proved)
            NormalisedLemmaProver.prove(lemma, () -> false))
        .proof();
    return new Certificate.ProvedLemma(
        Map.of(), new LemmaStatement.Networks(lemma), Optional.of(proof), List.of());
  }

  @Test
  void rejectsForgedStatements() throws Exception {
    forge(proved("forcing-2"), "lemma", 1, 60);
    forge(proved("forcing-1"), "lemma", 1, 20);
  }

  @Test
  void rejectsForgedProofs() throws Exception {
    forge(proved("forcing-2"), "proof", 47, 60);
    forge(proved("forcing-1"), "proof", 1, 60);
  }

  private void forge(Certificate.ProvedLemma certificate, String field, int stride, int least)
      throws Exception {
    ObjectNode content = CertificateJson.write(certificate);
    assertThat(check(certificate).verdict()).isEqualTo(ClaimVerdict.HOLDS);
    List<JsonNode> mutants = Mutations.of(content.get(field));
    int rejected = 0;
    int passed = 0;
    for (int i = 0; i < mutants.size(); i += stride) {
      JsonNode mutant = content.deepCopy().set(field, mutants.get(i));
      Optional<CertificateJson.Sealed> forged = CertificateJson.read(
              Source.of("forged.json", JsonText.render(mutant)))
          .toOptional();
      if (forged.isEmpty()) {
        continue;
      }
      assertThat(forged.get().intact()).as("%s", mutant).isFalse();
      CheckReport report = check(forged.get().certificate());
      if (report.verdict() == ClaimVerdict.HOLDS) {
        requireTrue(
            ((Certificate.ProvedLemma) forged.get().certificate()).proof().orElseThrow());
        passed++;
      } else {
        assertThat(report.findings())
            .anyMatch(finding ->
                finding instanceof Finding.Rejected wrong && !wrong.what().isBlank());
        rejected++;
      }
    }
    System.out.printf("forged %s: %d rejected, %d true after all%n", field, rejected, passed);
    assertThat(rejected).isGreaterThan(least);
    // Those that pass were just proved true anew; that they are few shows that forgeries bite.
    assertThat(passed).isLessThan(rejected / 3);
  }

  /** That the lemma has no counterexample, by a search that does not look at the forged proof. */
  private static void requireTrue(LemmaProof forged) {
    assertThat(NormalisedLemmaProver.prove(forged.lemma(), () -> false))
        .isInstanceOf(NormalisedLemmaProver.Result.Proved.class);
  }

  @Test
  void callsASolversWordUncertifiedAndNothingAtAllWrong() throws Exception {
    LemmaStatement statement = new LemmaStatement.Words("w", "w = w");
    LemmaRun run = new LemmaRun("Z3 4.14.1", "raw QF_NRA", List.of("the negation"));
    CheckReport word =
        check(new Certificate.ProvedLemma(Map.of(), statement, Optional.empty(), List.of(run)));
    assertThat(word.verdict()).isEqualTo(ClaimVerdict.UNDECIDED);
    CheckReport nothing =
        check(new Certificate.ProvedLemma(Map.of(), statement, Optional.empty(), List.of()));
    assertThat(nothing.verdict()).isEqualTo(ClaimVerdict.REFUTED);
  }

  /** With a digest of its own. */
  private CheckReport check(Certificate certificate) throws Exception {
    Path file = folder.resolve("certificate.json.gz");
    CertificateFiles.write(file, certificate);
    return Checking.check(file).toOptional().orElseThrow();
  }
}
