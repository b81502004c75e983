package org.reluworkbench.workbench.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Verdict.Reason;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.workbench.decide.ProblemDecider.Decided;

/**
 * Several engines on one problem, each on a thread of its own and with the whole budget. Answers
 * that contradict each other make the problem undecided, and are told.
 */
public final class SideBySide {

  private SideBySide() {}

  /** The first engine's answer that there is, with what the others said in the method. */
  static Decided decide(List<Engine> engines, Problem<?> problem, Budget budget)
      throws SolverException {
    List<Decided> answers = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(engines.size(), SideBySide::thread);
    try {
      List<Future<Decided>> futures = new ArrayList<>();
      for (Engine engine : engines) {
        futures.add(pool.submit(() -> decide(engine, problem, budget)));
      }
      for (Future<Decided> future : futures) {
        answers.add(future.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SolverException("interrupted while engines were at work", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an engine failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return merged(answers);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "engine");
    thread.setDaemon(true);
    return thread;
  }

  /** A failure is an answer too: it says nothing, and the other engines go on. */
  private static Decided decide(Engine engine, Problem<?> problem, Budget budget) {
    try {
      return new ProblemDecider(engine).decide(problem, budget);
    } catch (SolverException e) {
      return new Decided(
          new Verdict.Unknown<>(Reason.INCOMPLETE, "solver failure: " + e.getMessage()),
          engine.word());
    }
  }

  /** What several engines say of one problem, as one answer. */
  static Decided merged(List<Decided> answers) {
    List<Decided> known =
        answers.stream().filter(answer -> answer.outcome().isPresent()).toList();
    if (known.isEmpty()) {
      return new Decided(answers.get(0).verdict(), told(answers));
    }
    return disagreement(known)
        .map(said -> new Decided(new Verdict.Unknown<>(Reason.INCOMPLETE, said), told(answers)))
        .orElseGet(() -> {
          Decided first = known.get(0);
          List<Decided> others =
              answers.stream().filter(answer -> answer != first).toList();
          return others.isEmpty()
              ? first
              : new Decided(first.verdict(), first.method() + "; also " + told(others));
        });
  }

  /** That some of these answers contradict each other, and how; empty if none do. */
  public static Optional<String> disagreement(List<Decided> answers) {
    long different = answers.stream()
        .filter(answer -> answer.outcome().isPresent())
        .map(answer -> answer.verdict().word())
        .distinct()
        .count();
    return different > 1
        ? Optional.of("the engines disagree, so one of them is wrong: " + told(answers))
        : Optional.empty();
  }

  private static String told(List<Decided> answers) {
    return String.join("; ", answers.stream().map(SideBySide::told).toList());
  }

  /** One engine's answer in a few words. */
  public static String told(Decided answer) {
    return answer.method()
        + ": "
        + (answer.verdict() instanceof Verdict.Unknown<?> unknown
            ? unknown.reason().word()
            : answer.verdict().word());
  }
}
