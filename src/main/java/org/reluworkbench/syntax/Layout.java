package org.reluworkbench.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.reluworkbench.syntax.TokenRoles.Role;
import org.reluworkbench.syntax.generated.ReluLexer;

/** Lays out the tokens of a specification that has no mistakes. */
final class Layout {

  static final int WIDTH = 100;
  private static final int INDENT = 2;

  private static final Set<Integer> COMMENTS = Set.of(ReluLexer.COMMENT, ReluLexer.LINE_COMMENT);
  private static final Set<Integer> STICK_TO_THE_LEFT =
      Set.of(ReluLexer.SEMICOLON, ReluLexer.COMMA, ReluLexer.COLON, ReluLexer.CLOSE_PAREN);
  private static final Set<Integer> STICK_TO_THE_RIGHT =
      Set.of(ReluLexer.OPEN_PAREN, ReluLexer.BANG);

  /** What stands between two tokens. */
  private enum Gap {
    NONE,
    SPACE,
    /** A space, or a new line where nothing better is left: inside a term. */
    INNER,
    /** A space, or a new line where there is no room up to the next such place. */
    BREAKABLE,
    /** The same between whole parts of a list: room is sought for the whole part. */
    PREFERRED,
    LINE,
    EMPTY_LINE
  }

  private static final Set<Gap> MAY_END_LINE = Set.of(Gap.INNER, Gap.BREAKABLE, Gap.PREFERRED);

  /**
   * A token with what is before it.
   *
   * @param level of indentation if it begins a line
   */
  private record Placed(Token token, Gap before, int level) {}

  private final List<Token> tokens = new ArrayList<>();
  private final TokenRoles roles;

  /** For each open block whether its parts are on lines of their own. */
  private final Deque<Boolean> blocks = new ArrayDeque<>();

  private Layout(TokenRoles roles) {
    this.roles = roles;
  }

  Layout(List<Token> all, TokenRoles roles) {
    this(roles);
    all.stream()
        .filter(token -> token.getType() != ReluLexer.SPACE && token.getType() != Token.EOF)
        .forEach(tokens::add);
  }

  /** The whole text; it ends with a line end unless it is empty. */
  String text() {
    Lines lines = new Lines();
    List<Placed> placed = placed();
    for (int i = 0; i < placed.size(); i++) {
      Placed next = placed.get(i);
      boolean full =
          MAY_END_LINE.contains(next.before()) && lines.column() + 1 + width(placed, i) > WIDTH;
      String spelling = next.token().getText().stripTrailing();
      if (i > 0 && (full || next.before().compareTo(Gap.LINE) >= 0)) {
        lines.next(next.before() == Gap.EMPTY_LINE, next.level() * INDENT);
        lines.add(spelling);
      } else if (i > 0 && next.token().getType() == ReluLexer.LINE_COMMENT) {
        lines.addAside(spelling);
      } else {
        lines.add(i == 0 || next.before() == Gap.NONE ? spelling : " " + spelling);
      }
    }
    return lines.text();
  }

  /** The characters from a token to the next place where the line may end as well as before it. */
  private static int width(List<Placed> placed, int start) {
    Gap gap = placed.get(start).before();
    int width = placed.get(start).token().getText().length();
    for (int i = start + 1; i < placed.size(); i++) {
      Placed next = placed.get(i);
      if (next.before().compareTo(gap) >= 0 || isComment(next.token())) {
        break;
      }
      width += next.token().getText().length() + (next.before() == Gap.NONE ? 0 : 1);
    }
    return width;
  }

