package org.reluworkbench.workbench.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.reduction.Rules;
import org.reluworkbench.workbench.decide.ProblemDecider;

/**
 * That a rule between propositional problems is right for one part: one clause or set of some size, one
 * connective. Such a rule deals with each part by itself, and its maps with each variable by itself, so
 * that it is right for all instances made of such parts; the rule's own documentation says why.
 *
 * <p>Decided by going through all assignments, with the very maps that are run: every witness of the
 * target is taken back and judged, every witness of the source forward.
 *
 * @param rule its name
 * @param part what the part is, which with the rule makes the lemma's name
 * @param instances with such a part and nothing else
 */
public record PartLemma(String rule, String part, List<Problem<?>> instances) {

  /** Beyond so many binary choices, all assignments are too many. */
  private static final int MOST_CHOICES = 20;

  /** What came of it. */
  public sealed interface Result {

    /** It holds; so many witnesses were taken back and forward. */
    record Proved(long back, long forward) implements Result {}

    /** It does not: this witness becomes none. */
    record Refuted(String why) implements Result {}

    /** Not known: told to stop, or too large. */
    record Open() implements Result {}
  }

  public PartLemma {
    instances = List.copyOf(instances);
  }

  /** Such as {@code cnf-to-nae-3}. */
  public String name() {
    return rule + "-" + part;
  }

  /** For a clause or set of a size. */
  static PartLemma ofSize(String rule, int size) {
    List<String> names = IntStream.rangeClosed(1, size).mapToObj(i -> "x" + i).toList();
    // Signs only rename truth values; that they are mixed lets a map that forgets them be noticed.
    Clause clause = new Clause(
        IntStream.range(0, size).mapToObj(i -> new Literal(i, i % 2 == 0)).toList());
    Problem<?> instance = switch (rule) {
      case "cnf-to-nae" -> new Satisfiability(new Cnf(names, List.of(clause)));
      case "nae-to-cnf", "nae-to-splitting" -> new NotAllEqual(names, List.of(clause));
      case "splitting-to-cnf" -> new SetSplitting(oneSet(size));
      default -> throw new IllegalArgumentException(rule);
    };
    return new PartLemma(rule, String.valueOf(size), List.of(instance));
  }

  /** For a set of a size and a number of colours. */
  static PartLemma ofColours(int colours, int size) {
    return new PartLemma(
        "colouring-to-cnf", colours + "-" + size, List.of(new Colouring(colours, oneSet(size))));
  }

  private static Hypergraph oneSet(int size) {
    return Hypergraph.ofNumbers(
        size, List.of(IntStream.rangeClosed(1, size).boxed().toList()));
  }

  /** For each connective, with its operands negated or not, and for the constants. */
  static PartLemma ofConnectives() {
    List<String> names = List.of("a", "b");
    Formula a = new Formula.Atom(0);
    Formula b = new Formula.Atom(1);
    List<Problem<?>> instances = new ArrayList<>();
    for (boolean value : List.of(true, false)) {
      instances.add(new FormulaSatisfiability(names, new Formula.Constant(value)));
    }
    for (Formula.Connective connective : Formula.Connective.values()) {
      for (Formula left : List.of(a, new Formula.Not(a))) {
        for (Formula right : List.of(b, new Formula.Not(b), a)) {
          Formula formula = new Formula.Binary(connective, left, right);
          instances.add(new FormulaSatisfiability(names, formula));
          instances.add(new FormulaSatisfiability(names, new Formula.Not(formula)));
        }
      }
    }
    return new PartLemma("formula-to-cnf", "connectives", instances);
  }

  public Result decide(BooleanSupplier stop) {
    long back = 0;
    long forward = 0;
    for (Problem<?> instance : instances) {
      ReductionChain chain =
          new ReductionChain(instance.kind(), List.of(Rules.named(rule).orElseThrow()));
      ReducedChain reduced = chain.apply(instance);
      Optional<List<Object>> targets = candidates(reduced.target());
      Optional<List<Object>> sources = candidates(instance);
      if (targets.isEmpty() || sources.isEmpty()) {
        return new Result.Open();
      }
      for (Object witness : witnesses(reduced.target(), targets.get())) {
        if (stop.getAsBoolean()) {
          return new Result.Open();
        }
        if (ProblemDecider.violation(instance, reduced.pullBack(witness)).isPresent()) {
          return new Result.Refuted("taken back, " + witness + " is no witness of " + instance);
        }
        back++;
      }
      for (Object witness : witnesses(instance, sources.get())) {
        if (ProblemDecider.violation(reduced.target(), reduced.pushForward(witness))
            .isPresent()) {
          return new Result.Refuted("taken forward, " + witness + " is none of " + instance);
        }
        forward++;
      }
    }
    return new Result.Proved(back, forward);
  }

  private static List<Object> witnesses(Problem<?> problem, List<Object> candidates) {
    return candidates.stream()
        .filter(candidate -> ProblemDecider.violation(problem, candidate).isEmpty())
        .toList();
  }

  /** All assignments or colourings; none at all if they are too many. */
  private static Optional<List<Object>> candidates(Problem<?> problem) {
    int places;
    int values = 2;
    if (problem instanceof Colouring colouring) {
      places = colouring.hypergraph().elements().size();
      values = colouring.colours();
    } else if (problem instanceof Satisfiability satisfiability) {
      places = satisfiability.cnf().variableCount();
    } else if (problem instanceof NotAllEqual nae) {
      places = nae.variables().size();
    } else if (problem instanceof SetSplitting splitting) {
      places = splitting.hypergraph().elements().size();
    } else {
      places = ((FormulaSatisfiability) problem).variables().size();
    }
    if (places * Math.log(Math.max(2, values)) > MOST_CHOICES * Math.log(2)) {
      return Optional.empty();
    }
    List<List<Integer>> choices = List.of(List.of());
    for (int place = 0; place < places; place++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> choice : choices) {
        for (int value = 0; value < values; value++) {
          List<Integer> extended = new ArrayList<>(choice);
          extended.add(value);
          longer.add(extended);
        }
      }
      choices = longer;
    }
    boolean colours = problem instanceof Colouring;
    return Optional.of(choices.stream()
        .map(choice -> colours
            ? (Object) choice
            : Assignment.of(choice.stream().map(value -> value == 1).toList()))
        .toList());
  }
}
