package org.reluworkbench.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.file.FileImports;

/** Diagnostics, hovers, outline, layout, lenses and colours of a text. */
class TextFeaturesTest {

  private final ClaimRuns runs = new ClaimRuns(
      new RunOptions(Engine.AUTO, Duration.ofSeconds(20), 1, 1, Optional.empty()),
      Map.of(),
      () -> {});

  @AfterEach
  void end() {
    runs.close();
  }

  private String hover(String marked) {
    Marked text = Marked.of(marked);
    return new Hovers(text.analysis(), text.verdicts(runs))
        .at(text.cursor())
        .map(found -> found.getContents().getRight().getValue())
        .orElse("");
  }

  @Test
  void tellsKindsSizesAndWords() {
    assertThat(hover("formula §f = a & b;")).startsWith("formula `f`: 2 variables");
    assertThat(hover("cnf c { (a | b) } reduce c to splitting as §S;"))
        .contains("- `c`, cnf: 2 variables, 1 clause\n- cnf-to-nae -> nae: 3 variables");
    assertThat(hover("data §d(x) { (0) -> 1; }")).isEqualTo("data `d`: 1 rows, dimension 1");
    assertThat(hover("formula f = a & §a;")).isEqualTo("variable `a`, 2 places");
    assertThat(hover("expect §x satisfiable;")).isEqualTo("`x` is not declared");
    assertThat(hover("formula f = a; reduce f to §training as T;")).contains("which weights");
    assertThat(hover("formula f = a;  § ")).isEmpty();
  }

  @Test
  void aVerdictHoldsAsLongAsNothingChangesThatItRestsOn() throws Exception {
    Marked before = Marked.of("formula f = a; formula g = b; expect f satisfiable;");
    var claim = before.analysis().claims().get(0);
    String print = before.verdicts(runs).fingerprint(claim);
    runs.run("u", print, before.analysis().resolved(claim).orElseThrow()).get();
    assertThat(title(before)).startsWith("holds (").endsWith("satisfiable: a");
    assertThat(title(Marked.of("formula  f = a; // b\nformula g = !b; expect f satisfiable;")))
        .startsWith("holds (");
    assertThat(title(Marked.of("formula f = !a; formula g = b; expect f satisfiable;")))
        .isEqualTo("run this claim");
    assertThat(hover("formula f = a; formula g = b; expect f §satisfiable;"))
        .isEqualTo("**holds** expect f satisfiable (line 1): satisfiable: a");
  }

  private String title(Marked text) {
    return new Lenses(text.text(), text.analysis(), text.verdicts(runs))
        .all()
        .get(0)
        .getCommand()
        .getTitle();
  }

  @Test
  void diagnosticsCountUtf16AndNameTheSecondPlace() {
    Marked text = Marked.of("/* \uD835\uDD38 */ formula f = a;\r\nformula f = b;");
    List<Diagnostic> shown = text.analysis().diagnostics().stream()
        .map(ours -> Protocol.diagnostic("u", text.analysis().lines(), ours, true))
        .toList();
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).getRange())
        .isEqualTo(new Range(new Position(1, 8), new Position(1, 9)));
    assertThat(shown.get(0).getRelatedInformation().get(0).getLocation().getRange())
        .isEqualTo(new Range(new Position(0, 17), new Position(0, 18)));
    Diagnostic plain = Protocol.diagnostic(
        "u", text.analysis().lines(), text.analysis().diagnostics().get(0), false);
    assertThat(plain.getRelatedInformation()).isNull();
    assertThat(plain.getMessage().getLeft()).contains("marked.relu:1:18: first declared here");
  }

  @Test
  void outlinesNetworksDownToTheirNeurons() {
    Marked text =
        Marked.of("network n(x) { layer h { h1 = relu(x); } output h1; }\n" + "expect n(1) = 1;");
    List<DocumentSymbol> symbols = new Outline(text.analysis()).symbols();
    assertThat(symbols)
        .extracting(DocumentSymbol::getName)
        .containsExactly("n", "expect n(1) = 1;");
    assertThat(symbols.get(0).getDetail()).isEqualTo("network");
    assertThat(symbols.get(0).getChildren().get(0).getChildren())
        .extracting(DocumentSymbol::getName)
        .containsExactly("h1");
  }

  @Test
  void formatsOnlyTheLinesThatChange() {
    Marked text = Marked.of("formula f = a;\nformula  g = a;\nformula h = a;\n");
    TextEdit edit = FormattingEdits.of(text.analysis()).get(0);
    assertThat(text.at(edit.getRange())).isEqualTo("1:formula  g = a;\n");
    assertThat(edit.getNewText()).isEqualTo("formula g = a;\n");
    assertThat(FormattingEdits.of(Marked.of("formula f = a;\n").analysis())).isEmpty();
    assertThat(FormattingEdits.of(Marked.of("formula f  = ;").analysis())).isEmpty();
  }

  @Test
  void coloursEachTokenRelativeToTheOneBefore() {
    Marked text = Marked.of("formula f =\n a;");
    assertThat(SemanticColours.of(text.analysis()).getData())
        .containsExactly(0, 0, 7, 0, 0, 0, 8, 1, 5, 1, 0, 2, 1, 4, 0, 1, 1, 1, 7, 0, 0, 1, 1, 4, 0);
  }

  @Test
  void appliesChangesOneAfterTheOther() {
    OpenText text = new OpenText("untitled:x", 1, "ab\r\ncd", new FileImports())
        .changed(
            2,
            List.of(
                new TextDocumentContentChangeEvent(
                    new Range(new Position(0, 1), new Position(1, 1)), "-\n"),
                new TextDocumentContentChangeEvent(
                    new Range(new Position(1, 99), new Position(7, 0)), "!")));
    assertThat(text.source().text()).isEqualTo("a-\nd!");
    assertThat(text.changed(3, List.of(new TextDocumentContentChangeEvent("new")))
            .source()
            .text())
        .isEqualTo("new");
  }
}
