package org.reluworkbench.workbench.decide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.Bundle;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.interchange.json.BundleJson;
import org.reluworkbench.interchange.json.JsonText;
import org.reluworkbench.interchange.json.WitnessJson;
import org.reluworkbench.interchange.smt.SmtModel;
import org.reluworkbench.network.AlgebraicWeights;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Violation;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.report.AnswerReport;
import org.reluworkbench.solver.activation.PatternFit;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.file.Selection;

/** Maps a problem along a chain of rules into a bundle, and lifts outside answers back. */
public final class Reducing {

  /** How closely irrational weights are looked at: the second time, in case the first was not enough. */
  private static final List<Integer> BITS = List.of(128, 2048);

  private Reducing() {}

  /**
   * A problem mapped along a chain.
   *
   * @param rules their names
   * @param stages kinds with sizes, the source first
   * @param bundle the file's text
   */
  public record Reduced(List<String> rules, List<String> stages, String bundle) {
    public Reduced {
      rules = List.copyOf(rules);
      stages = List.copyOf(stages);
    }

    /**
     * Writes the bundle, wholly or not at all.
     *
     * @throws IOException if that fails
     */
    public void write(Path file) throws IOException {
      TextFile.write(file, bundle);
    }
  }

  /**
   * Maps a problem of a file.
   *
   * @throws RequestException if there is no such problem, kind or chain
   */
  public static Diagnosed<Reduced> reduce(Path file, Optional<String> name, String kind)
      throws RequestException {
    Diagnosed<Specification> loaded = Loader.load(file);
    if (!(loaded instanceof Diagnosed.Fine<Specification> fine)) {
      return Diagnosed.faulty(loaded.diagnostics());
    }
    Selection selection = Selection.of(fine.value(), name);
    ReductionChain rules = selection.chain(Optional.of(kind));
    ReducedChain chain = rules.apply(selection.problem());
    return Diagnosed.fine(new Reduced(
        rules.names(),
        chain.problems().stream()
            .map(problem -> problem.kind().word() + " (" + problem.sizes() + ")")
            .toList(),
        JsonText.render(BundleJson.write(Bundle.of(rules, chain)))));
  }

  /** What came of an outside solver's witness. */
  public sealed interface Extracted {

    /** It fits; this is the source's witness, checked there too. */
    record Lifted(AnswerReport.Witness sourceWitness) implements Extracted {}

    /** It does not fit, for this reason. */
    record Misfit(String why) implements Extracted {}
  }

  /** Judges an outside witness of a bundle's target, and takes it back to the source. */
  public static Diagnosed<Extracted> extract(Path bundleFile, Path witnessFile) {
    return TextFile.read(bundleFile)
        .then(BundleJson::read)
        .then(bundle -> TextFile.read(witnessFile)
            .then(source -> witness(bundle.chain().target(), source))
            .then(witness -> Diagnosed.fine(lift(bundle.chain(), witness))));
  }

  /** JSON, or for training problems what an SMT solver prints. */
  private static Diagnosed<Object> witness(Problem<?> target, Source source) {
    boolean json = source.text().stripLeading().startsWith("{")
        || source.text().stripLeading().startsWith("[");
    return target instanceof Training training && !json
        ? SmtModel.read(training, source).then(weights -> rational(training, weights, source))
        : WitnessJson.read(target, source);
  }

  /** Irrational weights give way to rational ones with the same signs and activations. */
  private static Diagnosed<Object> rational(
      Training training, AlgebraicWeights weights, Source source) {
    Optional<Weights> found = weights.rational();
    for (int i = 0; found.isEmpty() && i < BITS.size(); i++) {
      found = PatternFit.of(weights, training, BITS.get(i)).fit(training);
    }
    return found.isPresent()
        ? Diagnosed.fine(found.get())
        : Diagnosed.faulty(Diagnostic.of(
                DiagnosticCode.SMT_LIB,
                source.span(0, 0),
                "the values are irrational, and no weights with their signs and activations fit")
            .withHelp("is it the model of a script for this very problem?"));
  }

  private static Extracted lift(ReducedChain chain, Object witness) {
    Optional<Violation> misfit = ProblemDecider.violation(chain.target(), witness);
    return misfit.isPresent()
        ? new Extracted.Misfit(misfit.get().what())
        : new Extracted.Lifted(
            Deciding.witness(chain.source(), Deciding.pulledBack(chain, witness)));
  }
}
