package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * The examples at the end of every command's help, run in order in a folder of their own: what they
 * print is what the help says, but for times. There, {@code ...} stands for anything in a line, or
 * for any lines. A call with a remark after {@code #} says what else there is; it is only parsed.
 */
class HelpExamplesTest {

  private static final Pattern FILE = Pattern.compile("[\\w-]+(/[\\w-]+)*\\.\\w+|out|proofs");
  private static final Pattern TIME = Pattern.compile("\\b[0-9.]+ (ms|s|min)\\b");

  @TempDir
  private Path folder;

  private static CommandLine application() {
    Terminal terminal = new CapturedTerminal().plain();
    return new Application(terminal, new Interruption(), commands(terminal)).commandLine();
  }

  private static List<Callable<ExitCode>> commands(Terminal terminal) {
    return Main.commands(terminal, new Interruption());
  }

  static List<String> commands() {
    return List.copyOf(Application.leaves(application()).keySet());
  }

  /** A call and what it is said to print. */
  private record Example(String call, List<String> output) {}

  private static List<Example> examples(String command) {
    List<Example> examples = new ArrayList<>();
    CommandLine line = Application.leaves(application()).get(command);
    String text = Arrays.stream(line.getCommandSpec().usageMessage().footer())
        .map(each -> each.replace("%%", "%"))
        .collect(Collectors.joining("\n"))
        .replaceAll("\\\\\n *", "");
    for (String next : text.lines().toList()) {
      if (next.startsWith("    ")) {
        examples.get(examples.size() - 1).output().add(next.substring(4));
      } else {
        examples.add(new Example(next.strip(), new ArrayList<>()));
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void examplesPrintWhatTheHelpSays(String command) throws Exception {
    assertThat(examples(command)).isNotEmpty();
    for (Example example : examples(command)) {
      if (example.call().contains("#")) {
        parse(example.call());
      } else if (example.call().startsWith("relu ")) {
        String printed = run(words(example.call()));
        assertThat(masked(printed)).as(example.call()).matches(pattern(example.output()));
      } else {
        shell(example.call());
      }
    }
  }

  private static void parse(String call) {
    String arguments = call.replaceAll("#.*|>.*|.*<\\(|\\)", "").strip();
    assertThat(arguments).startsWith("relu ");
    application().parseArgs(words(arguments).toArray(String[]::new));
  }

  private static List<String> words(String call) {
    return List.of(call.substring("relu ".length()).split(" +"));
  }

  private String run(List<String> words) {
    CapturedTerminal captured = new CapturedTerminal();
    String[] arguments = words.stream()
        .map(word -> FILE.matcher(word).matches() && !word.startsWith("instances/")
            ? folder.resolve(word).toString()
            : word)
        .toArray(String[]::new);
    new Application(captured.plain(), new Interruption(), commands(captured.plain()))
        .run(arguments);
    assertThat(captured.err()).as(String.join(" ", words)).isEmpty();
    return captured.out().replace(folder + "/", "");
  }

  /** {@code printf 'TEXT' >FILE}, and what runs a solver that may not be there. */
  private void shell(String call) throws IOException, InterruptedException {
    String program = call.substring(0, call.indexOf(' '));
    boolean there = Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    Assumptions.assumeTrue(there, "no " + program + " here, so its example is not run");
    assertThat(program).isIn("printf", "z3");
    Process process =
        new ProcessBuilder("sh", "-c", call).directory(folder.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private static String masked(String text) {
    return TIME.matcher(text)
        .replaceAll("TIME")
        .lines()
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static Pattern pattern(List<String> lines) {
    return Pattern.compile(lines.stream()
        .map(line -> line.equals("...")
            ? "(?s:(.*\n)?)"
            : Arrays.stream(masked(line).split("\\.\\.\\.", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")))
        .collect(Collectors.joining()));
  }
}
