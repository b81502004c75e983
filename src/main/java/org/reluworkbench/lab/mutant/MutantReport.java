package org.reluworkbench.lab.mutant;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the laboratory made of a mutant.
 *
 * @param kills how it was noticed, in the order in which the means were tried; none if it was not
 */
public record MutantReport(Mutant mutant, List<Kill> kills) {

  /**
   * One way of noticing it.
   *
   * @param means {@code size}, {@code round_trips}, {@code agrees} or {@code lemma}
   * @param instance the smallest on which it shows, as the language declares it; or the lemma
   * @param why what goes wrong with that
   */
  public record Kill(String means, String instance, String why) {
    public Kill {
      Objects.requireNonNull(means);
      Objects.requireNonNull(instance);
      Objects.requireNonNull(why);
    }
  }

  /** What became of it. */
  public enum Fate {
    /** Noticed, and wrong. */
    KILLED,
    /** Not noticed, and proved to be as right as the rule. */
    EQUIVALENT,
    /** Not noticed: the laboratory is too weak, or the mutant is equivalent without a proof. */
    SURVIVED,
    /** Noticed, although there is a "proof" that it is right. */
    DISPROVED;

    /** As reports write it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public MutantReport {
    Objects.requireNonNull(mutant);
    kills = List.copyOf(kills);
  }

  public Fate fate() {
    if (mutant.equivalence().isPresent()) {
      return kills.isEmpty() ? Fate.EQUIVALENT : Fate.DISPROVED;
    }
    return kills.isEmpty() ? Fate.SURVIVED : Fate.KILLED;
  }

  /** Whether it counts for the mutation score. */
  public boolean isSettled() {
    return fate() == Fate.KILLED || fate() == Fate.EQUIVALENT;
  }

  /** {@code round_trips, agrees}; or that it is equivalent, or survived. */
  public String killedBy() {
    return kills.isEmpty()
        ? fate().word()
        : kills.stream().map(Kill::means).collect(Collectors.joining(", "));
  }
}
