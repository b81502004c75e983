package org.reluworkbench.interchange.smt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.reluworkbench.interchange.Findings;

/** What SMT-LIB texts are made of; each knows where it stands. */
sealed interface SExpression {

  /** No solver nests values more deeply; so recursion over them is safe. */
  int MAX_DEPTH = 500;

  /** Where it begins in the text. */
  int start();

  /** Where it ends. */
  int end();

  /** A word: a name, a number, a keyword; a quoted name without its quotes. */
  record Word(String text, int start, int end) implements SExpression {
    public Word {
      Objects.requireNonNull(text);
    }
  }

  /** What stands in parentheses. */
  record Group(List<SExpression> parts, int start, int end) implements SExpression {
    public Group {
      parts = List.copyOf(parts);
    }

    /** Whether it begins with this word and has so many parts. */
    boolean is(String word, int size) {
      return parts.size() == size
          && parts.get(0) instanceof Word first
          && first.text().equals(word);
    }
  }

  /** All of a text, as far as it can be read; what can't be is reported. */
  static List<SExpression> readAll(String text, Findings findings) {
    return new Reader(text, findings).readAll();
  }

  /** Reads without recursion, so that depth is no matter. */
  final class Reader {

    private final String text;
    private final Findings findings;
    private int position;

    private Reader(String text, Findings findings) {
      this.text = text;
      this.findings = findings;
    }

    private List<SExpression> readAll() {
      Deque<List<SExpression>> open = new ArrayDeque<>(List.of(new ArrayList<>()));
      Deque<Integer> starts = new ArrayDeque<>();
      for (skipBlank(); position < text.length(); skipBlank()) {
        char next = text.charAt(position);
        if (next == '(') {
          if (starts.size() == MAX_DEPTH) {
            findings.add(position, position + 1, "nested too deeply", "");
            return open.peekLast();
          }
          starts.push(position++);
          open.push(new ArrayList<>());
        } else if (next == ')') {
          position++;
          if (starts.isEmpty()) {
            findings.add(position - 1, position, "a ')' without its '('", "");
            return open.peek();
          }
          List<SExpression> parts = open.pop();
          open.element().add(new Group(parts, starts.pop(), position));
        } else {
          open.element().add(word());
        }
      }
      if (!starts.isEmpty()) {
        findings.add(
            starts.peek(), starts.peek() + 1, "a '(' without its ')'", "is the text cut off?");
      }
      return open.peekLast();
    }

    private void skipBlank() {
      while (position < text.length()) {
        if (text.charAt(position) == ';') {
          int end = text.indexOf('\n', position);
          position = end < 0 ? text.length() : end;
        } else if (Character.isWhitespace(text.charAt(position))) {
          position++;
        } else {
          return;
        }
      }
    }

    private Word word() {
      int start = position;
      char quote = text.charAt(start);
      if (quote == '|' || quote == '"') {
        int end = text.indexOf(quote, start + 1);
        if (end < 0) {
          findings.add(start, start + 1, "a " + quote + " without the one that closes it", "");
          end = text.length() - 1;
        }
        position = end + 1;
        return new Word(text.substring(Math.min(start + 1, end), end), start, position);
      }
      while (position < text.length() && !isEnd(text.charAt(position))) {
        position++;
      }
      return new Word(text.substring(start, position), start, position);
    }

    private static boolean isEnd(char c) {
      return Character.isWhitespace(c) || "();|\"".indexOf(c) >= 0;
    }
  }
}
