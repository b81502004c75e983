package org.reluworkbench.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.interchange.MilpModel.Domain;
import org.reluworkbench.interchange.MilpModel.Indicator;
import org.reluworkbench.interchange.MilpModel.Relation;
import org.reluworkbench.interchange.MilpModel.Row;
import org.reluworkbench.interchange.MilpModel.Term;
import org.reluworkbench.interchange.MilpModel.Variable;
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

  public LpWriter {
    Objects.requireNonNull(training);
  }

  /** The whole file. */
  public String write() {
    List<Row> rows = new ArrayList<>();
    for (int p = 1; p <= training.examples().size(); p++) {
      Example example = training.examples().get(p - 1);
      List<Term> output = new ArrayList<>(List.of(new Term(1, "w0")));
      for (int i = 1; i <= training.units(); i++) {
        unit(rows, i, p, example.input());
        output.add(new Term(1, "u" + i + "_" + p));
      }
      Relation relation = switch (example.label().signum()) {
        case 1 -> Relation.EQUAL;
        case 0 -> Relation.AT_MOST;
        default -> throw new IllegalArgumentException("a negative label");
      };
      rows.add(new Row("fit_" + p, output, relation, example.label()));
    }
    String remark = "zero-loss training of a (" + training.units()
        + ",1)-ReLU network; feasible exactly if weights fit";
    return LpText.write(new MilpModel(remark, rows, variables()));
  }

  private static void unit(List<Row> rows, int i, int p, Vector input) {
    String name = i + "_" + p;
    List<Term> gap = new ArrayList<>(List.of(new Term(1, "v" + name))); // v - l
    for (int j = 0; j < input.support(); j++) {
      gap.add(
          new Term(input.supportValue(j).negate(), "a" + i + "_" + (input.supportIndex(j) + 1)));
    }
    gap.add(new Term(-1, "b" + i));
    Term v = new Term(1, "v" + name);
    Term u = new Term(1, "u" + name);
    String z = "z" + name;
    rows.add(new Row("above_" + name, gap, Relation.AT_LEAST, Rational.ZERO));
    rows.add(where(z, true, "on_" + name, gap, Relation.AT_MOST));
    rows.add(where(z, false, "off_" + name, List.of(v), Relation.AT_MOST));
    List<Term> difference = List.of(u, new Term(-1, "v" + name));
    rows.add(where("s" + i, true, "plus_" + name, difference, Relation.EQUAL));
    rows.add(where("s" + i, false, "minus_" + name, List.of(u, v), Relation.EQUAL));
  }

  private static Row where(
      String binary, boolean value, String name, List<Term> terms, Relation relation) {
    return new Row(name, Optional.of(new Indicator(binary, value)), terms, relation, Rational.ZERO);
  }

  private List<Variable> variables() {
    Domain free = new Domain.Free();
    List<Variable> variables = new ArrayList<>(List.of(new Variable("w0", free)));
    for (int i = 1; i <= training.units(); i++) {
      for (int j = 1; j <= training.dimension(); j++) {
        variables.add(new Variable("a" + i + "_" + j, free));
      }
      variables.add(new Variable("b" + i, free));
      variables.add(new Variable("s" + i, new Domain.Binary()));
      for (int p = 1; p <= training.examples().size(); p++) {
        variables.add(new Variable("u" + i + "_" + p, free));
        variables.add(new Variable("v" + i + "_" + p, new Domain.NotNegative()));
        variables.add(new Variable("z" + i + "_" + p, new Domain.Binary()));
      }
    }
    return variables;
  }
}
