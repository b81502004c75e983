package org.reluworkbench.campaign;

import static org.reluworkbench.campaign.CampaignFamily.Parameter.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reluworkbench.campaign.CampaignFamily.Parameter;
import org.reluworkbench.campaign.CampaignFamily.Values;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.family.Family;
import org.reluworkbench.family.Kneser;
import org.reluworkbench.family.Mycielski;
import org.reluworkbench.family.PlantedHalfspaces;
import org.reluworkbench.family.PythagoreanTriples;
import org.reluworkbench.family.Ramsey;
import org.reluworkbench.family.RandomClauses;
import org.reluworkbench.family.RandomSets;
import org.reluworkbench.family.Schur;
import org.reluworkbench.family.SteinerTriples;
import org.reluworkbench.family.UnitData;
import org.reluworkbench.family.VanDerWaerden;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.ProblemKind;

/** All families that a plan can name. */
public final class Families {

  private static final int MANY = 100_000;
  private static final Pattern CLAUSES = Pattern.compile("(uniform|planted) ([1-9])-(sat|nae)");
  private static final Rational MOST_CLAUSES = Rational.of(1_000);

  /** The largest n that still works for each k, from k = 0 on. */
  private static final List<Integer> WAERDEN = List.of(0, 0, 2, 8, 34, 177);

  private static final List<Integer> RAMSEY = List.of(0, 0, 1, 5, 17);
  private static final List<Integer> SCHUR = List.of(0, 1, 4, 13, 44);
  private static final int PYTHAGORAS = 7824;

  private static final List<CampaignFamily> NAMED = List.of(
      random(
          "splittings",
          "random sets of equal size, to be split",
          ProblemKind.SPLITTING,
          List.of(
              whole("elements", 2, MANY),
              whole("sets", 0, MANY),
              whole("members", 2, MANY).usually(3)),
          v -> new RandomSets(v.integer("elements"), v.integer("sets"), v.integer("members")),
          v -> Optional.empty()),
      fixed(
          "steiner",
          "Steiner triple systems, to be split",
          ProblemKind.SPLITTING,
          List.of(whole("elements", 3, 1_000)),
          v -> new SteinerTriples(v.integer("elements")),
          v -> known(v.integer("elements") == 3)),
      fixed(
          "waerden",
          "numbers in two parts without an arithmetic progression",
          ProblemKind.SPLITTING,
          List.of(whole("length", 2, 100), whole("numbers", 0, MANY)),
          v -> new VanDerWaerden(v.integer("length"), v.integer("numbers")),
          v -> upTo(WAERDEN, v.integer("length"), v.integer("numbers"))),
      fixed(
          "ramsey",
          "edges of a complete graph in two parts without a complete graph",
          ProblemKind.SPLITTING,
          List.of(whole("clique", 2, 20), whole("vertices", 0, 200)),
          v -> new Ramsey(v.integer("clique"), v.integer("vertices")),
          v -> upTo(RAMSEY, v.integer("clique"), v.integer("vertices"))),
      fixed(
          "schur",
          "numbers in colours without a sum in one colour",
          ProblemKind.COLOURING,
          List.of(whole("colours", 1, 20).usually(2), whole("numbers", 0, 2_000)),
          v -> new Schur(v.integer("colours"), v.integer("numbers")),
          v -> upTo(SCHUR, v.integer("colours"), v.integer("numbers"))),
      fixed(
          "pythagoras",
          "numbers in two parts without a Pythagorean triple",
          ProblemKind.SPLITTING,
          List.of(whole("numbers", 0, MANY)),
          v -> new PythagoreanTriples(v.integer("numbers")),
          v -> known(v.integer("numbers") <= PYTHAGORAS)),
      fixed(
          "kneser",
          "Kneser's graphs, to be coloured",
          ProblemKind.COLOURING,
          List.of(whole("elements", 2, 20), whole("members", 1, 10), whole("colours", 1, 20)),
          Families::kneser,
          v -> known(v.integer("colours") >= kneser(v).chromaticNumber())),
      fixed(
          "mycielski",
          "Mycielski's graphs, to be coloured",
          ProblemKind.COLOURING,
          List.of(whole("order", 2, 12), whole("colours", 1, 20)),
          v -> new Mycielski(v.integer("order"), v.integer("colours")),
          v -> known(v.integer("colours") >= v.integer("order"))),
      random(
          "halfspaces",
          "random points that two half-spaces separate, but for flipped labels",
          ProblemKind.POINTS,
          List.of(
              whole("dimension", 1, 100),
              whole("points", 0, MANY),
              whole("flips", 0, MANY).usually(0)),
          v -> new PlantedHalfspaces(
              v.integer("dimension"), v.integer("points"), v.integer("flips")),
          v -> plantedUnless(v.integer("flips") > 0)),
      random(
          "networks",
          "random inputs labelled by a random network, but for flipped labels",
          ProblemKind.TRAINING,
          List.of(
              whole("units", 1, 20),
              whole("dimension", 1, 100),
              whole("points", 0, MANY),
              whole("flips", 0, MANY).usually(0)),
          v -> new UnitData(
              v.integer("units"), v.integer("dimension"), v.integer("points"), v.integer("flips")),
          v -> plantedUnless(v.integer("flips") > 0)));

