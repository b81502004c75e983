package org.reluworkbench.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.syntax.SpecificationParser.Parsed;

class GalleryParsingTest {

  static List<Path> gallery() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("instances/valid"))) {
      return files.filter(file -> file.toString().endsWith(".relu")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void understandsEachSpecificationOfTheGallery(Path file) throws IOException {
    Parsed parsed = SpecificationParser.parse(Source.of(file.toString(), Files.readString(file)));
    assertThat(parsed.diagnostics()).isEmpty();
    assertThat(parsed.file().statements()).isNotEmpty();
  }
}
