package org.reluworkbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;

/** Witnesses as lines of text, with the names that the user gave. */
public final class WitnessText {

  private WitnessText() {}

  /**
   * The lines, in full.
   *
   * @param problem the problem that it is a witness of
   * @param witness of the type that belongs to the problem's kind
   */
  public static List<String> lines(Problem<?> problem, Object witness) {
    if (problem instanceof FormulaSatisfiability formula) {
      return assignment(formula.variables(), (Assignment) witness);
    }
    if (problem instanceof Satisfiability satisfiability) {
      return assignment(satisfiability.cnf().variables(), (Assignment) witness);
    }
    if (problem instanceof NotAllEqual nae) {
      return assignment(nae.variables(), (Assignment) witness);
    }
    if (problem instanceof SetSplitting splitting) {
      return parts(splitting, (Assignment) witness);
    }
    if (problem instanceof Colouring colouring) {
      return colours(colouring, (List<?>) witness);
    }
    return witness instanceof Weights weights ? lines(weights) : planes((List<?>) witness);
  }

  /** The first line, cut to a width. */
  public static String brief(Problem<?> problem, Object witness, int width) {
    Optional<String> first = lines(problem, witness).stream().findFirst();
    String line = first.orElse("(nothing to choose)");
    return line.length() <= width ? line : line.substring(0, width - 3) + "...";
  }

  private static List<String> assignment(List<String> names, Assignment assignment) {
    return names.isEmpty()
        ? List.of()
        : List.of(IntStream.range(0, names.size())
            .mapToObj(i -> (assignment.get(i) ? "" : "!") + names.get(i))
            .collect(Collectors.joining(" ")));
  }

  private static List<String> parts(SetSplitting splitting, Assignment parts) {
    List<String> lines = new ArrayList<>();
    for (boolean first : List.of(true, false)) {
      List<String> elements = splitting.hypergraph().elements();
      lines.add("part "
          + (first ? 1 : 2)
          + ": "
          + IntStream.range(0, elements.size())
              .filter(i -> parts.get(i) == first)
              .mapToObj(elements::get)
              .collect(Collectors.joining(" ")));
    }
    return lines;
  }

  private static List<String> colours(Colouring colouring, List<?> colours) {
    List<String> elements = colouring.hypergraph().elements();
    return IntStream.range(0, colouring.colours())
        .mapToObj(colour -> "colour "
            + (colour + 1)
            + ": "
            + IntStream.range(0, elements.size())
                .filter(i -> colours.get(i).equals(colour))
                .mapToObj(elements::get)
                .collect(Collectors.joining(" ")))
        .toList();
  }

  /** A network's weights. */
  public static List<String> lines(Weights weights) {
    List<String> lines = new ArrayList<>(List.of("w0 = " + weights.bias()));
    for (int i = 0; i < weights.units().size(); i++) {
      lines.add("w" + (i + 1) + " = " + weights.outputWeights().get(i));
      lines.add("l" + (i + 1) + " = " + weights.units().get(i));
    }
    return lines;
  }

  private static List<String> planes(List<?> planes) {
    return IntStream.range(0, planes.size())
        .mapToObj(i -> "l" + (i + 1) + " = " + (AffineFunction) planes.get(i))
        .toList();
  }
}
