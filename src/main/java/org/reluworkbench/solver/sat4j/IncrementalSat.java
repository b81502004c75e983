package org.reluworkbench.solver.sat4j;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.reluworkbench.problem.RupProof;
import org.reluworkbench.solver.Alarm;
import org.reluworkbench.solver.Budget;
import org.sat4j.core.LiteralsUtils;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.IConstr;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.ISolverService;
import org.sat4j.specs.SearchListenerAdapter;
import org.sat4j.specs.TimeoutException;

/**
 * A set of clauses that grows between searches, and the proof of its contradiction once there is
 * one. Deterministic; for one thread.
 *
 * <p>What Sat4j learns in one search stays true in the next, so the steps of all searches in a row
 * are one proof: each follows by unit propagation from the clauses at that time and the steps before
 * it. Sat4j's own proof file would start anew with each search.
 */
public final class IncrementalSat implements AutoCloseable {

  /** What a search found. */
  public enum Outcome {
    SATISFIABLE,
    UNSATISFIABLE,
    /** The budget is spent, or the proof has become too long. */
    STOPPED
  }

  private final ISolver solver = SolverFactory.newDefault();
  private final Recorder recorder;
  private boolean contradiction;

  /**
   * An empty set of clauses.
   *
   * @param variables DIMACS numbers 1 to this
   * @param maximalProofLiterals a search is stopped when the proof has this many literals
   */
  public IncrementalSat(int variables, long maximalProofLiterals) {
    this.recorder = new Recorder(maximalProofLiterals);
    solver.newVar(variables);
    solver.setSearchListener(recorder);
  }

  /** Adds a clause of DIMACS literals; the proof takes it for granted. */
  public void add(int... clause) {
    if (contradiction) {
      return;
    }
    try {
      // Sat4j takes an empty clause without complaint.
      contradiction = clause.length == 0;
      solver.addClause(new VecInt(clause));
    } catch (ContradictionException e) {
      contradiction = true;
    }
  }

  /** Adds a clause that follows by unit propagation from those added before: a step of the proof. */
  public void addConsequence(int... clause) {
    recorder.proof.learn(clause);
    add(clause);
  }

  /** Looks for an assignment that satisfies all clauses added so far. */
  @SuppressWarnings("try") // the alarm works by being open
  public Outcome solve(Budget budget) {
    if (contradiction) {
      return Outcome.UNSATISFIABLE;
    }
    if (budget.isSpent()) {
      return Outcome.STOPPED;
    }
    try (Alarm alarm = Alarm.on(budget, solver::expireTimeout)) {
      solver.setTimeoutMs(Integer.MAX_VALUE);
      contradiction = !solver.isSatisfiable();
      return contradiction ? Outcome.UNSATISFIABLE : Outcome.SATISFIABLE;
    } catch (TimeoutException e) {
      return Outcome.STOPPED;
    }
  }

  /** Whether the last search was stopped because its proof has become too long. */
  public boolean isProofTooLong() {
    return recorder.isFull();
  }

  /** The numbers of the variables that are true in the last search's assignment. */
  public BitSet model() {
    BitSet trueVariables = new BitSet();
    for (int literal : solver.model()) {
      if (literal > 0) {
        trueVariables.set(literal);
      }
    }
    return trueVariables;
  }

  /** The steps so far; a refutation once a search said unsatisfiable. */
  public RupProof proof() {
    return recorder.proof.build();
  }

  @Override
  public void close() {
    solver.reset();
  }

  /** Writes down what is learned and what is forgotten. */
  private static final class Recorder extends SearchListenerAdapter<ISolverService> {

    private static final long serialVersionUID = 1;

    private final long limit;
    private long literals;
    private transient ISolverService search;
    private final transient RupProof.Builder proof = new RupProof.Builder();
    private final transient Map<IConstr, Integer> steps = new IdentityHashMap<>();

    Recorder(long limit) {
      this.limit = limit;
    }

    @Override
    public void init(ISolverService service) {
      search = service;
    }

    boolean isFull() {
      return literals >= limit;
    }

    @Override
    public void learn(IConstr clause) {
      int[] numbers = IntStream.range(0, clause.size())
          .map(i -> LiteralsUtils.toDimacs(clause.get(i)))
          .toArray();
      steps.put(clause, proof.learn(numbers));
      literals += numbers.length;
      if (isFull()) {
        search.stop();
      }
    }

    @Override
    public void learnUnit(int literal) {
      proof.learn(literal);
    }

    @Override
    public void delete(IConstr clause) {
      Integer step = steps.remove(clause);
      if (step != null) {
        proof.forget(step);
      }
    }
  }
}
