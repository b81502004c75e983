package org.reluworkbench.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.AlgebraicNumber;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * Weights of a (k,1)-network that need not be rational.
 *
 * @param units of each unit the coefficients, then the constant
 * @param outputWeights one a unit
 * @param bias w0
 */
public record AlgebraicWeights(
    List<List<AlgebraicNumber>> units, List<AlgebraicNumber> outputWeights, AlgebraicNumber bias) {

  public AlgebraicWeights {
    units = units.stream().map(List::copyOf).toList();
    outputWeights = List.copyOf(outputWeights);
    Objects.requireNonNull(bias);
    if (units.size() != outputWeights.size()) {
      throw new IllegalArgumentException(
          units.size() + " units but " + outputWeights.size() + " output weights");
    }
  }

  /** The same weights, if all are known to be rational. */
  public Optional<Weights> rational() {
    List<AffineFunction> functions = new ArrayList<>();
    for (List<AlgebraicNumber> unit : units) {
      Optional<List<Rational>> numbers = rational(unit);
      if (numbers.isEmpty()) {
        return Optional.empty();
      }
      int dimension = unit.size() - 1;
      functions.add(new AffineFunction(
          Vector.of(numbers.get().subList(0, dimension)), numbers.get().get(dimension)));
    }
    return rational(outputWeights)
        .flatMap(output -> bias.rational().map(w0 -> new Weights(functions, output, w0)));
  }

  private static Optional<List<Rational>> rational(List<AlgebraicNumber> numbers) {
    List<Rational> rationals = numbers.stream()
        .map(AlgebraicNumber::rational)
        .flatMap(Optional::stream)
        .toList();
    return rationals.size() == numbers.size() ? Optional.of(rationals) : Optional.empty();
  }
}
