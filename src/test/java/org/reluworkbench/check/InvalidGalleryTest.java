package org.reluworkbench.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.workbench.file.FileImports;

/**
 * Golden test: each file in {@code instances/invalid} yields exactly the diagnostics that it expects,
 * in this order.
 *
 * <p>A file says what it expects in comments of the form {@code //!} at its start, a diagnostic a
 * line, followed by its second place and its help, if it has these:
 *
 * <pre>
 * //! 12:5 error[duplicate-name]: the name 'phi' is taken
 * //!   9:5 first declared here
 * //!   help: did you mean 'psi'?
 * </pre>
 *
 * Line and column are those in the file itself, the comments included. Where an imported file is at
 * fault, its name stands before: {@code //! data.csv:3:1 error[csv]: ...}.
 */
class InvalidGalleryTest {

  private static final Path FOLDER = Path.of("instances/invalid");
  private static final String MARK = "//! ";

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".relu")).sorted().toList().stream();
    }
  }

  private static List<Diagnostic> diagnostics(Path file) throws IOException {
    Source source = Source.of(file.toString(), Files.readString(file));
    return SpecificationChecker.check(source, new FileImports()).diagnostics();
  }

  private static List<String> expected(Path file) throws IOException {
    return Files.readString(file)
        .lines()
        .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
        .takeWhile(line -> line.startsWith(MARK))
        .map(line -> line.substring(MARK.length()))
        .toList();
  }

  private static List<String> lines(Path file, Diagnostic diagnostic) {
    List<String> lines = new ArrayList<>();
    lines.add(place(file, diagnostic.span()) + " error[" + diagnostic.code().slug() + "]: "
        + diagnostic.message());
    diagnostic
        .secondary()
        .ifPresent(second -> lines.add("  " + place(file, second.span()) + " " + second.message()));
    diagnostic.help().ifPresent(help -> lines.add("  help: " + help));
    return lines;
  }

  private static String place(Path file, Span span) {
    Path source = Path.of(span.source().name());
    String position = span.position().line() + ":" + span.position().column();
    return source.equals(file) ? position : source.getFileName() + ":" + position;
  }

  @ParameterizedTest
  @MethodSource("files")
  void yieldsExactlyWhatItExpects(Path file) throws IOException {
    List<String> actual = diagnostics(file).stream()
        .flatMap(diagnostic -> lines(file, diagnostic).stream())
        .toList();
    assertThat(actual).isNotEmpty().isEqualTo(expected(file));
  }

  @Test
  void holdsEveryKindOfMistake() throws IOException {
    Set<DiagnosticCode> seen = EnumSet.noneOf(DiagnosticCode.class);
    for (Path file : files().toList()) {
      seen.addAll(diagnostics(file).stream().map(Diagnostic::code).collect(Collectors.toSet()));
    }
    // These are of files that a specification can't import.
    assertThat(seen)
        .containsAll(EnumSet.complementOf(EnumSet.of(
            DiagnosticCode.HYPERGRAPH,
            DiagnosticCode.SMT_LIB,
            DiagnosticCode.JSON,
            DiagnosticCode.ONNX)));
  }
}
