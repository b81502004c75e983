package org.reluworkbench.solver.z3;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.solver.QueryListener;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.activation.Dichotomies;
import org.reluworkbench.solver.z3.Z3Solver.Answer;
import org.reluworkbench.statement.ExchangeableUnits;
import org.reluworkbench.statement.Lemma;

/**
 * Decides lemmas in raw nonlinear real arithmetic, the weights untouched: by the signs of the output
 * weights (negative, zero, positive) and by the activations of the units at the gadget's points.
 *
 * <p>Cases grow point after point, only by activations that affine functions realise; a case that Z3
 * refutes is not grown. So no query has a disjunction other than those of the conclusion. Cases that
 * differ by an exchange of units are asked once, if the conclusion allows it. Each query has a limit
 * in Z3's own, repeatable measure of work; one that meets it is grown, and is open if it can't be.
 *
 * <p>"Proved" is the word of Z3. A counterexample is judged here, in exact arithmetic.
 */
public final class RawLemmaProver {

  private static final int EARLY_WORK = 400_000;
  private static final int FINAL_WORK = 200_000_000;
  private static final int SHOWN = 3;
  private static final long WAIT_MILLIS = 50;

  private final Lemma lemma;
  private final List<Example> points;
  private final List<List<Integer>> exchangeable;
  private final Dichotomies dichotomies;
  private final Deque<LemmaCase> waiting = new ArrayDeque<>();
  private final List<LemmaCase> open = new ArrayList<>();
  private Optional<Weights> counterexample = Optional.empty();
  private Optional<String> irrational = Optional.empty();
  private int asked;
  private final List<String> refuted = new ArrayList<>();
  private final Budget budget;
  private final QueryListener listener;

  private RawLemmaProver(Lemma lemma, Budget budget, QueryListener listener) {
    this.lemma = lemma;
    this.budget = budget;
    this.listener = listener;
    this.points = alternating(lemma.gadget());
    this.exchangeable = ExchangeableUnits.classes(lemma);
    this.dichotomies =
        new Dichotomies(lemma.dimension(), points.stream().map(Example::input).toList());
    waiting.addAll(LemmaCase.bySigns(lemma.units(), dichotomies, exchangeable));
  }

  /** Labels that are zero and others in turn: contradictions need both, and shall come early. */
  private static List<Example> alternating(List<Example> examples) {
    Iterator<Example> zeros =
        examples.stream().filter(example -> example.label().isZero()).iterator();
    Iterator<Example> others =
        examples.stream().filter(example -> !example.label().isZero()).iterator();
    List<Example> order = new ArrayList<>();
    while (zeros.hasNext() || others.hasNext()) {
      if (others.hasNext()) {
        order.add(others.next());
      }
      if (zeros.hasNext()) {
        order.add(zeros.next());
      }
    }
    return order;
  }

  /**
   * Decides.
   *
   * @param threads how many cases are asked at a time
   * @throws SolverException if Z3 fails, or hands over a counterexample that does not check
   */
  public static LemmaVerdict decide(Lemma lemma, int threads, Budget budget)
      throws SolverException {
    return decide(lemma, threads, budget, QueryListener.NONE);
  }

  /**
   * Decides; the listener hears of each case that is settled.
   *
   * @param threads how many cases are asked at a time
   * @throws SolverException if Z3 fails, or hands over a counterexample that does not check
   */
  public static LemmaVerdict decide(Lemma lemma, int threads, Budget budget, QueryListener listener)
      throws SolverException {
    if (lemma.gadget().stream().anyMatch(example -> example.label().signum() < 0)) {
      return new LemmaVerdict.Proved(List.of(), "a label is negative, so no network fits");
    }
    return new RawLemmaProver(lemma, budget.child(), listener).run(threads);
  }

