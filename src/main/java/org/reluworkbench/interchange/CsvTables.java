package org.reluworkbench.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.problem.Table;

/**
 * Reads labelled data from CSV files of any size: plain ones as a stream, in a few bytes a number;
 * those with quotes or mistakes as {@link CsvReader} does, whose diagnostics name row and column.
 */
public final class CsvTables {

  private CsvTables() {}

  /** The selected part of a file, compressed or not, or what is wrong with it. */
  public static Diagnosed<Table> read(Path file, CsvSelection selection) {
    if (!file.equals(TextFile.STANDARD_INPUT)) {
      try (InputStream in = TextFile.open(file)) {
        Optional<Table> table = CsvStream.read(in, selection);
        if (table.isPresent()) {
          return Diagnosed.fine(table.get());
        }
      } catch (IOException e) {
        // Reading it again tells what is wrong in the words of all other readers.
        return slowly(file, selection);
      }
    }
    return slowly(file, selection);
  }

  private static Diagnosed<Table> slowly(Path file, CsvSelection selection) {
    return TextFile.read(file)
        .then(source -> CsvReader.read(source, selection))
        .then(data -> Diagnosed.fine(Table.of(data)));
  }
}
