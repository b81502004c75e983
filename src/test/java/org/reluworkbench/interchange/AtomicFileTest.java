package org.reluworkbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir
  Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesAndReplaces() throws IOException {
    Path file = folder.resolve("f.txt");

    AtomicFile.write(file, "erste Fassung: ä\n");
    assertThat(file).hasContent("erste Fassung: ä\n");
    AtomicFile.write(file, "second");

    assertThat(file).hasContent("second");
    assertThat(names()).containsExactly("f.txt");
  }

  @Test
  void leavesTheOldFileIfWritingFails() throws IOException {
    Path file = folder.resolve("f.txt");
    AtomicFile.write(file, "before");

    assertThatThrownBy(() -> AtomicFile.write(file, out -> {
          out.write(new byte[100_000]);
          throw new IOException("interrupted");
        }))
        .isInstanceOf(IOException.class)
        .hasMessage("interrupted");

    assertThat(file).hasContent("before");
    assertThat(names()).containsExactly("f.txt");
  }

  @Test
  void showsNothingBeforeAllIsWritten() throws IOException {
    Path file = folder.resolve("f.txt");

    AtomicFile.write(file, out -> {
      out.write('x');
      assertThat(file).doesNotExist();
    });

    assertThat(file).hasContent("x");
  }

  @Test
  void writesThroughALink() throws IOException {
    Path file = folder.resolve("f.txt");
    AtomicFile.write(file, "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);

    AtomicFile.write(link, "after");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("after");
  }

  @Test
  void namesAFolderThatDoesNotExist() {
    assertThatThrownBy(() -> AtomicFile.write(folder.resolve("no/f.txt"), ""))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(folder.resolve("no") + ": no such folder");
  }
}
