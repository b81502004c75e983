package org.reluworkbench.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.syntax.Claim.BoundSyntax;
import org.reluworkbench.syntax.Declaration.HypergraphItem;
import org.reluworkbench.syntax.Declaration.LabelledPoint;
import org.reluworkbench.syntax.Declaration.LayerSyntax;
import org.reluworkbench.syntax.Declaration.NeuronSyntax;
import org.reluworkbench.syntax.Declaration.PathSyntax;
import org.reluworkbench.syntax.Declaration.PointSyntax;
import org.reluworkbench.syntax.Declaration.PointsItem;
import org.reluworkbench.syntax.Declaration.SetSyntax;
import org.reluworkbench.syntax.Declaration.ShapeSyntax;
import org.reluworkbench.syntax.Declaration.StringSyntax;
import org.reluworkbench.syntax.generated.ReluBaseVisitor;
import org.reluworkbench.syntax.generated.ReluParser;

/**
 * Builds a statement from its parse tree. Rows, items, neurons and layers that the parser could not
 * understand are left out; a whole statement is built unless it is broken outside of them.
 */
final class StatementBuilder extends ReluBaseVisitor<Optional<Statement>> {

  private final Places places;
  private final List<Diagnostic> diagnostics;
  private final PropositionBuilder propositions;
  private final ConditionBuilder conditions;

  StatementBuilder(Places places, List<Diagnostic> diagnostics) {
    this.places = places;
    this.diagnostics = diagnostics;
    this.propositions = new PropositionBuilder(places);
    this.conditions = new ConditionBuilder(places, diagnostics);
  }

  @Override
  public Optional<Statement> visitStatement(ReluParser.StatementContext context) {
    return context.exception == null ? visit(context.getChild(0)) : Optional.empty();
  }

  // ---- declarations ----

  @Override
  public Optional<Statement> visitFormula(ReluParser.FormulaContext context) {
    return Optional.of(new Declaration.FormulaDeclaration(
        places.of(context),
        places.name(context.identifier()),
        propositions.proposition(context.proposition())));
  }

  @Override
  public Optional<Statement> visitCnf(ReluParser.CnfContext context) {
    Span span = places.of(context);
    Identifier name = places.name(context.identifier());
    return Optional.of(
        context.path() == null
            ? new Declaration.CnfDeclaration(
                span,
                name,
                context.cnfClause().stream().map(propositions::clause).toList())
            : new Declaration.DimacsDeclaration(span, name, path(context.path())));
  }

  @Override
  public Optional<Statement> visitNae(ReluParser.NaeContext context) {
    return Optional.of(new Declaration.NaeDeclaration(
        places.of(context),
        places.name(context.identifier()),
        context.naeClause().stream().map(propositions::clause).toList()));
  }

  @Override
  public Optional<Statement> visitSplitting(ReluParser.SplittingContext context) {
    return Optional.of(new Declaration.SplittingDeclaration(
        places.of(context),
        places.name(context.identifier()),
        understood(context.splittingItem(), this::item)));
  }

  private HypergraphItem item(ReluParser.SplittingItemContext context) {
    Span span = places.of(context);
    return context instanceof ReluParser.SplittingSetsContext sets
        ? new HypergraphItem.Sets(span, sets.set().stream().map(this::set).toList())
        : new HypergraphItem.Elements(
            span, elements(((ReluParser.SplittingElementsContext) context).element()));
  }

  @Override
  public Optional<Statement> visitColouring(ReluParser.ColouringContext context) {
    return Optional.of(new Declaration.ColouringDeclaration(
        places.of(context),
        places.name(context.identifier()),
        understood(context.colouringItem(), this::item)));
  }

