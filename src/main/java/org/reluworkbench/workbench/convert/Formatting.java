package org.reluworkbench.workbench.convert;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.syntax.SpecificationFormatter;

/** Puts specifications into the canonical layout. */
public final class Formatting {

  private static final int LINES_OF_CONTEXT = 3;

  private Formatting() {}

  /**
   * A specification and its canonical layout.
   *
   * @param before the text as it is
   * @param after the text as it is to be
   */
  public record Formatted(Path file, String before, String after) {

    public boolean changed() {
      return !before.equals(after);
    }

    /** What is to change, as a unified diff; no lines if nothing is. */
    public List<String> difference() {
      List<String> lines = before.lines().toList();
      return UnifiedDiffUtils.generateUnifiedDiff(
          file.toString(),
          file + " (formatted)",
          lines,
          DiffUtils.diff(lines, after.lines().toList()),
          LINES_OF_CONTEXT);
    }

    /**
     * Replaces the file's text, wholly or not at all.
     *
     * @throws IOException if that fails
     */
    public void write() throws IOException {
      TextFile.write(file, after);
    }
  }

  /** The layout of a file, or the mistakes because of which it has none. */
  public static Diagnosed<Formatted> format(Path file) {
    return TextFile.read(file)
        .then(source -> SpecificationFormatter.format(source)
            .then(after -> Diagnosed.fine(new Formatted(file, source.text(), after))));
  }
}
