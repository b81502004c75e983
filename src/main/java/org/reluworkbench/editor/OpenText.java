package org.reluworkbench.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.reluworkbench.check.Imports;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.editor.analysis.Analysis;
import org.reluworkbench.editor.analysis.Fingerprints;
import org.reluworkbench.editor.analysis.TextLines;

/**
 * One version of a document that is open in the editor; what the disk holds does not count. It is
 * analysed at most once, when the first asks for that. Safe for use by several threads.
 */
final class OpenText {

  private final String uri;
  private final int version;
  private final Source source;
  private final Imports imports;
  private final CompletableFuture<Analysis> analysis = new CompletableFuture<>();
  private Optional<Map<Integer, String>> fingerprints = Optional.empty();
  private boolean asked;

  OpenText(String uri, int version, String text, Imports imports) {
    this.uri = uri;
    this.version = version;
    this.source = Source.of(Protocol.path(uri), text);
    this.imports = imports;
  }

  String uri() {
    return uri;
  }

  int version() {
    return version;
  }

  Source source() {
    return source;
  }

  /** The same document after some changes, each of which counts places in what the one before left. */
  OpenText changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
    String text = source.text();
    for (TextDocumentContentChangeEvent change : changes) {
      text = changed(text, change);
    }
    return new OpenText(uri, newVersion, text, imports);
  }

  private static String changed(String text, TextDocumentContentChangeEvent change) {
    if (change.getRange() == null) {
      return change.getText();
    }
    TextLines lines = TextLines.of(text);
    int start = Protocol.offset(lines, change.getRange().getStart());
    int end = Math.max(start, Protocol.offset(lines, change.getRange().getEnd()));
    return text.substring(0, start) + change.getText() + text.substring(end);
  }

  /** The same version, to be analysed anew: what it imports may have changed. */
  OpenText anew() {
    return new OpenText(uri, version, source.text(), imports);
  }

  /** The analysis, which the executor is to make unless it is made. */
  synchronized CompletableFuture<Analysis> analysis(Executor executor) {
    if (!asked) {
      asked = true;
      executor.execute(this::analyse);
    }
    return analysis;
  }

  private void analyse() {
    if (analysis.isDone()) {
      return;
    }
    try {
      analysis.complete(Analysis.of(source, imports));
    } catch (RuntimeException | Error e) {
      // Told to whoever waits for it, who lives on another thread.
      analysis.completeExceptionally(e);
    }
  }

  /** On what each claim depends, by where it begins. */
  synchronized Map<Integer, String> fingerprints(Analysis known) {
    if (fingerprints.isEmpty()) {
      Fingerprints prints = new Fingerprints(known, path -> FileState.of(source, path));
      Map<Integer, String> found = new TreeMap<>();
      known.claims().forEach(claim -> found.put(claim.span().start(), prints.of(claim)));
      fingerprints = Optional.of(found);
    }
    return fingerprints.get();
  }

  /** Another text in the place of this one, analysed as this is. */
  Analysis analysed(String other) {
    return Analysis.of(Source.of(source.name(), other), imports);
  }

  /** Nobody needs this version any more: if its analysis has not begun, it never will. */
  void retire() {
    analysis.cancel(false);
  }
}
