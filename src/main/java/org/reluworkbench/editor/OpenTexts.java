package org.reluworkbench.editor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.reluworkbench.check.Imports;
import org.reluworkbench.editor.analysis.Analysis;

/**
 * The documents that are open, each in its newest version. Analyses are made one after the other on
 * a thread of their own; those of versions that were overtaken are dropped.
 */
final class OpenTexts implements AutoCloseable {

  /** So long a pause in typing is waited for: less than a person notices. */
  private static final Duration PAUSE = Duration.ofMillis(40);

  private final Imports imports;
  private final BiConsumer<OpenText, Analysis> listener;
  private final Map<String, OpenText> texts = new ConcurrentHashMap<>();
  private final Map<String, Future<?>> pending = new ConcurrentHashMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "analysis");
        thread.setDaemon(true);
        return thread;
      });

  /**
   * No documents.
   *
   * @param listener hears of each newest version that is analysed, on the thread of the analyses
   */
  OpenTexts(Imports imports, BiConsumer<OpenText, Analysis> listener) {
    this.imports = imports;
    this.listener = listener;
  }

  void open(String uri, int version, String text) {
    put(new OpenText(uri, version, text, imports), Duration.ZERO);
  }

  void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
    Optional.ofNullable(texts.get(uri))
        .ifPresent(text -> put(text.changed(version, changes), PAUSE));
  }

  void close(String uri) {
    Optional.ofNullable(texts.remove(uri)).ifPresent(OpenText::retire);
    Optional.ofNullable(pending.remove(uri)).ifPresent(due -> due.cancel(false));
  }

  /** Files on the disk changed that documents may import. */
  void analyseAnew() {
    List.copyOf(texts.values()).forEach(text -> put(text.anew(), Duration.ZERO));
  }

  private void put(OpenText text, Duration pause) {
    Optional.ofNullable(texts.put(text.uri(), text)).ifPresent(OpenText::retire);
    Future<?> due = worker.schedule(() -> analyse(text), pause.toMillis(), TimeUnit.MILLISECONDS);
    Optional.ofNullable(pending.put(text.uri(), due)).ifPresent(before -> before.cancel(false));
  }

  private void analyse(OpenText text) {
    text.analysis(Runnable::run).thenAccept(analysis -> {
      if (isNewest(text)) {
        listener.accept(text, analysis);
      }
    });
  }

  boolean isNewest(OpenText text) {
    return texts.get(text.uri()) == text;
  }

  Optional<OpenText> newest(String uri) {
    return Optional.ofNullable(texts.get(uri));
  }

  /** The analysis of a version; cancelled if a newer one overtakes it. */
  CompletableFuture<Analysis> analysis(OpenText text) {
    return text.analysis(worker);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
