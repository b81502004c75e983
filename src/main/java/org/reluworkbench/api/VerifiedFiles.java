package org.reluworkbench.api;

import java.util.List;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.report.ClaimVerdict;

/**
 * What became of all claims of some files.
 *
 * @param claims in the order of the files; a file with mistakes has none of its claims run
 * @param diagnostics the mistakes in the files, in order
 */
public record VerifiedFiles(List<ClaimResult> claims, List<Diagnostic> diagnostics) {

  public VerifiedFiles {
    claims = List.copyOf(claims);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether no file has a mistake and every claim holds; trivially so if there is no claim. */
  public boolean allHold() {
    return diagnostics.isEmpty()
        && claims.stream().allMatch(claim -> claim.verdict() == ClaimVerdict.HOLDS);
  }
}
