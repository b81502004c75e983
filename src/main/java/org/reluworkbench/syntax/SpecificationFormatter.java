package org.reluworkbench.syntax;

import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.syntax.generated.ReluLexer;
import org.reluworkbench.syntax.generated.ReluParser;

/**
 * Writes a specification in the canonical layout: the same tokens and comments, other white space.
 *
 * <p>A statement begins a line. What stands in braces stays on one line if it was on one and fits;
 * else each of its lines is indented by two. Where the author broke a line after a separator, it
 * stays broken; lines of more than {@value Layout#WIDTH} characters are broken. At most one empty
 * line stays where one was.
 */
public final class SpecificationFormatter {

  private SpecificationFormatter() {}

  /** The text in the canonical layout, or the mistakes because of which it has none. */
  public static Diagnosed<String> format(Source source) {
    SpecificationParser.Parsed parsed = SpecificationParser.parse(source);
    if (!parsed.diagnostics().isEmpty()) {
      return Diagnosed.faulty(parsed.diagnostics());
    }
    CommonTokenStream tokens = tokens(source.text());
    ReluParser parser = new ReluParser(tokens);
    TokenRoles roles = TokenRoles.of(parser.specification());
    String formatted = new Layout(tokens.getTokens(), roles).text();
    if (!spellings(tokens).equals(spellings(tokens(formatted)))) {
      throw new IllegalStateException("formatting changed the tokens of " + source.name());
    }
    return Diagnosed.fine(formatted);
  }

  private static CommonTokenStream tokens(String text) {
    CommonTokenStream tokens = new CommonTokenStream(new ReluLexer(CharStreams.fromString(text)));
    tokens.fill();
    return tokens;
  }

  /** All that means something, comments included. */
  private static List<String> spellings(CommonTokenStream tokens) {
    return tokens.getTokens().stream()
        .filter(token -> token.getType() != ReluLexer.SPACE)
        .map(Token::getText)
        .map(String::stripTrailing)
        .toList();
  }
}
