package org.reluworkbench.solver.z3;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.TrainingQuery.Outcome;

/**
 * Training split by the signs of the output weights. Units can be exchanged, so only the number of
 * negative weights matters: k + 1 cases.
 *
 * <p>No case may starve the others: each gets a limit in Z3's own, repeatable measure of work, and a
 * larger one in the next round. The last case that is open, and each case once the limit has grown
 * out of range, gets all the time, or work, there is.
 */
final class SignCases {

  private static final int FIRST_LIMIT = 1_000_000;
  private static final int GROWTH = 4;

  /** Asks one case: the last so many units have a negative weight, the others none. */
  @FunctionalInterface
  interface Case {
    Outcome ask(int negative, int workLimit) throws SolverException;
  }

  private SignCases() {}

  static Outcome decide(Z3Session session, int units, Case query) throws SolverException {
    // All negative first: that is the case which gadgets force.
    List<Integer> open = new ArrayList<>(
        IntStream.rangeClosed(0, units).mapToObj(positive -> units - positive).toList());
    for (long limit = FIRST_LIMIT; !open.isEmpty(); limit *= GROWTH) {
      int most = session.budget().work();
      boolean last = limit > Integer.MAX_VALUE || open.size() == 1 || most > 0 && limit >= most;
      for (int negative : List.copyOf(open)) {
        Outcome outcome = query.ask(negative, last ? Z3Session.NO_WORK_LIMIT : (int) limit);
        if (outcome instanceof Outcome.Found || outcome instanceof Outcome.Open && last) {
          return outcome;
        }
        if (outcome instanceof Outcome.None) {
          open.remove((Integer) negative);
        }
        session.poll();
      }
    }
    return new Outcome.None();
  }
}
