package org.reluworkbench.api;

import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Verdict;

/**
 * The answer to a problem.
 *
 * @param problem the question
 * @param verdict yes with a witness that was judged, no with a refutation, or not known and why
 * @param method what decided it
 * @param certificate what {@link Certificates#check(Certificate)} re-verifies; empty if nothing is
 *     known
 * @param <W> witnesses of the problem
 */
public record Decision<W>(
    Problem<W> problem,
    Verdict<W> verdict,
    String method,
    Optional<Certificate.Decision> certificate) {

  public Decision {
    Objects.requireNonNull(problem);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(method);
    Objects.requireNonNull(certificate);
  }

  /** The witness, if the answer is yes. */
  public Optional<W> witness() {
    return verdict instanceof Verdict.Satisfiable<W> yes
        ? Optional.of(yes.witness())
        : Optional.empty();
  }
}
