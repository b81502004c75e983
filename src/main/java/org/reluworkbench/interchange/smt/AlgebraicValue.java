package org.reluworkbench.interchange.smt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reluworkbench.interchange.NumberText;
import org.reluworkbench.numeric.AlgebraicNumber;
import org.reluworkbench.numeric.Polynomial;
import org.reluworkbench.numeric.Rational;

/**
 * Values in SMT-LIB models, irrational ones among them: {@code (root-obj (+ (^ x 2) (- 2)) 1)}, the
 * first real root in ascending order, as Z3 writes them, older cvc5 too, and {@code (_
 * real_algebraic_number <1*x^2 + (-2), (1, 5/4)>)}, the only root in the interval, as cvc5 does.
 */
final class AlgebraicValue {

  /** Larger ones take long, and come from no training problem of a size that solvers solve. */
  private static final int MAX_DEGREE = 100;

  private static final String NUMBER = "[+-]?[0-9]+(?:/[0-9]+)?";

  private static final Pattern ROOT_IN_INTERVAL = Pattern.compile(
      "\\(\\s*_\\s+real_algebraic_number\\s+<(.*),\\s*\\(\\s*(" + NUMBER + ")\\s*,\\s*(" + NUMBER
          + ")\\s*\\)\\s*>\\s*\\)",
      Pattern.DOTALL);

  /** A summand {@code 3*x^2}, {@code (-2)}, {@code (-2*x)}, with the plus sign before it. */
  private static final Pattern SUMMAND = Pattern.compile("\\s*(?:\\+\\s*)?(\\()?\\s*(" + NUMBER
      + ")\\s*(?:\\*\\s*x\\s*(?:\\^\\s*([0-9]{1,9}))?)?()\\s*(\\))?\\s*");

  private AlgebraicValue() {}

  /**
   * The number that an expression stands for.
   *
   * @param text the whole text, of which the expression is a part
   * @throws NumberFormatException if it is none; its message may be shown to the user
   */
  static AlgebraicNumber read(SExpression expression, String text) {
    if (expression instanceof SExpression.Group group && group.is("root-obj", 3)) {
      Rational index = number(polynomial(group.parts().get(2)), "the number of a root");
      boolean small = index.isInteger() && index.abs().compareTo(Rational.of(MAX_DEGREE)) <= 0;
      Optional<AlgebraicNumber> root = small
          ? AlgebraicNumber.root(
              polynomial(group.parts().get(1)), index.numerator().intValueExact())
          : Optional.empty();
      return root.orElseThrow(
          () -> new NumberFormatException("the polynomial has no real root number " + index));
    }
    Matcher interval =
        ROOT_IN_INTERVAL.matcher(text.substring(expression.start(), expression.end()));
    if (interval.matches()) {
      return AlgebraicNumber.between(
              sum(interval.group(1)),
              NumberText.parse(interval.group(2)),
              NumberText.parse(interval.group(3)))
          .orElseThrow(() ->
              new NumberFormatException("not just one root of the polynomial is in the interval"));
    }
    return AlgebraicNumber.of(number(polynomial(expression), "a value"));
  }

  private static Rational number(Polynomial polynomial, String what) {
    if (polynomial.degree() > 0) {
      throw new NumberFormatException(what + " that is not a number");
    }
    return polynomial.at(Rational.ZERO);
  }

  private static Polynomial sum(String text) {
    Matcher summand = SUMMAND.matcher(text);
    Polynomial sum = Polynomial.ZERO;
    int position = 0;
    while (position < text.length()) {
      summand.region(position, text.length());
      if (!summand.lookingAt() || (summand.group(1) == null) != (summand.group(5) == null)) {
        throw new NumberFormatException("not a polynomial: '" + text.substring(position) + "'");
      }
      boolean constant = text.substring(summand.end(2), summand.start(4)).isBlank();
      int exponent =
          constant ? 0 : summand.group(3) == null ? 1 : Integer.parseInt(summand.group(3));
      sum = sum.plus(power(exponent).times(NumberText.parse(summand.group(2))));
      position = summand.end();
    }
    return sum;
  }

  private static Polynomial power(int exponent) {
    if (exponent < 0 || exponent > MAX_DEGREE) {
      throw new NumberFormatException("a polynomial of a degree beyond " + MAX_DEGREE);
    }
    return Polynomial.monomial(Rational.ONE, exponent);
  }

  /** Numbers are polynomials too. */
  private static Polynomial polynomial(SExpression expression) {
    if (expression instanceof SExpression.Word word) {
      return word.text().equals("x") ? power(1) : power(0).times(NumberText.parse(word.text()));
    }
    SExpression.Group group = (SExpression.Group) expression;
    String operator = group.parts().stream()
        .findFirst()
        .filter(SExpression.Word.class::isInstance)
        .map(part -> ((SExpression.Word) part).text())
        .orElse("");
    List<SExpression> operands =
        group.parts().subList(Math.min(1, group.parts().size()), group.parts().size());
    return switch (operator + " " + operands.size()) {
      case "- 1" -> polynomial(operands.get(0)).times(Rational.MINUS_ONE);
      case "to_real 1" -> polynomial(operands.get(0));
      case "/ 2" -> quotient(operands.get(0), operands.get(1));
      case "^ 2" -> power(operands.get(0), operands.get(1));
      default -> folded(operator, operands);
    };
  }

  private static Polynomial folded(String operator, List<SExpression> operands) {
    if (operands.isEmpty() || !List.of("+", "*").contains(operator)) {
      throw new NumberFormatException("neither a number nor a fraction");
    }
    Polynomial folded = polynomial(operands.get(0));
    for (SExpression operand : operands.subList(1, operands.size())) {
      Polynomial next = polynomial(operand);
      folded = operator.equals("+") ? folded.plus(next) : folded.times(next);
      power(Math.max(0, folded.degree()));
    }
    return folded;
  }

  private static Polynomial quotient(SExpression dividend, SExpression divisor) {
    Rational by = number(polynomial(divisor), "what one divides by");
    if (by.isZero()) {
      throw new NumberFormatException("a division by zero");
    }
    return polynomial(dividend).times(by.reciprocal());
  }

  private static Polynomial power(SExpression base, SExpression exponent) {
    if (!(base instanceof SExpression.Word word) || !word.text().equals("x")) {
      throw new NumberFormatException("a power of something other than x");
    }
    Rational times = number(polynomial(exponent), "an exponent");
    if (!times.isInteger() || times.abs().compareTo(Rational.of(MAX_DEGREE)) > 0) {
      throw new NumberFormatException("a polynomial of a degree beyond " + MAX_DEGREE);
    }
    return power(times.numerator().intValueExact());
  }
}
