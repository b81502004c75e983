package org.reluworkbench.solver.z3;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import java.util.Locale;
import java.util.Optional;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Alarm;

/** Collects conditions and asks Z3, once, whether all can hold; made by a session. */
final class Z3Solver {

  /** What Z3 says. */
  sealed interface Answer {
    record Sat(Z3Model model) implements Answer {}

    record Unsat() implements Answer {}

    record Unknown(Verdict.Reason reason, String detail) implements Answer {}
  }

  private final Z3Session session;
  private final Solver solver;

  Z3Solver(Z3Session session, Solver solver) {
    this.session = session;
    this.solver = solver;
  }

  /** Adds a condition; ends the query if its budget is spent, as instances may be large. */
  void require(BoolExpr condition) {
    session.poll();
    solver.add(new BoolExpr[] {condition});
  }

  @SuppressWarnings("try") // the alarm works by being open
  Answer check() {
    session.poll();
    Status status;
    try (Alarm alarm = Alarm.on(session.budget(), session.context()::interrupt)) {
      status = solver.check();
    }
    return switch (status) {
      case SATISFIABLE -> new Answer.Sat(new Z3Model(session, solver.getModel()));
      case UNSATISFIABLE -> new Answer.Unsat();
      case UNKNOWN -> unknown(solver.getReasonUnknown());
    };
  }

  private Answer unknown(String words) {
    Optional<Verdict.Reason> spent = session.budget().reason();
    if (spent.isPresent()) {
      return new Answer.Unknown(spent.orElseThrow(), "Z3 was stopped");
    }
    String lower = words.toLowerCase(Locale.ROOT);
    boolean limit =
        lower.contains("memory") || lower.contains("resource") || lower.contains("cancel");
    return new Answer.Unknown(
        limit ? Verdict.Reason.BUDGET : Verdict.Reason.INCOMPLETE, "Z3 says: " + words);
  }
}
