package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;

class InterruptionTest {

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

  /** A process whose command prints, works until it is cancelled, and prints once more. */
  static final class Patient {

    @Command(name = "wait")
    record WaitCommand(Terminal terminal, Interruption interruption) implements Callable<ExitCode> {
      @Override
      public ExitCode call() throws InterruptedException {
        CountDownLatch work = new CountDownLatch(1);
        interruption.onRequest(work::countDown);
        terminal.out().println("begun");
        work.await();
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
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
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
    } finally {
      process.destroyForcibly();
    }
  }
}
