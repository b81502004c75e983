package org.reluworkbench.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reluworkbench.interchange.MilpModel.Domain;
import org.reluworkbench.interchange.MilpModel.Relation;
import org.reluworkbench.interchange.MilpModel.Row;
import org.reluworkbench.interchange.MilpModel.Term;
import org.reluworkbench.interchange.MilpModel.Variable;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * Writes a training problem as a mixed-integer linear program without indicator constraints, which not
 * every solver reads, in the CPLEX LP or the MPS format. Feasible exactly if weights fit whose
 * coefficients, biases and w0 are at most a stated whole bound B in absolute value, once output
 * weights are 1 or -1.
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

  public BigMWriter {
    Objects.requireNonNull(training);
    if (bound.signum() <= 0 || !bound.isInteger()) {
      throw new IllegalArgumentException("a bound that is not whole and positive: " + bound);
    }
  }

  /** The whole file in the CPLEX LP format. */
  public String lp() {
    return LpText.write(model());
  }

  /** The whole file in the free MPS format. */
  public String mps() {
    return MpsText.write(model());
  }

  private MilpModel model() {
    List<Row> rows = new ArrayList<>();
    for (int p = 1; p <= training.examples().size(); p++) {
      Example example = training.examples().get(p - 1);
      List<Term> output = new ArrayList<>(List.of(new Term(1, "w0")));
      for (int i = 1; i <= training.units(); i++) {
        unit(rows, i, p, example.input());
        output.add(new Term(1, "u" + i + "_" + p));
      }
      Relation relation = example.label().isZero() ? Relation.AT_MOST : Relation.EQUAL;
      rows.add(new Row("fit_" + p, output, relation, example.label()));
    }
    String remark = "zero-loss training of a (" + training.units()
        + ",1)-ReLU network; feasible exactly if weights of at most " + bound + " fit";
    return new MilpModel(remark, rows, variables());
  }

  private void unit(List<Row> rows, int i, int p, Vector input) {
    String name = i + "_" + p;
    Rational large = Rational.ONE;
    List<Term> gap = new ArrayList<>(List.of(new Term(1, "v" + name))); // v - l
    for (int j = 0; j < input.support(); j++) {
      Rational coordinate = input.supportValue(j);
      large = large.plus(coordinate.abs());
      gap.add(new Term(coordinate.negate(), "a" + i + "_" + (input.supportIndex(j) + 1)));
    }
    gap.add(new Term(-1, "b" + i));
    large = large.times(bound);
    Rational twice = large.times(Rational.TWO);
    rows.add(new Row("above_" + name, gap, Relation.AT_LEAST, Rational.ZERO));
    List<Term> on = new ArrayList<>(gap);
    on.add(new Term(twice, "z" + name));
    rows.add(new Row("on_" + name, on, Relation.AT_MOST, twice));
    Term v = new Term(1, "v" + name);
    Term u = new Term(1, "u" + name);
    List<Term> off = List.of(v, new Term(large.negate(), "z" + name));
    rows.add(new Row("off_" + name, off, Relation.AT_MOST, Rational.ZERO));
    Term minusV = new Term(-1, "v" + name);
    rows.add(new Row("most_" + name, List.of(u, minusV), Relation.AT_MOST, Rational.ZERO));
    rows.add(new Row("least_" + name, List.of(u, v), Relation.AT_LEAST, Rational.ZERO));
    Term sign = new Term(twice.negate(), "s" + i);
    List<Term> plus = List.of(u, minusV, sign);
    rows.add(new Row("plus_" + name, plus, Relation.AT_LEAST, twice.negate()));
    rows.add(new Row("minus_" + name, List.of(u, v, sign), Relation.AT_MOST, Rational.ZERO));
  }

  private List<Variable> variables() {
    Domain bounded = new Domain.Bounded(bound);
    List<Variable> variables = new ArrayList<>(List.of(new Variable("w0", bounded)));
    for (int i = 1; i <= training.units(); i++) {
      for (int j = 1; j <= training.dimension(); j++) {
        variables.add(new Variable("a" + i + "_" + j, bounded));
      }
      variables.add(new Variable("b" + i, bounded));
      variables.add(new Variable("s" + i, new Domain.Binary()));
      for (int p = 1; p <= training.examples().size(); p++) {
        variables.add(new Variable("u" + i + "_" + p, new Domain.Free()));
        variables.add(new Variable("v" + i + "_" + p, new Domain.NotNegative()));
        variables.add(new Variable("z" + i + "_" + p, new Domain.Binary()));
      }
    }
    return variables;
  }
}
