package org.reluworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Explanation;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.HypergraphReader;
import org.reluworkbench.interchange.json.BundleJson;
import org.reluworkbench.interchange.onnx.NetworkImport;
import org.reluworkbench.interchange.smt.SmtModel;
import org.reluworkbench.problem.Training;
import org.reluworkbench.workbench.file.Loader;

/** The examples of the explanations are run, so that they stay true. */
class ExplanationsTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void theWrongExampleIsWrongInThisWayOnly(DiagnosticCode code) throws IOException {
    Explanation explanation = Explanation.of(code);
    assertThat(explanation.text()).isNotBlank();
    assertThat(diagnose(explanation.file(), explanation.wrong()))
        .as(explanation.wrong())
        .isNotEmpty()
        .allMatch(diagnostic -> diagnostic.code() == code);
    if (code != DiagnosticCode.JSON && code != DiagnosticCode.ONNX) {
      assertThat(diagnose(explanation.file(), explanation.right()))
          .as(explanation.right())
          .isEmpty();
    }
  }

  private List<Diagnostic> diagnose(Optional<String> name, String text) throws IOException {
    String file = name.orElse("spec.relu");
    if (file.equals("model.txt")) {
      return SmtModel.read(new Training(1, 1, List.of()), Source.of(file, text)).diagnostics();
    }
    if (file.endsWith(".txt")) {
      return HypergraphReader.read(Source.of(file, text)).diagnostics();
    }
    if (file.endsWith(".json")) {
      return BundleJson.read(Source.of(file, text)).diagnostics();
    }
    if (file.endsWith(".onnx")) {
      Path model = Files.writeString(folder.resolve(file), text);
      return NetworkImport.read(model, false).diagnostics();
    }
    Diagnosed<?> loaded = Loader.load(Files.writeString(folder.resolve(file), text));
    return loaded.diagnostics();
  }
}
