package org.reluworkbench.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * What a kind of mistake is, at length: for who meets a diagnostic and wants to know more.
 *
 * @param text a paragraph
 * @param wrong a text with this mistake and no other
 * @param right the same without it
 * @param file the name of a file that would hold such texts, where they are not specifications
 */
public record Explanation(String text, String wrong, String right, Optional<String> file) {

  private static final String INDENT = "  ";

  public Explanation {
    Objects.requireNonNull(text);
    Objects.requireNonNull(wrong);
    Objects.requireNonNull(right);
    Objects.requireNonNull(file);
  }

  public static Explanation of(DiagnosticCode code) {
    String page = page(code);
    int wrong = page.indexOf("\nwrong:");
    int right = page.indexOf("\nright:");
    String heading = page.substring(wrong + 1, page.indexOf('\n', wrong + 1));
    String file = heading.substring("wrong:".length()).strip();
    return new Explanation(
        page.substring(0, wrong).strip(),
        example(page.substring(wrong + 1 + heading.length(), right)),
        example(page.substring(page.indexOf('\n', right + 1))),
        file.isEmpty() ? Optional.empty() : Optional.of(file));
  }

  private static String example(String lines) {
    return lines
        .strip()
        .lines()
        .map(Explanation::unindented)
        .reduce((a, b) -> a + "\n" + b)
        .get();
  }

  private static String unindented(String line) {
    return line.startsWith(INDENT) ? line.substring(INDENT.length()) : line;
  }

  /** The pages are part of the program, so that one is missing is a fault of ours. */
  private static String page(DiagnosticCode code) {
    String name = "explanation/" + code.slug() + ".txt";
    try (InputStream in = Explanation.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no page " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
