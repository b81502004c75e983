package org.reluworkbench.workbench.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.RunOptions;

/** Claims about networks that are made when they are asked for. */
class NetworkClaimsTest {

  private static final String TABLE =
      "data table(x, y) { (0,0) -> 0; (0,1) -> 1; (1,0) -> 1; (1,1) -> 0; }\n";

  @TempDir
  private Path folder;

  private List<ClaimReport> reports(Duration timeout, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("spec.relu"), text);
    RunOptions options = new RunOptions(Engine.AUTO, timeout, 2, 1, Optional.of(folder));
    Verification.Outcome outcome =
        new Verification(options, Map.of("relu", "test"), new Quiet()).run(List.of(file));
    assertThat(outcome.diagnostics()).isEmpty();
    return outcome.reports();
  }

  private List<ClaimReport> reports(String text) throws IOException {
    return reports(Duration.ofSeconds(60), text);
  }

  private static final class Quiet implements Verification.Listener {
    @Override
    public void diagnosed(List<Diagnostic> diagnostics) {}

    @Override
    public void running(int finished, int all, String claim) {}

    @Override
    public void finished(ClaimReport report) {}
  }

  @Test
  void theNetworkThatTrainsBestFits() throws IOException {
    assertThat(reports(TABLE
            + "training U = fit relu(2,1) to table; train U as best;"
            + "expect best fits table; expect best(0,1) = 1;"))
        .extracting(ClaimReport::verdict)
        .containsOnly(ClaimVerdict.HOLDS);
  }

  @Test
  void whatIsWrongOfATrainedNetworkIsRefutedByTheRow() throws IOException {
    List<ClaimReport> reports = reports(TABLE
        + "data other(x, y) { (0,0) -> 0; (1,0) -> 7; }"
        + "training U = fit relu(2,1) to table; train U as best;"
        + "expect best fits other; expect best(0,1) = 2;");
    assertThat(reports).extracting(ClaimReport::verdict).containsOnly(ClaimVerdict.REFUTED);
    assertThat(reports.get(0).detail()).startsWith("at (1, 0) the output is 1, not 7");
    assertThat(reports.get(1).detail()).startsWith("the output is 1, not 2");
  }

  @Test
  void nothingHoldsOfANetworkThatThereIsNot() throws IOException {
    List<ClaimReport> reports = reports(TABLE
        + "training U = fit relu(1,1) to table; train U as best;"
        + "expect best fits table; expect best(0,1) = 1;");
    assertThat(reports).extracting(ClaimReport::verdict).containsOnly(ClaimVerdict.REFUTED);
    assertThat(reports.get(0).detail()).contains("no network of 1 unit fits");
  }

  @Test
  void withALossTheBestNetworkNeedNotFit() throws IOException {
    List<ClaimReport> reports = reports("data peak(x) { (0) -> 0; (1) -> 3; (2) -> 0; (2) -> 0; }"
        + "training U = fit relu(1,1) to peak loss l2; train U as best;"
        + "expect best(1) = 3/2; expect best fits peak;");
    assertThat(reports)
        .extracting(ClaimReport::verdict)
        .containsExactly(ClaimVerdict.HOLDS, ClaimVerdict.REFUTED);
    assertThat(reports.get(0).detail()).contains("the least l2 loss is 9/2");
  }

  @Test
  void withoutTimeNothingIsKnown() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      rows.append("(").append(i * i % 31).append(",").append(i * 7 % 13).append(",");
      rows.append(i * 11 % 17).append(") -> ").append(i * 5 % 9).append(";");
    }
    assertThat(reports(
            Duration.ofMillis(1),
            "data hard(x, y, z) {" + rows + "} training U = fit relu(4,1) to hard loss l1;"
                + "train U as best; expect best fits hard;"))
        .extracting(ClaimReport::verdict)
        .containsExactly(ClaimVerdict.UNDECIDED);
  }

  @Test
  void constructionsFit() throws IOException {
    assertThat(reports(TABLE
            + "fit overparameterised to table as big; fit compact to table as small;"
            + "expect big fits table; expect small fits table; expect big(1,1) = 0;"))
        .extracting(ClaimReport::verdict)
        .containsOnly(ClaimVerdict.HOLDS);
  }

  @Test
  void claimsAboutOneNetworkCiteOneCertificate() throws IOException {
    List<ClaimReport> reports = reports(TABLE
        + "training U = fit relu(2,1) to table;\ntrain U as best;\n"
        + "expect best fits table;\nexpect best(0,1) = 1;");
    assertThat(reports.get(0).certificate())
        .isPresent()
        .isEqualTo(reports.get(1).certificate());
    assertThat(Path.of(reports.get(0).certificate().orElseThrow())).exists();
  }
}
