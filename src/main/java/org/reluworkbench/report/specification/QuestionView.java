package org.reluworkbench.report.specification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.problem.Problem;

/**
 * A declared problem as the page shows it.
 *
 * @param name as declared
 * @param path the problems from the one that it comes from to itself; just itself if it is stated
 * @param rules between them
 * @param answer in one line
 * @param witness where there is one
 */
public record QuestionView(
    String name,
    List<Problem<?>> path,
    List<String> rules,
    String answer,
    Optional<Object> witness) {

  public QuestionView {
    Objects.requireNonNull(name);
    path = List.copyOf(path);
    rules = List.copyOf(rules);
    Objects.requireNonNull(answer);
    Objects.requireNonNull(witness);
    if (path.size() != rules.size() + 1) {
      throw new IllegalArgumentException(path.size() + " problems, " + rules.size() + " rules");
    }
  }

  public Problem<?> problem() {
    return path.get(path.size() - 1);
  }
}
