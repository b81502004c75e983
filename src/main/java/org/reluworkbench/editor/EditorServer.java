package org.reluworkbench.editor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The life of a server: what it can do, and when it ends. */
final class EditorServer implements LanguageServer, AutoCloseable {

  private final EditorOptions options;
  private final Session session;
  private final CompletableFuture<Void> exited = new CompletableFuture<>();

  EditorServer(EditorOptions options) {
    this.options = options;
    this.session = new Session(options);
  }

  void connect(LanguageClient client) {
    session.connect(client);
  }

  /** Completed when the client says exit, or is gone. */
  CompletableFuture<Void> exited() {
    return exited;
  }

  boolean isShutDown() {
    return session.state() == Session.State.SHUT_DOWN;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    Optional.ofNullable(params.getProcessId()).ifPresent(this::exitWith);
    session.initialize(Optional.ofNullable(params.getCapabilities()));
    ServerInfo info = new ServerInfo("relu", options.version());
    return CompletableFuture.completedFuture(new InitializeResult(capabilities(), info));
  }

  private static ServerCapabilities capabilities() {
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(TextDocumentSyncKind.Incremental);
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentHighlightProvider(true);
    can.setDocumentSymbolProvider(true);
    can.setDocumentFormattingProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setCompletionProvider(new CompletionOptions(false, List.of()));
    can.setCodeLensProvider(new CodeLensOptions(false));
    can.setExecuteCommandProvider(
        new ExecuteCommandOptions(List.of(ClaimCommands.RUN, ClaimCommands.CANCEL)));
    can.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(SemanticColours.legend(), true));
    return can;
  }

  /** An editor that crashed says no exit. */
  private void exitWith(int editor) {
    ProcessHandle.of(editor)
        .ifPresentOrElse(
            process -> process.onExit().thenRun(() -> exited.complete(null)),
            () -> exited.complete(null));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    return session.shutDown();
  }

  @Override
  public void exit() {
    exited.complete(null);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return new TextService(session);
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new CommandService(session);
  }

  @Override
  public void cancelProgress(WorkDoneProgressCancelParams params) {
    session.commands().cancelProgress(params.getToken());
  }

  /** There is no trace that could be set. */
  @Override
  public void setTrace(SetTraceParams params) {}

  @Override
  public void close() {
    session.close();
  }
}
