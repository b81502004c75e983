package org.reluworkbench.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.editor.analysis.Analysis;
import org.reluworkbench.editor.analysis.Occurrence;
import org.reluworkbench.editor.analysis.Symbol;
import org.reluworkbench.editor.analysis.TextLines;
import org.reluworkbench.syntax.SourceTokens;
import org.reluworkbench.syntax.SourceTokens.SourceToken;

/** What each token is, in the numbers that editors colour by. */
final class SemanticColours {

  private static final List<String> TYPES = List.of(
      SemanticTokenTypes.Keyword,
      SemanticTokenTypes.Number,
      SemanticTokenTypes.String,
      SemanticTokenTypes.Comment,
      SemanticTokenTypes.Operator,
      SemanticTokenTypes.Class,
      SemanticTokenTypes.Event,
      SemanticTokenTypes.Variable,
      SemanticTokenTypes.EnumMember,
      SemanticTokenTypes.Parameter,
      SemanticTokenTypes.Property,
      SemanticTokenTypes.Namespace);

  private static final int DECLARATION = 1;

  private final Analysis analysis;
  private final List<Integer> data = new ArrayList<>();
  private TextLines.Place last = new TextLines.Place(0, 0);

  private SemanticColours(Analysis analysis) {
    this.analysis = analysis;
  }

  static SemanticTokensLegend legend() {
    return new SemanticTokensLegend(TYPES, List.of(SemanticTokenModifiers.Declaration));
  }

  static SemanticTokens of(Analysis analysis) {
    SemanticColours colours = new SemanticColours(analysis);
    SourceTokens.of(analysis.source()).forEach(colours::add);
    return new SemanticTokens(colours.data);
  }

  private void add(SourceToken token) {
    Optional<Occurrence> name = token.category() == SourceTokens.Category.NAME
        ? analysis.names().at(token.span().start())
        : Optional.empty();
    boolean declares = name.filter(Occurrence::declares).isPresent();
    type(token, name)
        .ifPresent(type -> add(token.span(), TYPES.indexOf(type), declares ? DECLARATION : 0));
  }

  private static Optional<String> type(SourceToken token, Optional<Occurrence> name) {
    return switch (token.category()) {
      case WORD -> Optional.of(SemanticTokenTypes.Keyword);
      case NUMBER -> Optional.of(SemanticTokenTypes.Number);
      case STRING -> Optional.of(SemanticTokenTypes.String);
      case COMMENT -> Optional.of(SemanticTokenTypes.Comment);
      case SYMBOL -> Optional.of(SemanticTokenTypes.Operator);
      case NAME ->
        Optional.of(
            name.map(known -> type(known.symbol().sort())).orElse(SemanticTokenTypes.Property));
      case STRAY -> Optional.empty();
    };
  }

  private static String type(Symbol.Sort sort) {
    return switch (sort) {
      case DECLARATION -> SemanticTokenTypes.Class;
      case CLAIM -> SemanticTokenTypes.Event;
      case VARIABLE, UNIT -> SemanticTokenTypes.Variable;
      case ELEMENT -> SemanticTokenTypes.EnumMember;
      case COLUMN, COORDINATE -> SemanticTokenTypes.Parameter;
      case LAYER -> SemanticTokenTypes.Namespace;
    };
  }

  /** A token of several lines, which a comment may be, is one on each of them. */
  private void add(Span span, int type, int modifiers) {
    int start = span.start();
    while (start < span.end()) {
      TextLines.Place place = analysis.lines().place(start);
      int endOfLine =
          analysis.lines().offset(new TextLines.Place(place.line(), Integer.MAX_VALUE / 2));
      int end = Math.min(span.end(), endOfLine);
      if (end > start) {
        entry(place, end - start, type, modifiers);
      }
      start = analysis.lines().offset(new TextLines.Place(place.line() + 1, 0));
    }
  }

  /** Places are told relative to the token before. */
  private void entry(TextLines.Place place, int length, int type, int modifiers) {
    int lines = place.line() - last.line();
    data.addAll(List.of(
        lines,
        lines == 0 ? place.column() - last.column() : place.column(),
        length,
        type,
        modifiers));
    last = place;
  }
}
