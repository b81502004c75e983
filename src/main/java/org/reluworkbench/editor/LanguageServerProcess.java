package org.reluworkbench.editor;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** The language server on two streams, which belong to the protocol alone. */
public final class LanguageServerProcess {

  private LanguageServerProcess() {}

  /**
   * Serves until the client says exit, its process ends, or the input does.
   *
   * @return whether the client had asked for the shutdown before, as the protocol wants it
   */
  public static boolean serve(InputStream in, OutputStream out, EditorOptions options) {
    ExecutorService threads = Executors.newCachedThreadPool(work -> {
      Thread thread = new Thread(work, "protocol");
      thread.setDaemon(true);
      return thread;
    });
    try (EditorServer server = new EditorServer(options)) {
      Launcher<LanguageClient> launcher =
          LSPLauncher.createServerLauncher(server, in, out, threads, consumer -> consumer);
      server.connect(launcher.getRemoteProxy());
      Future<Void> listening = launcher.startListening();
      CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> await(listening), threads);
      CompletableFuture.anyOf(server.exited(), ended).join();
      return server.isShutDown();
    } finally {
      threads.shutdownNow();
    }
  }

  /** That reading ends in one way or the other is all that matters: LSP4J logs the reason. */
  private static void await(Future<Void> listening) {
    try {
      listening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | CancellationException e) {
      throw new IllegalStateException("reading the protocol failed", e);
    }
  }
}
