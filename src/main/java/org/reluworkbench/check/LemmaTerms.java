package org.reluworkbench.check;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.statement.Term;
import org.reluworkbench.syntax.Arithmetic;
import org.reluworkbench.syntax.Identifier;

/**
 * What an expression in a lemma means: a polynomial in {@code bias}, {@code weight1}, {@code
 * unit1.a(u)} and {@code unit1.b}; {@code unit1(0, -2)} stands for the unit's pre-activation at that
 * point. Numbers are folded.
 */
final class LemmaTerms {

  private static final Pattern INDEXED = Pattern.compile("(weight|unit)([0-9]+)");

  private static final String FORMS =
      "the quantities are bias, weight1, unit1(point), unit1.a(coordinate), unit1.b";

  private final Entity.Gadget gadget;
  private final int units;
  private final Mistakes mistakes;
  private int size;

  LemmaTerms(Entity.Gadget gadget, int units, Mistakes mistakes) {
    this.gadget = gadget;
    this.units = units;
    this.mistakes = mistakes;
  }

  /** How many operations were built so far. */
  int size() {
    return size;
  }

  void count(int more) {
    size = Math.addExact(size, more);
  }

  /** Empty if the expression means nothing here, which is reported. */
  Optional<Term> term(Arithmetic expression) {
    return Postorder.<Arithmetic, Optional<Term>>fold(expression, LemmaTerms::operands, this::node);
  }

