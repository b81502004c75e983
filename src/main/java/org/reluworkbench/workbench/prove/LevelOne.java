package org.reluworkbench.workbench.prove;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.certificate.Level.Status;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.activation.NormalisedLemmaProver;

/**
 * Level 1 for an instance: the lemmas that its route rests on, each tried once for as long as this
 * object lives. Safe for use by several threads.
 *
 * <p>Rules that have no lemmas here are named as argued only, and leave the level undecided: it never
 * says more than was done.
 */
public final class LevelOne {

  /** What was tried in vain is tried again with a quarter more time. */
  private static final int PARTS = 4;

  /** Larger clauses and sets are not tried. */
  private static final int MOST_SIZE = 12;

  private static final String FORCING = "forcing-";
  private static final String TRAINING = "points-to-training";
  private static final String SPLITTING = "splitting-to-points";
  private static final String COLOURING = "colouring-to-points";
  private static final String FORMULA = "formula-to-cnf";
  private static final String COLOURS = "colouring-to-cnf";

  /** What was proved, and how. */
  private final Map<String, String> proved = new TreeMap<>();

  /** What was tried in vain, and for how long, so that it does not cost that time again. */
  private final Map<String, Duration> inVain = new TreeMap<>();

  private final Optional<Path> folder;

  /** Proves all lemmas itself. */
  public LevelOne() {
    this(Optional.empty());
  }

  /**
   * Takes proofs that a checker accepts from a folder, if there is one.
   *
   * @param folder of certificates, each named after its lemma
   */
  public LevelOne(Optional<Path> folder) {
    this.folder = Objects.requireNonNull(folder);
  }

  /**
   * Proves what is not proved yet.
   *
   * @throws SolverException if a solver fails
   */
  public synchronized Level of(ReductionChain rules, ReducedChain chain, Budget budget)
      throws SolverException {
    List<String> said = new ArrayList<>();
    List<String> open = new ArrayList<>();
    List<String> names = quickFirst(lemmas(rules.names(), chain));
    for (String name : names) {
      boolean last = name.equals(names.get(names.size() - 1));
      Optional<String> how =
          proof(name, last ? budget : budget.child(budget.remaining().dividedBy(2)));
      how.ifPresentOrElse(basis -> said.add(name + " (" + basis + ")"), () -> open.add(name));
    }
    List<String> argued = rules.names().stream()
        .filter(
            rule -> !List.of(TRAINING, SPLITTING, COLOURING, FORMULA, COLOURS).contains(rule)
                && !RuleLemma.BY_CLAUSE.contains(rule))
        .toList();
    String detail = "proved: " + (said.isEmpty() ? "nothing" : String.join(", ", said));
    if (!open.isEmpty()) {
      detail += "; not proved in the time left: " + String.join(", ", open);
    }
    if (!argued.isEmpty()) {
      detail += "; by argument in the documentation only: " + String.join(", ", argued);
    }
    return new Level(
        1, open.isEmpty() && argued.isEmpty() ? Status.HOLDS : Status.UNDECIDED, detail);
  }

  /** The forcing lemma last, with all the time that the others have left. */
  private static List<String> quickFirst(List<String> names) {
    return names.stream()
        .sorted(Comparator.comparing((String name) -> name.startsWith(FORCING)))
        .toList();
  }

  /** The names of the lemmas that these rules use for this very instance. */
  static List<String> lemmas(List<String> rules, ReducedChain chain) {
    List<String> names = new ArrayList<>();
    List<Problem<?>> problems = chain.problems();
    for (int i = 0; i < rules.size(); i++) {
      String rule = rules.get(i);
      if (rule.equals(FORMULA)) {
        names.add("formula-to-cnf-connectives");
      }
      if (RuleLemma.BY_CLAUSE.contains(rule)) {
        parts(problems.get(i)).forEach(size -> names.add(rule + "-" + size));
      }
      if (rule.equals(COLOURS) && problems.get(i) instanceof Colouring colouring) {
        parts(colouring).forEach(size -> names.add(rule + "-" + colouring.colours() + "-" + size));
      }
      if (rule.equals(SPLITTING) || rule.equals(COLOURING)) {
        names.addAll(List.of("separating-functions", "indicator-vectors"));
      }
      if (rule.equals(SPLITTING)) {
        sizes(problems.get(i)).forEach(size -> names.add("set-" + size));
      }
      if (rule.equals(TRAINING) && problems.get(i + 1) instanceof Training training) {
        int units = training.units();
        names.add("normalisation");
        for (String lemma :
            List.of(FORCING, "lifted-units-", "separation-fits-", "fit-separates-")) {
          names.add(lemma + units);
        }
      }
    }
    return names;
  }

