package org.reluworkbench.train;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Term;

/**
 * The proof of a bound for a piece: questions whose answers follow, each with the proof that the other
 * answer leaves nothing, and then the sum.
 */
record LeafProof(List<Step> steps, List<Term> sum) {

  /** A question whose answer follows from those before. */
  record Step(Fact fact, List<Term> otherwise) {
    Step {
      Objects.requireNonNull(fact);
      otherwise = List.copyOf(otherwise);
    }
  }

  LeafProof {
    steps = List.copyOf(steps);
    sum = List.copyOf(sum);
  }

  /** How many terms it has. */
  int size() {
    return sum.size() + steps.stream().mapToInt(step -> step.otherwise().size()).sum();
  }

  /** Closes an open node with it. */
  void close(Node node) {
    Node last = node;
    for (Step step : steps) {
      List<Node> halves = last.split(step.fact().question(), last.bound());
      boolean yes = step.fact().answer() == Answer.YES;
      halves.get(yes ? 1 : 0).prove(step.otherwise());
      last = halves.get(yes ? 0 : 1);
    }
    last.prove(sum);
  }
}
