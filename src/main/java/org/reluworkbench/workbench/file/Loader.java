package org.reluworkbench.workbench.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Specification;
import org.reluworkbench.check.SpecificationChecker;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.CsvReader;
import org.reluworkbench.interchange.DimacsReader;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.problem.Satisfiability;

/**
 * Reads specifications, and writes texts. A DIMACS {@code .cnf} or a {@code .csv} stands for a specification that
 * declares just this, under the name of the file.
 */
public final class Loader {

  private Loader() {}

  /**
   * Writes a text, wholly or not at all; packed if the name ends in {@code .gz}.
   *
   * @throws IOException if that fails
   */
  public static void write(Path file, String text) throws IOException {
    TextFile.write(file, text);
  }

  /** Whether a path stands for standard input, which holds a specification. */
  public static boolean isStandardInput(Path file) {
    return file.equals(TextFile.STANDARD_INPUT);
  }

  /** The specification, or all diagnostics of the file, in the order of their places. */
  public static Diagnosed<Specification> load(Path file) {
    return TextFile.read(file).then(source -> load(file, source));
  }

  /**
   * A specification with all files that it is made of.
   *
   * @param files the one that was asked for, then those that it imports, in their order
   */
  public record Loaded(Diagnosed<Specification> specification, List<Path> files) {
    public Loaded {
      Objects.requireNonNull(specification);
      files = List.copyOf(files);
    }
  }

  /** Loads a specification, and says which files that took. */
  public static Loaded loadWithImports(Path file) {
    Set<Path> files = new LinkedHashSet<>(List.of(file));
    Diagnosed<Specification> specification =
        TextFile.read(file).then(source -> load(file, source, new FileImports(files::add)));
    return new Loaded(specification, List.copyOf(files));
  }

  private static Diagnosed<Specification> load(Path file, Source source) {
    return load(file, source, new FileImports());
  }

  private static Diagnosed<Specification> load(Path file, Source source, FileImports imports) {
    String name = file.getFileName().toString();
    if (name.endsWith(".cnf")) {
      return DimacsReader.read(source)
          .then(cnf -> Diagnosed.fine(alone(
              source, new Entity.Stated(stem(name), source.span(0, 0), new Satisfiability(cnf)))));
    }
    if (name.endsWith(".csv")) {
      return CsvReader.readLastAsLabel(source, Optional.empty())
          .then(data ->
              Diagnosed.fine(alone(source, new Entity.Data(stem(name), source.span(0, 0), data))));
    }
    return SpecificationChecker.check(source, imports);
  }

  private static Specification alone(Source source, Entity entity) {
    return new Specification(source, List.of(entity), List.of());
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
