package org.reluworkbench.certificate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.OptimumProof;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.statement.LemmaProof;
import org.reluworkbench.statement.LemmaRun;
import org.reluworkbench.statement.LemmaStatement;

/**
 * What was found out, in a form that can be checked without trusting whoever found it.
 *
 * <p>Names and versions of the tools, and the report of the levels, say where it comes from; nothing
 * that is checked rests on them.
 */
public sealed interface Certificate {

  /** Names and versions of what took part, such as {@code Z3 -> 4.14.1}. */
  Map<String, String> tools();

  /**
   * The answer to a problem, found on another one that it reduces to, or on itself.
   *
   * @param route from the problem to the one that was decided
   * @param outcome of the route's target
   */
  record Decision(Map<String, String> tools, Route route, Outcome outcome) implements Certificate {
    public Decision {
      tools = java.util.Collections.unmodifiableMap(new TreeMap<>(tools));
      Objects.requireNonNull(route);
      Objects.requireNonNull(outcome);
    }
  }

  /**
   * That a problem and what it reduces to agree, each decided without the other.
   *
   * @param route from source to target
   * @param source the source's outcome
   * @param target the target's outcome
   * @param levels what was done; only for the record
   */
  record Agreement(
      Map<String, String> tools, Route route, Outcome source, Outcome target, List<Level> levels)
      implements Certificate {
    public Agreement {
      tools = java.util.Collections.unmodifiableMap(new TreeMap<>(tools));
      Objects.requireNonNull(route);
      Objects.requireNonNull(source);
      Objects.requireNonNull(target);
      levels = List.copyOf(levels);
    }

    /** The same with another record of what was done. */
    public Agreement with(List<Level> others) {
      return new Agreement(tools, route, source, target, others);
    }
  }

  /**
   * Weights, and how far from the least loss they are at most.
   *
   * @param loss of the weights
   * @param lowerBound no weights have less; equal to the loss if the weights are optimal
   * @param proof of the lower bound
   */
  record Optimum(
      Map<String, String> tools,
      TrainingTask task,
      Weights weights,
      Rational loss,
      Rational lowerBound,
      OptimumProof proof)
      implements Certificate {
    public Optimum {
      tools = java.util.Collections.unmodifiableMap(new TreeMap<>(tools));
      Objects.requireNonNull(task);
      Objects.requireNonNull(weights);
      Objects.requireNonNull(loss);
      Objects.requireNonNull(lowerBound);
      Objects.requireNonNull(proof);
    }
  }

  /**
   * That a lemma is true, for all real numbers that it speaks of.
   *
   * @param statement what it says
   * @param proof one that needs no solver to be checked, where there is one; of that very lemma
   * @param runs what programs say that they did
   */
  record ProvedLemma(
      Map<String, String> tools,
      LemmaStatement statement,
      Optional<LemmaProof> proof,
      List<LemmaRun> runs)
      implements Certificate {
    public ProvedLemma {
      tools = java.util.Collections.unmodifiableMap(new TreeMap<>(tools));
      Objects.requireNonNull(statement);
      runs = List.copyOf(runs);
      if (proof.isPresent()
          && !statement.equals(new LemmaStatement.Networks(proof.get().lemma()))) {
        throw new IllegalArgumentException("a proof of another lemma");
      }
    }
  }
}
