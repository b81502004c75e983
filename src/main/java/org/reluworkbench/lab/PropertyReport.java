package org.reluworkbench.lab;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.statement.Property.Requirement;

/**
 * What became of a property.
 *
 * @param requirements what was asked of each instance
 * @param outcome whether it is so
 * @param exhaustive whether the instances are all there are up to isomorphism, not a random sample
 * @param instances how many instances were examined
 * @param yes how many of them have a witness
 * @param no how many of them have none; the others, large ones, were not decided
 * @param besides how many random ones were examined after all the others
 * @param seed of the random ones
 */
public record PropertyReport(
    List<Requirement> requirements,
    Outcome outcome,
    boolean exhaustive,
    int instances,
    int yes,
    int no,
    int besides,
    long seed) {

  /** Whether it is so. */
  public sealed interface Outcome {

    /** So it is with every instance, up to isomorphism. */
    record Holds() implements Outcome {}

    /** With this instance, which is as small as shrinking makes it, it is not so, and why. */
    record Refuted(Requirement requirement, Problem<?> instance, String why) implements Outcome {
      public Refuted {
        Objects.requireNonNull(requirement);
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
    requirements = List.copyOf(requirements);
    Objects.requireNonNull(outcome);
  }

  /** In words: one line, and for a counterexample its declaration on another. */
  public String detail() {
    if (outcome instanceof Outcome.Holds) {
      return "all " + counts() + ", up to isomorphism" + others();
    }
    if (outcome instanceof Outcome.Refuted refuted) {
      return refuted.why() + " (" + found() + ", shrunk)\n"
          + RegressionFile.declaration("failing", refuted.instance());
    }
    return ((Outcome.Undecided) outcome).why() + " after " + counts()
        + (exhaustive ? others() : ", random, seed " + seed);
  }

  private String others() {
    return besides > 0 ? "; and " + besides + " random ones, seed " + seed : "";
  }

  private String found() {
    return besides > 0 || !exhaustive
        ? "random instance " + (besides > 0 ? besides : instances) + ", seed " + seed
        : "instance " + instances;
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
}
