package org.reluworkbench.lab.mutant;

import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.lab.Subject;
import org.reluworkbench.lab.TestedRule;
import org.reluworkbench.lab.Universe;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.statement.Lemma;

/**
 * A rule that is wrong in one place, on purpose.
 *
 * @param name such as {@code z-forgotten}; unique in the catalogue
 * @param rule the name of the rule that it spoils
 * @param fault what is wrong, in a few words
 * @param subject the rules with this one spoilt
 * @param universe the instances that it is tried on
 * @param lemma what the spoilt rule would rest on, where that is a lemma of its own
 * @param equivalence why no instance can tell it from the right rule, where that is so: a proof
 */
public record Mutant(
    String name,
    String rule,
    String fault,
    Subject subject,
    Universe universe,
    Optional<Lemma> lemma,
    Optional<String> equivalence) {

  public Mutant {
    Objects.requireNonNull(name);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(fault);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(universe);
    Objects.requireNonNull(lemma);
    Objects.requireNonNull(equivalence);
  }

  /**
   * One that is tried on chains from a universe to the rule's own target.
   *
   * @param rule with what was done to it
   */
  static Mutant of(String name, String fault, TestedRule<?, ?, ?, ?> rule, Universe universe) {
    ProblemKind target = rule.original().target();
    return new Mutant(
        name,
        rule.original().name(),
        fault,
        Subject.with(rule, target),
        universe,
        Optional.empty(),
        Optional.empty());
  }

  Mutant resting(Lemma on) {
    return new Mutant(name, rule, fault, subject, universe, Optional.of(on), equivalence);
  }

  Mutant equivalentBecause(String proof) {
    return new Mutant(name, rule, fault, subject, universe, lemma, Optional.of(proof));
  }

  Mutant withoutEquivalence() {
    return new Mutant(name, rule, fault, subject, universe, lemma, Optional.empty());
  }

  Mutant in(Universe other) {
    return new Mutant(name, rule, fault, subject, other, lemma, equivalence);
  }
}
