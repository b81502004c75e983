package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.campaign.CampaignFamily;
import org.reluworkbench.campaign.Families;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.check.Specification;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Sizes.Measure;

/**
 * The instance of a recipe.
 *
 * @param problem as it was born
 * @param ratio clauses or sets a variable or element: as the plan has it, else as counted
 * @param expected the verdict of theory
 */
record TaskInstance(Problem<?> problem, Optional<Rational> ratio, Optional<Answer> expected) {

  private static final String RATIO = "ratio";

  TaskInstance {
    Objects.requireNonNull(problem);
    Objects.requireNonNull(ratio);
    Objects.requireNonNull(expected);
  }

  /** A recipe cannot be followed: its file is gone, or is another one now. */
  static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static TaskInstance of(Recipe recipe) throws Unavailable {
    if (recipe instanceof Recipe.Read read) {
      Problem<?> problem = read(read);
      return new TaskInstance(problem, counted(problem.sizes()), Optional.empty());
    }
    if (!(recipe instanceof Recipe.Generated generated)) {
      throw new IllegalStateException("no instance: " + recipe.parameterText());
    }
    CampaignFamily family = Families.named(generated.family())
        .orElseThrow(() -> new IllegalStateException("no family " + generated.family()));
    Problem<?> problem = family
        .family(generated.parameters())
        .instance(generated.seed().orElse(0L))
        .problem();
    Optional<Rational> planned = Optional.ofNullable(generated.parameters().get(RATIO));
    return new TaskInstance(
        problem,
        planned.or(() -> counted(problem.sizes())),
        family.expected(generated.parameters()));
  }

  private static Problem<?> read(Recipe.Read read) throws Unavailable {
    Path file = Path.of(read.path());
    FileProblem.Found found;
    try {
      found = FileProblem.in(file);
    } catch (IOException e) {
      throw new Unavailable(file + " cannot be read", e);
    }
    if (!found.digest().equals(read.digest())) {
      throw new Unavailable(file + " is not the file that the plan has seen", null);
    }
    Specification specification = found
        .specification()
        .toOptional()
        .orElseThrow(() -> new Unavailable(file + " has mistakes now", null));
    return FileProblem.all(specification).stream()
        .filter(problem -> problem.name().equals(read.problem()))
        .findFirst()
        .orElseThrow(() -> new Unavailable(file + " has no problem " + read.problem(), null))
        .problem();
  }

  private static Optional<Rational> counted(Sizes sizes) {
    Map<Measure, Long> by = sizes.byMeasure();
    Long constraints = by.getOrDefault(Measure.CLAUSES, by.get(Measure.SETS));
    long size = size(sizes).orElse(0L);
    return constraints == null || size == 0
        ? Optional.empty()
        : Optional.of(Rational.of(constraints, size));
  }

  /** Variables, elements or points. */
  static Optional<Long> size(Sizes sizes) {
    Map<Measure, Long> by = sizes.byMeasure();
    for (Measure measure : new Measure[] {Measure.VARIABLES, Measure.ELEMENTS}) {
      if (by.containsKey(measure)) {
        return Optional.of(by.get(measure));
      }
    }
    return points(sizes);
  }

  /** Points of a separation or examples of training. */
  static Optional<Long> points(Sizes sizes) {
    Map<Measure, Long> by = sizes.byMeasure();
    if (by.containsKey(Measure.EXAMPLES)) {
      return Optional.of(by.get(Measure.EXAMPLES));
    }
    return by.containsKey(Measure.INSIDE)
        ? Optional.of(by.get(Measure.INSIDE) + by.get(Measure.OUTSIDE))
        : Optional.empty();
  }
}
