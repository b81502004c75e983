package org.reluworkbench.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.syntax.generated.ReluParser;
import org.reluworkbench.syntax.generated.ReluParser.StatementContext;

/**
 * Parses specifications. After a mistake the rest of the text is still understood, so that all
 * mistakes are reported in one run; no input makes it fail.
 */
public final class SpecificationParser {

  private SpecificationParser() {}

  /**
   * What was understood and what was not.
   *
   * @param diagnostics in the order of the text; empty exactly if everything was understood
   */
  public record Parsed(SpecificationFile file, List<Diagnostic> diagnostics) {
    public Parsed {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** The statements of a text, without those that are broken, and each mistake at its place. */
  public static Parsed parse(Source source) {
    Places places = new Places(source);
    List<Diagnostic> diagnostics = new ArrayList<>();
    TokenReader reader = new TokenReader(places, diagnostics);
    ReluParser parser = new ReluParser(new CommonTokenStream(reader.read(source.text())));
    parser.removeErrorListeners();
    Recovery recovery = new Recovery(places, reader.damaged(), diagnostics);
    parser.setErrorHandler(recovery);
    List<StatementContext> contexts = parser.specification().statement();
    StatementBuilder builder = new StatementBuilder(places, diagnostics, recovery);
    List<Statement> statements =
        contexts.stream().map(builder::statement).flatMap(Optional::stream).toList();
    List<Identifier> broken = new ArrayList<>(builder.broken());
    recovery.unknownNames().forEach(name -> broken.add(places.name(name)));
    diagnostics.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    return new Parsed(new SpecificationFile(source, statements, broken), diagnostics);
  }
}
