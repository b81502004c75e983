package org.reluworkbench.workbench.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.reluworkbench.check.Imports;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.CsvReader;
import org.reluworkbench.interchange.DimacsReader;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.problem.Dataset;

/** Reads the files that a specification names from the disk. */
public final class FileImports implements Imports {

  private final Consumer<Path> listener;

  public FileImports() {
    this(file -> {});
  }

  /**
   * The same for someone who wants to know what was read.
   *
   * @param listener hears of each file before it is read
   */
  FileImports(Consumer<Path> listener) {
    this.listener = listener;
  }

  @Override
  public Text read(Source from, String path) {
    Path file;
    try {
      file = Path.of(from.name()).resolveSibling(path);
    } catch (InvalidPathException e) {
      return new Text.Unreadable("this is no path: " + e.getReason());
    }
    listener.accept(file);
    Diagnosed<Source> text = TextFile.read(file);
    return text.toOptional()
        .<Text>map(Text.Read::new)
        .orElseGet(() -> new Text.Unreadable(text.diagnostics().get(0).message()));
  }

  @Override
  public Diagnosed<Cnf> dimacs(Source source) {
    return DimacsReader.read(source);
  }

  @Override
  public Diagnosed<Dataset> csv(Source source, String label, Optional<String> equalTo) {
    return CsvReader.read(source, label, equalTo);
  }
}
