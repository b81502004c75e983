package org.reluworkbench.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.statement.Property;
import org.reluworkbench.syntax.Claim;
import org.reluworkbench.syntax.Declaration.ShapeSyntax;
import org.reluworkbench.syntax.Identifier;
import org.reluworkbench.syntax.Numeral;

/** Resolves claims, once all declarations are known. */
final class ClaimChecker {

  private final Scope scope;
  private final Mistakes mistakes;
  private final Map<String, TrainingTask> tasks;

  /** Lemmas and properties have names of their own, apart from those of declarations. */
  private final Map<String, Identifier> names = new HashMap<>();

  /**
   * A checker of claims.
   *
   * @param tasks what training problems with a loss ask for, by name
   */
  ClaimChecker(Scope scope, Map<String, TrainingTask> tasks, Mistakes mistakes) {
    this.scope = scope;
    this.tasks = Map.copyOf(tasks);
    this.mistakes = mistakes;
  }

  /** Empty if anything is wrong with it, which is reported. */
  Optional<CheckedClaim> check(Claim claim) {
    if (claim instanceof Claim.ExpectAnswer answer) {
      return answer(answer);
    }
    if (claim instanceof Claim.ExpectFits fits) {
      return fits(fits);
    }
    if (claim instanceof Claim.ExpectLoss loss) {
      return loss(loss);
    }
    if (claim instanceof Claim.ExpectOutput output) {
      return output(output);
    }
    if (claim instanceof Claim.Certify certify) {
      return agreement(certify);
    }
    return claim instanceof Claim.LemmaSyntax lemma
        ? lemma(lemma)
        : property((Claim.PropertySyntax) claim);
  }

  private Optional<CheckedClaim> answer(Claim.ExpectAnswer claim) {
    String subject = claim.subject() + (claim.satisfiable() ? " satisfiable" : " unsatisfiable");
    return scope
        .resolve(claim.subject(), Role.PROBLEM)
        .map(question ->
            new CheckedClaim.Answer(claim.span(), subject, question, claim.satisfiable()));
  }

  private Optional<CheckedClaim> fits(Claim.ExpectFits claim) {
    Optional<Entity.AnyNetwork> network = scope.resolve(claim.network(), Role.NETWORK);
    Optional<Entity.Data> data = scope.resolve(claim.data(), Role.DATA);
    if (network.isEmpty() || data.isEmpty()) {
      return Optional.empty();
    }
    int inputs = network.get().inputs().size();
    int dimension = data.get().dataset().dimension();
    if (inputs != dimension) {
      mistakes.add(Diagnostic.of(
              DiagnosticCode.WRONG_DIMENSION,
              claim.data().span(),
              "'" + claim.data() + "' is of dimension " + dimension + ", but the network '"
                  + claim.network() + "' has " + inputs(inputs))
          .withSecondary(network.get().span(), "the network is declared here"));
      return Optional.empty();
    }
    return Optional.of(new CheckedClaim.Fits(
        claim.span(), claim.network() + " fits " + claim.data(), network.get(), data.get()));
  }

  private Optional<CheckedClaim> loss(Claim.ExpectLoss claim) {
    Optional<Entity.Question> training = scope.resolve(claim.training(), Role.TRAINING);
    Optional<TrainingTask> task = training.map(found -> tasks.get(found.name()));
    if (training.isPresent() && task.isEmpty()) {
      mistakes.add(Diagnostic.of(
              DiagnosticCode.MISSING_PART,
              claim.training().span(),
              "'" + claim.training() + "' names no loss")
          .withSecondary(training.get().span(), "declared here")
          .withHelp("name it at the end of the declaration: fit relu(2,1) to table loss l1;"));
    }
    String subject = claim.training() + " loss <= " + claim.limit().span().text();
    return task.map(least -> new CheckedClaim.LossBound(
        claim.span(), subject, claim.training().text(), least, claim.limit().value()));
  }

