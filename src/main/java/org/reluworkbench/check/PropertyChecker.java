package org.reluworkbench.check;

import static org.reluworkbench.problem.Sizes.Measure.CLAUSES;
import static org.reluworkbench.problem.Sizes.Measure.COLOURS;
import static org.reluworkbench.problem.Sizes.Measure.DIMENSION;
import static org.reluworkbench.problem.Sizes.Measure.ELEMENTS;
import static org.reluworkbench.problem.Sizes.Measure.INSIDE;
import static org.reluworkbench.problem.Sizes.Measure.OUTSIDE;
import static org.reluworkbench.problem.Sizes.Measure.PLANES;
import static org.reluworkbench.problem.Sizes.Measure.SETS;
import static org.reluworkbench.problem.Sizes.Measure.VARIABLES;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.statement.Property;
import org.reluworkbench.syntax.Claim.BoundSyntax;
import org.reluworkbench.syntax.Claim.PropertySyntax;
import org.reluworkbench.syntax.Identifier;

/** Resolves the words of a property: kind of instances, measures, requirement. */
final class PropertyChecker {

  /** The kinds that properties speak of, and what can be bounded in each. */
  private static final Map<ProblemKind, Set<Measure>> MEASURES = new EnumMap<>(Map.of(
      ProblemKind.CNF, EnumSet.of(VARIABLES, CLAUSES),
      ProblemKind.SPLITTING, EnumSet.of(ELEMENTS, SETS),
      ProblemKind.COLOURING, EnumSet.of(ELEMENTS, SETS, COLOURS),
      ProblemKind.POINTS, EnumSet.of(PLANES, DIMENSION, INSIDE, OUTSIDE)));

  /** Measures that need no bound, because instances usually have the same number of them. */
  private static final Set<Measure> DEFAULTED = EnumSet.of(COLOURS, PLANES);

  /** Measures of which there is no instance with none. */
  private static final Set<Measure> POSITIVE = EnumSet.of(COLOURS, PLANES, DIMENSION);

  private final Mistakes mistakes;

  private PropertyChecker(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Empty if anything is wrong with it, which is reported. */
  static Optional<Property> property(PropertySyntax claim, Mistakes mistakes) {
    return new PropertyChecker(mistakes).check(claim);
  }

  private Optional<Property> check(PropertySyntax claim) {
    Optional<ProblemKind> kind =
        word(claim.kind(), List.copyOf(MEASURES.keySet()), ProblemKind::word, "kind of instance");
    Optional<Map<Measure, Integer>> bounds = kind.flatMap(of -> bounds(claim, of));
    Optional<Property.Requirement> requirement = word(
        claim.requirement(),
        List.of(Property.Requirement.values()),
        Property.Requirement::word,
        "requirement");
    return bounds.flatMap(limits -> requirement.map(
        required -> new Property(claim.name().text(), kind.orElseThrow(), limits, required)));
  }

  private Optional<Map<Measure, Integer>> bounds(PropertySyntax claim, ProblemKind kind) {
    int before = mistakes.count();
    Map<Measure, Integer> bounds = new EnumMap<>(Measure.class);
    Map<Measure, BoundSyntax> first = new EnumMap<>(Measure.class);
    for (BoundSyntax bound : claim.bounds()) {
      Optional<Measure> measure = word(
          bound.measure(),
          List.copyOf(MEASURES.get(kind)),
          Measure::word,
          "size of " + Sort.phrase(kind));
      measure.ifPresent(of -> {
        BoundSyntax earlier = first.putIfAbsent(of, bound);
        if (earlier != null) {
          mistakes.add(Diagnostic.of(
                  DiagnosticCode.DUPLICATE_PART,
                  bound.span(),
                  "'" + of.word() + "' is bounded twice")
              .withSecondary(earlier.span(), "first bounded here"));
        }
        int least = POSITIVE.contains(of) ? 1 : 0;
        Limits.whole(
                bound.limit(), least, Limits.BOUND, "the bound on '" + of.word() + "'", mistakes)
            .ifPresent(limit -> bounds.put(of, limit));
      });
    }
    // A bound on an unknown measure may be meant for the one that is missing.
    long written =
        claim.bounds().stream().map(bound -> bound.measure().text()).distinct().count();
    if (written == first.size()) {
      requireBounds(claim, MEASURES.get(kind), first.keySet());
    }
    return mistakes.count() == before ? Optional.of(bounds) : Optional.empty();
  }

  private void requireBounds(PropertySyntax claim, Set<Measure> measures, Set<Measure> bounded) {
    List<String> missing = measures.stream()
        .filter(measure -> !DEFAULTED.contains(measure) && !bounded.contains(measure))
        .map(Measure::word)
        .toList();
    if (!missing.isEmpty()) {
      mistakes.add(
          DiagnosticCode.MISSING_PART,
          claim.kind().span(),
          "this property has no bound on '" + String.join("' and '", missing) + "'",
          "add '" + String.join(" <= 3, ", missing) + " <= 3'");
    }
  }

  private <T> Optional<T> word(
      Identifier written, List<T> values, Function<T, String> word, String what) {
    return word(written, values, word, what, mistakes);
  }

  /** The value that a word stands for; if there is none, that is reported. */
  static <T> Optional<T> word(
      Identifier written,
      List<T> values,
      Function<T, String> word,
      String what,
      Mistakes mistakes) {
    List<String> words = new ArrayList<>();
    for (T value : values) {
      if (word.apply(value).equals(written.text())) {
        return Optional.of(value);
      }
      words.add(word.apply(value));
    }
    mistakes.add(
        DiagnosticCode.UNKNOWN_WORD,
        written.span(),
        "'" + written + "' is no " + what,
        Spelling.nearest(written.text(), words)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("use one of: " + String.join(", ", words)));
    return Optional.empty();
  }
}
