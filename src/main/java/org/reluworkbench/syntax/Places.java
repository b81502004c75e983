package org.reluworkbench.syntax;

import java.math.BigInteger;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.syntax.generated.ReluParser;

/**
 * Where tokens and subtrees lie in the source: ANTLR counts code points, spans count UTF-16 units.
 */
final class Places {

  private final Source source;
  private final boolean plain;

  /** Offset of each code point, and of the end; not used for a plain text. */
  private final int[] offsets;

  Places(Source source) {
    this.source = source;
    String text = source.text();
    int count = text.codePointCount(0, text.length());
    this.plain = count == text.length();
    this.offsets = plain ? new int[0] : offsets(text, count);
  }

  private static int[] offsets(String text, int count) {
    int[] offsets = new int[count + 1];
    int offset = 0;
    for (int i = 0; i < count; i++) {
      offsets[i] = offset;
      offset += Character.charCount(text.codePointAt(offset));
    }
    offsets[count] = offset;
    return offsets;
  }

  private int offset(int codePoint) {
    return plain ? codePoint : offsets[codePoint];
  }

  /** The span of a token; that of the end of the file is empty. */
  Span of(Token token) {
    if (token.getType() == Token.EOF) {
      return source.span(source.text().length(), source.text().length());
    }
    return source.span(offset(token.getStartIndex()), offset(token.getStopIndex() + 1));
  }

  /** From the first to the last token of a subtree that was parsed without error. */
  Span of(ParserRuleContext context) {
    return of(context.getStart()).to(of(context.getStop()));
  }

  Identifier name(Token token) {
    return new Identifier(token.getText(), of(token));
  }

  Identifier name(ParserRuleContext context) {
    return new Identifier(context.getText(), of(context));
  }

  List<Identifier> names(List<? extends ParserRuleContext> contexts) {
    return contexts.stream().map(this::name).toList();
  }

  /** A name, or a number without leading zeros, so that {@code 01} is {@code 1}. */
  Identifier element(ReluParser.ElementContext context) {
    return context.INTEGER() == null
        ? name(context)
        : new Identifier(new BigInteger(context.getText()).toString(), of(context));
  }

  /** The place right after a token. */
  Span after(Token token) {
    int end = of(token).end();
    return source.span(end, end);
  }
}
