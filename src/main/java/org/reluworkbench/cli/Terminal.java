package org.reluworkbench.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.reluworkbench.report.Style;

/**
 * Where results and messages go, and what the two streams can show.
 *
 * @param out standard output: results only
 * @param err standard error: diagnostics and progress
 * @param outColour whether results may be coloured
 * @param errColour whether messages may be coloured
 * @param progress whether a line on standard error can be written over
 * @param columns the width of the terminal in characters, {@value #USUAL_COLUMNS} where it is none
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean outColour,
    boolean errColour,
    boolean progress,
    int columns) {

  static final int USUAL_COLUMNS = 80;

  /** Narrower ones, and what a terminal that does not know its width says, are not believed. */
  private static final int FEWEST_COLUMNS = 20;

  private static final int BUFFER_BYTES = 1 << 13;

  public Terminal {
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
    if (columns < FEWEST_COLUMNS) {
      throw new IllegalArgumentException("a terminal of " + columns + " columns");
    }
  }

  /** Streams that are no terminal: no colours, no progress, the usual width. */
  public static Terminal plain(PrintStream out, PrintStream err) {
    return new Terminal(out, err, false, false, false, USUAL_COLUMNS);
  }

  /**
   * The streams of this process, in UTF-8 whatever the locale.
   *
   * @param arguments of the command; {@code --no-color} among them rules colours out
   */
  static Terminal ofProcess(
      List<String> arguments, Map<String, String> environment, Properties properties) {
    return of(
        stream(FileDescriptor.out), stream(FileDescriptor.err), arguments, environment, properties);
  }

  /**
   * Reads what the launcher found out: {@code relu.stdout} and {@code relu.stderr} are {@code
   * terminal} where they are one (Java 17 cannot tell them apart), {@code relu.columns} is the width.
   */
  static Terminal of(
      PrintStream out,
      PrintStream err,
      List<String> arguments,
      Map<String, String> environment,
      Properties properties) {
    boolean able = !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
    boolean colour = able
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !arguments.contains("--no-color");
    boolean outTerminal = "terminal".equals(properties.getProperty("relu.stdout"));
    boolean errTerminal = "terminal".equals(properties.getProperty("relu.stderr"));
    return new Terminal(
        out,
        err,
        colour && outTerminal,
        colour && errTerminal,
        able && errTerminal && !arguments.contains("--quiet"),
        columns(properties.getProperty("relu.columns", "")));
  }

  private static int columns(String text) {
    if (!text.matches("[0-9]{1,4}")) {
      return USUAL_COLUMNS;
    }
    int columns = Integer.parseInt(text);
    return columns < FEWEST_COLUMNS ? USUAL_COLUMNS : columns;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    FileOutputStream raw = new FileOutputStream(descriptor);
    boolean results = descriptor == FileDescriptor.out;
    return new PrintStream(
        new BufferedOutputStream(results ? new ResultStream(raw) : raw, BUFFER_BYTES),
        true,
        StandardCharsets.UTF_8);
  }

  /** Whether and how results are coloured. */
  public Style results() {
    return outColour ? Style.COLOURED : Style.PLAIN;
  }

  /** Whether and how messages are coloured. */
  public Style messages() {
    return errColour ? Style.COLOURED : Style.PLAIN;
  }
}
