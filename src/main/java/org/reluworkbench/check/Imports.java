package org.reluworkbench.check;

import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.problem.Dataset;

/** Reads the files that a specification names. */
public interface Imports {

  /**
   * The text of a file.
   *
   * @param from the file that names it; its folder is what a relative path is relative to
   * @param path as written
   * @return the text, or a line that says why it cannot be read
   */
  Text read(Source from, String path);

  /** A DIMACS CNF. */
  Diagnosed<Cnf> dimacs(Source source);

  /**
   * A table with a header line.
   *
   * @param label name of the column that holds the labels
   * @param equalTo if present, the label is 1 where the column has this value, else 0
   */
  Diagnosed<Dataset> csv(Source source, String label, Optional<String> equalTo);

  /** What reading a file yields. */
  sealed interface Text {
    /** It could be read. */
    record Read(Source source) implements Text {}

    /** It could not, for this reason. */
    record Unreadable(String reason) implements Text {}
  }
}
