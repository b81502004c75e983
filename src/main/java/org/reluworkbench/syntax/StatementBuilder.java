package org.reluworkbench.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.syntax.generated.ReluParser;
import org.reluworkbench.syntax.generated.ReluParser.IdentifierContext;
import org.reluworkbench.syntax.generated.ReluParser.StatementContext;

/** Builds what could be parsed of the statements, and keeps the names of the broken declarations. */
final class StatementBuilder {

  /** What uses a name before it gives one. */
  private static final Set<Integer> NAMED_LAST =
      Set.of(ReluParser.RULE_reduction, ReluParser.RULE_trained, ReluParser.RULE_fitted);

  private final Places places;
  private final List<Diagnostic> diagnostics;
  private final Set<StatementContext> givenUp;
  private final Set<StatementContext> incomplete;
  private final DeclarationBuilder declarations;
  private final ClaimBuilder claims;
  private final List<Identifier> broken = new ArrayList<>();

  StatementBuilder(Places places, List<Diagnostic> diagnostics, Recovery recovery) {
    this.places = places;
    this.diagnostics = diagnostics;
    this.givenUp = recovery.givenUp();
    this.incomplete = recovery.incomplete();
    this.declarations = new DeclarationBuilder(places, diagnostics);
    this.claims = new ClaimBuilder(places, diagnostics);
  }

  /** The names that statements without a whole tree declare, of those asked for so far. */
  List<Identifier> broken() {
    return List.copyOf(broken);
  }

  /** The statement, unless it is broken. */
  Optional<Statement> statement(StatementContext context) {
    int before = diagnostics.size();
    Optional<Statement> built = givenUp.contains(context) ? Optional.empty() : build(context);
    boolean sound = built.isPresent() && diagnostics.size() == before;
    if (!sound || incomplete.contains(context)) {
      declaredBy(context).ifPresent(broken::add);
    }
    return sound ? built : Optional.empty();
  }

  private Optional<Statement> build(StatementContext context) {
    ParserRuleContext inner = inner(context);
    return declares(inner)
        ? Optional.of(declarations.visit(inner))
        : claims.visit(inner).map(Statement.class::cast);
  }

  private static ParserRuleContext inner(StatementContext context) {
    return context.getRuleContext(ParserRuleContext.class, 0);
  }

  private static boolean declares(ParserRuleContext inner) {
    return DeclarationBuilder.KINDS.contains(inner.getRuleIndex());
  }

  private Optional<Identifier> declaredBy(StatementContext context) {
    ParserRuleContext inner = inner(context);
    if (!declares(inner)) {
      return Optional.empty();
    }
    int position = NAMED_LAST.contains(inner.getRuleIndex()) ? 1 : 0;
    return inner.getRuleContexts(IdentifierContext.class).stream()
        .skip(position)
        .findFirst()
        .filter(name -> name.exception == null)
        .map(places::name);
  }
}
