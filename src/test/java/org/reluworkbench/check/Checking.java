package org.reluworkbench.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.CsvReader;
import org.reluworkbench.interchange.DimacsReader;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.problem.Dataset;

/** Checks specifications in tests. */
final class Checking {

  private Checking() {}

  /** Files that stand beside the specification, by name. */
  record Folder(Map<String, String> files) implements Imports {

    @Override
    public Text read(Source from, String path) {
      return files.containsKey(path)
          ? new Text.Read(Source.of(path, files.get(path)))
          : new Text.Unreadable("the file can't be read: there is no such file");
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

  static Diagnosed<Specification> check(String text) {
    return check(text, Map.of());
  }

  static Diagnosed<Specification> check(String text, Map<String, String> files) {
    return SpecificationChecker.check(Source.of("t.relu", text), new Folder(files));
  }

  /** The specification that a text without mistakes means. */
  static Specification specification(String text) {
    return specification(text, Map.of());
  }

  static Specification specification(String text, Map<String, String> files) {
    Diagnosed<Specification> checked = check(text, files);
    return checked
        .toOptional()
        .orElseThrow(() -> new AssertionError(headlines(checked).toString()));
  }

  static List<String> mistakes(String text) {
    return headlines(check(text));
  }

  static List<String> headlines(Diagnosed<Specification> checked) {
    return checked.diagnostics().stream().map(Diagnostic::headline).toList();
  }
}
