package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluworkbench.interchange.AtomicFile;
import picocli.CommandLine.Command;

class InterruptionTest {

  @TempDir
  private Path folder;

  private final Interruption interruption = new Interruption();
  private final AtomicInteger cancelled = new AtomicInteger();

  @Test
  void cancelsTheWorkUnderWayOnce() {
    interruption.onRequest(cancelled::incrementAndGet);
    assertThat(interruption.isRequested()).isFalse();
    interruption.request();
    interruption.request();
    assertThat(interruption.isRequested()).isTrue();
    assertThat(cancelled).hasValue(1);
  }

  @Test
  void cancelsAtOnceWorkThatBeginsAfterTheRequest() {
    interruption.request();
    interruption.onRequest(cancelled::incrementAndGet);
    assertThat(cancelled).hasValue(1);
  }

  /** A process whose command prints, works until it is cancelled, writes a file and prints again. */
  static final class Patient {

    @Command(name = "wait")
    record WaitCommand(Terminal terminal, Interruption interruption) implements Callable<ExitCode> {
      @Override
      public ExitCode call() throws InterruptedException, IOException {
        CountDownLatch work = new CountDownLatch(1);
        interruption.onRequest(work::countDown);
        terminal.out().println("begun");
        work.await();
        AtomicFile.write(Path.of(System.getProperty("relu.finished")), "all of it");
        terminal.out().println("what was finished");
        return ExitCode.UNDECIDED;
      }
    }

    public static void main(String[] arguments) {
      Main.run(
          (terminal, interruption) -> List.of(new WaitCommand(terminal, interruption)), "wait");
    }
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void signalsLetTheProcessPrintWhatIsFinished(String signal, int code) throws Exception {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "signals are those of POSIX");
    Path finished = folder.resolve("finished");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Drelu.finished=" + finished,
            "-cp",
            System.getProperty("java.class.path"),
            Patient.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("begun");
      String kill = "kill -" + signal + " " + process.pid();
      assertThat(new ProcessBuilder("sh", "-c", kill).start().waitFor()).isZero();
      assertThat(out.readLine()).isEqualTo("what was finished");
      assertThat(out.readLine()).isNull();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(code);
      assertThat(finished).hasContent("all of it");
    } finally {
      process.destroyForcibly();
    }
  }
}
