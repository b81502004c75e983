package org.reluworkbench.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reluworkbench.interchange.MilpModel.Domain;
import org.reluworkbench.interchange.MilpModel.Row;
import org.reluworkbench.interchange.MilpModel.Term;
import org.reluworkbench.interchange.MilpModel.Variable;
import org.reluworkbench.numeric.Rational;

/** Writes mixed-integer linear programs in the free MPS format, all numbers whole and exact. */
final class MpsText {

  private static final String OBJECTIVE = "obj";

  private MpsText() {}

  /**
   * The whole file.
   *
   * @throws IllegalArgumentException if there are indicators, which the format has no word for
   */
  static String write(MilpModel model) {
    StringBuilder out = new StringBuilder("* ").append(model.remark()).append("\nNAME training\n");
    out.append("ROWS\n N ").append(OBJECTIVE).append('\n');
    StringBuilder sides = new StringBuilder("RHS\n");
    Map<String, List<String>> columns = new LinkedHashMap<>();
    model.variables().forEach(variable -> columns.put(variable.name(), new ArrayList<>()));
    for (Row row : model.rows()) {
      if (row.when().isPresent()) {
        throw new IllegalArgumentException("an indicator: " + row);
      }
      Row whole = row.whole();
      out.append(' ')
          .append(row.relation().letter())
          .append(' ')
          .append(row.name())
          .append('\n');
      for (Term term : whole.terms()) {
        columns.get(term.variable()).add(row.name() + " " + term.factor());
      }
      if (!whole.side().isZero()) {
        sides
            .append(" RHS ")
            .append(row.name())
            .append(' ')
            .append(whole.side())
            .append('\n');
      }
    }
    columns(out.append("COLUMNS\n"), model, columns);
    out.append(sides).append("BOUNDS\n");
    model.variables().forEach(variable -> bounds(out, variable));
    return out.append("ENDATA\n").toString();
  }

  /** Variables in no row stand in the objective, with the factor zero that all have there. */
  private static void columns(
      StringBuilder out, MilpModel model, Map<String, List<String>> columns) {
    for (Variable variable : model.variables()) {
      List<String> entries = columns.get(variable.name());
      for (String entry : entries.isEmpty() ? List.of(OBJECTIVE + " 0") : entries) {
        out.append(' ').append(variable.name()).append(' ').append(entry).append('\n');
      }
    }
  }

  private static void bounds(StringBuilder out, Variable variable) {
    if (variable.domain() instanceof Domain.Binary) {
      out.append(" BV BND ").append(variable.name()).append('\n');
    } else if (variable.domain() instanceof Domain.Free) {
      out.append(" FR BND ").append(variable.name()).append('\n');
    } else if (variable.domain() instanceof Domain.Bounded bounded) {
      Rational bound = bounded.bound();
      out.append(" LO BND ").append(variable.name()).append(' ').append(bound.negate());
      out.append("\n UP BND ").append(variable.name()).append(' ').append(bound).append('\n');
    }
  }
}
