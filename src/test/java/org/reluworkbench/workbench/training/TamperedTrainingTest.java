package org.reluworkbench.workbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.json.CertificateJson;
import org.reluworkbench.report.CheckReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.workbench.Checking;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.file.CertificateFiles;

/**
 * Certificates of training, altered by someone who knows the format and seals them again: each is
 * rejected for what is wrong with it, not for its digest.
 */
class TamperedTrainingTest {

  private static final String ROWS = "x,y,z\n0,0,0\n2,1,0\n0,2,1\n1,0,2\n3,2,2\n3,2,2\n";
  private static final String OTHER_ROWS = "x,y,z\n0,0,0\n2,1,0\n0,2,1\n1,0,2\n3,2,9\n3,2,9\n";
  private static final String TWO_LABELS = "x,y,z\n0,0,0\n2,0,1\n4,0,0\n1,1,1\n3,1,0\n2,2,1\n";

  /** A line of a tree that holds a sum of at least two terms, after its quote. */
  private static final Pattern SUM = Pattern.compile("(?<=\")\\d[^\"]* \\+ [^\"]*(?=\")");

  private static final String OUTPUT_BIAS =
      "(\"outputWeights\":\\[[^\\]]*\\],\"bias\":)\"[-0-9/]+\"";
  private static final String LOSS = "(\n  \"loss\": )\"[0-9/]+\"";

  @TempDir
  private Path folder;

  /** The text of the certificate that training writes. */
  private String certificate(String rows, String task) throws Exception {
    Path data = Files.writeString(folder.resolve("data.csv"), rows);
    TrainingRequest.Aim aim = task.equals("overparameterised")
        ? new TrainingRequest.Aim.Overparameterised(false)
        : TrainingRequest.aim(task.replaceFirst(" .*", ""), task.replaceFirst(".* ", ""));
    new NetworkTraining(
            new RunOptions(Engine.OWN, Duration.ofMinutes(1), 1, 1, Optional.of(folder)),
            Map.of(),
            line -> {})
        .run(new TrainingRequest(
            data,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            aim,
            Optional.empty(),
            Optional.empty()));
    return Files.readString(folder.resolve("data-train.json"));
  }

  /** What is said against a text that is sealed anew; nothing, if it is accepted. */
  private List<String> objections(String text) throws Exception {
    Diagnosed<CertificateJson.Sealed> read =
        CertificateJson.read(Source.of("certificate.json", text));
    if (!(read instanceof Diagnosed.Fine<CertificateJson.Sealed> fine)) {
      return read.diagnostics().stream().map(Diagnostic::message).toList();
    }
    Path file = folder.resolve("resealed.json");
    CertificateFiles.write(file, fine.value().certificate());
    CheckReport report = Checking.check(file).toOptional().orElseThrow();
    List<String> rejections = report.findings().stream()
        .filter(Finding.Rejected.class::isInstance)
        .map(Finding::what)
        .toList();
    assertThat(report.verdict() == ClaimVerdict.HOLDS).isEqualTo(rejections.isEmpty());
    return rejections;
  }

  private static String altered(String text, String pattern, String replacement) {
    String result = text.replaceFirst(pattern, replacement);
    assertThat(result).as("without " + pattern).isNotEqualTo(text);
    return result;
  }

  private void rejects(String text, String reason) throws Exception {
    assertThat(objections(text))
        .as(text)
        .isNotEmpty()
        .noneMatch(why -> why.contains("digest"))
        .anyMatch(why -> why.contains(reason));
  }

