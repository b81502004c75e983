package org.reluworkbench.solver.external;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.external.Cvc5.Answer;

/**
 * What a second solver says to questions that a first one has answered.
 *
 * @param solver the second, with its version
 * @param confirmed the names of the questions that it answers likewise
 * @param unanswered those that it does not answer, each with the reason
 * @param contradictions those that it answers otherwise, each with both answers
 */
public record CrossCheck(
    String solver, List<String> confirmed, List<String> unanswered, List<String> contradictions) {

  /** For one question; the second solver is slower on some by orders of magnitude. */
  private static final Duration EACH = Duration.ofSeconds(10);

  public CrossCheck {
    Objects.requireNonNull(solver);
    confirmed = List.copyOf(confirmed);
    unanswered = List.copyOf(unanswered);
    contradictions = List.copyOf(contradictions);
  }

  /** How many questions were put. */
  public int asked() {
    return confirmed.size() + unanswered.size() + contradictions.size();
  }

  /**
   * Asks; what the budget leaves no time for is unanswered.
   *
   * @param threads how many processes at a time
   */
  public static CrossCheck of(List<Query> queries, Cvc5 second, int threads, Budget budget) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, CrossCheck::thread);
    Budget own = budget.child();
    try {
      List<Future<Answer>> answers = queries.stream()
          .map(query -> pool.submit(() -> ask(query, second, own)))
          .toList();
      Collected collected = new Collected();
      for (int i = 0; i < answers.size(); i++) {
        collected.add(queries.get(i), second.version(), result(answers.get(i)));
      }
      return new CrossCheck(
          second.version(), collected.confirmed, collected.unanswered, collected.contradictions);
    } finally {
      own.cancel();
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "cross-check");
    thread.setDaemon(true);
    return thread;
  }

  private static Answer ask(Query query, Cvc5 second, Budget budget) {
    return budget.isSpent()
        ? new Answer.None("not asked: " + budget.reason().orElseThrow().word())
        : second.ask(query.smtLib(), budget.child(EACH));
  }

  private static Answer result(Future<Answer> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.None("the waiting thread was interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a cross-check went wrong", e.getCause());
    }
  }

  private static final class Collected {
    private final List<String> confirmed = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();
    private final List<String> contradictions = new ArrayList<>();

    void add(Query query, String solver, Answer answer) {
      if (answer instanceof Answer.None none) {
        unanswered.add(query.name() + ": " + none.why());
      } else if (answer instanceof Answer.Satisfiable == query.satisfiable()) {
        confirmed.add(query.name());
      } else {
        contradictions.add(query.name() + ": " + word(query.satisfiable()) + " by Z3, "
            + word(!query.satisfiable()) + " by " + solver);
      }
    }

    private static String word(boolean satisfiable) {
      return satisfiable ? "sat" : "unsat";
    }
  }
}
