package org.reluworkbench.interchange;

import java.util.List;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;

/**
 * Writes the DIMACS CNF format. Variables that are not called {@code x1, x2, ...} by their number
 * are named in comments {@code c NUMBER NAME} before the header.
 */
public final class DimacsWriter {

  private DimacsWriter() {}

  /** The whole file; {@link DimacsReader} reads the same clauses back. */
  public static String write(Cnf cnf) {
    StringBuilder out = new StringBuilder();
    List<String> names = cnf.variables();
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).equals("x" + (i + 1))) {
        out.append("c ").append(i + 1).append(' ').append(oneLine(names.get(i))).append('\n');
      }
    }
    out.append("p cnf ").append(names.size()).append(' ').append(cnf.clauses().size());
    out.append('\n');
    for (Clause clause : cnf.clauses()) {
      for (Literal literal : clause.literals()) {
        out.append(literal.toDimacs()).append(' ');
      }
      out.append("0\n");
    }
    return out.toString();
  }

  /** A name may hold anything; a line end in it must not end the comment. */
  private static String oneLine(String name) {
    return name.replace('\n', ' ').replace('\r', ' ');
  }
}
