package org.reluworkbench.workbench.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.reluworkbench.certificate.GadgetLemma;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.reduction.ForcingGadget;
import org.reluworkbench.solver.z3.ArithmeticLemma;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Conclusion.Compare;
import org.reluworkbench.statement.Conclusion.Relation;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.LemmaStatement;
import org.reluworkbench.statement.Term;

/**
 * Something that a built-in rule rests on, and that can be proved once for all instances.
 *
 * @param name of the lemma
 * @param rule that rests on it
 * @param statement in one line
 * @param subject what is to be decided
 */
public record RuleLemma(String name, String rule, String statement, Subject subject) {

  /** What a lemma speaks of. */
  public sealed interface Subject {
    /** All networks that fit a gadget. */
    record Networks(Lemma lemma) implements Subject {}

    /** All real numbers, sizes symbolic. */
    record Numbers(ArithmeticLemma lemma) implements Subject {}

    /** All assignments to a part of a propositional instance. */
    record Parts(PartLemma lemma) implements Subject {}
  }

  /** The statement as a certificate has it. */
  LemmaStatement formal() {
    return subject instanceof Subject.Networks networks
        ? new LemmaStatement.Networks(networks.lemma())
        : new LemmaStatement.Words(name, statement);
  }

  private static final String TRAINING = "points-to-training";
  private static final String SPLITTING = "splitting-to-points";
  private static final int MOST_UNITS = 3;
  private static final int LARGEST_COLOURED = 5;

  /** The rules that deal with each clause or set by itself. */
  static final List<String> BY_CLAUSE =
      List.of("cnf-to-nae", "nae-to-splitting", "nae-to-cnf", "splitting-to-cnf");

  /** The best of 20 orders that were tried: about 14,000 leaves, where the worst had 120,000. */
  private static final List<Integer> QUICK_ORDER =
      List.of(17, 5, 8, 9, 7, 14, 3, 1, 16, 2, 13, 4, 10, 0, 15, 11, 12, 6);

  private static final Term ZERO = new Term.Constant(Rational.ZERO);

  /** All there are, with set lemmas up to a size. */
  public static List<RuleLemma> all(int largestSet) {
    List<RuleLemma> lemmas = new ArrayList<>();
    lemmas.add(of(TRAINING, ArithmeticLemma.normalisation()));
    for (int units = 1; units <= MOST_UNITS; units++) {
      ForcingGadget gadget = ForcingGadget.forUnits(units).orElseThrow();
      lemmas.add(forcing(gadget));
      lemmas.add(of(TRAINING, ArithmeticLemma.liftedUnits(gadget)));
      lemmas.add(of(TRAINING, ArithmeticLemma.separationFits(units)));
      lemmas.add(of(TRAINING, ArithmeticLemma.fitSeparates(units)));
    }
    lemmas.add(of(SPLITTING, ArithmeticLemma.separatingFunctions()));
    lemmas.add(of(SPLITTING, ArithmeticLemma.indicatorVectors()));
    IntStream.rangeClosed(2, largestSet).mapToObj(RuleLemma::set).forEach(lemmas::add);
    lemmas.add(of(PartLemma.ofConnectives(), "each connective"));
    for (String rule : BY_CLAUSE) {
      IntStream.rangeClosed(0, largestSet)
          .mapToObj(size -> of(PartLemma.ofSize(rule, size), "a clause or set of size " + size))
          .forEach(lemmas::add);
    }
    for (int colours = 2; colours <= MOST_UNITS; colours++) {
      for (int size = 0; size <= LARGEST_COLOURED; size++) {
        lemmas.add(of(
            PartLemma.ofColours(colours, size),
            "a set of size " + size + ", " + colours + " colours"));
      }
    }
    return lemmas;
  }

  private static RuleLemma of(PartLemma lemma, String part) {
    return new RuleLemma(
        lemma.name(),
        lemma.rule(),
        "every witness travels both ways, for " + part,
        new Subject.Parts(lemma));
  }

  private static RuleLemma of(String rule, ArithmeticLemma lemma) {
    return new RuleLemma(lemma.name(), rule, lemma.statement(), new Subject.Numbers(lemma));
  }

  /** The examples of the gadget, those of three units in an order in which the search is quick. */
  private static List<Example> quickOrder(ForcingGadget gadget) {
    return gadget.units() == MOST_UNITS
        ? QUICK_ORDER.stream().map(gadget.examples()::get).toList()
        : gadget.examples();
  }

  private static RuleLemma forcing(ForcingGadget gadget) {
    int units = gadget.units();
    String name = GadgetLemma.name(units);
    Lemma lemma = new Lemma(name, units, units, quickOrder(gadget), GadgetLemma.forced(units));
    return new RuleLemma(
        name,
        TRAINING,
        "a (" + units + ",1)-network that fits the " + gadget.examples().size()
            + " points has bias 1 and negative weights",
        new Subject.Networks(lemma));
  }

  /** That a set of this size is not on one side, whatever the network. */
  private static RuleLemma set(int size) {
    List<Example> gadget = new ArrayList<>();
    gadget.add(new Example(Vector.zero(size), Rational.ONE));
    Vector.Builder all = Vector.builder(size);
    IntStream.range(0, size).forEach(i -> all.set(i, Rational.ONE));
    gadget.add(new Example(all.build(), Rational.ONE));
    List<Conclusion> first = new ArrayList<>();
    List<Conclusion> second = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      gadget.add(new Example(Vector.unit(size, i), Rational.ZERO));
      Term value = new Term.Sum(new Term.Coefficient(0, i), new Term.UnitBias(0));
      first.add(new Compare(value, Relation.GREATER, ZERO));
      second.add(new Compare(value, Relation.AT_MOST, ZERO));
    }
    Conclusion split = new Conclusion.Not(
        new Conclusion.Any(List.of(new Conclusion.All(first), new Conclusion.All(second))));
    Conclusion conclusion =
        new Conclusion.Any(List.of(new Conclusion.Not(GadgetLemma.forced(2)), split));
    String name = "set-" + size;
    return new RuleLemma(
        name,
        SPLITTING,
        "with bias 1 and negative weights, a set of " + size + " elements is decoded to both parts",
        new Subject.Networks(new Lemma(name, 2, size, gadget, conclusion)));
  }
}
