package org.reluworkbench.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * Writes a training problem as a mixed-integer linear program in the CPLEX LP format, with indicator
 * constraints in place of big-M ones, so that no bound on the weights is assumed. Feasible exactly if
 * weights fit: output weights are 1 or -1, as {@code w [t] = sgn(w) [|w| t]} allows.
 *
 * <p>Variables: {@code a1_1 .., b1 .., w0} as in the SMT-LIB scripts; {@code s1 ..} binary, 1 where
 * the output weight is 1; {@code z1_p} binary, 1 where unit 1 is active at example p; {@code v1_p} the
 * activation; {@code u1_p} the activation times the output weight. Rows are multiplied by a common
 * denominator, so that all coefficients are whole and exact.
 */
public record LpWriter(Training training) {

  private static final int TERMS_A_LINE = 6;

  /** A coefficient with its variable. */
  private record Term(Rational factor, String variable) {}

  public LpWriter {
    Objects.requireNonNull(training);
  }

  /** The whole file. */
  public String write() {
    StringBuilder out = new StringBuilder("\\ zero-loss training of a (" + training.units()
        + ",1)-ReLU network; feasible exactly if weights fit\nMinimize\n obj: 0 w0\nSubject To\n");
    int p = 0;
    for (Example example : training.examples()) {
      p++;
      List<Term> output = new ArrayList<>(List.of(new Term(Rational.ONE, "w0")));
      for (int i = 1; i <= training.units(); i++) {
        unit(out, i, p, example.input());
        output.add(new Term(Rational.ONE, "u" + i + "_" + p));
      }
      String relation = switch (example.label().signum()) {
        case 1 -> "=";
        case 0 -> "<=";
        default -> throw new IllegalArgumentException("a negative label");
      };
      row(out, "fit_" + p, "", output, relation, example.label());
    }
    out.append("Bounds\n w0 free\n");
    StringBuilder binaries = new StringBuilder("Binaries\n");
    for (int i = 1; i <= training.units(); i++) {
      for (int j = 1; j <= training.dimension(); j++) {
        out.append(" a").append(i).append('_').append(j).append(" free\n");
      }
      out.append(" b").append(i).append(" free\n");
      binaries.append(" s").append(i).append('\n');
      for (int q = 1; q <= training.examples().size(); q++) {
        out.append(" u").append(i).append('_').append(q).append(" free\n");
        binaries.append(" z").append(i).append('_').append(q).append('\n');
      }
    }
    return out.append(binaries).append("End\n").toString();
  }

  private static void unit(StringBuilder out, int i, int p, Vector input) {
    String name = i + "_" + p;
    List<Term> gap = new ArrayList<>(); // v - l
    Rational minus = Rational.MINUS_ONE;
    gap.add(new Term(Rational.ONE, "v" + name));
    for (int j = 0; j < input.support(); j++) {
      gap.add(
          new Term(input.supportValue(j).negate(), "a" + i + "_" + (input.supportIndex(j) + 1)));
    }
    gap.add(new Term(minus, "b" + i));
    row(out, "above_" + name, "", gap, ">=", Rational.ZERO);
    row(out, "on_" + name, "z" + name + " = 1 -> ", gap, "<=", Rational.ZERO);
    Term activation = new Term(Rational.ONE, "v" + name);
    row(out, "off_" + name, "z" + name + " = 0 -> ", List.of(activation), "<=", Rational.ZERO);
    Term output = new Term(Rational.ONE, "u" + name);
    Term negated = new Term(minus, "v" + name);
    row(out, "plus_" + name, "s" + i + " = 1 -> ", List.of(output, negated), "=", Rational.ZERO);
    row(
        out,
        "minus_" + name,
        "s" + i + " = 0 -> ",
        List.of(output, activation),
        "=",
        Rational.ZERO);
  }

  private static void row(
      StringBuilder out,
      String name,
      String condition,
      List<Term> terms,
      String relation,
      Rational bound) {
    java.math.BigInteger common = bound.denominator();
    for (Term term : terms) {
      java.math.BigInteger next = term.factor().denominator();
      common = common.multiply(next).divide(common.gcd(next));
    }
    Rational scale = Rational.of(common);
    out.append(' ').append(name).append(": ").append(condition);
    for (int i = 0; i < terms.size(); i++) {
      Rational factor = terms.get(i).factor().times(scale);
      // Some readers take no line of more than 255 characters.
      out.append(i > 0 && i % TERMS_A_LINE == 0 ? "\n   " : i > 0 ? " " : "");
      out.append(factor.signum() < 0 ? "- " : "+ ").append(factor.abs());
      out.append(' ').append(terms.get(i).variable());
    }
    out.append(' ').append(relation).append(' ').append(bound.times(scale)).append('\n');
  }
}
