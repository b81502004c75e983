package org.reluworkbench.workbench.prove;

import java.nio.file.Path;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.statement.LemmaStatement;
import org.reluworkbench.workbench.file.CertificateFiles;

/** Proofs that an earlier run has written. */
public final class FinishedProof {

  private FinishedProof() {}

  /**
   * The certificate in a file, if it is intact, is about exactly this statement, and is not rejected
   * by the checker; otherwise the lemma is to be proved again.
   */
  static Optional<Certificate.ProvedLemma> read(Path file, LemmaStatement statement) {
    return CertificateFiles.read(file)
        .toOptional()
        .filter(contents -> contents.intact()
            && contents.certificate() instanceof Certificate.ProvedLemma proved
            && proved.statement().equals(statement)
            && CertificateChecker.check(proved).stream()
                .noneMatch(Finding.Rejected.class::isInstance))
        .map(contents -> (Certificate.ProvedLemma) contents.certificate());
  }
}
