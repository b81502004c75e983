package org.reluworkbench.interchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.reluworkbench.diagnostic.Source;

/** The instances that others published, where they are present. */
public final class Corpus {

  private Corpus() {}

  /** The folder; the test that asks for it is skipped, saying so, where it is absent. */
  public static Path folder() {
    Path folder = Path.of(System.getProperty("relu.corpus", "../shared/corpus"));
    assumeTrue(
        Files.isDirectory(folder),
        "SKIPPED: no corpus at " + folder.toAbsolutePath().normalize());
    return folder;
  }

  public static Source source(Path file) {
    try {
      return Source.of(
          file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The known status of each file below a sub-folder. */
  static Map<String, String> statusOf(String subFolder) {
    Map<String, String> status = new TreeMap<>();
    source(folder().resolve("STATUS.tsv"))
        .text()
        .lines()
        .map(line -> line.split("\t"))
        .filter(cells -> cells[0].startsWith(subFolder + "/"))
        .forEach(cells -> status.put(cells[0], cells[1]));
    return status;
  }
}
