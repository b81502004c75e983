package org.reluworkbench.workbench.verify;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.check.CheckedClaim;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.workbench.decide.RunOptions;

/** One claim, run on its own; no certificate is written. Safe for use by several threads. */
public final class SingleClaim {

  private final CheckedClaim claim;
  private final RunOptions options;
  private final Map<String, String> tools;
  private final Budget budget = Budget.unlimited();

  /**
   * A run that has not started.
   *
   * @param tools names and versions for certificates
   */
  public SingleClaim(CheckedClaim claim, RunOptions options, Map<String, String> tools) {
    this.claim = Objects.requireNonNull(claim);
    this.options = Objects.requireNonNull(options);
    this.tools = Map.copyOf(tools);
  }

  /** Ends the run soon, undecided; before it has started, as soon as it does. */
  public void cancel() {
    budget.cancel();
  }

  public boolean isCancelled() {
    return budget.isCancelled();
  }

  /** Runs the claim on this thread, for no longer than the options say. */
  public ClaimReport run() {
    long start = System.nanoTime();
    ClaimRunner.Result result =
        new ClaimRunner(options, tools).run(claim, budget.child(options.timeout()));
    return new ClaimReport(
        claim.span().source().name(),
        claim.span().position().line(),
        claim.word(),
        claim.subject(),
        result.verdict(),
        result.detail(),
        result.levels(),
        (System.nanoTime() - start) / 1_000_000,
        Optional.empty());
  }
}
