package org.reluworkbench.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.reluworkbench.diagnostic.Source;

/** What a file that a document imports is like on the disk, without reading it. */
final class FileState {

  private FileState() {}

  /** Something that is the same as long as the file is. */
  static String of(Source from, String path) {
    try {
      Path file = Path.of(from.name()).resolveSibling(path);
      return Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException | InvalidPathException e) {
      return "unreadable";
    }
  }
}
