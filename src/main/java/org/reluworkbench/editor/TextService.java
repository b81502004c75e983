package org.reluworkbench.editor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.reluworkbench.editor.analysis.Analysis;

/** What editors ask of a document, each question handed to the class that knows the answer. */
final class TextService implements TextDocumentService {

  private final Session session;

  TextService(Session session) {
    this.session = session;
  }

  /** What is to be known about a place of a document. */
  @FunctionalInterface
  private interface AtPlace<T> {
    T at(OpenText text, Analysis analysis, int offset);
  }

  private <T> CompletableFuture<T> ask(TextDocumentPositionParams params, AtPlace<T> question) {
    return session.ask(
        params.getTextDocument().getUri(),
        (text, analysis) ->
            question.at(text, analysis, Protocol.offset(analysis.lines(), params.getPosition())));
  }

  // ---- the life of documents ----

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    session.texts().open(item.getUri(), item.getVersion(), item.getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    session
        .texts()
        .change(
            params.getTextDocument().getUri(),
            params.getTextDocument().getVersion(),
            params.getContentChanges());
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    session.close(params.getTextDocument().getUri());
  }

  /** Its text is known; but what is saved may be what others import. */
  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    session.texts().analyseAnew();
  }

  // ---- questions ----

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return ask(
        params,
        (text, analysis, offset) ->
            new Hovers(analysis, verdicts(text, analysis)).at(offset).orElse(null));
  }

  private Verdicts verdicts(OpenText text, Analysis analysis) {
    return new Verdicts(text.fingerprints(analysis), session.runs());
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return ask(
        params,
        (text, analysis, offset) -> Either.forLeft(
            new Places(text.uri(), analysis).definition(offset).stream().toList()));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return ask(
        params,
        (text, analysis, offset) -> new Places(text.uri(), analysis)
            .references(offset, params.getContext().isIncludeDeclaration()));
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return ask(
        params, (text, analysis, offset) -> new Places(text.uri(), analysis).highlights(offset));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return session.ask(
        params.getTextDocument().getUri(),
        (text, analysis) -> new Outline(analysis)
            .symbols().stream()
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList());
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return ask(
        params,
        (text, analysis, offset) -> new Renaming(text, analysis)
            .place(offset)
            .map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst)
            .orElse(null));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return ask(
        params,
        (text, analysis, offset) ->
            new Renaming(text, analysis).rename(offset, params.getNewName()));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return session.ask(
        params.getTextDocument().getUri(), (text, analysis) -> FormattingEdits.of(analysis));
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    return session.ask(
        params.getTextDocument().getUri(),
        (text, analysis) -> new Lenses(text, analysis, verdicts(text, analysis)).all());
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return ask(
        params, (text, analysis, offset) -> Either.forLeft(new Completions(analysis).at(offset)));
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    return session.ask(
        params.getTextDocument().getUri(), (text, analysis) -> SemanticColours.of(analysis));
  }
}
