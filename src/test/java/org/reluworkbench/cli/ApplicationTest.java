package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.workbench.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

class ApplicationTest {

  /** A command as the real ones are: options, a parameter, an example, an outcome. */
  @Command(name = "weigh", description = "Weighs a file.", footer = "  relu weigh a.relu")
  static final class WeighCommand implements Callable<ExitCode> {

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "FILE", description = "What to weigh.")
    private String file;

    private Callable<ExitCode> outcome = () -> ExitCode.SUCCESS;

    @Override
    public ExitCode call() throws Exception {
      return outcome.call();
    }
  }

  private final CapturedTerminal captured = new CapturedTerminal();
  private final Interruption interruption = new Interruption();
  private final WeighCommand weigh = new WeighCommand();

  private ExitCode run(String... arguments) {
    return run(captured.plain(), arguments);
  }

  private ExitCode run(Terminal terminal, String... arguments) {
    return new Application(terminal, interruption, List.of(weigh)).run(arguments);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = ApplicationTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void helpOfTheWholeIsAResult() throws IOException {
    assertThat(run("--help")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).isEqualTo(golden("help.txt"));
    assertThat(captured.err()).isEmpty();
  }

  @Test
  void helpOfACommandNeedsNoArguments() throws IOException {
    assertThat(run("weigh", "--help")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).isEqualTo(golden("help-weigh.txt"));
  }

  @Test
  void versionNamesTheSolversToo() {
    Versions versions = Versions.ofThisBuild();
    assertThat(run("--version")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out().lines())
        .containsExactly(
            "relu " + versions.product(),
            "java " + Runtime.version(),
            "z3 " + versions.z3(),
            "sat4j " + versions.sat4j());
  }

  @Test
  void everyRealCommandHasAWorkedExampleAndTheCommonOptions() {
    List<Callable<ExitCode>> commands = Main.commands(captured.plain(), interruption);
    CommandLine line = new Application(captured.plain(), interruption, commands).commandLine();
    assertThat(line.getSubcommands()).hasSameSizeAs(commands);
    Application.leaves(line)
        .forEach((name, command) -> assertThat(command.getUsageMessage())
            .as(name)
            .contains("Example", "relu " + name, "--timeout", "--json", "--help"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|no command given|relu --help",
        "wiegh|there is no command 'wiegh'|relu --help",
        "weigh|missing required parameter: 'FILE'|relu weigh --help",
        "weigh a b|'b' is one argument too many|relu weigh --help",
        "weigh a --tiemout 3s|there is no option '--tiemout'|relu weigh --help",
        "weigh a --timeout 3|option '--timeout': '3' is no duration|relu weigh --help",
        "weigh a --timeout|missing required parameter for option '--timeout'|relu weigh --help",
        "weigh a --threads 0|'0' is no whole number above zero|relu weigh --help",
        "weigh a --seed x|'--seed': 'x' is no whole number that fits|relu weigh --help",
        "weigh a --json --json|should be specified only once|relu weigh --help",
      })
  void wrongUsageIsToldInFewLinesAndNeverAsAResult(String call, String message, String hint) {
    String[] arguments = call.isEmpty() ? new String[0] : call.split(" ");
    assertThat(run(arguments)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.out()).isEmpty();
    assertThat(captured.err()).startsWith("relu: ").contains(message, "'" + hint + "'");
    assertThat(captured.err().lines()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void misspelledNamesAreMatched() {
    run("wiegh");
    assertThat(captured.err()).contains("help: did you mean 'weigh'");
  }

  @Test
  void optionsHaveTheirDefaults() {
    assertThat(run("weigh", "a")).isEqualTo(ExitCode.SUCCESS);
    assertThat(weigh.options.timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(weigh.options.seed()).isEqualTo(1);
    assertThat(weigh.options.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(weigh.options.certificates()).isEmpty();
    assertThat(weigh.options.junit()).isEmpty();
    assertThat(weigh.options.json() || weigh.options.quiet()).isFalse();
  }

  @Test
  void optionsAreRead() {
    run(("weigh a --timeout 2m --seed -7 --threads 3 --json --certificates c --junit r.xml"
            + " --quiet --no-color")
        .split(" "));
    assertThat(captured.err()).isEmpty();
    assertThat(weigh.file).isEqualTo("a");
    assertThat(weigh.options.timeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(weigh.options.seed()).isEqualTo(-7);
    assertThat(weigh.options.threads()).isEqualTo(3);
    assertThat(weigh.options.json() && weigh.options.quiet()).isTrue();
    assertThat(weigh.options.certificates()).hasToString("Optional[c]");
    assertThat(weigh.options.junit()).hasToString("Optional[r.xml]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUCCESS", "REFUTED", "UNDECIDED", "SATISFIABLE", "BAD_INPUT"})
  void commandsEndAsTheySay(ExitCode code) {
    weigh.outcome = () -> code;
    assertThat(run("weigh", "a")).isEqualTo(code);
  }

  @Test
  void faultsOfOursComeWithAllThatAReportNeeds() {
    weigh.outcome = () -> {
      throw new IllegalStateException("scales broken");
    };
    assertThat(run("weigh", "a file's")).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(captured.out()).isEmpty();
    assertThat(captured.err())
        .startsWith("relu: internal error")
        .contains(
            "relu " + Versions.ofThisBuild().product(),
            "java: " + Runtime.version(),
            "command: relu weigh 'a file'\\''s'",
            "IllegalStateException: scales broken",
            "at org.reluworkbench.cli.ApplicationTest");
  }

  @Test
  void errorsOfTheMachineAreToldTheSameWay() {
    weigh.outcome = () -> {
      throw new StackOverflowError();
    };
    assertThat(run("weigh", "a")).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(captured.err()).contains("StackOverflowError", "command: relu weigh a");
  }

  @Test
  void aHeapThatIsTooSmallIsNoFaultOfOurs() {
    weigh.outcome = () -> {
      throw new OutOfMemoryError("Java heap space");
    };
    assertThat(run("weigh", "a")).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(captured.err())
        .startsWith("relu: out of memory: the Java heap of ")
        .contains("help: JDK_JAVA_OPTIONS=-Xmx")
        .doesNotContain("internal error", "\tat ");
  }

  @Test
  void interruptedCommandsSaySoWhateverTheyFound() {
    weigh.outcome = () -> {
      interruption.request();
      return ExitCode.SUCCESS;
    };
    assertThat(run("weigh", "a")).isEqualTo(ExitCode.INTERRUPTED);
  }

  private Terminal failing(String message) {
    OutputStream broken = new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        throw new IOException(message);
      }
    };
    // Buffered as in Main: what could not be written stays in the buffer and fails again.
    OutputStream out = new BufferedOutputStream(new ResultStream(broken));
    return Terminal.plain(
        new PrintStream(out, true, StandardCharsets.UTF_8), captured.plain().err());
  }

  @Test
  void readerThatGoesAwayEndsTheCommandQuietly() {
    assertThat(run(failing("Broken pipe"), "--help")).isEqualTo(ExitCode.BROKEN_PIPE);
    assertThat(captured.err()).isEmpty();
  }

  @Test
  void resultsThatCannotBeWrittenAreNoSuccess() {
    assertThat(run(failing("No space left on device"), "--help"))
        .isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(captured.err())
        .isEqualTo(
            "relu: cannot write the results: No space left on device" + System.lineSeparator());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none/a.json|'none' can't be read or written: no such folder",
        "folder|'folder' can't be read or written: Is a directory",
      })
  void filesThatCannotBeUsedAreNoFaultOfOurs(String file, String message) {
    weigh.outcome = () -> {
      String reason = message.substring(message.indexOf(": ") + 2);
      throw new FileSystemException(file.replaceFirst("/.*", ""), null, reason);
    };
    assertThat(run("weigh", "a")).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(captured.err()).isEqualTo("relu: " + message + System.lineSeparator());
    weigh.outcome = () -> {
      throw new UncheckedIOException(new AccessDeniedException(file));
    };
    assertThat(run("weigh", "a")).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(captured.err()).endsWith(": that is not allowed" + System.lineSeparator());
  }
}
