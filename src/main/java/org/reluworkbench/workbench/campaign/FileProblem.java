package org.reluworkbench.workbench.campaign;

import java.util.List;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Specification;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Training;
import org.reluworkbench.workbench.file.Selection;

/**
 * A problem that a campaign finds in a file.
 *
 * @param name of the problem, or of the data with the shape that is to fit them
 */
record FileProblem(String name, Problem<?> problem) {

  /** Data without a network are fitted with so many hidden units. */
  private static final int UNITS = 2;

  /** The problems that a file declares; where there are none, those of its data. */
  static List<FileProblem> all(Specification specification) {
    List<FileProblem> stated = Selection.all(specification).stream()
        .map(selection -> new FileProblem(selection.name(), selection.problem()))
        .toList();
    return stated.isEmpty()
        ? specification.entities().stream()
            .filter(Entity.Data.class::isInstance)
            .map(Entity.Data.class::cast)
            .map(FileProblem::fitting)
            .toList()
        : stated;
  }

  private static FileProblem fitting(Entity.Data data) {
    return new FileProblem(
        "relu(" + UNITS + ",1) to " + data.name(),
        new Training(UNITS, data.dataset().dimension(), data.dataset().examples()));
  }
}
