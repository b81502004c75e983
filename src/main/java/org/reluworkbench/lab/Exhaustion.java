package org.reluworkbench.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;

/** All witnesses of small propositional problems, by trying everything: no solver, no rule. */
final class Exhaustion {

  /** More candidates than this are not tried. */
  private static final int MOST = 4096;

  private Exhaustion() {}

  /** All witnesses; empty if there is too much to try, or no end of it. */
  static Optional<List<Object>> witnesses(Problem<?> problem) {
    if (problem instanceof Colouring colouring) {
      int elements = colouring.hypergraph().elements().size();
      return all(
          problem,
          colouring.colours(),
          elements,
          code -> digits(code, colouring.colours(), elements));
    }
    int size = truthValues(problem);
    return size < 0
        ? Optional.empty()
        : all(problem, 2, size, code -> Assignment.of(size, i -> (code >> i & 1) == 1));
  }

  /** How many truth values a witness is; -1 if it is something else. */
  private static int truthValues(Problem<?> problem) {
    if (problem instanceof Satisfiability satisfiability) {
      return satisfiability.cnf().variableCount();
    }
    if (problem instanceof NotAllEqual nae) {
      return nae.variables().size();
    }
    if (problem instanceof FormulaSatisfiability formula) {
      return formula.variables().size();
    }
    return problem instanceof SetSplitting splitting
        ? splitting.hypergraph().elements().size()
        : -1;
  }

  private static Optional<List<Object>> all(
      Problem<?> problem, int choices, int places, IntFunction<Object> of) {
    int candidates = 1;
    for (int i = 0; i < places; i++) {
      if (candidates > MOST / choices) {
        return Optional.empty();
      }
      candidates *= choices;
    }
    return Optional.of(IntStream.range(0, candidates)
        .mapToObj(of)
        .filter(witness -> Trial.violation(problem, witness).isEmpty())
        .toList());
  }

  private static List<Integer> digits(int code, int base, int places) {
    return IntStream.iterate(code, rest -> rest / base)
        .limit(places)
        .mapToObj(rest -> rest % base)
        .toList();
  }
}
