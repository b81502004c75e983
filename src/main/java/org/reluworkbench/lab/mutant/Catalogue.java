package org.reluworkbench.lab.mutant;

import java.util.List;
import java.util.stream.Stream;

/** All mutants there are, rule by rule. */
public final class Catalogue {

  private static final List<Mutant> ALL = Stream.of(
          FormulaMutants.all(),
          CnfMutants.all(),
          SplittingMutants.all(),
          PointsMutants.all(),
          ColouringMutants.all(),
          TrainingMutants.all(),
          GadgetMutants.all())
      .flatMap(List::stream)
      .toList();

  private Catalogue() {}

  public static List<Mutant> all() {
    return ALL;
  }

  /** Those that spoil this rule; none if there is no such rule. */
  public static List<Mutant> of(String rule) {
    return ALL.stream().filter(mutant -> mutant.rule().equals(rule)).toList();
  }
}
