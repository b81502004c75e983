package org.reluworkbench.editor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.reluworkbench.editor.analysis.Analysis;
import org.reluworkbench.workbench.file.FileImports;

/** What one client has open, can show, and has running. */
final class Session implements AutoCloseable {

  /** Which requests are answered. */
  enum State {
    NEW,
    INITIALIZED,
    SHUT_DOWN
  }

  private final OpenTexts texts = new OpenTexts(new FileImports(), this::analysed);
  private final ClaimRuns runs;
  private final ClaimCommands commands;
  private volatile State state = State.NEW;
  private volatile Optional<LanguageClient> client = Optional.empty();
  private volatile Abilities abilities = new Abilities(false, false, false);

  /** What the client can show. */
  record Abilities(boolean relatedPlaces, boolean refreshedLenses, boolean progress) {}

  Session(EditorOptions options) {
    this.runs = new ClaimRuns(options.run(), options.tools(), this::refreshLenses);
    this.commands = new ClaimCommands(this, texts, runs);
  }

  void connect(LanguageClient remote) {
    client = Optional.of(remote);
  }

  void initialize(Optional<ClientCapabilities> capabilities) {
    abilities = new Abilities(
        capabilities
            .map(ClientCapabilities::getTextDocument)
            .map(TextDocumentClientCapabilities::getPublishDiagnostics)
            .map(PublishDiagnosticsCapabilities::getRelatedInformation)
            .orElse(false),
        capabilities
            .map(ClientCapabilities::getWorkspace)
            .map(WorkspaceClientCapabilities::getCodeLens)
            .map(CodeLensWorkspaceCapabilities::getRefreshSupport)
            .orElse(false),
        capabilities
            .map(ClientCapabilities::getWindow)
            .map(WindowClientCapabilities::getWorkDoneProgress)
            .orElse(false));
    state = State.INITIALIZED;
  }

  CompletableFuture<Object> shutDown() {
    return answer(() -> {
      state = State.SHUT_DOWN;
      runs.close();
      return CompletableFuture.completedFuture(null);
    });
  }

  State state() {
    return state;
  }

  OpenTexts texts() {
    return texts;
  }

  ClaimRuns runs() {
    return runs;
  }

  ClaimCommands commands() {
    return commands;
  }

  Abilities abilities() {
    return abilities;
  }

  Optional<LanguageClient> client() {
    return client;
  }

  /** An answer where there is to be one: after the beginning, before the end. */
  <T> CompletableFuture<T> answer(java.util.function.Supplier<CompletableFuture<T>> question) {
    return switch (state) {
      case INITIALIZED -> question.get();
      case NEW -> refused(ResponseErrorCode.ServerNotInitialized, "not initialized yet");
      case SHUT_DOWN -> refused(ResponseErrorCode.InvalidRequest, "shut down already");
    };
  }

  static <T> CompletableFuture<T> refused(ResponseErrorCode code, String message) {
    return CompletableFuture.failedFuture(
        new ResponseErrorException(new ResponseError(code, message, null)));
  }

  /** What follows from the newest version of a document. */
  <T> CompletableFuture<T> ask(String uri, BiFunction<OpenText, Analysis, T> question) {
    return answer(() -> {
      Optional<OpenText> text = texts.newest(uri);
      return text.isEmpty()
          ? refused(ResponseErrorCode.InvalidParams, "not open: " + uri)
          : texts.analysis(text.get()).thenApply(known -> question.apply(text.get(), known));
    });
  }

  private void analysed(OpenText text, Analysis analysis) {
    publish(
        text.uri(),
        text.version(),
        analysis.diagnostics().stream()
            .map(ours ->
                Protocol.diagnostic(text.uri(), analysis.lines(), ours, abilities.relatedPlaces()))
            .toList());
    runs.retain(text.uri(), () -> Set.copyOf(text.fingerprints(analysis).values()));
  }

  private void publish(
      String uri, Integer version, List<org.eclipse.lsp4j.Diagnostic> diagnostics) {
    client.ifPresent(
        to -> to.publishDiagnostics(new PublishDiagnosticsParams(uri, diagnostics, version)));
  }

  /** A document that is closed has no diagnostics, and none of its claims goes on. */
  void close(String uri) {
    texts.close(uri);
    runs.retain(uri, Set::of);
    publish(uri, null, List.of());
  }

  private void refreshLenses() {
    if (state == State.INITIALIZED && abilities.refreshedLenses()) {
      client.ifPresent(LanguageClient::refreshCodeLenses);
    }
  }

  @Override
  public void close() {
    texts.close();
    runs.close();
  }
}
