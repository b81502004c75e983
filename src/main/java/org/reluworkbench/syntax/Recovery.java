package org.reluworkbench.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.syntax.generated.ReluParser;
import org.reluworkbench.syntax.generated.ReluParser.StatementContext;

/**
 * Goes on after a mistake: the item or statement that holds it is given up, and what follows its end
 * is parsed again. Each mistake is reported once, in words of our own.
 */
final class Recovery extends DefaultErrorStrategy {

  /** Parts of a block that can be given up without the rest of the block. */
  private static final Set<Integer> ITEMS = Set.of(
      ReluParser.RULE_row,
      ReluParser.RULE_splittingItem,
      ReluParser.RULE_colouringItem,
      ReluParser.RULE_pointsItem,
      ReluParser.RULE_neuron,
      ReluParser.RULE_layer);

  private final Places places;
  private final Set<Token> damaged;
  private final List<Diagnostic> diagnostics;

  /** What holds items between braces. */
  private static final Set<Integer> BLOCKS = Set.of(
      ReluParser.RULE_data,
      ReluParser.RULE_gadget,
      ReluParser.RULE_splitting,
      ReluParser.RULE_colouring,
      ReluParser.RULE_points,
      ReluParser.RULE_network,
      ReluParser.RULE_layer);

  private final Set<StatementContext> givenUp = new HashSet<>();
  private final Set<StatementContext> incomplete = new HashSet<>();
  private final List<Token> unknownNames = new ArrayList<>();

  /** Index of the token at which the last mistake was found. */
  private int lastMistake = -1;

  Recovery(Places places, Set<Token> damaged, List<Diagnostic> diagnostics) {
    this.places = places;
    this.damaged = damaged;
    this.diagnostics = diagnostics;
  }

  /** The mistake goes up to the rule that can be given up; each rule on the way asks again. */
  @Override
  public void reportError(Parser parser, RecognitionException mistake) {
    report(parser, mistake.getOffendingToken(), mistake.getExpectedTokens());
  }

  private void report(Parser parser, Token at, IntervalSet expected) {
    if (at.getTokenIndex() > lastMistake && !damaged.contains(at)) {
      int index = at.getTokenIndex();
      Token before = index > 0 ? parser.getInputStream().get(index - 1) : at;
      diagnostics.add(Wording.of(places, parser.getContext(), expected, before, at));
    }
    lastMistake = Math.max(lastMistake, at.getTokenIndex());
  }

  /** The statements of which nothing is left. */
  Set<StatementContext> givenUp() {
    return givenUp;
  }

  /** The statements in which some item was given up. */
  Set<StatementContext> incomplete() {
    return incomplete;
  }

  /** The names after the words that begin no statement: what they were to declare, perhaps. */
  List<Token> unknownNames() {
    return unknownNames;
  }

  @Override
  public void recover(Parser parser, RecognitionException mistake) {
    ParserRuleContext context = parser.getContext();
    if (ITEMS.contains(context.getRuleIndex())) {
      incomplete.add(statement(context));
      boolean layer = context.getRuleIndex() == ReluParser.RULE_layer;
      skipItem(parser.getInputStream(), context.getStart(), layer);
    } else if (context.getRuleIndex() == ReluParser.RULE_statement) {
      givenUp.add(statement(context));
      skipStatement(parser.getInputStream(), context.getStart());
    } else {
      throw mistake;
    }
  }

  private static StatementContext statement(ParserRuleContext part) {
    ParserRuleContext outer = part;
    while (!(outer instanceof StatementContext)) {
      outer = outer.getParent();
    }
    return (StatementContext) outer;
  }

  /** A semicolon that is missing before what may follow it is the whole mistake. */
  @Override
  public Token recoverInline(Parser parser) {
    IntervalSet expected = parser.getExpectedTokens();
    if (expected.contains(ReluParser.SEMICOLON) && singleTokenInsertion(parser)) {
      return getMissingSymbol(parser);
    }
    throw new InputMismatchException(parser);
  }

  @Override
  protected void reportMissingToken(Parser parser) {
    report(parser, parser.getCurrentToken(), parser.getExpectedTokens());
  }

