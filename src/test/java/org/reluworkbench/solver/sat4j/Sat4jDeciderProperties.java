package org.reluworkbench.solver.sat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

class Sat4jDeciderProperties {

  @Property
  void agreesWithTheTruthTable(@ForAll Cnf cnf) throws SolverException {
    int variables = cnf.variableCount();
    boolean satisfiable = IntStream.range(0, 1 << variables)
        .mapToObj(bits -> Assignment.of(variables, i -> (bits >> i & 1) == 1))
        .anyMatch(cnf::holdsIn);
    Verdict<Assignment> verdict =
        new Sat4jDecider().decide(new Satisfiability(cnf), Budget.unlimited());
    assertThat(verdict.word()).isEqualTo(satisfiable ? "satisfiable" : "unsatisfiable");
    if (verdict instanceof Verdict.Satisfiable<Assignment> found) {
      assertThat(cnf.holdsIn(found.witness())).isTrue();
    }
  }
}
