package org.reluworkbench.workbench.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.BigMWriter;
import org.reluworkbench.interchange.CsvWriter;
import org.reluworkbench.interchange.DimacsWriter;
import org.reluworkbench.interchange.HypergraphWriter;
import org.reluworkbench.interchange.LpWriter;
import org.reluworkbench.interchange.json.JsonText;
import org.reluworkbench.interchange.json.NamedNetwork;
import org.reluworkbench.interchange.json.NetworkJson;
import org.reluworkbench.interchange.json.ProblemJson;
import org.reluworkbench.interchange.smt.SmtEncoding;
import org.reluworkbench.interchange.smt.SmtWriter;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.workbench.decide.ProblemDecider;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.file.Selection;

/** Writes what a file declares in the formats of others. */
public final class Exporting {

  private final RunOptions options;
  private final boolean decide;
  private final int bound;
  private final Budget budget = Budget.unlimited();

  /**
   * An export.
   *
   * @param decide whether SMT-LIB scripts are to say if they are satisfiable, which our own engine
   *     then finds out within the options' time limit
   * @param bound on weights, for formats that must have one
   */
  public Exporting(RunOptions options, boolean decide, int bound) {
    this.bound = bound;
    this.options = options;
    this.decide = decide;
  }

  /** Ends the work soon; a script then says that its status is unknown. */
  public void cancel() {
    budget.cancel();
  }

  /**
   * The text of the export, in any format but those of {@link ModelExport}.
   *
   * @param name of what is to be written; may be left out if the file declares just one problem
   * @param kind to which kind a problem is reduced first
   * @throws RequestException if there is no such thing, or the format can't hold it
   */
  public Diagnosed<String> export(
      Path file, Optional<String> name, Optional<String> kind, ExportFormat format)
      throws RequestException {
    Diagnosed<Specification> loaded = Loader.load(file);
    if (!(loaded instanceof Diagnosed.Fine<Specification> fine)) {
      return Diagnosed.faulty(loaded.diagnostics());
    }
    Optional<Dataset> data =
        format == ExportFormat.CSV ? data(fine.value(), name) : Optional.empty();
    if (data.isPresent()) {
      return Diagnosed.fine(CsvWriter.write(data.get()));
    }
    Optional<NamedNetwork> network =
        format == ExportFormat.JSON && name.isPresent() && kind.isEmpty()
            ? Networks.find(fine.value(), name, options, budget)
            : Optional.empty();
    if (network.isPresent()) {
      return Diagnosed.fine(JsonText.render(NetworkJson.write(network.get())));
    }
    Selection selection = Selection.of(fine.value(), name);
    Problem<?> problem = selection.chain(kind).apply(selection.problem()).target();
    return Diagnosed.fine(text(file + " " + selection.name(), problem, format));
  }

  /** The data of that name, or the only data where no name is given. */
  private static Optional<Dataset> data(Specification specification, Optional<String> name) {
    List<Entity.Data> found = specification.entities().stream()
        .filter(Entity.Data.class::isInstance)
        .map(Entity.Data.class::cast)
        .filter(entity -> name.isEmpty() || entity.name().equals(name.get()))
        .toList();
    return found.size() == 1 ? Optional.of(found.get(0).dataset()) : Optional.empty();
  }

  private String text(String source, Problem<?> problem, ExportFormat format)
      throws RequestException {
    return switch (format) {
      case SMT_NRA -> smt(source, training(problem, format), SmtEncoding.RAW);
      case SMT_LRA -> smt(source, training(problem, format), SmtEncoding.NORMALISED);
      case SMT_CORNER -> smt(source, training(problem, format), SmtEncoding.GADGET);
      case LP -> new LpWriter(fittable(problem, format)).write();
      case LP_BIG_M -> new BigMWriter(fittable(problem, format), Rational.of(bound)).lp();
      case MPS -> new BigMWriter(fittable(problem, format), Rational.of(bound)).mps();
      case DIMACS -> dimacs(problem);
      case SETS -> sets(problem);
      case CSV -> csv(training(problem, format));
      case JSON -> JsonText.render(ProblemJson.write(problem));
      case ONNX, VNNLIB -> throw new IllegalArgumentException(format + " is no text alone");
    };
  }

  static Training training(Problem<?> problem, ExportFormat format) throws RequestException {
    if (problem instanceof Training training) {
      return training;
    }
    throw new RequestException(
        "a " + problem.kind().word() + " can't be written as " + format.word(),
        "'--as training' reduces it to a training problem first");
  }

  private String smt(String source, Training training, SmtEncoding encoding)
      throws RequestException {
    Optional<String> obstacle = SmtWriter.obstacle(training, encoding);
    if (obstacle.isPresent()) {
      throw new RequestException(
          "this encoding needs a gadget, but " + obstacle.get(), "smt-lra needs none");
    }
    return new SmtWriter(training, encoding, source, status(training)).write();
  }

  private Optional<Boolean> status(Training training) throws RequestException {
    if (!decide) {
      return Optional.empty();
    }
    try {
      Verdict<?> verdict = new ProblemDecider(options.engine())
          .decide(training, budget.child(options.timeout()))
          .verdict();
      return verdict instanceof Verdict.Unknown<?>
          ? Optional.empty()
          : Optional.of(verdict instanceof Verdict.Satisfiable<?>);
    } catch (SolverException e) {
      throw new RequestException("the problem can't be decided: " + e.getMessage(), "");
    }
  }

  /** A training problem that has no obvious conflict, which the programs have no words for. */
  private static Training fittable(Problem<?> problem, ExportFormat format)
      throws RequestException {
    Training training = training(problem, format);
    Optional<String> conflict = training.obviousConflict();
    if (conflict.isPresent()) {
      throw new RequestException("no weights fit: " + conflict.get(), "");
    }
    return training;
  }

  private static String dimacs(Problem<?> problem) throws RequestException {
    Optional<ReductionChain> rules = ReductionChain.find(problem, ProblemKind.CNF);
    if (rules.isEmpty()) {
      throw new RequestException("no rules lead from a " + problem.kind().word() + " to a cnf", "");
    }
    return DimacsWriter.write(((Satisfiability) rules.get().apply(problem).target()).cnf());
  }

  private static String sets(Problem<?> problem) throws RequestException {
    Optional<Hypergraph> hypergraph = Optional.empty();
    if (problem instanceof SetSplitting splitting) {
      hypergraph = Optional.of(splitting.hypergraph());
    } else if (problem instanceof Colouring colouring) {
      hypergraph = Optional.of(colouring.hypergraph());
    }
    if (hypergraph.isEmpty()) {
      throw new RequestException(
          "a " + problem.kind().word() + " has no sets", "a splitting or a colouring has");
    }
    if (hypergraph.get().sets().stream().anyMatch(java.util.SortedSet::isEmpty)) {
      throw new RequestException(
          "an empty set can't be written in this format", "json can hold it");
    }
    return HypergraphWriter.write(hypergraph.get());
  }

  private static String csv(Training training) {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= training.dimension(); i++) {
      columns.add("x" + i);
    }
    return CsvWriter.write(new Dataset(columns, training.examples()));
  }
}
