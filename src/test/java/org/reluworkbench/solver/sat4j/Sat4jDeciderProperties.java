package org.reluworkbench.solver.sat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

class Sat4jDeciderProperties {

  @Provide
  Arbitrary<Cnf> smallCnfs() {
    return Arbitraries.integers().between(0, 5).flatMap(variables -> {
      Arbitrary<Clause> clauses = variables == 0
          ? Arbitraries.just(new Clause(List.of()))
          : Arbitraries.integers()
              .between(0, variables - 1)
              .flatMap(variable ->
                  Arbitraries.of(true, false).map(positive -> new Literal(variable, positive)))
              .list()
              .ofMinSize(0)
              .ofMaxSize(4)
              .map(Clause::new);
      return clauses.list().ofMaxSize(9).map(list -> Cnf.of(variables, list));
    });
  }

  @Property
  void agreesWithTheTruthTable(@ForAll("smallCnfs") Cnf cnf) throws SolverException {
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
