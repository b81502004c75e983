package org.reluworkbench.workbench.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.reduction.ReductionChain;

/**
 * The problem that a command speaks of, out of those that a file declares.
 *
 * @param name of the problem
 * @param problem itself
 */
public record Selection(String name, Problem<?> problem) {

  /** All problems that a file declares, in its order. */
  public static List<Selection> all(Specification specification) {
    Questions questions = new Questions();
    return specification.entities().stream()
        .filter(Entity.Question.class::isInstance)
        .map(Entity.Question.class::cast)
        .map(question -> new Selection(question.name(), questions.problem(question)))
        .toList();
  }

  /**
   * Finds a problem.
   *
   * @param name which one; may be left out if the file declares just one
   * @throws RequestException if there is none, or it is not said which
   */
  public static Selection of(Specification specification, Optional<String> name)
      throws RequestException {
    List<Entity.Question> questions = specification.entities().stream()
        .filter(Entity.Question.class::isInstance)
        .map(Entity.Question.class::cast)
        .toList();
    List<String> names = questions.stream().map(Entity.Question::name).toList();
    if (name.isEmpty() && questions.size() != 1) {
      throw new RequestException(
          questions.isEmpty()
              ? specification.source() + " declares no problem"
              : specification.source() + " declares several problems; name one",
          questions.isEmpty() ? "" : "they are " + String.join(", ", names));
    }
    for (Entity.Question question : questions) {
      if (name.isEmpty() || question.name().equals(name.get())) {
        return new Selection(question.name(), new Questions().problem(question));
      }
    }
    throw new RequestException(
        specification.source() + " declares no problem '" + name.get() + "'",
        Spelling.nearest(name.get(), names)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("it declares " + String.join(", ", names)));
  }

  /**
   * The chain to another kind of problem.
   *
   * @param word the kind; if left out, no rules
   * @throws RequestException if there is no such kind or no chain that applies
   */
  public ReductionChain chain(Optional<String> word) throws RequestException {
    if (word.isEmpty()) {
      return new ReductionChain(problem.kind(), List.of());
    }
    List<String> words =
        Arrays.stream(ProblemKind.values()).map(ProblemKind::word).toList();
    ProblemKind kind = ProblemKind.ofWord(word.get())
        .orElseThrow(() -> new RequestException(
            "there is no kind of problem '" + word.get() + "'",
            Spelling.nearest(word.get(), words)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("the kinds are " + String.join(", ", words))));
    return ReductionChain.find(problem, kind)
        .orElseThrow(() -> new RequestException(
            "no rules lead from this "
                + problem.kind().word()
                + " ("
                + problem.sizes()
                + ") to "
                + kind.word(),
            ""));
  }
}
