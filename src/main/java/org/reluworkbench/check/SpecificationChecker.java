package org.reluworkbench.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.syntax.Claim;
import org.reluworkbench.syntax.Declaration;
import org.reluworkbench.syntax.Identifier;
import org.reluworkbench.syntax.SpecificationFile;
import org.reluworkbench.syntax.SpecificationParser;
import org.reluworkbench.syntax.Statement;

/**
 * Resolves a parsed specification: names, kinds, arities, dimensions, ranges. A declaration can use
 * what is declared above it, a claim all that is declared anywhere. All that is wrong with a text is
 * found in one run, what its syntax lacks included; what only follows from another mistake is not
 * reported.
 */
public final class SpecificationChecker {

  private final Imports imports;
  private final Mistakes mistakes;
  private final Scope scope;
  private final PointBuilder points;
  private final ReductionResolver reductions;
  private final MadeNetworks networks;

  /** What training problems with a loss ask for, by name. */
  private final Map<String, TrainingTask> tasks = new HashMap<>();

  private SpecificationChecker(SpecificationParser.Parsed parsed, Imports imports) {
    this.imports = imports;
    this.mistakes = new Mistakes(parsed.diagnostics());
    this.scope = new Scope(parsed.file(), mistakes);
    this.points = new PointBuilder(mistakes);
    this.reductions = new ReductionResolver(mistakes);
    this.networks = new MadeNetworks(scope, reductions, mistakes);
  }

  /** Parses and checks a text; the diagnostics of both are in the order of the text. */
  public static Diagnosed<Specification> check(Source source, Imports imports) {
    return check(SpecificationParser.parse(source), imports);
  }

  /** Checks what was parsed; its diagnostics are included, in the order of the text. */
  public static Diagnosed<Specification> check(SpecificationParser.Parsed parsed, Imports imports) {
    Examined examined = examine(parsed, imports);
    return examined.diagnostics().isEmpty()
        ? Diagnosed.fine(examined.specification())
        : Diagnosed.faulty(examined.diagnostics());
  }

