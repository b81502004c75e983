package org.reluworkbench.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.reluworkbench.check.CheckedClaim;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.verify.SingleClaim;

/**
 * The claims that are being run, and what became of those that were, by their fingerprints: a verdict
 * is shown as long as nothing changes on which it rests. Safe for use by several threads.
 */
final class ClaimRuns implements AutoCloseable {

  /** Verdicts that are kept: more than anybody looks at. */
  private static final int MOST_VERDICTS = 10_000;

  private record Running(String uri, SingleClaim claim, CompletableFuture<ClaimReport> report) {}

  private final RunOptions options;
  private final Map<String, String> tools;
  private final Runnable changed;
  private final ExecutorService pool;
  private final Map<String, Running> running = new LinkedHashMap<>();
  private final Map<String, ClaimReport> verdicts = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, ClaimReport> eldest) {
      return size() > MOST_VERDICTS;
    }
  };

  /**
   * No claims.
   *
   * @param changed is told when a claim is started or finished
   */
  ClaimRuns(RunOptions options, Map<String, String> tools, Runnable changed) {
    this.options = options;
    this.tools = tools;
    this.changed = changed;
    this.pool = Executors.newFixedThreadPool(options.threads(), work -> {
      Thread thread = new Thread(work, "claim");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** Runs a claim in the background, unless it runs already; cancelling what is returned ends it. */
  CompletableFuture<ClaimReport> run(String uri, String fingerprint, CheckedClaim claim) {
    Running started;
    synchronized (this) {
      Running before = running.get(fingerprint);
      if (before != null) {
        return before.report();
      }
      SingleClaim run = new SingleClaim(claim, options, tools);
      CompletableFuture<ClaimReport> report = CompletableFuture.supplyAsync(run::run, pool);
      started = new Running(uri, run, report);
      running.put(fingerprint, started);
    }
    changed.run();
    return started.report().whenComplete((report, failure) -> finish(fingerprint, started, report));
  }

  /** What was cancelled says nothing of the claim, unless it was decided before it noticed. */
  private void finish(String fingerprint, Running run, ClaimReport report) {
    synchronized (this) {
      running.remove(fingerprint);
      boolean decided = report != null
          && (report.verdict() != ClaimVerdict.UNDECIDED || !run.claim().isCancelled());
      if (decided) {
        verdicts.put(fingerprint, report);
      }
    }
    changed.run();
  }

  synchronized boolean isRunning(String fingerprint) {
    return running.containsKey(fingerprint);
  }

  synchronized Optional<ClaimReport> verdict(String fingerprint) {
    return Optional.ofNullable(verdicts.get(fingerprint));
  }

  /** Ends the run of a claim, if there is one; it is reported as undecided. */
  void cancel(String fingerprint) {
    Optional<Running> found;
    synchronized (this) {
      found = Optional.ofNullable(running.get(fingerprint));
    }
    found.ifPresent(run -> run.claim().cancel());
  }

  /** Ends the runs of a document's claims, except for some, asked for only if there are any. */
  void retain(String uri, Supplier<Set<String>> kept) {
    boolean any;
    synchronized (this) {
      any = running.values().stream().anyMatch(run -> run.uri().equals(uri));
    }
    if (any) {
      retain(uri, kept.get());
    }
  }

  private void retain(String uri, Set<String> fingerprints) {
    List<Running> stale;
    synchronized (this) {
      stale = running.entrySet().stream()
          .filter(
              entry -> entry.getValue().uri().equals(uri) && !fingerprints.contains(entry.getKey()))
          .map(Map.Entry::getValue)
          .toList();
    }
    stale.forEach(run -> run.claim().cancel());
  }

  @Override
  public void close() {
    List<Running> all;
    synchronized (this) {
      all = List.copyOf(running.values());
    }
    all.forEach(run -> run.claim().cancel());
    pool.shutdownNow();
  }
}
