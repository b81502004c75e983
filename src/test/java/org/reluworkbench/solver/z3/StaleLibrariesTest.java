package org.reluworkbench.solver.z3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleLibrariesTest {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant LIMIT = Instant.parse("2021-01-01T00:00:00Z");

  @TempDir
  private Path temporary;

  private Path folder(String name, String... files) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve(name));
    for (String file : files) {
      Files.writeString(folder.resolve(file), "content");
    }
    Files.setLastModifiedTime(folder, FileTime.from(LONG_AGO));
    return folder;
  }

  @Test
  void deletesOldLibraries() throws IOException {
    Path stale = folder("turnkey123", "libz3.so", "libz3java.so");
    StaleLibraries.deleteBefore(temporary, LIMIT);
    assertThat(stale).doesNotExist();
  }

  @Test
  void leavesAllElseAlone() throws IOException {
    Path recent = folder("turnkey1", "libz3.so");
    Files.setLastModifiedTime(recent, FileTime.from(Instant.parse("2022-01-01T00:00:00Z")));
    Path foreign = folder("turnkey2", "libz3.so", "thesis.tex");
    Path otherwiseNamed = folder("turnkeys", "libz3.so");
    Path target = folder("elsewhere", "libz3.so");
    Path link = Files.createSymbolicLink(temporary.resolve("turnkey3"), target);
    StaleLibraries.deleteBefore(temporary, LIMIT);
    assertThat(recent.resolve("libz3.so")).exists();
    assertThat(foreign.resolve("libz3.so")).exists();
    assertThat(otherwiseNamed.resolve("libz3.so")).exists();
    assertThat(link.resolve("libz3.so")).exists();
  }

  @Test
  void aMissingFolderIsNoFailure() {
    StaleLibraries.deleteBefore(temporary.resolve("missing"), LIMIT);
    assertThat(temporary.resolve("missing")).doesNotExist();
  }
}
