package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.report.summary.SummaryPage;
import org.reluworkbench.workbench.Versions;

/** Makes a web page of the table that a campaign has written. */
public final class Summarising {

  private static final String TABLE = "results.jsonl";

  private Summarising() {}

  /**
   * What was written.
   *
   * @param line the table in one line
   */
  public record Summary(String line) {
    public Summary {
      Objects.requireNonNull(line);
    }
  }

  /**
   * Writes the page, wholly or not at all, unless something is wrong with the table.
   *
   * @param results a table, or the folder of a campaign; certificates beside the table get links
   * @param page where it goes
   * @throws IOException if the page cannot be written
   */
  public static Diagnosed<Summary> run(Path results, Path page) throws IOException {
    Path file = Files.isDirectory(results) ? results.resolve(TABLE) : results;
    Diagnosed<ResultTable> read = TextFile.read(file).then(ResultTable::read);
    if (!(read instanceof Diagnosed.Fine<ResultTable> fine)) {
      return Diagnosed.faulty(read.diagnostics());
    }
    CertificateStore store =
        new CertificateStore(file.toAbsolutePath().resolveSibling("certificates"));
    Path from = page.toAbsolutePath().getParent();
    SummaryPage summary = new SummaryPage(
        title(file), fine.value(), digest -> link(from, store.file(digest)).orElse(""), tools());
    TextFile.write(page, summary.html());
    return Diagnosed.fine(new Summary(summary.line()));
  }

  private static String title(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null || folder.getFileName() == null
        ? file.toString()
        : folder.getFileName() + "/" + file.getFileName();
  }

  private static String tools() {
    return Versions.ofThisBuild().tools().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(tool -> tool.getKey() + " " + tool.getValue())
        .collect(Collectors.joining(", "));
  }

  /** A file that is there, as a link from a folder, so that both can be moved together. */
  private static Optional<String> link(Path from, Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    boolean oneRoot = Objects.equals(from.getRoot(), file.getRoot());
    if (!oneRoot) {
      return Optional.of(file.toUri().toString());
    }
    String path = from.normalize().relativize(file.normalize()).toString().replace('\\', '/');
    try {
      return Optional.of(new URI(null, null, "./" + path, null).toASCIIString());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("every relative path is a link", e);
    }
  }
}
