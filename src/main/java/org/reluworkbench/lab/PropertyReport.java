package org.reluworkbench.lab;

import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.statement.Property.Requirement;

/**
 * What became of a property.
 *
 * @param requirement what was asked of each instance
 * @param outcome whether it is so
 * @param instances how many instances were examined
 * @param yes how many of them have a witness
 * @param no how many of them have none; the others, large ones, were not decided
 * @param besides how many of the instances are random ones, taken after all up to isomorphism
 * @param sampledWith the seed, if some of the instances are random
 */
public record PropertyReport(
    Requirement requirement,
    Outcome outcome,
    int instances,
    int yes,
    int no,
    int besides,
    Optional<Long> sampledWith) {

  /** Whether it is so. */
  public sealed interface Outcome {

    /** So it is with every instance, up to isomorphism. */
    record Holds() implements Outcome {}

    /** With this instance, which is as small as shrinking makes it, it is not so, and why. */
    record Refuted(Problem<?> instance, String why) implements Outcome {
      public Refuted {
        Objects.requireNonNull(instance);
        Objects.requireNonNull(why);
      }
    }

    /** Not known, and why. */
    record Undecided(String why) implements Outcome {
      public Undecided {
        Objects.requireNonNull(why);
      }
    }
  }

  public PropertyReport {
    Objects.requireNonNull(requirement);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(sampledWith);
  }

  /** In words: one line, and for a counterexample its declaration on another. */
  public String detail() {
    if (outcome instanceof Outcome.Holds) {
      return "all " + counts() + ", up to isomorphism"
          + (besides > 0 ? "; " + besides + " of them random besides" + seed() : "");
    }
    if (outcome instanceof Outcome.Refuted refuted) {
      return refuted.why()
          + " (instance "
          + instances
          + seed()
          + ", shrunk)\n"
          + RegressionFile.declaration("failing", refuted.instance());
    }
    return ((Outcome.Undecided) outcome).why() + " after " + counts() + seed();
  }

  /** {@code 12 instances: 7 YES, 5 NO}. */
  public String counts() {
    int open = instances - yes - no;
    return instances
        + (instances == 1 ? " instance: " : " instances: ")
        + yes
        + " YES, "
        + no
        + " NO"
        + (open > 0 ? ", " + open + " whose answer was not asked for" : "");
  }

  private String seed() {
    return sampledWith.map(seed -> ", random, seed " + seed).orElse("");
  }
}
