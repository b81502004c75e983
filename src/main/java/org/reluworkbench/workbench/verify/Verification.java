package org.reluworkbench.workbench.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.reluworkbench.check.CheckedClaim;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.report.JunitReport;
import org.reluworkbench.report.Tally;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.file.CertificateFiles;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.network.NetworkSearches;

/**
 * Runs all claims of some files, several at a time, and reports them in the order of the files. A
 * file with diagnostics has none of its claims run; other files are not touched by that.
 */
public final class Verification {

  /** Hears of what happens, on one thread at a time. */
  public interface Listener {
    /** A file has mistakes. */
    void diagnosed(List<Diagnostic> diagnostics);

    /** A claim is being run, of so many. */
    void running(int finished, int all, String claim);

    /** A claim is finished; claims are reported in their order. */
    void finished(ClaimReport report);
  }

  /**
   * What became of the files.
   *
   * @param reports of the claims that were run, in order
   * @param diagnostics of all files, in order
   */
  public record Outcome(List<ClaimReport> reports, List<Diagnostic> diagnostics) {
    public Outcome {
      reports = List.copyOf(reports);
      diagnostics = List.copyOf(diagnostics);
    }

    public Tally tally() {
      return Tally.of(reports, diagnostics.size());
    }

    /**
     * Writes the outcome as JUnit XML, wholly or not at all.
     *
     * @throws IOException if that fails
     */
    public void writeJunit(Path file) throws IOException {
      TextFile.write(file, JunitReport.xml(reports, diagnostics));
    }
  }

  private record Task(Path file, CheckedClaim claim) {}

  private final RunOptions options;
  private final Budget budget;
  private final Listener listener;
  private final ClaimRunner runner;
  private final Set<Path> networks = ConcurrentHashMap.newKeySet();
  private CertificateNames names = new CertificateNames(List.of());
  private int finished;

  /**
   * A verification that has not started.
   *
   * @param tools names and versions for certificates
   */
  public Verification(RunOptions options, Map<String, String> tools, Listener listener) {
    this.options = options;
    this.budget = Budget.unlimited();
    this.listener = listener;
    this.runner = new ClaimRunner(options, tools);
  }

  /** The networks that were made for claims so far. */
  NetworkSearches searches() {
    return runner.searches();
  }

  /** Ends the run soon; what is finished is still reported, the rest is undecided. */
  public void cancel() {
    budget.cancel();
  }

  /** The files that paths stand for: themselves, and all {@code .relu} files below folders; no pipes. */
  public static List<Path> files(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> below = Files.walk(path)) {
          below
              .filter(file -> file.toString().endsWith(".relu") && Files.isRegularFile(file))
              .sorted()
              .forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  /**
   * Runs the claims of the files.
   *
   * @throws IOException if a certificate cannot be written
   */
  public Outcome run(List<Path> files) throws IOException {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    for (Path file : files) {
      Diagnosed<Specification> loaded = Loader.load(file);
      if (!loaded.diagnostics().isEmpty()) {
        diagnostics.addAll(loaded.diagnostics());
        listener.diagnosed(loaded.diagnostics());
      }
      loaded
          .toOptional()
          .ifPresent(specification ->
              specification.claims().forEach(claim -> tasks.add(new Task(file, claim))));
    }
    names = new CertificateNames(files);
    tasks.forEach(this::name);
    return new Outcome(runAll(tasks), diagnostics);
  }

  private List<ClaimReport> reports(List<Task> tasks, List<Future<ClaimReport>> futures)
      throws IOException {
    List<ClaimReport> reports = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      try {
        ClaimReport report = futures.get(i).get();
        reports.add(report);
        synchronized (listener) {
          listener.finished(report);
        }
      } catch (InterruptedException e) {
        // Whoever interrupts this thread wants the run to end; what is finished stays reported.
        budget.cancel();
        Thread.currentThread().interrupt();
        return reports;
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException failure) {
          throw failure;
        }
        throw new IllegalStateException("a claim failed: " + tasks.get(i), e.getCause());
      }
    }
    return reports;
  }

  private List<ClaimReport> runAll(List<Task> tasks) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(options.threads(), Verification::thread);
    try {
      List<Future<ClaimReport>> futures = new ArrayList<>();
      tasks.forEach(task -> futures.add(pool.submit(() -> report(task, tasks.size()))));
      return reports(tasks, futures);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "claim");
    thread.setDaemon(true);
    return thread;
  }

  private ClaimReport report(Task task, int all) throws IOException {
    CheckedClaim claim = task.claim();
    int line = claim.span().position().line();
    long start = System.nanoTime();
    ClaimRunner.Result result;
    if (budget.isSpent()) {
      result = ClaimRunner.Result.of(ClaimVerdict.UNDECIDED, "interrupted before it was run");
    } else {
      announce(all, task.file() + ":" + line + "  " + claim.word() + " " + claim.subject());
      result = runner.run(claim, budget.child(options.timeout()));
    }
    Optional<String> path = Optional.empty();
    if (options.certificates().isPresent() && result.certificate().isPresent()) {
      path = Optional.of(write(options.certificates().get(), task, result));
    }
    synchronized (listener) {
      finished++;
    }
    return new ClaimReport(
        task.file().toString(),
        line,
        claim.word(),
        claim.subject(),
        result.verdict(),
        result.detail(),
        result.levels(),
        (System.nanoTime() - start) / 1_000_000,
        path);
  }

  private void announce(int all, String claim) {
    synchronized (listener) {
      listener.running(finished, all, claim);
    }
  }

  private String name(Task task) {
    return names.of(task.file(), task.claim().span(), task.claim().word());
  }

  private String write(Path folder, Task task, ClaimRunner.Result result) throws IOException {
    Optional<Span> made = result.made();
    Path file = folder.resolve(
        made.isPresent() ? names.of(task.file(), made.get(), "network") : name(task));
    // Several claims may rest on one network: its certificate is written once.
    if (made.isEmpty() || networks.add(file)) {
      CertificateFiles.write(file, result.certificate().orElseThrow());
    }
    return file.toString();
  }
}
