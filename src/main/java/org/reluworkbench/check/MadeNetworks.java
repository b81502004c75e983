package org.reluworkbench.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.syntax.Declaration;
import org.reluworkbench.syntax.Identifier;

/** Resolves the networks that a specification has made: trained, or fitted by a construction. */
final class MadeNetworks {

  /** How a network can be fitted. */
  private enum Construction {
    OVERPARAMETERISED("overparameterised"),
    COMPACT("compact");

    private final String word;

    Construction(String word) {
      this.word = word;
    }
  }

  /** What a stated training problem says beside the problem itself. */
  private record Stated(List<String> columns, Optional<TrainingTask> task) {}

  private final Scope scope;
  private final ReductionResolver reductions;
  private final Mistakes mistakes;
  private final Map<String, Stated> trainings = new HashMap<>();

  MadeNetworks(Scope scope, ReductionResolver reductions, Mistakes mistakes) {
    this.scope = scope;
    this.reductions = reductions;
    this.mistakes = mistakes;
  }

  /** Notes what a training problem is about; of two of one name, the first counts. */
  void training(Identifier name, List<String> columns, Optional<TrainingTask> task) {
    trainings.putIfAbsent(name.text(), new Stated(columns, task));
  }

  /** Empty if what is to be trained is no training problem, which is reported. */
  Optional<Entity.Trained> trained(Declaration.TrainedDeclaration declaration) {
    Identifier of = declaration.training();
    Optional<Entity.Question> question = scope.resolve(of, Role.TRAINABLE);
    if (question.isEmpty()) {
      return Optional.empty();
    }
    Problem<?> problem = reductions.problem(question.get());
    if (!(problem instanceof Training training)) {
      mistakes.add(Diagnostic.of(
              DiagnosticCode.WRONG_KIND,
              of.span(),
              "'" + of + "' is " + Sort.phrase(problem.kind()) + ", but " + Role.TRAINABLE.phrase()
                  + " is needed here")
          .withSecondary(question.get().span(), "declared here")
          .withHelp("reduce it first: reduce " + of + " to training as " + of + "Training;"));
      return Optional.empty();
    }
    Optional<Stated> stated = question.get() instanceof Entity.Stated
        ? Optional.of(trainings.get(of.text()))
        : Optional.empty();
    return Optional.of(new Entity.Trained(
        declaration.name().text(),
        declaration.name().span(),
        stated.map(Stated::columns).orElseGet(() -> columns(training.dimension())),
        training,
        stated.flatMap(Stated::task)));
  }

  /** {@code x1, x2, ...}, for a problem whose inputs have no names. */
  private static List<String> columns(int dimension) {
    return IntStream.rangeClosed(1, dimension).mapToObj(i -> "x" + i).toList();
  }

  /** Empty if there is no such construction, or no network fits the data; that is reported. */
  Optional<Entity.Fitted> fitted(Declaration.FittedDeclaration declaration) {
    Optional<Construction> construction = PropertyChecker.word(
        declaration.construction(),
        Arrays.asList(Construction.values()),
        known -> known.word,
        "construction",
        mistakes);
    Optional<Entity.Data> data = scope.resolve(declaration.data(), Role.DATA);
    Optional<String> conflict = data.map(Entity.Data::dataset)
        .flatMap(table -> new Training(1, table.dimension(), table.examples()).obviousConflict());
    conflict.ifPresent(why -> mistakes.add(Diagnostic.of(
            DiagnosticCode.UNFITTABLE,
            declaration.data().span(),
            "no network fits '" + declaration.data() + "': " + why)
        .withSecondary(data.orElseThrow().span(), "declared here")
        .withHelp("a training problem with a loss asks how near a network can come to such data")));
    if (conflict.isPresent()) {
      return Optional.empty();
    }
    return construction.flatMap(chosen -> data.map(table -> new Entity.Fitted(
        declaration.name().text(),
        declaration.name().span(),
        table,
        chosen == Construction.COMPACT)));
  }
}
