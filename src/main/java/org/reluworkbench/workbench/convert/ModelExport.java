package org.reluworkbench.workbench.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.json.NamedNetwork;
import org.reluworkbench.interchange.onnx.ErrorText;
import org.reluworkbench.interchange.onnx.InputBox;
import org.reluworkbench.interchange.onnx.NetworkExport;
import org.reluworkbench.interchange.onnx.OnnxModel;
import org.reluworkbench.interchange.onnx.Precision;
import org.reluworkbench.interchange.onnx.RoundedNetwork;
import org.reluworkbench.interchange.onnx.WeightGraph;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.file.Selection;

/** An ONNX model of what a file declares, and what its user is to know of it. */
public final class ModelExport {

  private final OnnxModel model;
  private final Optional<String> property;
  private final List<String> remarks;

  private ModelExport(OnnxModel model, Optional<String> property, List<String> remarks) {
    this.model = Objects.requireNonNull(model);
    this.property = Objects.requireNonNull(property);
    this.remarks = List.copyOf(remarks);
  }

  /**
   * The model of a network.
   *
   * @param name of the network; may be left out if the file declares just one
   * @param run how a network is found that is to be made
   * @param onCancel is told what ends that search soon
   * @throws RequestException if there is no such network, or it can't be rounded
   */
  public static Diagnosed<ModelExport> of(
      Path file,
      Optional<String> name,
      ModelOptions options,
      RunOptions run,
      Consumer<Runnable> onCancel)
      throws RequestException {
    Budget budget = Budget.unlimited();
    onCancel.accept(budget::cancel);
    Diagnosed<Specification> loaded = Loader.load(file);
    if (!(loaded instanceof Diagnosed.Fine<Specification> fine)) {
      return Diagnosed.faulty(loaded.diagnostics());
    }
    NamedNetwork declared = Networks.named(fine.value(), name, run, budget);
    NamedNetwork network =
        new NamedNetwork(declared.inputs(), NetworkExport.withoutIdleOutputs(declared.network()));
    Precision precision = options.format();
    InputBox box = options.inputs(network.network().inputs());
    Optional<RoundedNetwork> rounding = RoundedNetwork.of(network.network(), precision);
    Optional<Rational> bound = rounding.flatMap(rounded -> rounded.errorBound(box));
    if (rounding.isEmpty() || bound.isEmpty()) {
      throw new RequestException(
          "numbers may be too large for " + precision.word(),
          precision == Precision.FLOAT32 ? "float64 has larger ones" : "a smaller box may do");
    }
    return Diagnosed.fine(new ModelExport(
        new NetworkExport(network, rounding.get(), box, bound.get()).model(),
        Optional.empty(),
        List.of(precision.word() + "; for inputs in " + box
            + " the output differs from the exact one by at most "
            + ErrorText.decimal(bound.get()))));
  }

  /**
   * A training problem as a graph with a property in VNN-LIB; see {@link WeightGraph}.
   *
   * @param kind to which kind a problem is reduced first
   * @throws RequestException if there is no such problem, or it can't be written so
   */
  public static Diagnosed<ModelExport> ofTraining(
      Path file, Optional<String> name, Optional<String> kind, ModelOptions options)
      throws RequestException {
    Diagnosed<Specification> loaded = Loader.load(file);
    if (!(loaded instanceof Diagnosed.Fine<Specification> fine)) {
      return Diagnosed.faulty(loaded.diagnostics());
    }
    Selection selection = Selection.of(fine.value(), name);
    Problem<?> target = selection.chain(kind).apply(selection.problem()).target();
    WeightGraph graph = new WeightGraph(
        Exporting.training(target, ExportFormat.VNNLIB),
        options.format(),
        Rational.of(options.bound()));
    Optional<String> obstacle = graph.obstacle();
    if (obstacle.isPresent()) {
      throw new RequestException(obstacle.get(), "");
    }
    return Diagnosed.fine(new ModelExport(
        graph.model(),
        Optional.of(graph.property()),
        List.of("weights of at most " + options.bound()
            + "; that a verifier finds none says nothing of larger ones")));
  }

  public List<String> remarks() {
    return remarks;
  }

  /**
   * Writes the model; if there is a property, that is what goes to the file, and the model goes beside
   * it, under the same name with {@code .onnx}.
   *
   * @throws IOException if that fails
   */
  public void write(Path file) throws IOException {
    if (property.isEmpty()) {
      model.write(file);
      return;
    }
    model.write(file.resolveSibling(
        file.getFileName().toString().replaceFirst("\\.vnnlib$", "") + ".onnx"));
    Loader.write(file, property.get());
  }
}
