package org.reluworkbench.workbench.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reluworkbench.check.Entity;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.Reduction;
import org.reluworkbench.reduction.ReductionChain;

/** The problems behind the names of specifications; each reduction is applied once. */
public final class Questions {

  private final Map<Entity.Reduction, Problem<?>> targets = new ConcurrentHashMap<>();

  /** The problem that a question asks. */
  public Problem<?> problem(Entity.Question question) {
    if (question instanceof Entity.Stated stated) {
      return stated.problem();
    }
    Entity.Reduction reduction = (Entity.Reduction) question;
    Problem<?> known = targets.get(reduction);
    if (known == null) {
      known = reduction.rules().apply(problem(reduction.origin())).target();
      targets.put(reduction, known);
    }
    return known;
  }

  /** A question's problem, mapped along rules. */
  public record Mapped(ReductionChain rules, ReducedChain chain) {}

  /** From a source to a target that comes from it, directly or through other reductions. */
  public Mapped between(Entity.Question source, Entity.Reduction target) {
    List<Reduction<?, ?, ?, ?>> rules = new ArrayList<>();
    Entity.Question question = target;
    while (!question.equals(source)) {
      if (!(question instanceof Entity.Reduction reduction)) {
        throw new IllegalStateException(target.name() + " does not come from " + source.name());
      }
      rules.addAll(0, reduction.rules().rules());
      question = reduction.origin();
    }
    Problem<?> problem = problem(source);
    ReductionChain chain = new ReductionChain(problem.kind(), rules);
    return new Mapped(chain, chain.apply(problem));
  }
}
