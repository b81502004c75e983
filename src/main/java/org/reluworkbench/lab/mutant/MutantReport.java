package org.reluworkbench.lab.mutant;

import java.util.List;
import java.util.Objects;

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

  public MutantReport {
    Objects.requireNonNull(mutant);
    kills = List.copyOf(kills);
  }
}
