package org.reluworkbench.solver.z3;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Clears away native libraries that an earlier process unpacked and, having been killed, could not
 * delete: 34 MB each time. Only folders that are old, named as the unpacker names them, and hold
 * nothing but Z3's two libraries.
 */
final class StaleLibraries {

  private static final String FOLDERS = "turnkey[0-9]*";

  private StaleLibraries() {}

  /** Deletes what is older than that; what cannot be read or deleted, being another's, stays. */
  static void deleteBefore(Path temporary, Instant limit) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, FOLDERS)) {
      for (Path folder : folders) {
        deleteIfStale(folder, limit);
      }
    } catch (IOException e) {
      // A folder for temporary files that cannot be listed is reported when Z3 is loaded from it.
      return;
    }
  }

  private static void deleteIfStale(Path folder, Instant limit) {
    try {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          || Files.getLastModifiedTime(folder).toInstant().isAfter(limit)) {
        return;
      }
      List<Path> libraries = new ArrayList<>();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        files.forEach(libraries::add);
      }
      if (libraries.stream().allMatch(StaleLibraries::isLibrary)) {
        for (Path library : libraries) {
          Files.delete(library);
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      // Another user's, or in use where that forbids deletion: not ours to remove.
      return;
    }
  }

  private static boolean isLibrary(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && file.getFileName().toString().matches("(lib)?z3(java)?\\.(so|dll|dylib)");
  }
}
