package org.reluworkbench.reduction;

import java.util.List;
import java.util.Optional;

/** The rules that the workbench knows. */
public final class Rules {

  private static final List<Reduction<?, ?, ?, ?>> ALL = List.of(
      new FormulaToCnf(),
      new CnfToNae(),
      new NaeToSplitting(),
      new SplittingToPoints(),
      new PointsToTraining(),
      new NaeToCnf(),
      new SplittingToCnf(),
      new ColouringToPoints(),
      new ColouringToCnf());

  private Rules() {}

  public static List<Reduction<?, ?, ?, ?>> all() {
    return ALL;
  }

  public static Optional<Reduction<?, ?, ?, ?>> named(String name) {
    for (Reduction<?, ?, ?, ?> rule : ALL) {
      if (rule.name().equals(name)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
