package org.reluworkbench.linear;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Optimize;
import com.microsoft.z3.RatNum;
import com.microsoft.z3.RealSort;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** Z3's linear arithmetic as the judge of ours. */
@SuppressWarnings("unchecked") // Z3's methods take generic arrays
final class Z3Linear implements AutoCloseable {

  private final Context context = new Context();

  boolean isFeasible(LinearSystem system) {
    Solver solver = context.mkSolver("QF_LRA");
    for (LinearConstraint constraint : system.constraints()) {
      ArithExpr<RealSort> form = expression(constraint.form());
      constraint.range().lower().ifPresent(b -> solver.add(context.mkGe(form, number(b))));
      constraint.range().upper().ifPresent(b -> solver.add(context.mkLe(form, number(b))));
    }
    Status status = solver.check();
    if (status == Status.UNKNOWN) {
      throw new IllegalStateException(solver.getReasonUnknown());
    }
    return status == Status.SATISFIABLE;
  }

  /** The least value of a feasible system; empty if there is none. */
  Optional<Rational> minimum(LinearSystem system, Vector objective) {
    Optimize optimize = context.mkOptimize();
    for (LinearConstraint constraint : system.constraints()) {
      ArithExpr<RealSort> form = expression(constraint.form());
      constraint.range().lower().ifPresent(b -> optimize.Add(context.mkGe(form, number(b))));
      constraint.range().upper().ifPresent(b -> optimize.Add(context.mkLe(form, number(b))));
    }
    Optimize.Handle<RealSort> least = optimize.MkMinimize(expression(objective));
    if (optimize.Check() != Status.SATISFIABLE) {
      throw new IllegalStateException("not feasible for Z3");
    }
    // Z3 hands out the negated maximum of the negation, as a term.
    return least.getLower().simplify() instanceof RatNum value
        ? Optional.of(Rational.of(value.getBigIntNumerator(), value.getBigIntDenominator()))
        : Optional.empty();
  }

  private ArithExpr<RealSort> expression(Vector form) {
    ArithExpr<RealSort> sum = context.mkReal(0);
    for (int i = 0; i < form.support(); i++) {
      sum = context.mkAdd(
          sum,
          context.mkMul(
              number(form.supportValue(i)), context.mkRealConst("x" + form.supportIndex(i))));
    }
    return sum;
  }

  private RatNum number(Rational value) {
    return context.mkReal(value.toString());
  }

  @Override
  public void close() {
    context.close();
  }
}
