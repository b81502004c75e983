package org.reluworkbench.interchange;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * Writes a training problem as a mixed-integer linear program in the CPLEX LP format without indicator
 * constraints, which not every solver reads. Feasible exactly if weights fit whose coefficients, biases
 * and w0 are at most a stated bound B in absolute value, once output weights are 1 or -1.
 *
 * <p>The variables are those of {@link LpWriter}. At the example p no unit is larger than {@code M_p = B
 * (1 + sum |x_j|)}, so that with {@code 0 <= v}, z and s binary
 *
 * <pre>{@code v >= l,  v <= l + 2 M (1 - z),  v <= M z,
 * u <= v,  u >= -v,  u >= v - 2 M (1 - s),  u <= -v + 2 M s}</pre>
 *
 * say {@code v = [l]} and {@code u = v} or {@code u = -v}: where z is 1, v is l, which then is not
 * negative; where it is 0, v is 0 and l is not positive; and none of the rows that are switched off
 * excludes anything.
 */
public record BigMWriter(Training training, Rational bound) {

  private static final int TERMS_A_LINE = 6;

  private record Term(Rational factor, String variable) {}

  public BigMWriter {
    Objects.requireNonNull(training);
    if (bound.signum() <= 0) {
      throw new IllegalArgumentException("a bound that is not positive: " + bound);
    }
  }

  /** The whole file. */
  public String write() {
    StringBuilder out = new StringBuilder("\\ zero-loss training of a (" + training.units()
        + ",1)-ReLU network; feasible exactly if weights of at most " + bound
        + " fit\nMinimize\n obj: 0 w0\nSubject To\n");
    for (int p = 1; p <= training.examples().size(); p++) {
      Example example = training.examples().get(p - 1);
      List<Term> output = new ArrayList<>(List.of(term(1, "w0")));
      for (int i = 1; i <= training.units(); i++) {
        unit(out, i, p, example.input());
        output.add(term(1, "u" + i + "_" + p));
      }
      row(out, "fit_" + p, output, example.label().isZero() ? "<=" : "=", example.label());
    }
    return out.append(bounds()).append("End\n").toString();
  }

  private static Term term(long factor, String variable) {
    return new Term(Rational.of(factor), variable);
  }

  private void unit(StringBuilder out, int i, int p, Vector input) {
    String name = i + "_" + p;
    Rational large = Rational.ONE;
    List<Term> gap = new ArrayList<>(List.of(term(1, "v" + name))); // v - l
    for (int j = 0; j < input.support(); j++) {
      Rational coordinate = input.supportValue(j);
      large = large.plus(coordinate.abs());
      gap.add(new Term(coordinate.negate(), "a" + i + "_" + (input.supportIndex(j) + 1)));
    }
    gap.add(term(-1, "b" + i));
    large = large.times(bound);
    Rational twice = large.times(Rational.TWO);
    row(out, "above_" + name, gap, ">=", Rational.ZERO);
    List<Term> on = new ArrayList<>(gap);
    on.add(new Term(twice, "z" + name));
    row(out, "on_" + name, on, "<=", twice);
    Term v = term(1, "v" + name);
    Term u = term(1, "u" + name);
    row(out, "off_" + name, List.of(v, new Term(large.negate(), "z" + name)), "<=", Rational.ZERO);
    Term minusV = term(-1, "v" + name);
    row(out, "most_" + name, List.of(u, minusV), "<=", Rational.ZERO);
    row(out, "least_" + name, List.of(u, v), ">=", Rational.ZERO);
    Term sign = new Term(twice.negate(), "s" + i);
    row(out, "plus_" + name, List.of(u, minusV, sign), ">=", twice.negate());
    row(out, "minus_" + name, List.of(u, v, sign), "<=", Rational.ZERO);
  }

  private String bounds() {
    StringBuilder out = new StringBuilder("Bounds\n");
    StringBuilder binaries = new StringBuilder("Binaries\n");
    bounded(out, "w0");
    for (int i = 1; i <= training.units(); i++) {
      for (int j = 1; j <= training.dimension(); j++) {
        bounded(out, "a" + i + "_" + j);
      }
      bounded(out, "b" + i);
      binaries.append(" s").append(i).append('\n');
      for (int p = 1; p <= training.examples().size(); p++) {
        out.append(" u").append(i).append('_').append(p).append(" free\n");
        binaries.append(" z").append(i).append('_').append(p).append('\n');
      }
    }
    return out.append(binaries).toString();
  }

  private void bounded(StringBuilder out, String variable) {
    out.append(" -")
        .append(bound)
        .append(" <= ")
        .append(variable)
        .append(" <= ")
        .append(bound);
    out.append('\n');
  }

  /** Times a common denominator, so that all coefficients are whole and exact. */
  private static void row(
      StringBuilder out, String name, List<Term> terms, String relation, Rational side) {
    BigInteger common = side.denominator();
    for (Term term : terms) {
      BigInteger next = term.factor().denominator();
      common = common.multiply(next).divide(common.gcd(next));
    }
    Rational scale = Rational.of(common);
    out.append(' ').append(name).append(": ");
    for (int i = 0; i < terms.size(); i++) {
      Rational factor = terms.get(i).factor().times(scale);
      // Some readers take no line of more than 255 characters.
      out.append(i > 0 && i % TERMS_A_LINE == 0 ? "\n   " : i > 0 ? " " : "");
      out.append(factor.signum() < 0 ? "- " : "+ ").append(factor.abs());
      out.append(' ').append(terms.get(i).variable());
    }
    out.append(' ').append(relation).append(' ').append(side.times(scale)).append('\n');
  }
}