  private LemmaVerdict run(int threads) throws SolverException {
    ExecutorService pool = Executors.newFixedThreadPool(threads, RawLemmaProver::thread);
    try {
      List<Future<Optional<LemmaVerdict>>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(() -> Z3Worker.run(budget, this::work, RawLemmaProver::stopped)));
      }
      Optional<LemmaVerdict> early = Optional.empty();
      for (Future<Optional<LemmaVerdict>> worker : workers) {
        Optional<LemmaVerdict> said = result(worker);
        early = early.isPresent() ? early : said;
      }
      return result(early);
    } finally {
      budget.cancel();
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "lemma");
    thread.setDaemon(true);
    return thread;
  }

  private static Optional<LemmaVerdict> stopped(Verdict.Reason reason, String detail) {
    return Optional.of(new LemmaVerdict.Undecided(reason, detail));
  }

  private Optional<LemmaVerdict> result(Future<Optional<LemmaVerdict>> worker)
      throws SolverException {
    try {
      return worker.get();
    } catch (InterruptedException e) {
      budget.cancel();
      Thread.currentThread().interrupt();
      return stopped(Verdict.Reason.INTERRUPTED, "the waiting thread was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SolverException failure) {
        throw new SolverException(failure.getMessage(), failure);
      }
      throw new IllegalStateException("the lemma " + lemma.name() + " went wrong", e.getCause());
    }
  }

  private synchronized LemmaVerdict result(Optional<LemmaVerdict> early) throws SolverException {
    if (counterexample.isPresent()) {
      return new LemmaVerdict.Refuted(counterexample.get());
    }
    if (irrational.isPresent()) {
      return new LemmaVerdict.Undecided(Verdict.Reason.INCOMPLETE, irrational.get());
    }
    List<LemmaCase> left = new ArrayList<>(open);
    left.addAll(waiting);
    if (early.isPresent() || !left.isEmpty()) {
      Verdict.Reason reason = early.map(RawLemmaProver::reason).orElse(Verdict.Reason.BUDGET);
      return new LemmaVerdict.Undecided(reason, refuted.size() + " cases refuted, " + listed(left));
    }
    Collections.sort(refuted);
    return new LemmaVerdict.Proved(refuted, "Z3 " + Z3Library.version());
  }

  private static Verdict.Reason reason(LemmaVerdict result) {
    return ((LemmaVerdict.Undecided) result).reason();
  }

  private static String listed(List<LemmaCase> cases) {
    StringBuilder text = new StringBuilder(cases.size() + " open");
    for (int i = 0; i < Math.min(SHOWN, cases.size()); i++) {
      text.append(i == 0 ? ": " : "; ").append(cases.get(i));
    }
    return text.append(cases.size() > SHOWN ? "; ..." : "").toString();
  }

  // ---- on several threads ----

  private Optional<LemmaVerdict> work(Z3Session session) throws SolverException {
    LemmaEncoding encoding = LemmaEncoding.of(session, lemma, points);
    for (Optional<LemmaCase> next = next(session); next.isPresent(); next = next(session)) {
      boolean settled = false;
      try {
        ask(session, encoding, next.get());
        settled = true;
      } finally {
        settle(next.get(), settled);
      }
    }
    return Optional.empty();
  }

  /** Waits for a case while other threads may still come up with some; empty if all is done. */
  private synchronized Optional<LemmaCase> next(Z3Session session) {
    while (waiting.isEmpty() && asked > 0 && !decided()) {
      session.poll();
      try {
        wait(WAIT_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    if (waiting.isEmpty() || decided()) {
      return Optional.empty();
    }
    asked++;
    return Optional.of(waiting.pop());
  }

  private boolean decided() {
    return counterexample.isPresent() || irrational.isPresent();
  }

  private synchronized void settle(LemmaCase some, boolean settled) {
    asked--;
    if (!settled) {
      open.add(some);
    }
    notifyAll();
  }

  private void ask(Z3Session session, LemmaEncoding encoding, LemmaCase some)
      throws SolverException {
    boolean last = some.depth() == points.size();
    List<BoolExpr> conditions = encoding.counterexample(some);
    Z3Solver solver = session.nonlinearSolver(last ? FINAL_WORK : EARLY_WORK);
    conditions.forEach(solver::require);
    Answer answer = solver.check();
    if (answer instanceof Answer.Unsat) {
      listener.answered(some.toString(), false, () -> solver.smtLib("QF_NRA"));
      count(some);
    } else if (!last) {
      session.poll();
      grow(some);
    } else if (answer instanceof Answer.Sat sat) {
      listener.answered(some.toString(), true, () -> solver.smtLib("QF_NRA"));
      found(SimpleNumbers.network(session, conditions, encoding.network(), sat.model()), some);
    } else {
      session.poll();
      leaveOpen(some);
    }
  }

  private synchronized void count(LemmaCase some) {
    refuted.add(some.toString());
  }

  private synchronized void leaveOpen(LemmaCase some) {
    open.add(some);
  }

  private void grow(LemmaCase some) {
    List<LemmaCase> grown = some.byNextPoint(dichotomies, exchangeable);
    synchronized (this) {
      grown.forEach(waiting::push);
      notifyAll();
    }
  }

  private synchronized void found(Optional<Weights> weights, LemmaCase some)
      throws SolverException {
    if (weights.isEmpty()) {
      irrational = Optional.of(
          "Z3 claims a counterexample with irrational weights only, which was not evaluated: "
              + some);
      return;
    }
    Weights network = weights.get();
    requireCounterexample(lemma, network);
    counterexample = Optional.of(network);
    budget.cancel();
  }

  /** Fails if this is no counterexample, by exact arithmetic. */
  static void requireCounterexample(Lemma lemma, Weights network) throws SolverException {
    Training gadget = new Training(lemma.units(), lemma.dimension(), lemma.gadget());
    if (gadget.violation(network).isPresent() || lemma.conclusion().holds(network)) {
      throw new SolverException("Z3 hands over a counterexample that does not check: " + network);
    }
  }
}