  private List<Placed> placed() {
    List<Placed> placed = new ArrayList<>();
    boolean beginsPart = true;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean closes = roles.is(token, Role.CLOSE_BLOCK);
      Gap gap = i == 0 ? Gap.NONE : gap(i);
      if (closes) {
        blocks.pop();
        beginsPart = true;
      }
      placed.add(new Placed(token, gap, blocks.size() + (beginsPart ? 0 : 1)));
      if (roles.is(token, Role.OPEN_BLOCK)) {
        blocks.push(isSpread(i));
      }
      beginsPart = endsPart(token) || (beginsPart && isComment(token));
    }
    return placed;
  }

  private boolean endsPart(Token token) {
    return token.getType() == ReluLexer.SEMICOLON
        || roles
            .of(token)
            .filter(Set.of(Role.OPEN_BLOCK, Role.CLOSE_BLOCK, Role.END_OF_PART)::contains)
            .isPresent();
  }

  private Gap gap(int place) {
    Token before = tokens.get(place - 1);
    Token token = tokens.get(place);
    int lines = token.getLine() - lastLine(before);
    if (isComment(token) || isComment(before)) {
      return besideComment(before, lines);
    }
    if (blocks.isEmpty() && (before.getType() == ReluLexer.SEMICOLON || closes(before))) {
      return lines > 1 ? Gap.EMPTY_LINE : Gap.LINE;
    }
    boolean edge = roles.is(before, Role.OPEN_BLOCK) || roles.is(token, Role.CLOSE_BLOCK);
    if (edge) {
      return atEdgeOfBlock(before, token);
    }
    if (!blocks.isEmpty() && blocks.peek() && closes(before)) {
      return lines > 1 ? Gap.EMPTY_LINE : Gap.LINE;
    }
    if (mayEndLine(before, token)) {
      boolean spread = blocks.isEmpty() || blocks.peek();
      if (!spread || lines == 0) {
        return between(before, token);
      }
      return lines > 1 && endsPart(before) ? Gap.EMPTY_LINE : Gap.LINE;
    }
    return isGlued(before, token) ? Gap.NONE : Gap.SPACE;
  }

  private Gap between(Token before, Token token) {
    if (roles.is(before, Role.ARGUMENT)) {
      return Gap.INNER;
    }
    return roles.is(token, Role.OPERATOR) ? Gap.BREAKABLE : Gap.PREFERRED;
  }

  private Gap atEdgeOfBlock(Token before, Token token) {
    boolean empty = roles.is(before, Role.OPEN_BLOCK) && roles.is(token, Role.CLOSE_BLOCK);
    if (empty) {
      return Gap.NONE;
    }
    // Its brace may not have been pushed yet: the first token asks for the block that it is in.
    return blocks.peek() ? Gap.LINE : Gap.SPACE;
  }

  private static Gap besideComment(Token before, int lines) {
    if (lines > 1) {
      return Gap.EMPTY_LINE;
    }
    return lines == 1 || before.getType() == ReluLexer.LINE_COMMENT ? Gap.LINE : Gap.SPACE;
  }

  private boolean closes(Token token) {
    return roles.is(token, Role.CLOSE_BLOCK);
  }

  private boolean mayEndLine(Token before, Token token) {
    return before.getType() == ReluLexer.SEMICOLON
        || roles.is(before, Role.SEPARATOR)
        || roles.is(before, Role.ARGUMENT)
        || roles.is(before, Role.END_OF_PART)
        || roles.is(token, Role.OPERATOR);
  }

  private boolean isGlued(Token before, Token token) {
    return STICK_TO_THE_LEFT.contains(token.getType())
        || STICK_TO_THE_RIGHT.contains(before.getType())
        || roles.is(before, Role.GLUED)
        || roles.is(before, Role.GLUED_RIGHT)
        || roles.is(token, Role.GLUED)
        || roles.is(token, Role.GLUED_LEFT);
  }

  /** Whether the block that begins here has line ends in it, or else would be too wide. */
  private boolean isSpread(int start) {
    int depth = 0;
    int width = widthBefore(start);
    for (int i = start; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      width += token.getText().length();
      if (i > start && (tokens.get(i).getLine() > lastLine(tokens.get(i - 1)))) {
        return true;
      }
      if (roles.is(token, Role.OPEN_BLOCK)) {
        depth++;
      } else if (roles.is(token, Role.CLOSE_BLOCK) && --depth == 0) {
        return width > WIDTH;
      }
      boolean glued = i + 1 < tokens.size() && isGlued(token, tokens.get(i + 1));
      width += glued ? 0 : 1;
    }
    throw new IllegalStateException("a block without an end");
  }

  /** How wide the line is before a block's brace, in a line that begins with its part. */
  private int widthBefore(int brace) {
    int width = blocks.size() * INDENT;
    int start = brace;
    while (start > 0 && !endsPart(tokens.get(start - 1)) && !isComment(tokens.get(start - 1))) {
      start--;
    }
    for (int i = start; i < brace; i++) {
      width += tokens.get(i).getText().length();
      width += isGlued(tokens.get(i), tokens.get(i + 1)) ? 0 : 1;
    }
    return width;
  }

  private static int lastLine(Token token) {
    return token.getLine()
        + (int) token.getText().chars().filter(c -> c == '\n').count();
  }

  private static boolean isComment(Token token) {
    return COMMENTS.contains(token.getType());
  }
}
