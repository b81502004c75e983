package org.reluworkbench.solver.z3;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import java.util.ArrayList;
import java.util.List;
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
  private final List<BoolExpr> required = new ArrayList<>();

  Z3Solver(Z3Session session, Solver solver) {
    this.session = session;
    this.solver = solver;
  }

  /** Adds a condition; ends the query if its budget is spent, as instances may be large. */
  void require(BoolExpr condition) {
    session.poll();
    required.add(condition);
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

  /**
   * All that was required as SMT-LIB 2, for another solver. This solver's own text would show what
   * its tactics have left of it.
   */
  String smtLib(String logic) {
    Solver printer = session.context().mkSimpleSolver();
    printer.add(required.toArray(BoolExpr[]::new));
    return "(set-logic " + logic + ")\n" + printer + "(check-sat)\n";
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
