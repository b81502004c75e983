package org.reluworkbench.workbench.convert;

import java.nio.file.Path;
import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.DimacsReader;
import org.reluworkbench.interchange.GraphReader;
import org.reluworkbench.interchange.HypergraphReader;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.lab.RegressionFile;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.syntax.SpecificationFormatter;

/** Makes specifications of files in the formats of others. */
public final class Importing {

  private Importing() {}

  /**
   * The text of a specification that declares what the file holds: a {@code .cnf} a CNF; a {@code
   * .col} graph, or a list of sets, a colouring, or a set splitting where no colours are given.
   *
   * @param name of the declaration
   * @param colours for a colouring
   */
  public static Diagnosed<String> run(Path file, String name, Optional<Integer> colours) {
    return TextFile.read(file)
        .then(source -> problem(source, file.getFileName().toString(), colours))
        .then(problem -> SpecificationFormatter.format(
            Source.of(file.toString(), RegressionFile.declaration(name, problem))));
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
