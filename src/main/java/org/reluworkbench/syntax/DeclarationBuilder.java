package org.reluworkbench.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.syntax.Declaration.HypergraphItem;
import org.reluworkbench.syntax.Declaration.LabelledPoint;
import org.reluworkbench.syntax.Declaration.LayerSyntax;
import org.reluworkbench.syntax.Declaration.NeuronSyntax;
import org.reluworkbench.syntax.Declaration.PointSyntax;
import org.reluworkbench.syntax.Declaration.PointsItem;
import org.reluworkbench.syntax.Declaration.SetSyntax;
import org.reluworkbench.syntax.Declaration.StringSyntax;
import org.reluworkbench.syntax.generated.ReluBaseVisitor;
import org.reluworkbench.syntax.generated.ReluParser;

/** Builds declarations from parse trees in which at most some items of blocks have errors. */
final class DeclarationBuilder extends ReluBaseVisitor<Declaration> {

  /** The rules of which a declaration is built. */
  static final Set<Integer> KINDS = Set.of(
      ReluParser.RULE_formula,
      ReluParser.RULE_cnf,
      ReluParser.RULE_nae,
      ReluParser.RULE_splitting,
      ReluParser.RULE_colouring,
      ReluParser.RULE_points,
      ReluParser.RULE_data,
      ReluParser.RULE_network,
      ReluParser.RULE_training,
      ReluParser.RULE_trained,
      ReluParser.RULE_fitted,
      ReluParser.RULE_reduction,
      ReluParser.RULE_gadget,
      ReluParser.RULE_campaign);

  private final Places places;
  private final PartBuilder parts;
  private final PropositionBuilder propositions;
  private final ConditionBuilder conditions;
  private final CampaignBuilder campaigns;

  DeclarationBuilder(Places places, List<Diagnostic> diagnostics) {
    this.places = places;
    this.parts = new PartBuilder(places, diagnostics);
    this.propositions = new PropositionBuilder(places);
    this.conditions = new ConditionBuilder(places, diagnostics);
    this.campaigns = new CampaignBuilder(places, parts, diagnostics);
  }

  @Override
  public Declaration visitFormula(ReluParser.FormulaContext context) {
    return new Declaration.FormulaDeclaration(
        places.of(context),
        places.name(context.identifier()),
        propositions.proposition(context.proposition()));
  }

  @Override
  public Declaration visitCnf(ReluParser.CnfContext context) {
    Span span = places.of(context);
    Identifier name = places.name(context.identifier());
    return context.path() == null
        ? new Declaration.CnfDeclaration(
            span, name, context.cnfClause().stream().map(propositions::clause).toList())
        : new Declaration.DimacsDeclaration(span, name, parts.path(context.path()));
  }

  @Override
  public Declaration visitNae(ReluParser.NaeContext context) {
    return new Declaration.NaeDeclaration(
        places.of(context),
        places.name(context.identifier()),
        context.naeClause().stream().map(propositions::clause).toList());
  }

  @Override
  public Declaration visitSplitting(ReluParser.SplittingContext context) {
    return new Declaration.SplittingDeclaration(
        places.of(context),
        places.name(context.identifier()),
        Chain.each(whole(context.splittingItem()), this::item));
  }

  private HypergraphItem item(ReluParser.SplittingItemContext context) {
    Span span = places.of(context);
    return context instanceof ReluParser.SplittingSetsContext sets
        ? new HypergraphItem.Sets(span, sets.set().stream().map(this::set).toList())
        : new HypergraphItem.Elements(
            span, elements(((ReluParser.SplittingElementsContext) context).element()));
  }

  @Override
  public Declaration visitColouring(ReluParser.ColouringContext context) {
    return new Declaration.ColouringDeclaration(
        places.of(context),
        places.name(context.identifier()),
        Chain.each(whole(context.colouringItem()), this::item));
  }

