package org.reluworkbench.editor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Measures how long an editor waits for diagnostics after a change of a long specification, the
 * pause for typing included.
 */
public final class EditorBench {

  private static final String URI = "untitled:bench";
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A block of ten lines, made different by its number. */
  private static final String BLOCK = """
      // Block %1$d: a formula, its reductions, some points and a network.
      formula f%1$d = (a -> b) & !(b & c%1$d) & (a | c%1$d);
      reduce f%1$d to splitting as s%1$d;
      expect f%1$d satisfiable;
      certify s%1$d agrees with f%1$d;
      data d%1$d(x, y) { (0,0) -> 0; (1,0) -> 1; (%1$d,1) -> 1/2; }
      training t%1$d = fit relu(2,1) to d%1$d;
      network n%1$d(x, y) { layer h { h1 = relu(x - y/%2$d); h2 = relu(y - x); } output h2; }
      expect n%1$d(0, 1) = 1;

      """;

  private static final int LINES_OF_BLOCK = 10;

  private EditorBench() {}

  /**
   * What was measured.
   *
   * @param first of the first analysis of all, in milliseconds
   * @param median of the changes after warm-up
   * @param worst of them
   * @param processor the median of the time that all processors of the machine worked for a change,
   *     which does not depend on what else they do
   */
  public record Times(int lines, double first, double median, double worst, double processor) {
    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "%d lines: first %.0f ms; after warm-up median %.0f ms, worst %.0f ms, processor %.0f ms",
          lines,
          first,
          median,
          worst,
          processor);
    }
  }

  /**
   * Opens a specification of so many lines, and breaks and mends its middle again and again.
   *
   * @param warmUp changes that are not counted
   * @param changes that are
   * @param progress hears of each
   */
  public static Times run(
      EditorOptions options, int lines, int warmUp, int changes, Consumer<String> progress)
      throws InterruptedException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= lines / LINES_OF_BLOCK; i++) {
      text.append(String.format(BLOCK, i, i + 1));
    }
    Waiting client = new Waiting();
    try (Session session = new Session(options)) {
      session.connect(client);
      long opened = System.nanoTime();
      session.texts().open(URI, 0, text.toString());
      client.await(0);
      final double first = millisSince(opened);
      List<Double> times = new ArrayList<>();
      List<Double> work = new ArrayList<>();
      for (int version = 1; version <= warmUp + changes; version++) {
        progress.accept("change " + version);
        long start = System.nanoTime();
        long worked = SYSTEM.getProcessCpuTime();
        session.texts().change(URI, version, List.of(change(lines, version)));
        client.await(version);
        if (version > warmUp) {
          times.add(millisSince(start));
          work.add((SYSTEM.getProcessCpuTime() - worked) / 1e6);
        }
      }
      Collections.sort(times);
      Collections.sort(work);
      int middle = times.size() / 2;
      return new Times(
          lines, first, times.get(middle), times.get(times.size() - 1), work.get(middle));
    }
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  /** An odd change breaks a name in the middle, the even one after it mends that. */
  private static TextDocumentContentChangeEvent change(int lines, int version) {
    int line = lines / LINES_OF_BLOCK / 2 * LINES_OF_BLOCK + 2;
    int column = "reduce f".length();
    boolean breaks = version % 2 == 1;
    return new TextDocumentContentChangeEvent(
        new Range(new Position(line, column), new Position(line, column + (breaks ? 0 : 1))),
        breaks ? "x" : "");
  }

  /** Waits for diagnostics. */
  private static final class Waiting implements LanguageClient {

    private final BlockingQueue<PublishDiagnosticsParams> heard = new LinkedBlockingQueue<>();

    void await(int version) throws InterruptedException {
      PublishDiagnosticsParams next = heard.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      boolean right = next != null
          && next.getVersion() == version
          && next.getDiagnostics().isEmpty() == (version % 2 == 0);
      if (!right) {
        throw new IllegalStateException("wrong diagnostics of version " + version + ": " + next);
      }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
      heard.add(params);
    }

    @Override
    public void telemetryEvent(Object event) {}

    @Override
    public void showMessage(MessageParams params) {}

    @Override
    public void logMessage(MessageParams params) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams request) {
      return CompletableFuture.completedFuture(new MessageActionItem());
    }
  }
}
