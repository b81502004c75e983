package org.reluworkbench.editor;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** A server in a process of its own, and a client that remembers what it hears. */
final class ServerProcess implements LanguageClient {

  private static final long PATIENCE_SECONDS = 30;

  private final Process process;
  private final LanguageServer server;
  private final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();
  private final BlockingQueue<MessageParams> messages = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> refreshes = new LinkedBlockingQueue<>();
  private final BlockingQueue<ProgressParams> progress = new LinkedBlockingQueue<>();

  private ServerProcess(Process process) {
    this.process = process;
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
    launcher.startListening();
    this.server = launcher.getRemoteProxy();
  }

  static ServerProcess start(String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
        "-cp",
        System.getProperty("java.class.path"),
        "org.reluworkbench.cli.Main",
        "lsp",
        "--stdio"));
    command.addAll(List.of(options));
    return new ServerProcess(new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start());
  }

  LanguageServer server() {
    return server;
  }

  Process process() {
    return process;
  }

  static <T> T answer(CompletableFuture<T> future) throws Exception {
    return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** What is said next of the diagnostics of this version. */
  PublishDiagnosticsParams diagnosticsOf(int version) throws InterruptedException {
    return next(diagnostics, found -> found.getVersion() != null && found.getVersion() == version);
  }

  MessageParams message() throws InterruptedException {
    return next(messages, any -> true);
  }

  void awaitRefresh() throws InterruptedException {
    next(refreshes, any -> true);
  }

  ProgressParams progressNote() throws InterruptedException {
    return next(progress, any -> true);
  }

  private static <T> T next(BlockingQueue<T> queue, Predicate<T> wanted)
      throws InterruptedException {
    while (true) {
      T found = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (found == null) {
        throw new AssertionError("the server said nothing");
      }
      if (wanted.test(found)) {
        return found;
      }
    }
  }

  @Override
  public void telemetryEvent(Object object) {}

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    diagnostics.add(params);
  }

  @Override
  public void showMessage(MessageParams params) {
    messages.add(params);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams params) {
    messages.add(params);
  }

  @Override
  public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void notifyProgress(ProgressParams params) {
    progress.add(params);
  }

  @Override
  public CompletableFuture<Void> refreshCodeLenses() {
    refreshes.add("lenses");
    return CompletableFuture.completedFuture(null);
  }

  void close() throws InterruptedException {
    process.destroy();
    process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
