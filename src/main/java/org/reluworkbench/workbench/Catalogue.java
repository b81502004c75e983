package org.reluworkbench.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.reduction.Reduction;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.reduction.Rules;
import org.reluworkbench.workbench.convert.ExportFormat;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.file.RequestException;

/** What the workbench knows, as {@code relu list} and {@code relu path} show it. */
public final class Catalogue {

  /** n variables or elements, m clauses or sets, k colours, planes or units, d dimension. */
  private static final Map<String, String> RULE_SIZES = Map.of(
      "formula-to-cnf", "a variable for each connective; 3 or 4 clauses for each, and one",
      "cnf-to-nae", "n + 1 variables, m clauses",
      "nae-to-splitting", "2n elements, n + m sets; one less for a variable never negated",
      "splitting-to-points", "2 planes, dimension n, m + 1 inside, n outside",
      "colouring-to-points", "k planes, dimension n, m + 1 inside, n outside",
      "points-to-training", "k units, dimension d + k, the points and the gadget: 2, 5, 18 more",
      "nae-to-cnf", "n variables, 2m clauses",
      "splitting-to-cnf", "n variables, 2m clauses",
      "colouring-to-cnf", "kn variables, n + km clauses");

  private Catalogue() {}

  /** A name with what it stands for. */
  public record Entry(String name, String text) {
    public Entry {
      Objects.requireNonNull(name);
      Objects.requireNonNull(text);
    }
  }

  /** The kinds of problems with their questions. */
  public static List<Entry> problems() {
    return Arrays.stream(ProblemKind.values())
        .map(kind -> new Entry(kind.word(), question(kind)))
        .toList();
  }

  private static String question(ProblemKind kind) {
    return switch (kind) {
      case FORMULA -> "which assignment makes the propositional formula true?";
      case CNF -> "which assignment makes a literal of each clause true?";
      case NAE -> "which assignment makes a literal of each clause true, and another false?";
      case SPLITTING -> "which two parts of the elements both meet each set?";
      case COLOURING -> "which k-colouring of the elements leaves no set in one colour?";
      case POINTS -> "which k half-spaces hold each outside point, and no inside point?";
      case TRAINING -> "which weights of a (k,1)-ReLU network fit all examples exactly?";
    };
  }

  /** The rules with the sizes of what they make. */
  public static List<Entry> rules() {
    List<Entry> rules = new ArrayList<>();
    for (Reduction<?, ?, ?, ?> rule : Rules.all()) {
      rules.add(new Entry(rule.name(), RULE_SIZES.get(rule.name())));
    }
    return rules;
  }

  /** What training problems can be decided with. */
  public static List<Entry> engines() {
    return Arrays.stream(Engine.values())
        .map(engine -> new Entry(engine.word(), engine.description()))
        .toList();
  }

  /** What {@code relu export} writes. */
  public static List<Entry> formats() {
    return Arrays.stream(ExportFormat.values())
        .map(format -> new Entry(format.word(), format.description()))
        .toList();
  }

  /**
   * The chains of rules from one kind of problem to another, shortest first.
   *
   * @throws RequestException if one of the words stands for no kind of problem
   */
  public static List<List<String>> paths(String from, String to) throws RequestException {
    List<List<String>> paths = new ArrayList<>();
    for (ReductionChain chain : ReductionChain.all(kind(from), kind(to))) {
      paths.add(chain.names());
    }
    return paths;
  }

  private static ProblemKind kind(String word) throws RequestException {
    Optional<ProblemKind> kind = ProblemKind.ofWord(word);
    return kind.orElseThrow(() -> new RequestException(
        "there is no kind of problem called '" + word + "'",
        "there are: " + String.join(", ", problems().stream().map(Entry::name).toList())));
  }
}