  private Families() {}

  private static Kneser kneser(Values values) {
    return new Kneser(
        values.integer("elements"), values.integer("members"), values.integer("colours"));
  }

  private static CampaignFamily random(
      String word,
      String about,
      ProblemKind kind,
      List<Parameter> parameters,
      Function<Values, Family> maker,
      Function<Values, Optional<Answer>> expected) {
    return new CampaignFamily(word, about, kind, true, parameters, maker, expected);
  }

  private static CampaignFamily fixed(
      String word,
      String about,
      ProblemKind kind,
      List<Parameter> parameters,
      Function<Values, Family> maker,
      Function<Values, Optional<Answer>> expected) {
    return new CampaignFamily(word, about, kind, false, parameters, maker, expected);
  }

  private static Optional<Answer> known(boolean satisfiable) {
    return Optional.of(satisfiable ? Answer.SATISFIABLE : Answer.UNSATISFIABLE);
  }

  private static Optional<Answer> plantedUnless(boolean flipped) {
    return flipped ? Optional.empty() : Optional.of(Answer.SATISFIABLE);
  }

  private static Optional<Answer> upTo(List<Integer> largest, int parameter, int size) {
    return parameter < largest.size() ? known(size <= largest.get(parameter)) : Optional.empty();
  }

  /** The family of a word; {@code uniform k-sat}, {@code planted k-nae} and so on for k of 1 to 9. */
  public static Optional<CampaignFamily> named(String word) {
    Matcher clauses = CLAUSES.matcher(word);
    if (clauses.matches()) {
      return clauses(
          word,
          clauses.group(1).equals("planted"),
          Integer.parseInt(clauses.group(2)),
          clauses.group(3).equals("nae"));
    }
    return NAMED.stream().filter(family -> family.word().equals(word)).findFirst();
  }

  /** The words of all families, with 3 for k. */
  public static List<String> words() {
    List<String> words = new ArrayList<>(
        List.of("uniform 3-sat", "planted 3-sat", "uniform 3-nae", "planted 3-nae"));
    NAMED.forEach(family -> words.add(family.word()));
    return words;
  }

  private static Optional<CampaignFamily> clauses(
      String word, boolean planted, int length, boolean notAllEqual) {
    if (notAllEqual && length < 2) {
      return Optional.empty();
    }
    Parameter ratio = new Parameter("ratio", Rational.ZERO, MOST_CLAUSES, false, Optional.empty());
    return Optional.of(new CampaignFamily(
        word,
        "random clauses of " + length + " literals" + (planted ? " that a hidden model obeys" : ""),
        notAllEqual ? ProblemKind.NAE : ProblemKind.CNF,
        true,
        List.of(whole("variables", length, MANY), ratio),
        v -> new RandomClauses(
            length, v.integer("variables"), v.rational("ratio"), planted, notAllEqual),
        v -> plantedUnless(!planted)));
  }
}
