package org.reluworkbench.interchange;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.problem.Hypergraph;

/**
 * Reads a hypergraph that is given as one set a line: the numbers of its elements, from one, with
 * blanks or commas between them. The elements are {@code 1} up to the largest number that occurs.
 *
 * <p>Empty lines and lines that start with {@code c} or {@code #} are skipped, so an empty set can't
 * be written; a number that occurs twice in a line counts once.
 */
public final class HypergraphReader {

  /** Larger numbers are refused: each element up to the largest gets a name. */
  public static final int MAX_ELEMENTS = 1_000_000;

  private static final String HELP =
      "each line is a set of elements, whole numbers from 1 to " + MAX_ELEMENTS;

  private HypergraphReader() {}

  public static Diagnosed<Hypergraph> read(Source source) {
    Findings findings = new Findings(source, DiagnosticCode.HYPERGRAPH);
    String text = source.text();
    List<List<Integer>> sets = new ArrayList<>();
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    while (start < text.length() && !findings.full()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (text.charAt(start) != 'c' && text.charAt(start) != '#') {
        List<Integer> set = readSet(text, start, end, findings);
        if (!set.isEmpty()) {
          sets.add(set);
        }
      }
      start = end + 1;
    }
    if (findings.any()) {
      return findings.faulty();
    }
    int elements =
        sets.stream().flatMap(List::stream).mapToInt(number -> number).max().orElse(0);
    return Diagnosed.fine(Hypergraph.ofNumbers(elements, sets));
  }

  private static List<Integer> readSet(String text, int from, int to, Findings findings) {
    List<Integer> set = new ArrayList<>();
    int position = from;
    while (position < to) {
      int end = position;
      while (end < to && !isSeparator(text.charAt(end))) {
        end++;
      }
      if (end > position) {
        readElement(text, position, end, set, findings);
      }
      position = end + 1;
    }
    return set;
  }

  private static void readElement(
      String text, int start, int end, List<Integer> set, Findings findings) {
    DimacsScanner digits = new DimacsScanner(text.substring(start, end));
    boolean number = digits.skipDigits() && digits.atEnd();
    long value = number ? digits.number(0, digits.length()) : 0;
    if (value >= 1 && value <= MAX_ELEMENTS) {
      set.add((int) value);
      return;
    }
    String what = number && value > 0 ? "too large: '" : "expected an element, found '";
    findings.add(start, end, what + digits.excerpt(0, digits.length()) + "'", HELP);
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '\t' || c == ',' || c == '\r';
  }
}
