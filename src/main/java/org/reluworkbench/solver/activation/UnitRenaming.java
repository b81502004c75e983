package org.reluworkbench.solver.activation;

import java.util.BitSet;
import java.util.Optional;
import org.reluworkbench.problem.ActivationTree;

/** Carries refutations over from units to others of which the same is known. */
final class UnitRenaming {

  private UnitRenaming() {}

  /**
   * A renaming of units within their classes that takes one pattern to another; empty if there is
   * none.
   *
   * @param from a pattern, as the set of the active units
   * @param classes for each unit the first of its class
   */
  static Optional<int[]> between(int from, int to, int[] classes) {
    int[] renaming = new int[classes.length];
    int taken = 0;
    for (int unit = 0; unit < classes.length; unit++) {
      int image = 0;
      while (image < classes.length
          && (classes[image] != classes[unit]
              || (taken >> image & 1) != 0
              || (from >> unit & 1) != (to >> image & 1))) {
        image++;
      }
      if (image == classes.length) {
        return Optional.empty();
      }
      taken |= 1 << image;
      renaming[unit] = image;
    }
    return Optional.of(renaming);
  }

  static FitCase.Outcome.Refuted apply(
      FitCase.Outcome.Refuted refuted, int[] renaming, int examples) {
    BitSet used = new BitSet();
    refuted.used().stream()
        .forEach(place -> used.set(renaming[place / examples] * examples + place % examples));
    return new FitCase.Outcome.Refuted(renamed(refuted.tree(), renaming), used);
  }

  private static ActivationTree renamed(ActivationTree tree, int[] renaming) {
    if (tree instanceof ActivationTree.Split split) {
      return new ActivationTree.Split(
          renaming[split.unit()],
          split.example(),
          renamed(split.active(), renaming),
          renamed(split.inactive(), renaming));
    }
    ActivationTree.Leaf leaf = (ActivationTree.Leaf) tree;
    return new ActivationTree.Leaf(
        leaf.sum().stream()
            .map(term -> new ActivationTree.Term(
                term.bound(),
                term.bound().isOfOutput() ? 0 : renaming[term.unit()],
                term.example(),
                term.multiplier()))
            .toList(),
        leaf.convexity().stream()
            .map(bound -> new ActivationTree.Convexity(
                renaming[bound.unit()],
                bound.example(),
                bound.from(),
                bound.to(),
                bound.multiplier()))
            .toList());
  }
}
