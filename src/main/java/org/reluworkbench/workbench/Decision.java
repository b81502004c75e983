package org.reluworkbench.workbench;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

/**
 * The answer to a problem, found on what it reduces to and from that alone.
 *
 * @param rules from the problem to the one decided; none if that is the same
 * @param chain the problem mapped along the rules
 * @param decided what was found out about the chain's target
 * @param sourceWitness the target's witness, taken back
 */
public record Decision(
    ReductionChain rules,
    ReducedChain chain,
    ProblemDecider.Decided decided,
    Optional<Object> sourceWitness) {

  public Decision {
    Objects.requireNonNull(rules);
    Objects.requireNonNull(chain);
    Objects.requireNonNull(decided);
    Objects.requireNonNull(sourceWitness);
  }

  /**
   * The chain that leads from a problem to one of another kind.
   *
   * @return empty if no chain of rules applies
   */
  public static Optional<ReductionChain> chain(Problem<?> problem, ProblemKind as) {
    return ReductionChain.find(problem, as);
  }

  /**
   * Decides the target of a chain.
   *
   * @throws SolverException if a solver fails
   */
  public static Decision decide(
      Problem<?> problem, ReductionChain rules, Engine engine, Budget budget)
      throws SolverException {
    ReducedChain chain = rules.apply(problem);
    ProblemDecider.Decided decided = new ProblemDecider(engine).decide(chain.target(), budget);
    Optional<Object> witness = Optional.empty();
    if (decided.verdict() instanceof Verdict.Satisfiable<?> yes
        && !rules.rules().isEmpty()) {
      Object pulled = chain.pullBack(yes.witness());
      ProblemDecider.violation(problem, pulled).ifPresent(violation -> {
        throw new IllegalStateException("a rule pulls back wrongly: " + violation);
      });
      witness = Optional.of(pulled);
    }
    return new Decision(rules, chain, decided, witness);
  }

  /** The certificate; empty if nothing is known. */
  public Optional<Certificate> certificate(Map<String, String> tools) {
    return decided
        .outcome()
        .map(outcome -> new Certificate.Decision(tools, Route.of(rules, chain), outcome));
  }
}
