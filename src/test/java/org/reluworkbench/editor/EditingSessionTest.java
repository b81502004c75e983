package org.reluworkbench.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reluworkbench.editor.analysis.TextLines;

/** A client plays a person's session with a server in a process of its own. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EditingSessionTest {

  private static final String URI = "file:///tmp/session/puzzle.relu";

  private ServerProcess server;
  private String text = "";
  private int version;

  @BeforeEach
  void start() throws IOException {
    server = ServerProcess.start("--timeout", "20s");
  }

  @AfterEach
  void end() throws Exception {
    server.close();
  }

  private void initialize() throws Exception {
    ServerProcess.answer(server.server().initialize(parameters()));
    server.server().initialized(new InitializedParams());
  }

  private static InitializeParams parameters() {
    InitializeParams params = new InitializeParams();
    PublishDiagnosticsCapabilities diagnostics = new PublishDiagnosticsCapabilities(true);
    TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
    documents.setPublishDiagnostics(diagnostics);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
    WindowClientCapabilities window = new WindowClientCapabilities();
    window.setWorkDoneProgress(true);
    params.setCapabilities(new ClientCapabilities(workspace, documents, window, null));
    params.setProcessId((int) ProcessHandle.current().pid());
    return params;
  }

  private List<Diagnostic> open(String initial) throws InterruptedException {
    text = initial;
    version = 1;
    server
        .server()
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(URI, "relu", 1, initial)));
    return server.diagnosticsOf(version).getDiagnostics();
  }

  /** Applies edits here and tells the server, one after the other from the last on. */
  private List<Diagnostic> apply(List<? extends TextEdit> edits) throws InterruptedException {
    List<TextDocumentContentChangeEvent> changes = new ArrayList<>();
    List<TextEdit> backwards = new ArrayList<>(edits);
    backwards.sort(
        Comparator.<TextEdit>comparingInt(edit -> offset(edit.getRange().getStart()))
            .reversed());
    for (TextEdit edit : backwards) {
      int start = offset(edit.getRange().getStart());
      int end = offset(edit.getRange().getEnd());
      text = text.substring(0, start) + edit.getNewText() + text.substring(end);
      changes.add(new TextDocumentContentChangeEvent(edit.getRange(), edit.getNewText()));
    }
    version++;
    server
        .server()
        .getTextDocumentService()
        .didChange(new DidChangeTextDocumentParams(
            new VersionedTextDocumentIdentifier(URI, version), changes));
    return server.diagnosticsOf(version).getDiagnostics();
  }

  private int offset(Position position) {
    return TextLines.of(text)
        .offset(new TextLines.Place(position.getLine(), position.getCharacter()));
  }

  private Position position(String marked) {
    TextLines.Place place = TextLines.of(text).place(text.indexOf(marked));
    return new Position(place.line(), place.column());
  }

  private static TextDocumentIdentifier document() {
    return new TextDocumentIdentifier(URI);
  }

  private static List<TextEdit> edits(WorkspaceEdit edit) {
    return edit.getDocumentChanges().get(0).getLeft().getEdits().stream()
        .map(either -> either.getLeft())
        .toList();
  }

  private List<? extends CodeLens> lenses() throws Exception {
    return ServerProcess.answer(
        server.server().getTextDocumentService().codeLens(new CodeLensParams(document())));
  }

  @Test
  void mendsRenamesFormatsAndRunsAClaim() throws Exception {
    initialize();
    List<Diagnostic> mistakes = open("""
        // \uD835\uDD38 puzzle
        formula puzzle = (a -> b) & !(b & c) & (a | c);
        reduce puzle   to training as T;
        expect puzzle satisfiable;
        certify T agrees with puzzle;
        """);
    assertThat(mistakes).hasSize(1);
    assertThat(mistakes.get(0).getRange()).isEqualTo(range(2, 7, 12));
    assertThat(mistakes.get(0).getCode().getLeft()).isEqualTo("undeclared-name");
    assertThat(mistakes.get(0).getMessage().getLeft())
        .isEqualTo("no formula is called 'puzle'\nhelp: did you mean 'puzzle'?\n"
            + "more: relu explain undeclared-name");

    assertThat(apply(List.of(new TextEdit(range(2, 7, 12), "puzzle")))).isEmpty();

    WorkspaceEdit renamed = ServerProcess.answer(server
        .server()
        .getTextDocumentService()
        .rename(new RenameParams(document(), position("puzzle satisfiable"), "riddle")));
    assertThat(edits(renamed)).hasSize(4);
    assertThat(apply(edits(renamed))).isEmpty();
    assertThat(text)
        .contains("formula riddle = ", "reduce riddle ", "expect riddle sat", "with riddle;")
        .contains("\uD835\uDD38 puzzle");

    List<? extends TextEdit> layout = ServerProcess.answer(server
        .server()
        .getTextDocumentService()
        .formatting(new DocumentFormattingParams(document(), new FormattingOptions(2, true))));
    assertThat(apply(layout)).isEmpty();
    assertThat(text).contains("\nreduce riddle to training as T;\n");

    runTheClaim();
    assertThat(ServerProcess.answer(server.server().shutdown())).isNull();
    server.server().exit();
    assertThat(server.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(server.process().exitValue()).isZero();
  }

  private void runTheClaim() throws Exception {
    List<? extends CodeLens> before = lenses();
    assertThat(before).hasSize(2);
    Command run = before.get(1).getCommand();
    assertThat(run.getTitle()).isEqualTo("run this claim");
    Object result = ServerProcess.answer(server
        .server()
        .getWorkspaceService()
        .executeCommand(new ExecuteCommandParams(run.getCommand(), run.getArguments())));
    assertThat(result.toString()).contains("verdict=holds", "both satisfiable");
    assertThat(server.message().getMessage()).startsWith("holds  certify T agrees with riddle");
    assertThat(server.progressNote().getToken().getLeft())
        .isEqualTo(server.progressNote().getToken().getLeft());
    server.awaitRefresh();
    assertThat(lenses().get(1).getCommand().getTitle())
        .startsWith("holds (")
        .endsWith("both satisfiable");
    assertThat(lenses().get(0).getCommand().getTitle()).isEqualTo("run this claim");
    String hover = ServerProcess.answer(server
            .server()
            .getTextDocumentService()
            .hover(new HoverParams(document(), position("T agrees"))))
        .getContents()
        .getRight()
        .getValue();
    assertThat(hover)
        .contains("training `T`: ", "formula-to-cnf -> cnf: ", "points-to-training -> training: ")
        .contains("**holds** certify T agrees with riddle (line 5)");
  }

  private static Range range(int line, int start, int end) {
    return new Range(new Position(line, start), new Position(line, end));
  }

  @Test
  void cancelsAClaimThatTakesLong() throws Exception {
    server.close();
    server = ServerProcess.start("--timeout", "10m", "--engine", "z3-nra");
    initialize();
    assertThat(open("""
            splitting f { sets {1,2,3}, {1,4,5}, {1,6,7}, {2,4,6}, {2,5,7}, {3,4,7}, {3,5,6}; }
            reduce f to training as T;
            expect T unsatisfiable;
            """)).isEmpty();
    var running = server
        .server()
        .getWorkspaceService()
        .executeCommand(new ExecuteCommandParams("relu.runClaim", List.of(URI, 2)));
    server.awaitRefresh();
    Command cancel = lenses().get(0).getCommand();
    assertThat(cancel.getTitle()).isEqualTo("running; cancel");
    ServerProcess.answer(server
        .server()
        .getWorkspaceService()
        .executeCommand(new ExecuteCommandParams(cancel.getCommand(), cancel.getArguments())));
    assertThat(ServerProcess.answer(running).toString()).contains("undecided", "interrupted");
    assertThat(lenses().get(0).getCommand().getTitle()).isEqualTo("run this claim");
  }

  @Test
  void keepsToTheOrderOfTheProtocol() throws Exception {
    assertThatThrownBy(() -> lenses()).hasMessageContaining("not initialized");
    initialize();
    ServerProcess.answer(server.server().shutdown());
    assertThatThrownBy(() -> lenses()).hasMessageContaining("shut down");
  }

  @Test
  void anExitWithoutShutdownIsToldByTheExitCode() throws Exception {
    initialize();
    server.server().exit();
    assertThat(server.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(server.process().exitValue()).isEqualTo(1);
  }

  @Test
  void endsWithTheInput() throws Exception {
    initialize();
    server.process().getOutputStream().close();
    assertThat(server.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(server.process().exitValue()).isEqualTo(1);
  }

  @Test
  void endsWithTheEditor() throws Exception {
    Process editor = new ProcessBuilder("sleep", "600").start();
    InitializeParams params = parameters();
    params.setProcessId((int) editor.pid());
    ServerProcess.answer(server.server().initialize(params));
    assertThat(server.process().isAlive()).isTrue();
    editor.destroy();
    assertThat(server.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
  }
}
