package org.reluworkbench.diagnostic;

import java.util.Objects;

/**
 * A stretch of a source.
 *
 * @param source the text it lies in
 * @param start offset of the first character
 * @param end offset after the last character; equal to {@code start} for a place between characters
 */
public record Span(Source source, int start, int end) {

  public Span {
    Objects.requireNonNull(source);
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IllegalArgumentException("no such span: " + start + ".." + end + " in " + source);
    }
  }

  public Source.Position position() {
    return source.position(start);
  }

  public String text() {
    return source.text().substring(start, end);
  }

  /** The smallest span that covers both. */
  public Span to(Span other) {
    return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** {@code file.relu:4:17}. */
  @Override
  public String toString() {
    Source.Position position = position();
    return source.name() + ":" + position.line() + ":" + position.column();
  }
}
