package org.reluworkbench.workbench.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reluworkbench.campaign.Enumeration;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.lab.Subject;
import org.reluworkbench.lab.Universe;
import org.reluworkbench.lab.mutant.Catalogue;
import org.reluworkbench.lab.mutant.Mutant;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.reduction.Reduction;
import org.reluworkbench.reduction.Rules;
import org.reluworkbench.workbench.file.RequestException;

/**
 * Something to be tried in the laboratory: rules, and the instances that they are tried on.
 *
 * @param name of the rule; {@code chain} for all of them in a row, down to training
 * @param subject the rules
 * @param universe the instances
 */
public record Experiment(String name, Subject subject, Universe universe) {

  public Experiment {
    Objects.requireNonNull(name);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(universe);
  }

  /**
   * The experiments that a user asks for.
   *
   * @param what a rule, {@code chain}, or a mutant; all rules and the chain if left out
   * @param bounds by the words of measures, in place of the usual ones
   * @throws RequestException if there is no such rule or measure, or the bounds fit no instances
   */
  public static List<Experiment> of(Optional<String> what, Map<String, Integer> bounds)
      throws RequestException {
    Map<Measure, Integer> measured = new EnumMap<>(Measure.class);
    for (Map.Entry<String, Integer> bound : bounds.entrySet()) {
      measured.put(measure(bound.getKey()), bound.getValue());
    }
    List<Experiment> found = new ArrayList<>();
    Enumeration.all().stream()
        .filter(one -> what.isEmpty() || what.get().equals(one.rule()))
        .map(Experiment::ofRules)
        .forEach(found::add);
    Catalogue.all().stream()
        .filter(mutant -> what.isPresent() && what.get().equals(mutant.name()))
        .map(mutant -> new Experiment(mutant.name(), mutant.subject(), mutant.universe()))
        .forEach(found::add);
    List<Experiment> bounded = measured.isEmpty()
        ? found
        : found.stream()
            .filter(experiment -> experiment.counts(measured))
            .map(experiment -> experiment.within(measured))
            .toList();
    if (bounded.isEmpty()) {
      throw nothing(what, found);
    }
    return bounded;
  }

  /** The experiment on these instances; empty if there is no such rule or mutant. */
  public static Optional<Experiment> of(Enumeration enumeration) {
    Universe universe = new Universe(enumeration.kind(), enumeration.bounds());
    return Enumeration.named(enumeration.rule()).isEmpty()
        ? Catalogue.all().stream()
            .filter(mutant -> mutant.name().equals(enumeration.rule()))
            .map(mutant -> new Experiment(mutant.name(), mutant.subject(), universe))
            .findFirst()
        : Optional.of(ofRules(enumeration));
  }

  private static Experiment ofRules(Enumeration enumeration) {
    ProblemKind target = Rules.named(enumeration.rule())
        .<ProblemKind>map(rule -> rule.target())
        .orElse(ProblemKind.TRAINING);
    return new Experiment(
        enumeration.rule(),
        Subject.registered(target),
        new Universe(enumeration.kind(), enumeration.bounds()));
  }

  /** The mutants of a rule, or the one of that name; all of them if left out. */
  static List<Mutant> mutants(Optional<String> what) throws RequestException {
    List<Mutant> mutants = Catalogue.all().stream()
        .filter(mutant ->
            what.isEmpty() || what.get().equals(mutant.rule()) || what.get().equals(mutant.name()))
        .toList();
    if (mutants.isEmpty()) {
      throw nothing(what, List.of());
    }
    return mutants;
  }

  private boolean counts(Map<Measure, Integer> measures) {
    return universe.bounds().keySet().containsAll(measures.keySet());
  }

  private Experiment within(Map<Measure, Integer> measures) {
    Map<Measure, Integer> all = new EnumMap<>(universe.bounds());
    all.putAll(measures);
    return new Experiment(name, subject, new Universe(universe.kind(), all));
  }

  /** {@code cnf with variables <= 3, clauses <= 3}. */
  public String instances() {
    return new Enumeration(name, universe.kind(), universe.bounds()).instances();
  }

  private static Measure measure(String word) throws RequestException {
    for (Measure measure : Measure.values()) {
      if (measure.word().equals(word.toLowerCase(Locale.ROOT))) {
        return measure;
      }
    }
    List<String> words = Stream.of(Measure.values()).map(Measure::word).toList();
    throw new RequestException(
        "there is no measure '" + word + "'",
        Spelling.nearest(word, words)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("the measures are " + String.join(", ", words)));
  }

  private static RequestException nothing(Optional<String> what, List<Experiment> unbounded) {
    if (!unbounded.isEmpty()) {
      return new RequestException(
          "no instance of " + unbounded.get(0).name() + " has all these measures",
          "it is tried on " + unbounded.get(0).instances());
    }
    List<String> names = Stream.concat(
            Stream.concat(Rules.all().stream().map(Reduction::name), Stream.of(Enumeration.CHAIN)),
            Catalogue.all().stream().map(Mutant::name))
        .toList();
    String name = what.orElseThrow();
    return new RequestException(
        "no rule or mutant is called '" + name + "'",
        Spelling.nearest(name, names)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("the rules are "
                + Rules.all().stream().map(Reduction::name).collect(Collectors.joining(", "))));
  }
}