  private static String withSum(String text, String change, String replacement) {
    Matcher sum = SUM.matcher(text);
    assertThat(sum.find()).as("a sum in " + text).isTrue();
    return text.substring(0, sum.start())
        + altered(sum.group(), change, replacement)
        + text.substring(sum.end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,1 zero",
        "2,1 zero",
        "1,1 l1",
        "1,1 l2",
        "1,1 linf",
        "1,1 01",
        "overparameterised"
      })
  void acceptsWhatIsSealedAgainAsItWas(String task) throws Exception {
    assertThat(objections(certificate(ROWS, task))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"l1", "l2", "linf", "01"})
  void namesWhatIsWrongWithAnOptimum(String loss) throws Exception {
    String good = certificate(ROWS, "1,1 " + loss);
    assertThat(objections(good)).isEmpty();
    rejects(withSum(good, "^[0-9/]+ ", "7919/3 "), "leaf ");
    rejects(withSum(good, "^[0-9/]+ ", "-1 "), "-1");
    rejects(withSum(good, "^[^+]* \\+ ", ""), "leaf ");
    rejects(withSum(good, "^.*$", ""), "it proves less than");
    rejects(altered(good, ",\n *\"[^\"]*\"(\n *\\])", "$1"), "tree");
    rejects(altered(good, "\"live\\? 5\"|\"fit\\? 5\"", "\"live? 9\""), "9");
    rejects(altered(good, "(\"2\",\"1\"\\],\"label\":)\"0\"", "$1\"1\""), "leaf ");
    rejects(altered(good, OUTPUT_BIAS, "$1\"11\""), "the weights have loss");
    rejects(altered(good, LOSS, "$1\"1/9\""), "the weights have loss");
    rejects(
        altered(good, "\"lowerBound\": \"[0-9/]+\"", "\"lowerBound\": \"99\""),
        "the lower bound is greater than the loss");
  }

  @ParameterizedTest
  @ValueSource(strings = {"l1", "l2", "linf", "01"})
  void rejectsTheProofOfAnotherOptimum(String loss) throws Exception {
    String good = certificate(ROWS, "1,1 " + loss);
    String other = certificate(OTHER_ROWS, "1,1 " + loss);
    int proof = good.indexOf("\"weights\": {");
    int others = other.indexOf("\"weights\": {");
    rejects(good.substring(0, proof) + other.substring(others), "the weights have loss");
  }

  @ParameterizedTest
  @ValueSource(strings = {"l1", "l2"})
  void rejectsRowsThatCountLess(String loss) throws Exception {
    String good = certificate(ROWS, "1,1 " + loss);
    rejects(altered(good, "\"times\":2", "\"times\":1"), "leaf ");
  }

  @Test
  void namesWhatIsWrongWithTheFewestMisfitsInThePlane() throws Exception {
    String good = certificate(TWO_LABELS, "1,1 01");
    assertThat(good).doesNotContain("\"tree\"");
    assertThat(objections(good)).isEmpty();
    String worse = altered(good, OUTPUT_BIAS, "$1\"1/77\"");
    rejects(worse, "the weights have loss 4");
    String claimed = altered(worse, LOSS, "$1\"4\"");
    rejects(
        altered(claimed, "\"lowerBound\": \"[0-9]+\"", "\"lowerBound\": \"3\""),
        "do not show that no loss is less than 3");
    rejects(altered(good, "(\"2\",\"2\"\\],\"label\":)\"1\"", "$1\"5\""), "two labels");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\b4 v<=l 1 4|5 v<=l 1 4|cancel",
        "\\b3 f<=y 1|-3 f<=y 1|not positive",
        "1 v>=0 1 1 |1 v>=0 1 3 |cancel",
      })
  void namesWhatIsWrongWithARefutation(String pattern, String replacement, String reason)
      throws Exception {
    String good = certificate(ROWS, "1,1 zero");
    rejects(altered(good, pattern, replacement), reason);
  }

  @Test
  void namesWhatIsMissingFromARefutation() throws Exception {
    String good = certificate(ROWS, "1,1 zero");
    rejects(altered(good, ",\n *\"[^\"]*\"(\n *\\])", "$1"), "the tree is not complete");
    rejects(altered(good, "(?s),\n *\\[\n *\"case.*?\\]", ""), "1 cases for 1 units");
    rejects(altered(good, "\"case 1 3\"", "\"case 1 77\""), "a split on unit 1 at example 77");
    rejects(altered(good, "\"units\": 1", "\"units\": 2"), "2 cases for 2 units");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2,1 zero", "overparameterised"})
  void namesTheRowThatOtherWeightsMiss(String task) throws Exception {
    String good = certificate(ROWS, task);
    rejects(altered(good, "\"bias\":\"[-0-9/]+\"", "\"bias\":\"11\""), "the output is");
    rejects(altered(good, "\"bias\": \"[-0-9/]+\"", "\"bias\": \"1/7\""), "the output is");
    rejects(
        altered(good, "\"outputWeights\": \\[\"[-0-9/]+\",", "\"outputWeights\": ["),
        "output weights: ");
    rejects(altered(good, "(\"2\",\"1\"\\],\"label\":)\"0\"", "$1\"1\""), "the output is");
    rejects(altered(good, "\"units\": [0-9]+", "\"units\": 7"), "7");
  }
}
