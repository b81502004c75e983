package org.reluworkbench.workbench.convert;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.check.SpecificationChecker;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.DimacsReader;
import org.reluworkbench.interchange.GraphReader;
import org.reluworkbench.interchange.HypergraphReader;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.interchange.onnx.NetworkImport;
import org.reluworkbench.lab.RegressionFile;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.syntax.SpecificationFormatter;
import org.reluworkbench.workbench.file.FileImports;

/** Makes specifications of files in the formats of others. */
public final class Importing {

  private Importing() {}

  /**
   * The text of a specification that declares what the file holds: a {@code .cnf} a CNF; a {@code
   * .col} graph, or a list of sets, a colouring, or a set splitting where no colours are given; a {@code
   * .onnx} model a network.
   *
   * @param name of the declaration
   * @param colours for a colouring
   * @param floats whether exact numbers beside the floats of an ONNX model are passed over
   */
  public static Diagnosed<String> run(
      Path file, String name, Optional<Integer> colours, boolean floats) {
    if (file.getFileName().toString().endsWith(".onnx")) {
      return NetworkImport.read(file, floats).then(network -> network(file, name, network));
    }
    return TextFile.read(file)
        .then(source -> problem(source, file.getFileName().toString(), colours))
        .then(problem -> SpecificationFormatter.format(
            Source.of(file.toString(), RegressionFile.declaration(name, problem))));
  }

  /** Names of inputs that are none in the language give way to x1, x2, ... */
  private static Diagnosed<String> network(Path file, String name, NetworkImport imported) {
    ReluNetwork network = imported.network().network();
    String origin = switch (imported.origin()) {
      case FLOATS -> "the values of its floats";
      case METADATA -> "the exact rationals of its metadata, next to which the floats are";
    };
    String comment =
        "// from " + file.getFileName().toString().replaceAll("\\R", " ") + ": " + origin + "\n\n";
    Source declared = Source.of(
        file.toString(),
        comment + NetworkText.declaration(name, imported.network().inputs(), network));
    List<String> plain =
        IntStream.rangeClosed(1, network.inputs()).mapToObj(i -> "x" + i).toList();
    return SpecificationChecker.check(declared, new FileImports()) instanceof Diagnosed.Fine<?>
        ? SpecificationFormatter.format(declared)
        : SpecificationFormatter.format(
            Source.of(file.toString(), comment + NetworkText.declaration(name, plain, network)));
  }

  private static Diagnosed<Problem<?>> problem(
      Source source, String file, Optional<Integer> colours) {
    if (file.contains(".cnf")) {
      return DimacsReader.read(source).then(cnf -> Diagnosed.fine(new Satisfiability(cnf)));
    }
    Diagnosed<Hypergraph> hypergraph =
        file.contains(".col") ? GraphReader.read(source) : HypergraphReader.read(source);
    return hypergraph.then(sets -> Diagnosed.fine(
        colours.isPresent() ? new Colouring(colours.get(), sets) : new SetSplitting(sets)));
  }
}
