package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.campaign.Digest;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Training;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.Selection;

/**
 * A problem that a campaign finds in a file.
 *
 * @param name of the problem, or of the data with the shape that is to fit them
 */
record FileProblem(String name, Problem<?> problem) {

  /** Data without a network are fitted with so many hidden units. */
  private static final int UNITS = 2;

  /**
   * A file with its imports.
   *
   * @param digest of the bytes of all of them
   */
  record Found(Diagnosed<Specification> specification, String digest) {}

  /**
   * Reads a file with its imports.
   *
   * @throws IOException if one of them cannot be read
   */
  static Found in(Path file) throws IOException {
    Loader.Loaded loaded = Loader.loadWithImports(file);
    List<String> digests = new ArrayList<>();
    for (Path one : loaded.files()) {
      // Something that is not there is told by the diagnostics.
      digests.add(Files.isRegularFile(one) ? Digest.of(Files.readAllBytes(one)) : "");
    }
    String digest = digests.size() == 1 ? digests.get(0) : Digest.of(String.join(" ", digests));
    return new Found(loaded.specification(), digest);
  }

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
