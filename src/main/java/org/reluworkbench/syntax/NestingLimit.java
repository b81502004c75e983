package org.reluworkbench.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import org.reluworkbench.syntax.generated.ReluLexer;

/**
 * Watches over the tokens how deep the tree above each will be: parser, builder and whoever walks
 * the tree are recursive, and a depth without bound would end in a stack overflow.
 *
 * <p>Brackets and prefix operators nest, and so does each operator that is folded one by one: {@code
 * ->}, {@code implies}, {@code *}, {@code /}. Chains of the other operators stay flat.
 */
final class NestingLimit {

  static final int DEEPEST = 200;

  /** Depth outside each open bracket, innermost first. */
  private final Deque<Bracket> open = new ArrayDeque<>();

  /** Depth of the innermost bracket, and what prefixes and folded operators since have added. */
  private int base;

  private int prefixes;
  private int folded;
  private boolean afterOperand;

  private record Bracket(int type, int base, int folded) {}

  /** Whether this token, of the given type, lies too deep. */
  boolean exceededBy(int type) {
    switch (type) {
      case ReluLexer.OPEN_PAREN, ReluLexer.OPEN_BRACE -> open(type);
      case ReluLexer.CLOSE_PAREN, ReluLexer.CLOSE_BRACE -> close(type);
      case ReluLexer.BANG, ReluLexer.NOT -> prefixes++;
      case ReluLexer.PLUS, ReluLexer.MINUS -> sign();
      case ReluLexer.ARROW, ReluLexer.IMPLIES, ReluLexer.STAR, ReluLexer.SLASH -> fold();
      case ReluLexer.SEMICOLON -> endItem();
      case ReluLexer.COMMA, ReluLexer.DOUBLE_ARROW -> restart();
      default -> operand();
    }
    return base + prefixes + folded > DEEPEST;
  }

  private void open(int type) {
    open.push(new Bracket(type, base, folded));
    base += prefixes + folded + 1;
    restart();
  }

  private void close(int type) {
    if (!open.isEmpty()) {
      Bracket closed = open.pop();
      base = closed.base();
      folded = closed.folded();
    }
    operand();
    if (type == ReluLexer.CLOSE_BRACE) {
      restart();
    }
  }

  private void sign() {
    if (afterOperand) {
      restart();
    } else {
      prefixes++;
    }
  }

  private void fold() {
    folded++;
    prefixes = 0;
    afterOperand = false;
  }

  /** Parentheses that are still open here will be reported as such; they nest no further. */
  private void endItem() {
    while (!open.isEmpty() && open.peek().type() == ReluLexer.OPEN_PAREN) {
      base = open.pop().base();
    }
    restart();
  }

  private void restart() {
    prefixes = 0;
    folded = 0;
    afterOperand = false;
  }

  private void operand() {
    prefixes = 0;
    afterOperand = true;
  }
}
