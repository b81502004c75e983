package org.reluworkbench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Violation;

/**
 * An instance mapped along rules, which may be wrong, with the ways for witnesses.
 *
 * @param source the instance
 * @param steps what each rule made of what came before
 */
public record Trial(Problem<?> source, List<Step<?, ?, ?, ?>> steps) {

  /** A witness that has arrived, or what went wrong on the way. */
  record Journey(Object witness, Optional<String> fault) {}

  public Trial {
    steps = List.copyOf(steps);
  }

  /** Maps an instance along rules, each of which must start where the one before it ends. */
  static Trial of(List<TestedRule<?, ?, ?, ?>> rules, Problem<?> source) {
    List<Step<?, ?, ?, ?>> steps = new ArrayList<>();
    Problem<?> last = source;
    for (TestedRule<?, ?, ?, ?> rule : rules) {
      steps.add(rule.apply(last));
      last = steps.get(steps.size() - 1).target();
    }
    return new Trial(source, steps);
  }

  public Problem<?> target() {
    return problem(steps.size());
  }

  /** The source for 0, else what the so-many-th rule made. */
  Problem<?> problem(int stage) {
    return stage == 0 ? source : steps.get(stage - 1).target();
  }

  /** The first stage whose size is not as stated, in words. */
  Optional<String> wrongSize() {
    for (Step<?, ?, ?, ?> step : steps) {
      Sizes actual = step.target().sizes();
      if (!actual.equals(step.stated())) {
        return Optional.of(
            "the " + step.target().kind().word() + " has " + actual + ", not " + step.stated());
      }
    }
    return Optional.empty();
  }

  /** One stage on; what comes out is judged. */
  Journey forward(int stage, Object witness) {
    return arrived(steps.get(stage), witness, true);
  }

  /** From a stage one stage back; what comes out is judged. */
  Journey backward(int stage, Object witness) {
    return arrived(steps.get(stage - 1), witness, false);
  }

  /** A wrong map may fail on a witness that it does not expect; that is a fault like another. */
  private static Journey arrived(Step<?, ?, ?, ?> step, Object witness, boolean forward) {
    Problem<?> goal = forward ? step.target() : step.source();
    String way = "a witness of the "
        + (forward ? step.source() : step.target()).kind().word()
        + " taken "
        + (forward ? "forward" : "back")
        + " to the "
        + goal.kind().word();
    Object there;
    try {
      there = forward ? pushed(step, witness) : pulled(step, witness);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return new Journey(witness, Optional.of(way + " fails: " + e.getMessage()));
    }
    return new Journey(there, violation(goal, there).map(what -> way + " breaks it: " + what));
  }

  // The casts are safe: a problem's kind determines the type of its witnesses, and neighbouring
  // steps agree on the kind, since rules that are changed keep their types.

  @SuppressWarnings("unchecked")
  private static <V, W> W pushed(Step<?, V, ?, W> step, Object witness) {
    return step.forward().apply((V) witness);
  }

  @SuppressWarnings("unchecked")
  private static <V, W> V pulled(Step<?, V, ?, W> step, Object witness) {
    return step.backward().apply((W) witness);
  }

  /** Judges a witness whose type is only known by the kind of the problem. */
  @SuppressWarnings("unchecked")
  static <W> Optional<Violation> violation(Problem<W> problem, Object witness) {
    return problem.violation((W) witness);
  }
}