  private HypergraphItem item(ReluParser.ColouringItemContext context) {
    Span span = places.of(context);
    if (context instanceof ReluParser.ColouringColoursContext colours) {
      return new HypergraphItem.Colours(span, numeral(colours.number()));
    }
    if (context instanceof ReluParser.ColouringSetsContext sets) {
      return new HypergraphItem.Sets(span, sets.set().stream().map(this::set).toList());
    }
    if (context instanceof ReluParser.ColouringEdgesContext edges) {
      return new HypergraphItem.Edges(
          span, edges.edge().stream().map(this::edge).toList());
    }
    return new HypergraphItem.Elements(
        span, elements(((ReluParser.ColouringElementsContext) context).element()));
  }

  private SetSyntax set(ReluParser.SetContext context) {
    return new SetSyntax(places.of(context), elements(context.element()));
  }

  private SetSyntax edge(ReluParser.EdgeContext context) {
    return new SetSyntax(places.of(context), elements(context.element()));
  }

  private List<Identifier> elements(List<ReluParser.ElementContext> contexts) {
    return contexts.stream().map(places::element).toList();
  }

  @Override
  public Optional<Statement> visitPoints(ReluParser.PointsContext context) {
    return Optional.of(new Declaration.PointsDeclaration(
        places.of(context),
        places.name(context.identifier()),
        numeral(context.number()),
        understood(context.pointsItem(), this::item)));
  }

  private PointsItem item(ReluParser.PointsItemContext context) {
    Span span = places.of(context);
    if (context instanceof ReluParser.PointsPlanesContext planes) {
      return new PointsItem.Planes(span, numeral(planes.number()));
    }
    ReluParser.PointsSideContext side = (ReluParser.PointsSideContext) context;
    return new PointsItem.Side(
        span, side.INSIDE() != null, side.point().stream().map(this::point).toList());
  }

  @Override
  public Optional<Statement> visitData(ReluParser.DataContext context) {
    Span span = places.of(context);
    List<Identifier> names = places.names(context.identifier());
    if (context.path() == null) {
      return Optional.of(new Declaration.DataDeclaration(
          span, names.get(0), tail(names), understood(context.row(), this::row)));
    }
    List<StringSyntax> quoted = context.quoted().stream().map(this::quoted).toList();
    return Optional.of(new Declaration.CsvDeclaration(
        span,
        names.get(0),
        path(context.path()),
        quoted.get(0),
        tail(quoted).stream().findFirst()));
  }

  @Override
  public Optional<Statement> visitGadget(ReluParser.GadgetContext context) {
    List<Identifier> names = places.names(context.identifier());
    return Optional.of(new Declaration.GadgetDeclaration(
        places.of(context), names.get(0), tail(names), understood(context.row(), this::row)));
  }

  private LabelledPoint row(ReluParser.RowContext context) {
    return new LabelledPoint(places.of(context), point(context.point()), numeral(context.number()));
  }

  private PointSyntax point(ReluParser.PointContext context) {
    return new PointSyntax(places.of(context), numerals(context.number()));
  }

  @Override
  public Optional<Statement> visitNetwork(ReluParser.NetworkContext context) {
    List<Identifier> names = places.names(context.identifier());
    return Optional.of(new Declaration.NetworkDeclaration(
        places.of(context),
        names.get(0),
        tail(names),
        understood(context.layer(), this::layer),
        places.name(context.output().identifier())));
  }

  private LayerSyntax layer(ReluParser.LayerContext context) {
    return new LayerSyntax(
        places.of(context),
        places.name(context.identifier()),
        understood(context.neuron(), this::neuron).stream()
            .flatMap(Optional::stream)
            .toList());
  }

  private Optional<NeuronSyntax> neuron(ReluParser.NeuronContext context) {
    return conditions
        .arithmetic(context.arithmetic())
        .map(inner ->
            new NeuronSyntax(places.of(context), places.name(context.identifier()), inner));
  }

  @Override
  public Optional<Statement> visitTraining(ReluParser.TrainingContext context) {
    return Optional.of(new Declaration.TrainingDeclaration(
        places.of(context),
        places.name(context.identifier(0)),
        shape(context.shape()),
        places.name(context.identifier(1))));
  }

