package org.reluworkbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;

class TextFileTest {

  @TempDir
  Path folder;

  private static String text(Path file) {
    return TextFile.read(file).toOptional().map(Source::text).orElseThrow();
  }

  private static String fault(Path file) {
    Diagnosed<Source> result = TextFile.read(file);
    assertThat(result.diagnostics()).hasSize(1);
    return result.diagnostics().get(0).headline();
  }

  @Test
  void readsBackWhatItWrites() throws IOException {
    String text = "na\u00efve \u2264\n".repeat(1000);
    Path plain = folder.resolve("f.txt");
    Path packed = folder.resolve("f.txt.gz");
    TextFile.write(plain, text);
    TextFile.write(packed, text);

    assertThat(text(plain)).isEqualTo(text);
    assertThat(text(packed)).isEqualTo(text);
    assertThat(Files.size(plain)).isGreaterThan(10 * Files.size(packed));
    assertThat(TextFile.read(plain).toOptional().orElseThrow().name()).isEqualTo(plain.toString());
  }

  @Test
  void unpacksByContentNotByName() throws IOException {
    TextFile.write(folder.resolve("a.gz"), "packed");
    Files.move(folder.resolve("a.gz"), folder.resolve("a.cnf"));
    Files.writeString(folder.resolve("plain.gz"), "plain");
    Files.write(folder.resolve("one"), new byte[] {0x1f});

    assertThat(text(folder.resolve("a.cnf"))).isEqualTo("packed");
    assertThat(text(folder.resolve("plain.gz"))).isEqualTo("plain");
    assertThat(text(folder.resolve("one"))).isEqualTo("\u001f");
  }

  @Test
  void takesWhatIsNotUtf8AsLatin1() throws IOException {
    Path file = folder.resolve("old.cnf");
    Files.write(file, "c J\u00f6rg\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(text(file)).isEqualTo("c J\u00f6rg\n");
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    Path packed = folder.resolve("f.gz");
    TextFile.write(packed, "text");
    byte[] bytes = Files.readAllBytes(packed);
    bytes[bytes.length - 1]++;
    Files.write(packed, bytes);
    Path cut = folder.resolve("cut.gz");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 5));

    assertThat(fault(folder.resolve("none")))
        .isEqualTo(folder.resolve("none")
            + ":1:1: error[unreadable-file]: the file can't be read: there is no such file");
    assertThat(fault(folder)).endsWith("it is a folder");
    assertThat(fault(packed)).endsWith("the compressed data is damaged");
    assertThat(fault(cut)).endsWith("the compressed data is damaged");
  }
}