  /**
   * What is right and what is wrong with a text.
   *
   * @param specification what is without mistakes: all of it exactly if there are no diagnostics
   * @param diagnostics in the order of the text
   */
  public record Examined(Specification specification, List<Diagnostic> diagnostics) {
    public Examined {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Checks what was parsed and keeps what is right, for those who show a text while it is written. */
  public static Examined examine(SpecificationParser.Parsed parsed, Imports imports) {
    return new SpecificationChecker(parsed, imports).examine(parsed.file());
  }

  private Examined examine(SpecificationFile file) {
    for (Statement statement : file.statements()) {
      if (statement instanceof Declaration declaration) {
        checkDeclaration(declaration, file.broken().contains(declaration.name()));
      }
    }
    mistakes.enterWhole();
    ClaimChecker checker = new ClaimChecker(scope, tasks, mistakes);
    List<CheckedClaim> claims = new ArrayList<>();
    for (Statement statement : file.statements()) {
      if (statement instanceof Claim claim) {
        checker.check(claim).ifPresent(claims::add);
      }
    }
    return new Examined(
        new Specification(file.source(), scope.entities(), claims), mistakes.inOrder());
  }

  /** Only a declaration that is whole and without a mistake means something. */
  private void checkDeclaration(Declaration declaration, boolean incomplete) {
    if (incomplete) {
      mistakes.enterIncomplete(declaration.span());
    } else {
      mistakes.enterWhole();
    }
    int before = mistakes.count();
    Optional<? extends Entity> entity = entity(declaration);
    boolean fine = !incomplete && mistakes.count() == before;
    scope.define(declaration, fine ? entity : Optional.empty());
  }

  private Optional<? extends Entity> entity(Declaration declaration) {
    Identifier name = declaration.name();
    if (declaration instanceof Declaration.DataDeclaration data) {
      return data(data).map(table -> new Entity.Data(name.text(), name.span(), table));
    }
    if (declaration instanceof Declaration.CsvDeclaration csv) {
      return csv(csv).map(table -> new Entity.Data(name.text(), name.span(), table));
    }
    if (declaration instanceof Declaration.NetworkDeclaration network) {
      return network(network);
    }
    if (declaration instanceof Declaration.TrainedDeclaration trained) {
      return networks.trained(trained);
    }
    if (declaration instanceof Declaration.FittedDeclaration fitted) {
      return networks.fitted(fitted);
    }
    if (declaration instanceof Declaration.GadgetDeclaration gadget) {
      return gadget(gadget);
    }
    if (declaration instanceof Declaration.ReductionDeclaration reduction) {
      return reduction(reduction);
    }
    if (declaration instanceof Declaration.CampaignDeclaration campaign) {
      return CampaignChecker.plan(campaign, mistakes)
          .map(plan -> new Entity.Campaign(name.text(), name.span(), plan));
    }
    return problem(declaration)
        .map(problem -> new Entity.Stated(name.text(), name.span(), problem));
  }

  private Optional<? extends Problem<?>> problem(Declaration declaration) {
    if (declaration instanceof Declaration.FormulaDeclaration formula) {
      return Optional.of(FormulaBuilder.formula(formula.proposition()));
    }
    if (declaration instanceof Declaration.CnfDeclaration cnf) {
      return Optional.of(new Satisfiability(FormulaBuilder.cnf(cnf.clauses())));
    }
    if (declaration instanceof Declaration.DimacsDeclaration dimacs) {
      return imported(dimacs.path())
          .flatMap(text -> fine(imports.dimacs(text), dimacs.path()))
          .map(Satisfiability::new);
    }
    if (declaration instanceof Declaration.NaeDeclaration nae) {
      return Optional.of(FormulaBuilder.nae(nae.clauses()));
    }
    if (declaration instanceof Declaration.SplittingDeclaration splitting) {
      return Optional.of(HypergraphBuilder.splitting(splitting, mistakes));
    }
    if (declaration instanceof Declaration.ColouringDeclaration colouring) {
      return HypergraphBuilder.colouring(colouring, mistakes);
    }
    if (declaration instanceof Declaration.PointsDeclaration separation) {
      return points.separation(separation);
    }
    if (declaration instanceof Declaration.TrainingDeclaration training) {
      return training(training);
    }
    throw new IllegalStateException("not a problem: " + declaration);
  }

  private Optional<Training> training(Declaration.TrainingDeclaration declaration) {
    Optional<Integer> units = ClaimChecker.units(declaration.shape(), mistakes);
    Optional<Entity.Data> data = scope.resolve(declaration.data(), Role.DATA);
    Optional<Loss> loss = declaration.loss().flatMap(this::loss);
    if (loss.isPresent()
        && units.filter(count -> count > TrainingTask.MOST_UNITS).isPresent()) {
      mistakes.add(
          DiagnosticCode.OUT_OF_RANGE,
          declaration.shape().units().span(),
          "with a loss, there are at most " + TrainingTask.MOST_UNITS + " hidden units");
      return Optional.empty();
    }
    return units.flatMap(count -> data.map(Entity.Data::dataset).map(table -> {
      Optional<TrainingTask> task =
          loss.map(least -> TrainingTask.of(count, table.dimension(), table.examples(), least));
      task.ifPresent(least -> tasks.putIfAbsent(declaration.name().text(), least));
      networks.training(declaration.name(), table.columns(), task);
      return new Training(count, table.dimension(), table.examples());
    }));
  }

  private Optional<Loss> loss(Identifier word) {
    Optional<Loss> loss = Loss.of(word.text());
    if (loss.isEmpty()) {
      mistakes.add(
          Diagnostic.of(DiagnosticCode.UNKNOWN_WORD, word.span(), "there is no loss '" + word + "'")
              .withHelp("the losses are l1, l2, linf and " + Loss.MISFITS.specificationName()));
    }
    return loss;
  }

  private Optional<Dataset> data(Declaration.DataDeclaration declaration) {
    int before = mistakes.count();
    points.requireDistinct(declaration.columns(), "columns");
    var examples = points.examples(declaration.rows(), declaration.columns());
    return mistakes.count() > before
        ? Optional.empty()
        : Optional.of(new Dataset(texts(declaration.columns()), examples));
  }

  private Optional<Dataset> csv(Declaration.CsvDeclaration declaration) {
    Optional<String> equalTo = declaration.equalTo().map(Declaration.StringSyntax::value);
    return imported(declaration.path())
        .flatMap(text ->
            fine(imports.csv(text, declaration.label().value(), equalTo), declaration.path()));
  }

  private Optional<Source> imported(Declaration.PathSyntax path) {
    Imports.Text text = imports.read(path.span().source(), path.path());
    if (text instanceof Imports.Text.Unreadable unreadable) {
      mistakes.add(
          DiagnosticCode.UNREADABLE_FILE,
          path.span(),
          unreadable.reason(),
          "a path is relative to the folder of the file that names it");
      return Optional.empty();
    }
    return Optional.of(((Imports.Text.Read) text).source());
  }

  /** The value; the diagnostics of the imported file stand where the specification names it. */
  private <T> Optional<T> fine(Diagnosed<T> diagnosed, Declaration.PathSyntax path) {
    diagnosed.diagnostics().forEach(diagnostic -> mistakes.addAt(path.span(), diagnostic));
    return diagnosed.toOptional();
  }

  private Optional<Entity.Network> network(Declaration.NetworkDeclaration declaration) {
    Optional<ReluNetwork> network = NetworkBuilder.network(declaration, mistakes);
    return network.map(built -> new Entity.Network(
        declaration.name().text(), declaration.name().span(), texts(declaration.inputs()), built));
  }

  private Optional<Entity.Gadget> gadget(Declaration.GadgetDeclaration declaration) {
    points.requireDistinct(declaration.coordinates(), "coordinates");
    return Optional.of(new Entity.Gadget(
        declaration.name().text(),
        declaration.name().span(),
        texts(declaration.coordinates()),
        points.examples(declaration.rows(), declaration.coordinates())));
  }

  private Optional<Entity.Reduction> reduction(Declaration.ReductionDeclaration declaration) {
    Optional<Entity.Question> origin = scope.resolve(declaration.origin(), Role.PROBLEM);
    if (origin.isEmpty()) {
      reductions.kind(declaration);
      return Optional.empty();
    }
    return reductions.reduction(declaration, origin.get());
  }

  private static List<String> texts(List<Identifier> identifiers) {
    return identifiers.stream().map(Identifier::text).toList();
  }
}
