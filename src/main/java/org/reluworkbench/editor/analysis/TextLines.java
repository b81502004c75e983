package org.reluworkbench.editor.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The lines of a text as editors count them: from zero, ended by a line feed, a carriage return or
 * both; columns are UTF-16 code units from zero.
 */
public final class TextLines {

  private final String text;
  private final List<Integer> starts;

  private TextLines(String text, List<Integer> starts) {
    this.text = text;
    this.starts = starts;
  }

  public static TextLines of(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < Objects.requireNonNull(text).length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || c == '\r' && !pair) {
        starts.add(i + 1);
      }
    }
    return new TextLines(text, starts);
  }

  /** A line and a column, both from zero. */
  public record Place(int line, int column) {}

  public Place place(int offset) {
    int found = Collections.binarySearch(starts, offset);
    int line = found < 0 ? -found - 2 : found;
    return new Place(line, offset - starts.get(line));
  }

  /** How many lines; at least one. */
  public int count() {
    return starts.size();
  }

  /** The offset of a place; one beyond the end of its line, or of the text, counts as that end. */
  public int offset(Place place) {
    if (place.line() >= starts.size()) {
      return text.length();
    }
    int start = starts.get(Math.max(0, place.line()));
    int end = place.line() + 1 < starts.size() ? starts.get(place.line() + 1) : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return Math.max(start, Math.min(start + place.column(), end));
  }
}
