package org.reluworkbench.solver.external;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.reluworkbench.solver.Budget;

/** Runs a command with a text on its standard input, never for longer than it may. */
final class ChildProcess {

  /**
   * What became of it.
   *
   * @param exit empty if it was ended by us
   * @param output the beginning of its standard output
   */
  record Ended(Optional<Integer> exit, String output) {

    /** In a few words. */
    String told() {
      String how =
          exit.map(code -> "ended with code " + code).orElse("did not end in time and was killed");
      String line = output.strip().lines().findFirst().orElse("");
      return how + (line.isEmpty() ? " without a word" : ", saying: " + shown(line));
    }

    private static String shown(String line) {
      return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
  }

  private static final int LONGEST = 120;
  private static final int MOST_OUTPUT = 1 << 16;
  private static final long GLANCE_MILLIS = 20;
  private static final long GRACE_MILLIS = 2_000;

  private ChildProcess() {}

  /**
   * Runs. The input is a file, so a process that does not read it keeps nobody waiting.
   *
   * @throws IOException if it can't be started
   */
  static Ended run(List<String> command, String input, Budget budget) throws IOException {
    Path file = Files.createTempFile("relu-question-", ".smt2");
    try {
      Files.writeString(file, input);
      Process process = new ProcessBuilder(command)
          .redirectInput(file.toFile())
          .redirectError(Redirect.DISCARD)
          .start();
      try {
        return await(process, budget);
      } finally {
        end(process);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Ended await(Process process, Budget budget) {
    CompletableFuture<String> output = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(process.getInputStream(), output), "child output");
    reader.setDaemon(true);
    reader.start();
    try {
      while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (budget.isSpent()) {
          end(process);
          return new Ended(Optional.empty(), "");
        }
      }
      return new Ended(
          Optional.of(process.exitValue()), output.get(GRACE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended(Optional.empty(), "");
    } catch (ExecutionException | TimeoutException e) {
      // Its output broke, or something that it has started holds on to it: no answer either way.
      return new Ended(Optional.empty(), "");
    }
  }

  private static void read(InputStream stream, CompletableFuture<String> output) {
    try (stream) {
      output.complete(new String(stream.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8));
    } catch (IOException e) {
      output.completeExceptionally(e); // told where the output is awaited
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
