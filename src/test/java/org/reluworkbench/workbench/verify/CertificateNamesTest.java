package org.reluworkbench.workbench.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.RunOptions;

class CertificateNamesTest {

  private static final Source SOURCE = Source.of("x.relu", "one two\nthree\n");

  private static Span at(int start) {
    return SOURCE.span(start, start + 3);
  }

  @Test
  void aFileIsCalledByItsNameAlone() {
    CertificateNames names = new CertificateNames(List.of(Path.of("a/x.relu"), Path.of("y.relu")));
    assertThat(names.of(Path.of("a/x.relu"), at(8), "certify")).isEqualTo("x-line2-certify.json");
    assertThat(names.of(Path.of("y.relu"), at(8), "certify")).isEqualTo("y-line2-certify.json");
  }

  @Test
  void filesOfOneNameAreToldApartByTheirFolders() {
    List<Path> files = List.of(
        Path.of("a/b/x.relu"), Path.of("c/b/x.relu"), Path.of("d/x.relu"), Path.of("y.relu"));
    CertificateNames names = new CertificateNames(files);
    assertThat(files.stream().map(file -> names.of(file, at(0), "expect")))
        .containsExactly(
            "a-b-x-line1-expect.json",
            "c-b-x-line1-expect.json",
            "d-x-line1-expect.json",
            "y-line1-expect.json");
    List<Path> versions = List.of(Path.of("v1.2/spec"), Path.of("v1.3/spec"));
    CertificateNames ofVersions = new CertificateNames(versions);
    assertThat(versions.stream().map(file -> ofVersions.of(file, at(0), "expect")))
        .containsExactly("v1.2-spec-line1-expect.json", "v1.3-spec-line1-expect.json");
  }

  @Test
  void aFolderInTheNameOfAnotherFileMakesNoDifference() {
    List<Path> files = List.of(Path.of("a-x.relu"), Path.of("a/x.relu"), Path.of("b/x.relu"));
    CertificateNames names = new CertificateNames(files);
    assertThat(files.stream().map(file -> names.of(file, at(0), "expect"))).doesNotHaveDuplicates();
  }

  @Test
  void claimsOnOneLineAreToldApartByTheirColumns() {
    Path file = Path.of("x.relu");
    CertificateNames names = new CertificateNames(List.of(file));
    assertThat(names.of(file, at(0), "expect")).isEqualTo("x-line1-expect.json");
    assertThat(names.of(file, at(4), "expect")).isEqualTo("x-line1-column5-expect.json");
    assertThat(names.of(file, at(4), "certify")).isEqualTo("x-line1-certify.json");
    assertThat(names.of(file, at(0), "expect")).isEqualTo("x-line1-expect.json");
  }

  @Test
  void eachClaimOfARunHasItsOwnCertificate(@TempDir Path folder) throws Exception {
    String text = "formula f = a; expect f satisfiable; expect f satisfiable;\n";
    List<Path> files = List.of(folder.resolve("a/x.relu"), folder.resolve("b/x.relu"));
    for (Path file : files) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    Path certificates = folder.resolve("out");
    RunOptions options =
        new RunOptions(Engine.AUTO, Duration.ofSeconds(30), 2, 1, Optional.of(certificates));
    Verification.Outcome outcome = new Verification(options, Map.of(), new Silence()).run(files);
    List<Path> written = outcome.reports().stream()
        .map(report -> Path.of(report.certificate().orElseThrow()))
        .toList();
    assertThat(written)
        .hasSize(4)
        .doesNotHaveDuplicates()
        .allSatisfy(file -> assertThat(file).isRegularFile());
  }

  private static final class Silence implements Verification.Listener {
    @Override
    public void diagnosed(List<Diagnostic> diagnostics) {
      throw new AssertionError(diagnostics);
    }

    @Override
    public void running(int finished, int all, String claim) {}

    @Override
    public void finished(ClaimReport report) {}
  }
}