  private HypergraphItem item(ReluParser.ColouringItemContext context) {
    Span span = places.of(context);
    if (context instanceof ReluParser.ColouringColoursContext colours) {
      return new HypergraphItem.Colours(span, parts.numeral(colours.number()));
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
  public Declaration visitPoints(ReluParser.PointsContext context) {
    return new Declaration.PointsDeclaration(
        places.of(context),
        places.name(context.identifier()),
        parts.numeral(context.number()),
        Chain.each(whole(context.pointsItem()), this::item));
  }

  private PointsItem item(ReluParser.PointsItemContext context) {
    Span span = places.of(context);
    if (context instanceof ReluParser.PointsPlanesContext planes) {
      return new PointsItem.Planes(span, parts.numeral(planes.number()));
    }
    ReluParser.PointsSideContext side = (ReluParser.PointsSideContext) context;
    return new PointsItem.Side(
        span, side.INSIDE() != null, side.point().stream().map(this::point).toList());
  }

  @Override
  public Declaration visitData(ReluParser.DataContext context) {
    Span span = places.of(context);
    List<Identifier> names = places.names(context.identifier());
    if (context.path() == null) {
      return new Declaration.DataDeclaration(
          span, names.get(0), tail(names), Chain.each(whole(context.row()), this::row));
    }
    List<StringSyntax> quoted = context.quoted().stream().map(parts::quoted).toList();
    return new Declaration.CsvDeclaration(
        span,
        names.get(0),
        parts.path(context.path()),
        quoted.get(0),
        tail(quoted).stream().findFirst());
  }

  @Override
  public Declaration visitGadget(ReluParser.GadgetContext context) {
    List<Identifier> names = places.names(context.identifier());
    return new Declaration.GadgetDeclaration(
        places.of(context), names.get(0), tail(names), Chain.each(whole(context.row()), this::row));
  }

  private LabelledPoint row(ReluParser.RowContext context) {
    return new LabelledPoint(
        places.of(context), point(context.point()), parts.numeral(context.number()));
  }

  private PointSyntax point(ReluParser.PointContext context) {
    return new PointSyntax(places.of(context), parts.numerals(context.number()));
  }

  @Override
  public Declaration visitNetwork(ReluParser.NetworkContext context) {
    List<Identifier> names = places.names(context.identifier());
    return new Declaration.NetworkDeclaration(
        places.of(context),
        names.get(0),
        tail(names),
        Chain.each(whole(context.layer()), this::layer),
        places.name(context.output().identifier()));
  }

  private LayerSyntax layer(ReluParser.LayerContext context) {
    return new LayerSyntax(
        places.of(context),
        places.name(context.identifier()),
        Chain.each(whole(context.neuron()), this::neuron).stream()
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
  public Declaration visitTraining(ReluParser.TrainingContext context) {
    return new Declaration.TrainingDeclaration(
        places.of(context),
        places.name(context.identifier(0)),
        parts.shape(context.shape()),
        places.name(context.identifier(1)),
        Optional.ofNullable(context.identifier(2)).map(places::name));
  }

  @Override
  public Declaration visitTrained(ReluParser.TrainedContext context) {
    return new Declaration.TrainedDeclaration(
        places.of(context), places.name(context.identifier(0)), places.name(context.identifier(1)));
  }

  @Override
  public Declaration visitFitted(ReluParser.FittedContext context) {
    return new Declaration.FittedDeclaration(
        places.of(context),
        places.name(context.construction().identifier()),
        places.name(context.identifier(0)),
        places.name(context.identifier(1)));
  }

  @Override
  public Declaration visitReduction(ReluParser.ReductionContext context) {
    return new Declaration.ReductionDeclaration(
        places.of(context),
        places.name(context.identifier(0)),
        places.name(context.kind()),
        places.name(context.identifier(1)));
  }

  @Override
  public Declaration visitCampaign(ReluParser.CampaignContext context) {
    return new Declaration.CampaignDeclaration(
        places.of(context),
        places.name(context.identifier()),
        Chain.each(whole(context.campaignItem()), campaigns::item));
  }

  /** Without the items that the parser gave up. */
  private static <C extends ParserRuleContext> List<C> whole(List<C> items) {
    return items.stream().filter(item -> item.exception == null).toList();
  }

  private static <T> List<T> tail(List<T> list) {
    return list.subList(1, list.size());
  }
}
