package org.reluworkbench.editor;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What is not about one document. */
final class CommandService implements WorkspaceService {

  private final Session session;

  CommandService(Session session) {
    this.session = session;
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return session.answer(() -> session.commands().execute(params));
  }

  /** There is nothing to configure. */
  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {}

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    session.texts().analyseAnew();
  }
}