  private static List<Arithmetic> operands(Arithmetic expression) {
    if (expression instanceof Arithmetic.Negative negative) {
      return List.of(negative.operand());
    }
    if (expression instanceof Arithmetic.Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    // The argument of unit1.a is the name of a coordinate, which has no value.
    return expression instanceof Arithmetic.Call call && call.callee() instanceof Arithmetic.Name
        ? call.arguments()
        : List.of();
  }

  private Optional<Term> node(Arithmetic expression, List<Optional<Term>> operands) {
    if (expression instanceof Arithmetic.Number number) {
      return Optional.of(new Term.Constant(number.numeral().value()));
    }
    if (expression instanceof Arithmetic.Name name) {
      return named(name);
    }
    if (expression instanceof Arithmetic.Member member) {
      return unitBias(member);
    }
    if (expression instanceof Arithmetic.Call call
        && call.callee() instanceof Arithmetic.Member member) {
      return coefficient(call, member);
    }
    if (operands.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<Term> values = operands.stream().flatMap(Optional::stream).toList();
    if (expression instanceof Arithmetic.Call call) {
      return preActivation(call, ((Arithmetic.Name) call.callee()).name(), values);
    }
    return expression instanceof Arithmetic.Binary binary
        ? joined(binary, values.get(0), values.get(1))
        : Optional.of(product(new Term.Constant(Rational.MINUS_ONE), values.get(0)));
  }

  // ---- quantities of the network ----

  private Optional<Term> named(Arithmetic.Name name) {
    String text = name.name().text();
    if (text.equals("bias")) {
      return Optional.of(new Term.Bias());
    }
    Matcher matcher = INDEXED.matcher(text);
    if (!matcher.matches()) {
      return unknown(name.name());
    }
    if (matcher.group(1).equals("unit")) {
      return illFormed(name, "'" + text + "' is a function, and needs a point or a member");
    }
    return index(name.name(), "weight").map(Term.OutputWeight::new);
  }

  private Optional<Term> unitBias(Arithmetic.Member member) {
    Optional<Integer> unit = index(member.name(), "unit");
    if (unit.isPresent() && !member.member().text().equals("b")) {
      return illFormed(
          member,
          member.member().text().equals("a")
              ? "'" + member.name() + ".a' needs the name of a coordinate in parentheses"
              : "a unit has no member '" + member.member() + "'");
    }
    return unit.map(Term.UnitBias::new);
  }

  private Optional<Term> coefficient(Arithmetic.Call call, Arithmetic.Member member) {
    Optional<Integer> unit = index(member.name(), "unit");
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    if (!member.member().text().equals("a")) {
      return illFormed(
          call,
          member.member().text().equals("b")
              ? "'" + member.name() + ".b' is a number, not a function"
              : "a unit has no member '" + member.member() + "'");
    }
    if (call.arguments().size() != 1
        || !(call.arguments().get(0) instanceof Arithmetic.Name coordinate)) {
      return illFormed(call, "'" + member.name() + ".a' needs the name of one coordinate");
    }
    return coordinate(coordinate.name()).map(index -> new Term.Coefficient(unit.get(), index));
  }

  private Optional<Integer> coordinate(Identifier name) {
    int index = gadget.coordinates().indexOf(name.text());
    if (index >= 0) {
      return Optional.of(index);
    }
    Optional<String> near = Scope.nearest(name, gadget.coordinates());
    mistakes.add(Scope.undeclared(name, "coordinate", near)
        .withSecondary(gadget.span(), "the coordinates are those of this gadget"));
    return Optional.empty();
  }

  private Optional<Term> preActivation(
      Arithmetic.Call call, Identifier callee, List<Term> arguments) {
    Optional<Integer> unit = index(callee, "unit");
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    int dimension = gadget.coordinates().size();
    if (arguments.size() != dimension) {
      mistakes.add(Diagnostic.of(
              DiagnosticCode.WRONG_DIMENSION,
              call.span(),
              PointBuilder.coordinates(arguments.size()) + ", but a point of '" + gadget.name()
                  + "' has " + dimension)
          .withSecondary(gadget.span(), "declared here"));
      return Optional.empty();
    }
    Term sum = new Term.UnitBias(unit.get());
    for (int i = 0; i < dimension; i++) {
      sum = sum(sum, product(arguments.get(i), new Term.Coefficient(unit.get(), i)));
    }
    return Optional.of(sum);
  }

  /** The index in {@code weight1} or {@code unit1}, counted from zero; anything else is reported. */
  private Optional<Integer> index(Identifier name, String word) {
    Matcher matcher = INDEXED.matcher(name.text());
    boolean bias = name.text().equals("bias");
    if (!bias && !matcher.matches()) {
      unknown(name);
      return Optional.empty();
    }
    if (bias || !matcher.group(1).equals(word)) {
      mistakes.add(
          DiagnosticCode.ILL_FORMED_TERM,
          name.span(),
          "'" + name + "' is a number, and has neither members nor values at points",
          FORMS);
      return Optional.empty();
    }
    Rational index = Rational.parse(matcher.group(2));
    if (index.signum() <= 0 || index.compareTo(Rational.of(units)) > 0) {
      mistakes.add(
          DiagnosticCode.OUT_OF_RANGE,
          name.span(),
          "there is no '" + name + "': the network has " + units
              + (units == 1 ? " unit" : " units"),
          "units are counted from 1");
      return Optional.empty();
    }
    return Optional.of(index.numerator().intValueExact() - 1);
  }

  private Optional<Term> unknown(Identifier name) {
    mistakes.add(
        Scope.undeclared(name, "quantity of the network", Optional.empty()).withHelp(FORMS));
    return Optional.empty();
  }

  private Optional<Term> illFormed(Arithmetic at, String message) {
    mistakes.add(DiagnosticCode.ILL_FORMED_TERM, at.span(), message, FORMS);
    return Optional.empty();
  }

  // ---- operators ----

  private Optional<Term> joined(Arithmetic.Binary binary, Term left, Term right) {
    return switch (binary.operator()) {
      case PLUS -> bounded(sum(left, right), binary);
      case MINUS ->
        bounded(sum(left, product(new Term.Constant(Rational.MINUS_ONE), right)), binary);
      case TIMES -> bounded(product(left, right), binary);
      case DIVIDED_BY -> quotient(binary, left, right);
    };
  }

  private Optional<Term> quotient(Arithmetic.Binary binary, Term left, Term right) {
    if (!(right instanceof Term.Constant divisor)) {
      mistakes.add(
          DiagnosticCode.NOT_POLYNOMIAL,
          binary.right().span(),
          "only a number may be a divisor: lemmas speak of polynomials",
          "multiply both sides of the comparison by the divisor, and say which sign it has");
      return Optional.empty();
    }
    if (divisor.value().isZero()) {
      mistakes.add(DiagnosticCode.DIVISION_BY_ZERO, binary.right().span(), "this divisor is zero");
      return Optional.empty();
    }
    return bounded(product(new Term.Constant(divisor.value().reciprocal()), left), binary);
  }

  private Optional<Term> bounded(Term term, Arithmetic at) {
    return term instanceof Term.Constant constant
        ? Limits.bounded(constant.value(), at.span(), mistakes).map(Term.Constant::new)
        : Optional.of(term);
  }

  private Term sum(Term left, Term right) {
    return folded(left, right, Rational::plus, Term.Sum::new);
  }

  private Term product(Term left, Term right) {
    return folded(left, right, Rational::times, Term.Product::new);
  }

  private Term folded(
      Term left, Term right, BinaryOperator<Rational> numbers, BinaryOperator<Term> terms) {
    if (left instanceof Term.Constant one && right instanceof Term.Constant other) {
      return new Term.Constant(numbers.apply(one.value(), other.value()));
    }
    count(1);
    return terms.apply(left, right);
  }
}
