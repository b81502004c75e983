package org.reluworkbench.editor;

import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.editor.analysis.Analysis;
import org.reluworkbench.syntax.Declaration;
import org.reluworkbench.syntax.Statement;

/** The declarations and claims of a text, with the layers of networks and their neurons. */
final class Outline {

  private static final int WIDEST = 60;

  private final Analysis analysis;

  Outline(Analysis analysis) {
    this.analysis = analysis;
  }

  List<DocumentSymbol> symbols() {
    return analysis.file().statements().stream().map(this::symbol).toList();
  }

  private DocumentSymbol symbol(Statement statement) {
    if (statement instanceof Declaration.NetworkDeclaration network) {
      DocumentSymbol symbol = declaration(network);
      symbol.setChildren(network.layers().stream().map(this::layer).toList());
      return symbol;
    }
    if (statement instanceof Declaration declaration) {
      return declaration(declaration);
    }
    String text = statement.span().text().replaceAll("\\s+", " ");
    String name = text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...";
    return symbol(name, SymbolKind.Boolean, statement.span(), statement.span());
  }

  private DocumentSymbol declaration(Declaration declaration) {
    DocumentSymbol symbol = symbol(
        declaration.name().text(),
        kind(declaration),
        declaration.span(),
        declaration.name().span());
    symbol.setDetail(word(declaration));
    return symbol;
  }

  /** The word that a statement begins with. */
  static String word(Statement statement) {
    return statement.span().text().split("[^a-z]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static SymbolKind kind(Declaration declaration) {
    if (declaration instanceof Declaration.NetworkDeclaration
        || declaration instanceof Declaration.TrainedDeclaration
        || declaration instanceof Declaration.FittedDeclaration) {
      return SymbolKind.Function;
    }
    if (declaration instanceof Declaration.ReductionDeclaration) {
      return SymbolKind.Interface;
    }
    boolean rows = declaration instanceof Declaration.DataDeclaration
        || declaration instanceof Declaration.CsvDeclaration
        || declaration instanceof Declaration.GadgetDeclaration;
    return rows ? SymbolKind.Array : SymbolKind.Class;
  }

  private DocumentSymbol layer(Declaration.LayerSyntax layer) {
    DocumentSymbol symbol = symbol(
        layer.name().text(), SymbolKind.Namespace, layer.span(), layer.name().span());
    symbol.setDetail("layer");
    symbol.setChildren(layer.neurons().stream()
        .map(neuron -> symbol(
            neuron.name().text(),
            SymbolKind.Variable,
            neuron.span(),
            neuron.name().span()))
        .toList());
    return symbol;
  }

  private DocumentSymbol symbol(String name, SymbolKind kind, Span whole, Span nameOnly) {
    return new DocumentSymbol(
        name,
        kind,
        Protocol.range(analysis.lines(), whole),
        Protocol.range(analysis.lines(), nameOnly));
  }
}
