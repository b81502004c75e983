package org.reluworkbench.interchange;

import java.util.List;
import org.reluworkbench.interchange.MilpModel.Domain;
import org.reluworkbench.interchange.MilpModel.Row;
import org.reluworkbench.interchange.MilpModel.Term;
import org.reluworkbench.interchange.MilpModel.Variable;
import org.reluworkbench.numeric.Rational;

/** Writes mixed-integer linear programs in the CPLEX LP format, all numbers whole and exact. */
final class LpText {

  /** Some readers take no line of more than 255 characters. */
  private static final int TERMS_A_LINE = 6;

  private LpText() {}

  static String write(MilpModel model) {
    StringBuilder out = new StringBuilder("\\ ").append(model.remark());
    out.append("\nMinimize\n obj: 0 w0\nSubject To\n");
    model.rows().forEach(row -> row(out, row.whole()));
    out.append("Bounds\n");
    StringBuilder binaries = new StringBuilder("Binaries\n");
    for (Variable variable : model.variables()) {
      if (variable.domain() instanceof Domain.Binary) {
        binaries.append(' ').append(variable.name()).append('\n');
      } else if (variable.domain() instanceof Domain.Free) {
        out.append(' ').append(variable.name()).append(" free\n");
      } else if (variable.domain() instanceof Domain.Bounded bounded) {
        out.append(" -").append(bounded.bound()).append(" <= ").append(variable.name());
        out.append(" <= ").append(bounded.bound()).append('\n');
      }
    }
    return out.append(binaries).append("End\n").toString();
  }

  private static void row(StringBuilder out, Row row) {
    out.append(' ').append(row.name()).append(": ");
    row.when()
        .ifPresent(
            when -> out.append(when.variable()).append(when.value() ? " = 1 -> " : " = 0 -> "));
    List<Term> terms = row.terms();
    for (int i = 0; i < terms.size(); i++) {
      Rational factor = terms.get(i).factor();
      out.append(i > 0 && i % TERMS_A_LINE == 0 ? "\n   " : i > 0 ? " " : "");
      out.append(factor.signum() < 0 ? "- " : "+ ").append(factor.abs());
      out.append(' ').append(terms.get(i).variable());
    }
    out.append(' ')
        .append(row.relation().symbol())
        .append(' ')
        .append(row.side())
        .append('\n');
  }
}
