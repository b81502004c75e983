package org.reluworkbench.solver.z3;

import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Tactic;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

/**
 * One Z3 context, for the thread that made it, and the budget of all that is asked in it. {@link
 * Z3Worker} makes and closes it. Solvers are repeatable: seeds and tactics are fixed.
 *
 * <p>Z3's own {@code timeout} is only polled, and sometimes not for long; {@code interrupt()} is as
 * well, but an alarm repeats it until the call returns. Z3 says "canceled" for all kinds of early
 * ends, so the reason comes from the budget.
 */
final class Z3Session implements AutoCloseable {

  private static final int SEED = 1;
  static final int NO_WORK_LIMIT = 0;

  private final Context context;
  private final Budget budget;
  private final Terms terms;
  private boolean closed;

  Z3Session(Budget budget) throws SolverException {
    Z3Library.version();
    this.context = new Context();
    this.budget = budget;
    this.terms = new Terms(context);
  }

  Context context() {
    return context;
  }

  Terms terms() {
    return terms;
  }

  Budget budget() {
    return budget;
  }

  /** A solver for linear real arithmetic with Boolean structure. */
  Z3Solver linearSolver() {
    return linearSolver(NO_WORK_LIMIT);
  }

  /** The same, giving up with BUDGET after so much of Z3's own, repeatable measure of work. */
  Z3Solver linearSolver(int workLimit) {
    Solver solver = context.mkSolver("QF_LRA");
    Params params = limits(workLimit);
    params.add("random_seed", SEED);
    solver.setParameters(params);
    return new Z3Solver(this, solver);
  }

  /**
   * A solver for nonlinear real arithmetic. The default strategy for QF_NRA picks its tactics by
   * memory and wall time, so it is not repeatable; this one is.
   */
  Z3Solver nonlinearSolver() {
    return nonlinearSolver(NO_WORK_LIMIT);
  }

  /** The same, giving up with BUDGET after so much of Z3's own, repeatable measure of work. */
  Z3Solver nonlinearSolver(int workLimit) {
    Params params = context.mkParams();
    params.add("seed", SEED);
    Tactic search = context.usingParams(context.mkTactic("qfnra-nlsat"), params);
    Tactic strategy = context.andThen(
        context.mkTactic("simplify"),
        context.mkTactic("purify-arith"),
        context.mkTactic("elim-term-ite"),
        context.mkTactic("propagate-values"),
        context.mkTactic("solve-eqs"),
        context.mkTactic("tseitin-cnf"),
        search);
    Solver solver = context.mkSolver(strategy);
    solver.setParameters(limits(workLimit));
    return new Z3Solver(this, solver);
  }

  /** The smaller of a question's own limit and that of the budget. */
  private int within(int workLimit) {
    int most = budget.work();
    return workLimit == NO_WORK_LIMIT || most != NO_WORK_LIMIT && most < workLimit
        ? most
        : workLimit;
  }

  /** Ctrl-C is for us: else Z3 takes the signal while it works, and the process never sees it. */
  private Params limits(int workLimit) {
    Params limits = context.mkParams();
    limits.add("rlimit", within(workLimit));
    limits.add("ctrl_c", false);
    return limits;
  }

  /** Ends the query if its budget is spent; for loops that build large formulas. */
  void poll() {
    if (budget.isSpent()) {
      throw new Stopped();
    }
  }

  /** The query's budget was spent while no check was going on. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("the budget is spent", null, false, false);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      context.close();
    }
  }
}
