package org.reluworkbench.workbench.experiment;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final String CHAIN = "chain";

  /** Exhaustive where that is possible, and a matter of seconds. */
  private static final Map<ProblemKind, Map<Measure, Integer>> USUAL = Map.ofEntries(
      entry(ProblemKind.FORMULA, Map.of(Measure.VARIABLES, 4, Measure.OPERATORS, 8)),
      entry(ProblemKind.CNF, Map.of(Measure.VARIABLES, 3, Measure.CLAUSES, 3)),
      entry(ProblemKind.NAE, Map.of(Measure.VARIABLES, 3, Measure.CLAUSES, 3)),
      entry(ProblemKind.SPLITTING, Map.of(Measure.ELEMENTS, 4, Measure.SETS, 4)),
      entry(
          ProblemKind.COLOURING, Map.of(Measure.ELEMENTS, 3, Measure.SETS, 3, Measure.COLOURS, 3)),
      entry(
          ProblemKind.POINTS,
          Map.of(Measure.PLANES, 3, Measure.DIMENSION, 2, Measure.INSIDE, 4, Measure.OUTSIDE, 4)));

  /** The chain is tried on these, all of them. */
  private static final List<Universe> OF_CHAIN = List.of(
      new Universe(ProblemKind.CNF, Map.of(Measure.VARIABLES, 3, Measure.CLAUSES, 3)),
      new Universe(ProblemKind.SPLITTING, Map.of(Measure.ELEMENTS, 5, Measure.SETS, 5)));

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
    for (Reduction<?, ?, ?, ?> rule : Rules.all()) {
      if (what.isEmpty() || what.get().equals(rule.name())) {
        found.add(new Experiment(
            rule.name(),
            Subject.registered(rule.target()),
            new Universe(rule.source(), USUAL.get(rule.source()))));
      }
    }
    if (what.isEmpty() || what.get().equals(CHAIN)) {
      OF_CHAIN.forEach(universe ->
          found.add(new Experiment(CHAIN, Subject.registered(ProblemKind.TRAINING), universe)));
    }
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
    return universe.kind().word() + " with "
        + new EnumMap<>(universe.bounds())
            .entrySet().stream()
                .map(bound -> bound.getKey().word() + " <= " + bound.getValue())
                .collect(Collectors.joining(", "));
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
            Stream.concat(Rules.all().stream().map(Reduction::name), Stream.of(CHAIN)),
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