  /** Before each round of a loop: what can neither begin another round nor follow the loop. */
  @Override
  public void sync(Parser parser) {
    ATN atn = parser.getInterpreter().atn;
    ATNState state = atn.states.get(parser.getState());
    IntervalSet next = atn.nextTokens(state);
    int type = parser.getInputStream().LA(1);
    if (next.contains(type) || next.contains(Token.EPSILON)) {
      return;
    }
    int rule = parser.getContext().getRuleIndex();
    boolean statements = rule == ReluParser.RULE_specification;
    boolean items = BLOCKS.contains(rule)
        && (next.contains(ReluParser.CLOSE_BRACE) || next.contains(ReluParser.OUTPUT));
    while (!next.contains(parser.getInputStream().LA(1))) {
      if (!statements && (!items || endsBlock(parser.getInputStream()))) {
        throw new InputMismatchException(parser);
      }
      report(parser, parser.getCurrentToken(), next);
      if (items) {
        incomplete.add(statement(parser.getContext()));
        boolean layers = rule == ReluParser.RULE_network;
        skipItem(parser.getInputStream(), parser.getCurrentToken(), layers);
      } else {
        if (parser.getInputStream().LA(2) == ReluParser.NAME) {
          unknownNames.add(parser.getInputStream().LT(2));
        }
        skipStatement(parser.getInputStream(), parser.getCurrentToken());
      }
    }
  }

  private static boolean endsBlock(TokenStream tokens) {
    int type = tokens.LA(1);
    return type == Token.EOF || type == ReluParser.CLOSE_BRACE || beginsStatement(tokens);
  }

  /** Skips a statement that does not end as it should: to its end or to the next statement. */
  private static void skipStatement(TokenStream tokens, Token start) {
    skip(tokens, start, true, false);
  }

  /**
   * Skips a part of a block that does not end as it should: not beyond the block.
   *
   * @param layer whether it may be a layer, which holds semicolons between its braces
   */
  private static void skipItem(TokenStream tokens, Token start, boolean layer) {
    skip(tokens, start, layer, true);
  }

  /**
   * Skips what begins at a token: at least this token and all before the mistake, then up to the
   * end.
   *
   * @param braced whether it ends with the braces that open in it, and semicolons between do not end
   *     it; otherwise any semicolon does
   * @param inBlock whether a closing brace that opens outside of it ends the block around, and stays
   */
  private static void skip(TokenStream tokens, Token start, boolean braced, boolean inBlock) {
    int mistake = tokens.index();
    tokens.seek(start.getTokenIndex());
    int depth = 0;
    while (tokens.LA(1) != Token.EOF) {
      int type = tokens.LA(1);
      boolean beyond = tokens.index() >= mistake && tokens.index() > start.getTokenIndex();
      if (beyond && beginsStatement(tokens)
          || inBlock && depth == 0 && type == ReluParser.CLOSE_BRACE) {
        return;
      }
      depth += type == ReluParser.OPEN_BRACE ? 1 : 0;
      depth -= type == ReluParser.CLOSE_BRACE && depth > 0 ? 1 : 0;
      tokens.consume();
      boolean ends = type == ReluParser.SEMICOLON && (!braced || depth == 0)
          || type == ReluParser.CLOSE_BRACE && braced && depth == 0;
      if (ends && tokens.index() > mistake) {
        return;
      }
    }
  }

  /**
   * Statements begin with a word of their own and the name that they declare or speak of; where one
   * is looked for amid a broken one, it must follow an end or begin a line.
   */
  private static boolean beginsStatement(TokenStream tokens) {
    int after = tokens.LA(2);
    Token before = tokens.LT(-1);
    boolean begins = Words.STATEMENTS.containsKey(tokens.LA(1))
        ? after == ReluParser.NAME || Words.isWord(after)
        : Words.SOFT_STATEMENTS.containsKey(tokens.LA(1)) && after == ReluParser.NAME;
    return begins
        && (before == null
            || before.getType() == ReluParser.SEMICOLON
            || before.getType() == ReluParser.CLOSE_BRACE
            || before.getLine() < tokens.LT(1).getLine());
  }
}
