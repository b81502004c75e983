package org.reluworkbench.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.editor.analysis.Analysis;
import org.reluworkbench.editor.analysis.NameIndex;
import org.reluworkbench.editor.analysis.Occurrence;
import org.reluworkbench.editor.analysis.Symbol;
import org.reluworkbench.syntax.SourceTokens;

/**
 * Gives things other names, everywhere at once or not at all. The text with the new name is analysed
 * before it is proposed: every name in it must stand for what it stood for, and nothing may be wrong
 * that was right.
 */
final class Renaming {

  private final OpenText text;
  private final Analysis analysis;

  Renaming(OpenText text, Analysis analysis) {
    this.text = text;
    this.analysis = analysis;
  }

  /** The name at a place, if it is one that can be changed. */
  Optional<Range> place(int offset) {
    return found(offset).map(occurrence -> Protocol.range(analysis.lines(), occurrence.span()));
  }

  private Optional<Occurrence> found(int offset) {
    return analysis
        .names()
        .at(offset)
        .filter(occurrence -> analysis.names().declaration(occurrence.symbol()).isPresent())
        .filter(occurrence -> isName(occurrence.span().text()));
  }

  /** The edit, or a refusal that says why. */
  WorkspaceEdit rename(int offset, String newName) {
    Occurrence occurrence =
        found(offset).orElseThrow(() -> refusal("there is no name here that could be changed"));
    if (!analysis.syntaxFine()) {
      throw refusal("the text has mistakes of syntax, in which uses of a name may be hidden");
    }
    if (!isName(newName)) {
      throw refusal("'" + newName + "' is no name: a name is a letter or '_', then letters, digits,"
          + " '_' and \"'\", and no word of the language");
    }
    Symbol symbol = occurrence.symbol();
    Symbol renamed = new Symbol(symbol.sort(), symbol.scope(), newName);
    if (!renamed.equals(symbol) && !analysis.names().of(renamed).isEmpty()) {
      throw refusal("another " + symbol.sort().noun() + " is called '" + newName + "' already");
    }
    List<Occurrence> uses = analysis.names().of(symbol);
    requireSameMeaning(uses, newName);
    return edit(uses, newName);
  }

  private static ResponseErrorException refusal(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, why, null));
  }

  private static boolean isName(String word) {
    List<SourceTokens.SourceToken> tokens = SourceTokens.unparsed(Source.of("name", word));
    return tokens.size() == 1
        && tokens.get(0).category() == SourceTokens.Category.NAME
        && tokens.get(0).span().text().equals(word);
  }

  private WorkspaceEdit edit(List<Occurrence> uses, String newName) {
    List<Either<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>> edits = new ArrayList<>();
    for (Occurrence use : uses) {
      edits.add(
          Either.forLeft(new TextEdit(Protocol.range(analysis.lines(), use.span()), newName)));
    }
    return new WorkspaceEdit(List.of(Either.forLeft(new TextDocumentEdit(
        new VersionedTextDocumentIdentifier(text.uri(), text.version()), edits))));
  }

  private void requireSameMeaning(List<Occurrence> uses, String newName) {
    StringBuilder changed = new StringBuilder(analysis.source().text());
    for (int i = uses.size() - 1; i >= 0; i--) {
      changed.replace(uses.get(i).span().start(), uses.get(i).span().end(), newName);
    }
    Analysis after = text.analysed(changed.toString());
    if (after.diagnostics().size() > analysis.diagnostics().size()) {
      Set<String> before = messages(analysis);
      throw refusal("with that name, "
          + messages(after).stream()
              .filter(message -> !before.contains(message))
              .findFirst()
              .orElse("more would be wrong than is now"));
    }
    Set<Integer> places = uses.stream().map(use -> use.span().start()).collect(Collectors.toSet());
    if (!shape(analysis.names(), places).equals(shape(after.names(), movedTo(uses, newName)))) {
      throw refusal("with that name, other names would stand for other things");
    }
  }

  private static Set<String> messages(Analysis analysis) {
    return analysis.diagnostics().stream()
        .map(Diagnostic::message)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Where the uses are once all are replaced. */
  private static Set<Integer> movedTo(List<Occurrence> uses, String newName) {
    Set<Integer> places = new HashSet<>();
    int shift = 0;
    for (Occurrence use : uses) {
      places.add(use.span().start() + shift);
      shift += newName.length() - (use.span().end() - use.span().start());
    }
    return places;
  }

  /** All names in their order, with those at some places as one that nothing else can be called. */
  private static List<Symbol> shape(NameIndex names, Set<Integer> places) {
    return names.all().stream()
        .map(occurrence -> places.contains(occurrence.span().start())
            ? new Symbol(occurrence.symbol().sort(), "", "")
            : new Symbol(occurrence.symbol().sort(), "", occurrence.symbol().name()))
        .toList();
  }
}