  private static String inputs(int count) {
    return count == 1 ? "1 input" : count + " inputs";
  }

  private Optional<CheckedClaim> output(Claim.ExpectOutput claim) {
    String arguments = claim.arguments().stream()
        .map(numeral -> numeral.span().text())
        .collect(Collectors.joining(", "));
    String subject =
        claim.network() + "(" + arguments + ") = " + claim.value().span().text();
    return scope
        .resolve(claim.network(), Role.NETWORK)
        .flatMap(network -> new PointBuilder(mistakes)
            .vector(
                claim.arguments(),
                claim.argumentsSpan(),
                network.inputs().size(),
                "'" + network.name() + "'")
            .map(point -> new CheckedClaim.Output(
                claim.span(), subject, network, point, claim.value().value())));
  }

  private Optional<CheckedClaim> agreement(Claim.Certify claim) {
    Optional<Entity.Reduction> target = scope.resolve(claim.target(), Role.REDUCTION);
    Optional<Entity.Question> source = scope.resolve(claim.source(), Role.PROBLEM);
    if (target.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    Entity.Question origin = target.get().origin();
    while (origin != source.get() && origin instanceof Entity.Reduction before) {
      origin = before.origin();
    }
    if (origin != source.get()) {
      mistakes.add(Diagnostic.of(
              DiagnosticCode.UNRELATED,
              claim.source().span(),
              "'" + claim.target() + "' is not reduced from '" + claim.source() + "', but from '"
                  + target.get().origin().name() + "'")
          .withSecondary(target.get().span(), "declared here"));
      return Optional.empty();
    }
    return Optional.of(new CheckedClaim.Agreement(
        claim.span(),
        claim.target() + " agrees with " + claim.source(),
        target.get(),
        source.get()));
  }

  // ---- general statements ----

  private void declare(Identifier name) {
    Identifier before = names.putIfAbsent(name.text(), name);
    if (before != null) {
      Scope.reportDuplicate(
          mistakes, "another claim is called '" + name + "' already", before, name);
    }
  }

  private Optional<CheckedClaim> lemma(Claim.LemmaSyntax claim) {
    declare(claim.name());
    Optional<Integer> units = units(claim.shape(), mistakes);
    Optional<Entity.Gadget> gadget = scope.resolve(claim.gadget(), Role.GADGET);
    String subject = claim.name() + " on relu(" + claim.shape().units().span().text() + ",1) with "
        + claim.gadget();
    return units.flatMap(count -> gadget
        .flatMap(of -> LemmaChecker.lemma(claim, of, count, mistakes))
        .map(lemma -> new CheckedClaim.LemmaClaim(claim.span(), subject, lemma)));
  }

  /** The k of {@code relu(k,1)}; any other shape is reported. */
  static Optional<Integer> units(ShapeSyntax shape, Mistakes mistakes) {
    Optional<Integer> units =
        Limits.whole(shape.units(), 1, Limits.UNITS, "the number of hidden units", mistakes);
    Numeral outputs = shape.outputs();
    if (outputs.value().isInteger() && outputs.value().toString().equals("1")) {
      return units;
    }
    mistakes.add(
        DiagnosticCode.OUT_OF_RANGE,
        outputs.span(),
        "a network has one output unit, so the shape is relu(k,1)");
    return Optional.empty();
  }

  private Optional<CheckedClaim> property(Claim.PropertySyntax claim) {
    declare(claim.name());
    return PropertyChecker.property(claim, mistakes)
        .map(property ->
            new CheckedClaim.PropertyClaim(claim.span(), subject(claim, property), property));
  }

  private static String subject(Claim.PropertySyntax claim, Property property) {
    String bounds = claim.bounds().stream()
        .map(bound -> bound.measure() + " <= " + bound.limit().value())
        .collect(Collectors.joining(", "));
    return claim.name() + ": forall " + property.kind().word() + " with " + bounds + ": "
        + property.requirement().word();
  }
}
