package org.reluworkbench.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;

/**
 * How long the numbers of a network are; those of a vector that successive units share count once.
 *
 * @param longest bits of the longest number
 * @param total bits of all
 */
public record WeightLengths(long longest, long total) {

  /** Of these weights. */
  public static WeightLengths of(Weights weights) {
    long longest = weights.bias().bitLength();
    long total = longest;
    Optional<AffineFunction> before = Optional.empty();
    for (int i = 0; i < weights.units().size(); i++) {
      AffineFunction unit = weights.units().get(i);
      List<Rational> numbers = new ArrayList<>(List.of(unit.constant()));
      numbers.add(weights.outputWeights().get(i));
      if (before.isEmpty() || before.get().linear() != unit.linear()) {
        numbers.addAll(unit.linear().toList());
      }
      before = Optional.of(unit);
      for (Rational number : numbers) {
        longest = Math.max(longest, number.bitLength());
        total += number.bitLength();
      }
    }
    return new WeightLengths(longest, total);
  }
}
