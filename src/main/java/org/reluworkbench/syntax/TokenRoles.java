package org.reluworkbench.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.reluworkbench.syntax.generated.ReluParser;

/** What tokens of one spelling are used for in a text: a minus may be a sign, an edge, a difference. */
final class TokenRoles {

  /** A use that tells a token from others of its type. */
  enum Role {
    /** The last token of a statement. */
    END_OF_STATEMENT,
    /** The brace before a list of parts. */
    OPEN_BLOCK,
    /** The brace after it. */
    CLOSE_BLOCK,
    /** Sticks to what is before it and to what is after it. */
    GLUED,
    /** Sticks to what is before it, as the parenthesis of a call. */
    GLUED_LEFT,
    /** Sticks to what is after it, as a sign. */
    GLUED_RIGHT,
    /** What is after it begins a part of a list without semicolons. */
    END_OF_PART,
    /** After it, a line may end. */
    SEPARATOR,
    /** After it, a line may end, but it had better end before or after the whole call. */
    ARGUMENT,
    /** A line may begin with it. */
    OPERATOR
  }

  private static final Set<Integer> BLOCKS = Set.of(
      ReluParser.RULE_cnf,
      ReluParser.RULE_nae,
      ReluParser.RULE_splitting,
      ReluParser.RULE_colouring,
      ReluParser.RULE_points,
      ReluParser.RULE_data,
      ReluParser.RULE_gadget,
      ReluParser.RULE_network,
      ReluParser.RULE_layer,
      ReluParser.RULE_campaign);

  private static final Set<Integer> CALLS = Set.of(
      ReluParser.RULE_data,
      ReluParser.RULE_gadget,
      ReluParser.RULE_network,
      ReluParser.RULE_neuron,
      ReluParser.RULE_shape,
      ReluParser.RULE_expectation,
      ReluParser.RULE_primary);

  /** Where a minus joins two names. */
  private static final Set<Integer> HYPHENATED =
      Set.of(ReluParser.RULE_edge, ReluParser.RULE_engine, ReluParser.RULE_familyName);

  /** Where a list is written without spaces. */
  private static final Set<Integer> TUPLES =
      Set.of(ReluParser.RULE_point, ReluParser.RULE_set, ReluParser.RULE_shape);

  private final Map<Integer, Role> roles = new HashMap<>();

  private TokenRoles() {}

  static TokenRoles of(ReluParser.SpecificationContext tree) {
    TokenRoles roles = new TokenRoles();
    roles.walk(tree);
    return roles;
  }

  Optional<Role> of(Token token) {
    return Optional.ofNullable(roles.get(token.getTokenIndex()));
  }

  boolean is(Token token, Role role) {
    return roles.get(token.getTokenIndex()) == role;
  }

  /** Not deeper than the parser itself, which the limit of nesting protects. */
  private void walk(ParserRuleContext context) {
    int rule = context.getRuleIndex();
    for (int i = 0; i < context.getChildCount(); i++) {
      ParseTree child = context.getChild(i);
      if (child instanceof TerminalNode leaf) {
        role(rule, i, leaf.getSymbol().getType())
            .ifPresent(role -> roles.put(leaf.getSymbol().getTokenIndex(), role));
      } else {
        walk((ParserRuleContext) child);
      }
    }
    if (rule == ReluParser.RULE_statement) {
      // A brace stays one: that it ends a statement too is seen from its depth.
      roles.putIfAbsent(context.getStop().getTokenIndex(), Role.END_OF_STATEMENT);
    }
  }

  private static Optional<Role> role(int rule, int place, int type) {
    return Optional.ofNullable(
        switch (type) {
          case ReluParser.OPEN_BRACE -> BLOCKS.contains(rule) ? Role.OPEN_BLOCK : Role.GLUED_RIGHT;
          case ReluParser.CLOSE_BRACE -> BLOCKS.contains(rule) ? Role.CLOSE_BLOCK : Role.GLUED_LEFT;
          case ReluParser.OPEN_PAREN -> CALLS.contains(rule) && place > 0 ? Role.GLUED : null;
          case ReluParser.COMMA -> comma(rule);
          case ReluParser.AMPERSAND ->
            rule == ReluParser.RULE_cnf ? Role.END_OF_PART : Role.OPERATOR;
          case ReluParser.WITH -> rule == ReluParser.RULE_campaignItem ? Role.OPERATOR : null;
          case ReluParser.ARROW -> rule == ReluParser.RULE_implication ? Role.OPERATOR : null;
          case ReluParser.PLUS, ReluParser.MINUS -> sign(rule);
          case ReluParser.SLASH, ReluParser.STAR, ReluParser.CARET, ReluParser.DOT -> Role.GLUED;
          case ReluParser.BAR,
              ReluParser.DOUBLE_ARROW,
              ReluParser.XOR,
              ReluParser.AND,
              ReluParser.OR,
              ReluParser.IMPLIES -> Role.OPERATOR;
          case ReluParser.COLON,
              ReluParser.ELEMENTS,
              ReluParser.SETS,
              ReluParser.EDGES,
              ReluParser.INSIDE,
              ReluParser.OUTSIDE -> Role.SEPARATOR;
          default -> null;
        });
  }

  private static Role comma(int rule) {
    if (TUPLES.contains(rule)) {
      return Role.GLUED;
    }
    if (rule == ReluParser.RULE_primary) {
      return Role.ARGUMENT;
    }
    return rule == ReluParser.RULE_nae ? Role.END_OF_PART : Role.SEPARATOR;
  }

  private static Role sign(int rule) {
    if (rule == ReluParser.RULE_number || rule == ReluParser.RULE_signed) {
      return Role.GLUED_RIGHT;
    }
    return HYPHENATED.contains(rule) ? Role.GLUED : null;
  }
}