  /** The sizes from two on: smaller sets are harmless or can't be split. */
  private static TreeSet<Integer> sizes(Problem<?> problem) {
    TreeSet<Integer> sizes = new TreeSet<>();
    hypergraph(problem)
        .ifPresent(graph -> graph.sets().stream()
            .filter(set -> set.size() >= 2)
            .forEach(set -> sizes.add(set.size())));
    return sizes;
  }

  /** The sizes of all clauses or sets. */
  private static TreeSet<Integer> parts(Problem<?> problem) {
    TreeSet<Integer> sizes = new TreeSet<>();
    hypergraph(problem).ifPresent(graph -> graph.sets().forEach(set -> sizes.add(set.size())));
    if (problem instanceof Satisfiability satisfiability) {
      satisfiability
          .cnf()
          .clauses()
          .forEach(clause -> sizes.add(clause.distinct().size()));
    } else if (problem instanceof NotAllEqual nae) {
      nae.clauses().forEach(clause -> sizes.add(clause.distinct().size()));
    }
    return sizes;
  }

  private static Optional<Hypergraph> hypergraph(Problem<?> problem) {
    if (problem instanceof SetSplitting splitting) {
      return Optional.of(splitting.hypergraph());
    }
    return problem instanceof Colouring colouring
        ? Optional.of(colouring.hypergraph())
        : Optional.empty();
  }

  private Optional<String> proof(String name, Budget budget) throws SolverException {
    Duration time = budget.remaining();
    if (proved.containsKey(name)
        || inVain.containsKey(name)
            && time.compareTo(inVain.get(name).multipliedBy(PARTS + 1).dividedBy(PARTS)) < 0) {
      return Optional.ofNullable(proved.get(name));
    }
    String digits = name.replaceFirst(".*[^0-9]", "");
    // Of a lemma for units or colours the number is small; of a size it is the size.
    int largest = digits.isEmpty() ? 2 : Math.max(2, Math.min(MOST_SIZE, Integer.parseInt(digits)));
    Optional<RuleLemma> lemma =
        RuleLemma.all(largest).stream().filter(some -> some.name().equals(name)).findFirst();
    if (lemma.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> basis = finished(lemma.get());
    if (basis.isEmpty()) {
      basis = prove(lemma.get(), budget);
    }
    basis.ifPresentOrElse(how -> proved.put(name, how), () -> inVain.put(name, time));
    return basis;
  }

  private Optional<String> finished(RuleLemma lemma) {
    return folder
        .map(some -> some.resolve(lemma.name() + ".json"))
        .filter(Files::exists)
        .flatMap(file -> FinishedProof.read(file, lemma.formal()))
        .flatMap(Certificate.ProvedLemma::proof)
        .map(proof -> proof.leaves() + " leaves, solver-free, of an earlier run");
  }

  private static Optional<String> prove(RuleLemma lemma, Budget budget) throws SolverException {
    if (lemma.subject() instanceof RuleLemma.Subject.Numbers numbers) {
      return numbers.lemma().decide(budget) instanceof LemmaVerdict.Proved found
          ? Optional.of(found.basis())
          : Optional.empty();
    }
    if (lemma.subject() instanceof RuleLemma.Subject.Parts parts) {
      return parts.lemma().decide(budget::isSpent) instanceof PartLemma.Result.Proved found
          ? Optional.of(found.back() + " witnesses back, " + found.forward() + " forward")
          : Optional.empty();
    }
    RuleLemma.Subject.Networks networks = (RuleLemma.Subject.Networks) lemma.subject();
    if (NormalisedLemmaProver.prove(networks.lemma(), budget::isSpent)
        instanceof NormalisedLemmaProver.Result.Proved own) {
      return Optional.of(own.proof().leaves() + " leaves, solver-free");
    }
    LemmaDecider.Decided decided = new LemmaDecider(1).decide(networks.lemma(), budget);
    return decided.verdict() == ClaimVerdict.HOLDS
        ? Optional.of(
            decided.runs().stream().map(run -> run.solver()).findFirst().orElse("solver-free"))
        : Optional.empty();
  }
}