  private ShapeSyntax shape(ReluParser.ShapeContext context) {
    return new ShapeSyntax(
        places.of(context), numeral(context.number(0)), numeral(context.number(1)));
  }

  @Override
  public Optional<Statement> visitReduction(ReluParser.ReductionContext context) {
    return Optional.of(new Declaration.ReductionDeclaration(
        places.of(context),
        places.name(context.identifier(0)),
        places.name(context.kind()),
        places.name(context.identifier(1))));
  }

  // ---- claims ----

  @Override
  public Optional<Statement> visitExpectation(ReluParser.ExpectationContext context) {
    Span span = places.of(context);
    Identifier subject = places.name(context.identifier(0));
    if (context.FITS() != null) {
      return Optional.of(new Claim.ExpectFits(span, subject, places.name(context.identifier(1))));
    }
    if (context.OPEN_PAREN() == null) {
      return Optional.of(new Claim.ExpectAnswer(span, subject, context.SATISFIABLE() != null));
    }
    List<Numeral> numbers = numerals(context.number());
    return Optional.of(new Claim.ExpectOutput(
        span,
        subject,
        numbers.subList(0, numbers.size() - 1),
        spanOf(context.OPEN_PAREN()).to(spanOf(context.CLOSE_PAREN())),
        numbers.get(numbers.size() - 1)));
  }

  private Span spanOf(TerminalNode node) {
    return places.of(node.getSymbol());
  }

  @Override
  public Optional<Statement> visitCertification(ReluParser.CertificationContext context) {
    return Optional.of(new Claim.Certify(
        places.of(context),
        places.name(context.identifier(0)),
        places.name(context.identifier(1))));
  }

  @Override
  public Optional<Statement> visitLemma(ReluParser.LemmaContext context) {
    return conditions
        .condition(context.condition())
        .map(conclusion -> new Claim.LemmaSyntax(
            places.of(context),
            places.name(context.identifier(0)),
            shape(context.shape()),
            places.name(context.identifier(1)),
            conclusion));
  }

  @Override
  public Optional<Statement> visitProperty(ReluParser.PropertyContext context) {
    return Optional.of(new Claim.PropertySyntax(
        places.of(context),
        places.name(context.identifier(0)),
        places.name(context.kind()),
        context.bound().stream().map(this::bound).toList(),
        places.name(context.identifier(1))));
  }

  private BoundSyntax bound(ReluParser.BoundContext context) {
    return new BoundSyntax(
        places.of(context), places.name(context.identifier()), numeral(context.number()));
  }

  // ---- parts ----

  /** A number without a value is reported, and 1 stands for it so that the rest can be checked. */
  private Numeral numeral(ReluParser.NumberContext context) {
    Span span = places.of(context);
    return new Numeral(
        Numbers.read(context.getText(), span, diagnostics).orElse(Rational.ONE), span);
  }

  private List<Numeral> numerals(List<ReluParser.NumberContext> contexts) {
    return contexts.stream().map(this::numeral).toList();
  }

  private PathSyntax path(ReluParser.PathContext context) {
    return new PathSyntax(places.of(context), unquoted(context.getText()));
  }

  private StringSyntax quoted(ReluParser.QuotedContext context) {
    return new StringSyntax(places.of(context), unquoted(context.getText()));
  }

  /** Without the quotes; a backslash stands before a quote or a backslash only. */
  private static String unquoted(String literal) {
    return literal.substring(1, literal.length() - 1).replaceAll("\\\\(.)", "$1");
  }

  private static <T> List<T> tail(List<T> list) {
    return list.subList(1, list.size());
  }

  private static <C extends ParserRuleContext, T> List<T> understood(
      List<C> contexts, Function<? super C, ? extends T> build) {
    return contexts.stream()
        .filter(context -> context.exception == null)
        .<T>map(build)
        .toList();
  }
}
