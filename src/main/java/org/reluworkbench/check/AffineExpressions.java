package org.reluworkbench.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.syntax.Arithmetic;
import org.reluworkbench.syntax.Identifier;

/**
 * What an expression in a network means: an affine function of the layer before.
 *
 * @param dimension how many values that layer has
 * @param mistakes where is reported what means nothing
 * @param variable the index of a name; if it has none, that is reported
 */
record AffineExpressions(
    int dimension, Mistakes mistakes, Function<Identifier, Optional<Integer>> variable) {

  Optional<AffineFunction> value(Arithmetic expression) {
    return Postorder.<Arithmetic, Optional<AffineFunction>>fold(
        expression, AffineExpressions::operands, this::node);
  }

  private static List<Arithmetic> operands(Arithmetic expression) {
    if (expression instanceof Arithmetic.Negative negative) {
      return List.of(negative.operand());
    }
    return expression instanceof Arithmetic.Binary binary
        ? List.of(binary.left(), binary.right())
        : List.of();
  }

  private Optional<AffineFunction> node(
      Arithmetic expression, List<Optional<AffineFunction>> operands) {
    if (expression instanceof Arithmetic.Number number) {
      return Optional.of(AffineFunction.constant(dimension, number.numeral().value()));
    }
    if (expression instanceof Arithmetic.Name name) {
      return variable
          .apply(name.name())
          .map(index -> new AffineFunction(Vector.unit(dimension, index), Rational.ZERO));
    }
    if (expression instanceof Arithmetic.Negative) {
      return operands.get(0).map(operand -> operand.times(Rational.MINUS_ONE));
    }
    if (expression instanceof Arithmetic.Binary binary) {
      return operands
          .get(0)
          .flatMap(left -> operands.get(1).flatMap(right -> joined(binary, left, right)));
    }
    return notAffine(expression, "a neuron is relu of a sum, and can't be nested in another");
  }

  private Optional<AffineFunction> joined(
      Arithmetic.Binary binary, AffineFunction left, AffineFunction right) {
    return switch (binary.operator()) {
      case PLUS -> bounded(binary, left.plus(right));
      case MINUS -> bounded(binary, left.plus(right.times(Rational.MINUS_ONE)));
      case TIMES -> product(binary, left, right);
      case DIVIDED_BY -> quotient(binary, left, right);
    };
  }

  private Optional<AffineFunction> product(
      Arithmetic.Binary binary, AffineFunction left, AffineFunction right) {
    if (isConstant(left)) {
      return bounded(binary, right.times(left.constant()));
    }
    return isConstant(right)
        ? bounded(binary, left.times(right.constant()))
        : notAffine(binary, "only a number may be a factor");
  }

  private Optional<AffineFunction> quotient(
      Arithmetic.Binary binary, AffineFunction left, AffineFunction right) {
    if (!isConstant(right)) {
      return notAffine(binary.right(), "only a number may be a divisor");
    }
    if (right.constant().isZero()) {
      mistakes.add(DiagnosticCode.DIVISION_BY_ZERO, binary.right().span(), "this divisor is zero");
      return Optional.empty();
    }
    return bounded(binary, left.times(right.constant().reciprocal()));
  }

  private static boolean isConstant(AffineFunction function) {
    return function.linear().isZero();
  }

  private Optional<AffineFunction> notAffine(Arithmetic at, String help) {
    mistakes.add(
        DiagnosticCode.NOT_AFFINE,
        at.span(),
        "a pre-activation must be an affine function of the layer before",
        help);
    return Optional.empty();
  }

  /** The function, unless its numbers have grown beyond use. */
  private Optional<AffineFunction> bounded(Arithmetic at, AffineFunction function) {
    Rational longest = function.constant();
    for (int i = 0; i < function.linear().support(); i++) {
      Rational value = function.linear().supportValue(i);
      longest = value.bitLength() > longest.bitLength() ? value : longest;
    }
    return Limits.bounded(longest, at.span(), mistakes).map(fine -> function);
  }
}
