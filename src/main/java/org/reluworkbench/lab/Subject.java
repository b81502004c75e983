package org.reluworkbench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.reduction.Reduction;
import org.reluworkbench.reduction.ReductionChain;

/** What is tried: maps each instance along a chain of rules, right or wrong. */
@FunctionalInterface
public interface Subject {

  /** What becomes of an instance; empty if no chain of rules applies to it. */
  Optional<Trial> trial(Problem<?> instance);

  /** The registered rules, by the chain that users get. */
  static Subject registered(ProblemKind target) {
    return instance -> ReductionChain.find(instance, target).map(chain -> trial(chain, instance));
  }

  private static Trial trial(ReductionChain chain, Problem<?> instance) {
    List<TestedRule<?, ?, ?, ?>> rules = new ArrayList<>();
    for (Reduction<?, ?, ?, ?> rule : chain.rules()) {
      rules.add(TestedRule.of(rule));
    }
    return Trial.of(rules, instance);
  }

  /** The registered rules with one of them replaced by this one, which is changed. */
  static Subject with(TestedRule<?, ?, ?, ?> changed, ProblemKind target) {
    return instance -> ReductionChain.find(instance, target).map(chain -> {
      List<TestedRule<?, ?, ?, ?>> rules = new ArrayList<>();
      for (Reduction<?, ?, ?, ?> rule : chain.rules()) {
        boolean same = rule.name().equals(changed.original().name());
        rules.add(same ? changed : TestedRule.of(rule));
      }
      return Trial.of(rules, instance);
    });
  }
}
