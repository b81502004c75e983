package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.diagnostic.Span;

/** Says in our words what is wrong at the place where Jackson gave up; it knows places well. */
final class JsonSyntaxFault {

  private static final int EXCERPT = 30;

  private JsonSyntaxFault() {}

  static Diagnostic at(Source source, int reported, JsonProcessingException cause) {
    String text = source.text();
    if (cause instanceof JsonEOFException || reported >= text.length()) {
      Span end = source.span(text.length(), text.length());
      return of(end, "the text ends too early", "is the file complete?");
    }
    if (cause.getOriginalMessage().contains("character escape")) {
      return of(
          source.span(reported, reported + 1),
          "an escape in a string that JSON does not know",
          "a backslash itself is written \\\\");
    }
    Span word = wordAround(source, reported);
    boolean brokenString = Character.isISOControl(text.charAt(reported));
    return word.end() > word.start() && !brokenString
        ? badWord(word)
        : badCharacter(source, reported);
  }

  /** The letters before and the letters and digits after a place; empty if there are none. */
  private static Span wordAround(Source source, int place) {
    String text = source.text();
    int start = place;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = start;
    while (end < text.length()
        && (end == start
            ? Character.isLetter(text.charAt(end))
            : Character.isLetterOrDigit(text.charAt(end)))) {
      end++;
    }
    return source.span(start, end);
  }

  private static Diagnostic badWord(Span word) {
    String text = word.text();
    String help = switch (text) {
      case "NaN", "Infinity" -> "only rational numbers can be given";
      case "True", "False" -> "write true or false";
      case "None", "nil", "undefined" -> "leave the field out if it has no value";
      default -> "names and strings are in double quotes";
    };
    String shown = text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...";
    return of(word, "'" + shown + "' is no JSON", help);
  }

  private static Diagnostic badCharacter(Source source, int place) {
    char found = source.text().charAt(place);
    String what = switch (found) {
      case '\n', '\r' -> "line break";
      case '\t' -> "tab";
      case ' ' -> "space";
      default -> Character.isISOControl(found) ? "control character" : "'" + found + "'";
    };
    String help = switch (found) {
      case '\n', '\r', '\t' -> "a string ends on its line, and has no tabs";
      case '\'' -> "names and strings are in double quotes";
      case ']', '}' -> "a bracket of the other kind is open, or a comma stands before this one";
      case '/', '#' -> "JSON has no comments";
      case '+', '.' -> "numbers are written as 3, -2, 0.25, or as a string \"1/2\"";
      case '"', '[', '{' -> "is a comma or a colon missing before it?";
      default ->
        Character.isDigit(found)
            ? "is a comma missing, or a zero in front of a number?"
            : "the text is no JSON from here on";
    };
    return of(source.span(place, place + 1), "unexpected " + what, help);
  }

  private static Diagnostic of(Span span, String message, String help) {
    return Diagnostic.of(DiagnosticCode.JSON, span, message).withHelp(help);
  }
}
