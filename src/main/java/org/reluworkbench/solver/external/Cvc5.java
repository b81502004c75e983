package org.reluworkbench.solver.external;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

/**
 * The cvc5 command: answers one question in a process of its own that is ended, with all that it has
 * started, when the time is over. Safe for use by several threads.
 */
public final class Cvc5 {

  /** What it says. */
  public sealed interface Answer {
    record Satisfiable() implements Answer {}

    record Unsatisfiable() implements Answer {}

    /** Neither: given up, out of time, crashed, or words that are no answer. */
    record None(String why) implements Answer {
      public None {
        Objects.requireNonNull(why);
      }
    }
  }

  private static final Pattern VERSION = Pattern.compile("cvc5 version (\\S+)");
  private static final Duration FOR_VERSION = Duration.ofSeconds(20);

  private final Path command;
  private final String version;

  private Cvc5(Path command, String version) {
    this.command = command;
    this.version = version;
  }

  /** The first file {@code cvc5} on the search path that may be run. */
  public static Optional<Path> onPath() {
    String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(folders.split(Pattern.quote(File.pathSeparator)))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "cvc5"))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /**
   * Asks a command for its version.
   *
   * @throws SolverException if it can't be run or does not say that it is cvc5
   */
  public static Cvc5 at(Path command) throws SolverException {
    Path absolute = command.toAbsolutePath();
    try {
      ChildProcess.Ended ended =
          ChildProcess.run(List.of(absolute.toString(), "--version"), "", Budget.of(FOR_VERSION));
      Matcher matcher = VERSION.matcher(ended.output());
      if (matcher.find()) {
        return new Cvc5(absolute, "cvc5 " + matcher.group(1));
      }
      throw new SolverException(
          command + " does not say that it is cvc5: --version " + ended.told());
    } catch (IOException e) {
      throw new SolverException(command + " can't be run: " + e.getMessage(), e);
    }
  }

  /** {@code cvc5 1.0.3}. */
  public String version() {
    return version;
  }

  /** Puts a question that ends with {@code (check-sat)}; returns soon after the budget is spent. */
  public Answer ask(String smtLib, Budget budget) {
    try {
      ChildProcess.Ended ended =
          ChildProcess.run(List.of(command.toString(), "--lang=smt2"), smtLib, budget);
      if (ended.exit().isEmpty()) {
        return new Answer.None(
            "ended by us: " + budget.reason().map(reason -> reason.word()).orElse("out of time"));
      }
      String said = ended.output().strip();
      if (ended.exit().get() == 0 && said.equals("sat")) {
        return new Answer.Satisfiable();
      }
      if (ended.exit().get() == 0 && said.equals("unsat")) {
        return new Answer.Unsatisfiable();
      }
      return new Answer.None(said.equals("unknown") ? "it says unknown" : "it " + ended.told());
    } catch (IOException e) {
      return new Answer.None("it can't be run: " + e.getMessage());
    }
  }
}
