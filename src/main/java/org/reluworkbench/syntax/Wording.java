package org.reluworkbench.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.syntax.generated.ReluParser;

/** Says what the parser expected, in words for people: short, and one thing at a time. */
final class Wording {

  private static final int LONGEST_SHOWN = 30;

  /** In the order in which they are named. */
  private static final List<Integer> PUNCTUATION = List.of(
      ReluParser.OPEN_PAREN,
      ReluParser.OPEN_BRACE,
      ReluParser.EQUALS,
      ReluParser.DOUBLE_EQUALS,
      ReluParser.AT_MOST,
      ReluParser.ARROW,
      ReluParser.CARET,
      ReluParser.COLON,
      ReluParser.AMPERSAND,
      ReluParser.BAR,
      ReluParser.MINUS,
      ReluParser.COMMA,
      ReluParser.CLOSE_PAREN,
      ReluParser.SEMICOLON,
      ReluParser.CLOSE_BRACE);

  /** What may stand before or around an operand: not worth a word where an operand is expected. */
  private static final Set<Integer> OPENING = Set.of(ReluParser.OPEN_PAREN, ReluParser.MINUS);

  /** Rules that end an expression. */
  private static final Set<Integer> EXPRESSIONS = Set.of(
      ReluParser.RULE_formula,
      ReluParser.RULE_atom,
      ReluParser.RULE_neuron,
      ReluParser.RULE_lemma,
      ReluParser.RULE_primary);

  private final Places places;
  private final ParserRuleContext context;
  private final IntervalSet expected;
  private final Token before;
  private final Token at;

  private Wording(
      Places places, ParserRuleContext context, IntervalSet expected, Token before, Token at) {
    this.places = places;
    this.context = context;
    this.expected = expected;
    this.before = before;
    this.at = at;
  }

  /**
   * The diagnostic for a token that can't stand where it does.
   *
   * @param context the rule in which the parser is
   * @param expected the types of tokens that could stand there
   * @param before the token before it, or itself if there is none
   */
  static Diagnostic of(
      Places places, ParserRuleContext context, IntervalSet expected, Token before, Token at) {
    return new Wording(places, context, expected, before, at).diagnostic();
  }

  private Diagnostic diagnostic() {
    if (context.getRuleIndex() == ReluParser.RULE_specification) {
      return statementExpected();
    }
    boolean reserved =
        Words.STATEMENTS.containsKey(at.getType()) && at.getLine() == before.getLine();
    if (expected.contains(ReluParser.NAME) && reserved) {
      return error(places.of(at), "'" + at.getText() + "' is a word of the language, not a name")
          .withHelp("choose another name, such as '" + at.getText() + "1'");
    }
    Diagnostic diagnostic = error(place(), "expected " + what() + found());
    return new Advice(context, expected, before, at)
        .help()
        .map(diagnostic::withHelp)
        .orElse(diagnostic);
  }

  private Diagnostic statementExpected() {
    boolean word = at.getType() == ReluParser.NAME || Words.isWord(at.getType());
    if (!word) {
      return error(places.of(at), "expected a statement" + found())
          .withHelp("a statement begins with a word such as 'formula', 'network' or 'expect'");
    }
    Diagnostic diagnostic =
        error(places.of(at), "unknown statement '" + shortened(at.getText()) + "'");
    List<String> statements = new ArrayList<>(Words.STATEMENTS.values());
    statements.addAll(Words.SOFT_STATEMENTS.values());
    return Advice.suggestion(at.getText(), statements).map(diagnostic::withHelp).orElse(diagnostic);
  }

  private static Diagnostic error(Span span, String message) {
    return Diagnostic.of(DiagnosticCode.SYNTAX, span, message);
  }

  /** What is missing at the end of a line is missing there, not where the next line begins. */
  private Span place() {
    return isMissing() ? places.after(before) : places.of(at);
  }

  /** Whether something was forgotten before this token, rather than this token written in its stead. */
  private boolean isMissing() {
    boolean next = at.getLine() > before.getLine()
        && (expected.contains(ReluParser.SEMICOLON)
            || Words.STATEMENTS.containsKey(at.getType())
            || at.getType() == ReluParser.CLOSE_BRACE);
    return at != before && (next || at.getType() == Token.EOF);
  }

  private String found() {
    if (at.getType() == Token.EOF) {
      return ", found the end of the file";
    }
    return isMissing() ? "" : ", found '" + shortened(at.getText()) + "'";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }

  // ---- what is expected ----

  private String what() {
    List<String> kinds = new ArrayList<>();
    if (expected.contains(ReluParser.NAME)) {
      kinds.add(named());
      if (named().equals("a name") && expected.contains(ReluParser.INTEGER)) {
        kinds.add("a number");
      }
    } else {
      if (expected.contains(ReluParser.INTEGER)) {
        kinds.add("a number");
      }
      if (expected.contains(ReluParser.STRING)) {
        kinds.add("a text in double quotes");
      }
      if (afterOperand()) {
        kinds.add("an operator");
      }
      Words.among(expected).values().forEach(word -> kinds.add("'" + word + "'"));
    }
    boolean operand = expected.contains(ReluParser.NAME) || expected.contains(ReluParser.INTEGER);
    PUNCTUATION.stream()
        .filter(expected::contains)
        .filter(type -> !operand || !OPENING.contains(type))
        .map(type -> "'" + Words.text(type) + "'")
        .forEach(kinds::add);
    return joined(kinds) + (kinds.equals(List.of("';'")) ? after() : "");
  }

  /** What a name would be the beginning of. */
  private String named() {
    boolean number = expected.contains(ReluParser.INTEGER);
    boolean parenthesis = expected.contains(ReluParser.OPEN_PAREN);
    if (expected.contains(ReluParser.TRUE) && expected.contains(ReluParser.BANG)) {
      return "a formula";
    }
    if (number && parenthesis) {
      return "an expression";
    }
    if (parenthesis && context.getRuleIndex() == ReluParser.RULE_cnf) {
      return "a clause";
    }
    if (expected.contains(ReluParser.BANG)) {
      return "a literal";
    }
    return expected.contains(ReluParser.FORMULA) ? "a kind of problem" : "a name";
  }

  /** Whether an expression ends before this token that might go on with an operator. */
  private boolean afterOperand() {
    boolean closed =
        context.getRuleIndex() == ReluParser.RULE_neuron && expected.contains(ReluParser.SEMICOLON);
    return EXPRESSIONS.contains(context.getRuleIndex())
        && !closed
        && (expected.contains(ReluParser.SEMICOLON) || expected.contains(ReluParser.CLOSE_PAREN))
        && !isMissing();
  }

  private String after() {
    return switch (context.getRuleIndex()) {
      case ReluParser.RULE_expectation,
          ReluParser.RULE_certification,
          ReluParser.RULE_lemma,
          ReluParser.RULE_property -> " after this claim";
      case ReluParser.RULE_row -> " after this row";
      case ReluParser.RULE_neuron -> " after this neuron";
      case ReluParser.RULE_output -> " after the output";
      case ReluParser.RULE_splittingItem,
          ReluParser.RULE_colouringItem,
          ReluParser.RULE_pointsItem -> " after this list";
      case ReluParser.RULE_campaignItem, ReluParser.RULE_parameter -> " after this part";
      default -> " after this declaration";
    };
  }

  /** {@code x}, {@code x or y}, {@code x, y or z}. */
  private static String joined(List<String> kinds) {
    int last = kinds.size() - 1;
    return last == 0
        ? kinds.get(0)
        : String.join(", ", kinds.subList(0, last)) + " or " + kinds.get(last);
  }
}
