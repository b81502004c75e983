package org.reluworkbench.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.Selection;
import org.reluworkbench.workbench.verify.Verification;

/**
 * Reads {@code .relu} files, and finds out whether their claims hold.
 *
 * <pre>{@code
 * VerifiedFiles verified = Workbench.verify(Path.of("instances/valid/01-first-formula.relu"));
 * for (ClaimResult claim : verified.claims()) {
 *   System.out.println(claim.verdict().word() + "  " + claim.subject() + ": " + claim.detail());
 * }
 * if (!verified.allHold()) {
 *   throw new AssertionError(verified.diagnostics());
 * }
 * }</pre>
 */
public final class Workbench {

  private Workbench() {}

  /**
   * Runs every claim of a file, or of all {@code .relu} files below a folder, with the usual
   * settings.
   *
   * @throws IOException if a folder cannot be read
   */
  public static VerifiedFiles verify(Path path) throws IOException {
    return verify(path, Settings.standard());
  }

  /**
   * Runs every claim of a file, or of all {@code .relu} files below a folder. A file that cannot be
   * read, or has a mistake, becomes diagnostics. Interrupting the calling thread ends the run soon;
   * claims that were not finished are left out then, and the thread stays interrupted.
   *
   * @throws IOException if a folder cannot be read or a certificate cannot be written
   */
  public static VerifiedFiles verify(Path path, Settings settings) throws IOException {
    Verification verification =
        new Verification(settings.toOptions(), Versions.ofThisBuild().tools(), new Silence());
    Verification.Outcome outcome = verification.run(Verification.files(List.of(path)));
    return new VerifiedFiles(
        outcome.reports().stream().map(ClaimResult::of).toList(), outcome.diagnostics());
  }

  /**
   * The problems that a file declares, by name and in its order, reductions carried out.
   *
   * <pre>{@code
   * Path file = Path.of("instances/valid/11-fano.relu");
   * Problem<?> fano = Workbench.problems(file).toOptional().orElseThrow().get("fano");
   * System.out.println(fano.kind().word() + " with " + fano.sizes());
   * }</pre>
   *
   * @param file a {@code .relu} file, or a DIMACS {@code .cnf}
   */
  public static Diagnosed<Map<String, Problem<?>>> problems(Path file) {
    return Loader.load(file).then(specification -> Diagnosed.fine(problems(specification)));
  }

  private static Map<String, Problem<?>> problems(Specification specification) {
    Map<String, Problem<?>> problems = new LinkedHashMap<>();
    Selection.all(specification)
        .forEach(selection -> problems.put(selection.name(), selection.problem()));
    return Collections.unmodifiableMap(problems);
  }

  /**
   * The data sets that a file declares, by name and in its order.
   *
   * @param file a {@code .relu} file, or a {@code .csv} file whose last column holds the labels
   */
  public static Diagnosed<Map<String, Dataset>> data(Path file) {
    Function<Specification, Map<String, Dataset>> datasets = specification -> {
      Map<String, Dataset> found = new LinkedHashMap<>();
      specification.entities().stream()
          .filter(Entity.Data.class::isInstance)
          .map(Entity.Data.class::cast)
          .forEach(data -> found.put(data.name(), data.dataset()));
      return Collections.unmodifiableMap(found);
    };
    return Loader.load(file).then(datasets.andThen(Diagnosed::fine));
  }

  /** Everything is in the outcome. */
  private static final class Silence implements Verification.Listener {

    @Override
    public void diagnosed(List<Diagnostic> diagnostics) {
      // In the outcome as well.
    }

    @Override
    public void running(int finished, int all, String claim) {
      // Nobody watches.
    }

    @Override
    public void finished(ClaimReport report) {
      // In the outcome as well.
    }
  }
}
