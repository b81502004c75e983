package org.reluworkbench.interchange;

/** A place in a DIMACS text, and the steps that move it on. */
final class DimacsScanner {

  private static final int EXCERPT = 20;

  private final String text;
  private int position;

  DimacsScanner(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  int length() {
    return text.length();
  }

  boolean atEnd() {
    return position == text.length();
  }

  /** The next character; at the end one that no rule asks for. */
  char peek() {
    return atEnd() ? '\0' : text.charAt(position);
  }

  void skipOne() {
    position++;
  }

  boolean skipWord(String word) {
    if (!text.startsWith(word, position)) {
      return false;
    }
    position += word.length();
    return true;
  }

  boolean skipBlanks() {
    int start = position;
    while (peek() == ' ' || peek() == '\t') {
      position++;
    }
    return position > start;
  }

  boolean skipDigits() {
    int start = position;
    while (isDigit(peek())) {
      position++;
    }
    return position > start;
  }

  /** Skips LF or CR LF. */
  boolean skipLineEnd() {
    return skipWord("\n") || skipWord("\r\n");
  }

  /** Skips the rest of the line with its end. */
  void skipLine() {
    int end = text.indexOf('\n', position);
    position = end < 0 ? text.length() : end + 1;
  }

  /** Skips what is neither blank nor line end. */
  void skipToken() {
    while (!atEnd() && " \t\n\r".indexOf(peek()) < 0) {
      position++;
    }
  }

  /** Whether a number may end here: before a blank, a line end or a comment, or at the end. */
  boolean atTokenEnd() {
    return atEnd() || " \t\n\rc".indexOf(peek()) >= 0;
  }

  /** The value of a stretch of digits, or {@code Long.MAX_VALUE} if it is larger than that. */
  long number(int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (value > (Long.MAX_VALUE - digit) / 10) {
        return Long.MAX_VALUE;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  /** The stretch, cut if it is long. */
  String excerpt(int start, int end) {
    return end - start <= EXCERPT
        ? text.substring(start, end)
        : text.substring(start, start + EXCERPT) + "...";
  }

  String describe() {
    return describe(position);
  }

  /** The character at a place as a message names it. */
  String describe(int place) {
    if (place >= text.length()) {
      return "the end of the text";
    }
    char found = text.charAt(place);
    return switch (found) {
      case '\n' -> "the end of the line";
      case '\r' ->
        text.startsWith("\r\n", place) ? "the end of the line" : "a carriage return alone";
      case '\t' -> "a tab";
      case ' ' -> "a space";
      case '\uFEFF' -> "a byte order mark";
      default -> Character.isISOControl(found) ? "a control character" : "'" + found + "'";
    };
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }
}
