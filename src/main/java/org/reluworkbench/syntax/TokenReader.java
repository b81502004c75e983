package org.reluworkbench.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.WritableToken;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.syntax.generated.ReluLexer;

/** Reads the tokens of a text and reports what is none; the parser sees what is left. */
final class TokenReader {

  /** Longer numbers are refused: reading their digits takes time quadratic in their number. */
  private static final int LONGEST_NUMBER = 100_000;

  private static final Set<Integer> NUMBERS =
      Set.of(ReluLexer.INTEGER, ReluLexer.DECIMAL, ReluLexer.RANGE);

  private static final Set<Integer> INVISIBLE = Set.of(
      (int) Character.CONTROL,
      (int) Character.FORMAT,
      (int) Character.SURROGATE,
      (int) Character.UNASSIGNED,
      (int) Character.PRIVATE_USE,
      (int) Character.SPACE_SEPARATOR,
      (int) Character.LINE_SEPARATOR,
      (int) Character.PARAGRAPH_SEPARATOR);

  private static final Set<Integer> ENDS = Set.of(ReluLexer.SEMICOLON, ReluLexer.CLOSE_BRACE);

  /** Characters that look or mean like tokens of the language, and what to write for them. */
  private static final Map<String, String> MEANT = Map.ofEntries(
      Map.entry("\u00AC", "!"),
      Map.entry("~", "!"),
      Map.entry("\u2227", "&"),
      Map.entry("\u2228", "|"),
      Map.entry("\u2192", "->"),
      Map.entry("\u21D2", "->"),
      Map.entry("\u2194", "<->"),
      Map.entry("\u21D4", "<->"),
      Map.entry("\u2295", "xor"),
      Map.entry("\u22A4", "true"),
      Map.entry("\u22A5", "false"),
      Map.entry("\u2264", "<="),
      Map.entry("\u2265", ">="),
      Map.entry("\u2260", "!="),
      Map.entry("\u2212", "-"),
      Map.entry("\u2013", "-"),
      Map.entry("\u00B7", "*"),
      Map.entry("\u201C", "\""),
      Map.entry("\u201D", "\""),
      Map.entry("[", "("),
      Map.entry("]", ")"),
      Map.entry("\u2205", "{}"));

  private final Places places;
  private final List<Diagnostic> diagnostics;
  private final Set<Token> damaged = Collections.newSetFromMap(new IdentityHashMap<>());
  private final NestingLimit nesting = new NestingLimit();

  /** Whether too deep a nesting was reported in what is not at its end yet. */
  private boolean saidTooDeep;

  /** Where the last meaningless character ends: a run of them is one mistake. */
  private int endOfJunk = -1;

  TokenReader(Places places, List<Diagnostic> diagnostics) {
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** Tokens that were reported or lie right after such: what the parser says of them is no news. */
  Set<Token> damaged() {
    return damaged;
  }

  TokenSource read(String text) {
    ReluLexer lexer = new ReluLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    List<Token> visible = new ArrayList<>();
    boolean afterDamage = false;
    for (Token token = lexer.nextToken(); ; token = lexer.nextToken()) {
      boolean bad = isBad(token);
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        visible.add(token);
        if (bad || afterDamage) {
          damaged.add(token);
        }
        afterDamage = bad;
      } else {
        afterDamage |= bad;
      }
      if (token.getType() == Token.EOF) {
        return new ListTokenSource(visible);
      }
    }
  }

  /** Whether a token is none of the language, which is reported. */
  private boolean isBad(Token token) {
    switch (token.getType()) {
      case Token.EOF -> {
        return false;
      }
      case ReluLexer.BAD_CHARACTER -> reportCharacter(token);
      case ReluLexer.UNTERMINATED_COMMENT ->
        report(start(token, 2), "this comment is not closed", "end it with '*/'");
      case ReluLexer.UNTERMINATED_STRING ->
        report(start(token, 1), "this string is not closed", "end it with '\"' on the same line");
      case ReluLexer.BAD_STRING ->
        report(
            places.of(token),
            "a backslash in a string must stand before '\"' or another backslash",
            "write '\\\\' for a backslash, and '/' between folders");
      case ReluLexer.BAD_NAME ->
        report(
            places.of(token), "a name can't begin with a digit", "begin it with a letter or '_'");
      default -> {
        return token.getChannel() == Token.DEFAULT_CHANNEL && isTooMuch(token);
      }
    }
    return true;
  }

  /** Tokens beyond the limits get the type of those that the parser can do nothing with. */
  private boolean isTooMuch(Token token) {
    boolean tooDeep = nesting.exceededBy(token.getType());
    boolean tooLong = NUMBERS.contains(token.getType())
        && token.getStopIndex() - token.getStartIndex() >= LONGEST_NUMBER;
    if (tooDeep && !saidTooDeep) {
      saidTooDeep = true;
      report(
          places.of(token),
          "this is nested too deeply: more than " + NestingLimit.DEEPEST + " levels",
          "split it into several declarations");
    } else if (tooLong) {
      report(
          start(token, 1),
          "this number is too long",
          "a number has at most " + LONGEST_NUMBER + " digits");
    }
    saidTooDeep &= tooDeep || !ENDS.contains(token.getType());
    if (tooDeep || tooLong) {
      ((WritableToken) token).setType(ReluLexer.BAD_CHARACTER);
    }
    return tooDeep || tooLong;
  }

  private void reportCharacter(Token token) {
    boolean continued = token.getStartIndex() == endOfJunk;
    endOfJunk = token.getStopIndex() + 1;
    if (continued) {
      return;
    }
    String character = token.getText();
    int codePoint = character.codePointAt(0);
    String shown = INVISIBLE.contains(Character.getType(codePoint))
        ? String.format("U+%04X", codePoint)
        : "'" + character + "'";
    Diagnostic diagnostic = Diagnostic.of(
        DiagnosticCode.SYNTAX, places.of(token), "the character " + shown + " has no meaning here");
    String meant = MEANT.get(character);
    diagnostics.add(
        meant == null ? diagnostic : diagnostic.withHelp("write '" + meant + "' instead"));
  }

  private void report(Span span, String message, String help) {
    diagnostics.add(Diagnostic.of(DiagnosticCode.SYNTAX, span, message).withHelp(help));
  }

  /** The first characters of a token that may be as long as the rest of the file. */
  private Span start(Token token, int length) {
    Span whole = places.of(token);
    return new Span(whole.source(), whole.start(), whole.start() + length);
  }
}
