package org.reluworkbench.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.syntax.generated.ReluLexer;
import org.reluworkbench.syntax.generated.ReluParser;

/** The tokens of a text, for those who colour or compare texts; broken texts have tokens too. */
public final class SourceTokens {

  private static final Set<Integer> NAMES = Set.of(
      ReluParser.RULE_identifier,
      ReluParser.RULE_variable,
      ReluParser.RULE_term,
      ReluParser.RULE_familyName,
      ReluParser.RULE_parameterName);

  private SourceTokens() {}

  /** What sort of token. */
  public enum Category {
    /** A word of the language, where it is meant as such. */
    WORD,
    /** A name, also one that is a word of the language elsewhere. */
    NAME,
    NUMBER,
    STRING,
    COMMENT,
    /** Operators, brackets, separators. */
    SYMBOL,
    /** What is no token of the language. */
    STRAY
  }

  /** A token where it is written. */
  public record SourceToken(Span span, Category category) {}

  /** All but white space, in the order of the text. */
  public static List<SourceToken> of(Source source) {
    return tokens(source, names(source));
  }

  /** The same without telling names from words of the language, which is faster. */
  public static List<SourceToken> unparsed(Source source) {
    return tokens(source, Set.of());
  }

  private static List<SourceToken> tokens(Source source, Set<Integer> names) {
    Places places = new Places(source);
    List<SourceToken> tokens = new ArrayList<>();
    for (Token token : lexed(source)) {
      if (token.getType() != ReluLexer.SPACE && token.getType() != Token.EOF) {
        boolean name = names.contains(token.getStartIndex());
        tokens.add(
            new SourceToken(places.of(token), name ? Category.NAME : category(token.getType())));
      }
    }
    return tokens;
  }

  private static List<Token> lexed(Source source) {
    ReluLexer lexer = new ReluLexer(CharStreams.fromString(source.text()));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    return tokens.getTokens();
  }

  /** Where the tokens begin that stand for names. */
  private static Set<Integer> names(Source source) {
    Places places = new Places(source);
    List<Diagnostic> unheard = new ArrayList<>();
    TokenReader reader = new TokenReader(places, unheard);
    ReluParser parser = new ReluParser(new CommonTokenStream(reader.read(source.text())));
    parser.removeErrorListeners();
    parser.setErrorHandler(new Recovery(places, reader.damaged(), unheard));
    Set<Integer> names = new HashSet<>();
    collect(parser.specification(), names);
    return names;
  }

  /** Not deeper than the parser itself, which the limit of nesting protects. */
  private static void collect(ParserRuleContext context, Set<Integer> names) {
    if (NAMES.contains(context.getRuleIndex())) {
      names.add(context.getStart().getStartIndex());
      return;
    }
    for (int i = 0; i < context.getChildCount(); i++) {
      ParseTree child = context.getChild(i);
      if (child instanceof ParserRuleContext part) {
        collect(part, names);
      }
    }
  }

  private static Category category(int type) {
    if (Words.isWord(type)) {
      return Category.WORD;
    }
    return switch (type) {
      case ReluLexer.NAME -> Category.NAME;
      case ReluLexer.INTEGER, ReluLexer.DECIMAL, ReluLexer.RANGE -> Category.NUMBER;
      case ReluLexer.STRING -> Category.STRING;
      case ReluLexer.COMMENT, ReluLexer.LINE_COMMENT, ReluLexer.UNTERMINATED_COMMENT ->
        Category.COMMENT;
      case ReluLexer.UNTERMINATED_STRING,
          ReluLexer.BAD_STRING,
          ReluLexer.BAD_NAME,
          ReluLexer.BAD_CHARACTER -> Category.STRAY;
      default -> Category.SYMBOL;
    };
  }
}
