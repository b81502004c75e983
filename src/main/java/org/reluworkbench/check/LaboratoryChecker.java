package org.reluworkbench.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignPlan.Planned;
import org.reluworkbench.campaign.Enumeration;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.syntax.Declaration.CampaignItem.LaboratorySyntax;
import org.reluworkbench.syntax.Declaration.CampaignItem.ParameterSyntax;
import org.reluworkbench.syntax.Declaration.CampaignItem.ValuesSyntax;

/** Resolves what a campaign tries in the laboratory, and cuts it into pieces. */
final class LaboratoryChecker {

  private static final String PIECES = "pieces";
  private static final String SEED = "seed";
  private static final int USUAL_PIECES = 16;
  private static final int MOST_PIECES = 100_000;
  private static final int LARGEST = 1_000_000;

  private final LaboratorySyntax syntax;
  private final Mistakes mistakes;

  private LaboratoryChecker(LaboratorySyntax syntax, Mistakes mistakes) {
    this.syntax = syntax;
    this.mistakes = mistakes;
  }

  /** None if anything is wrong with it, which is reported. */
  static List<Planned> pieces(
      LaboratorySyntax syntax, List<CampaignEngine> engines, Mistakes mistakes) {
    int before = mistakes.count();
    List<Recipe> recipes = new LaboratoryChecker(syntax, mistakes).recipes();
    // Whatever the instances are, the engine is asked about the training that they become.
    return mistakes.count() > before
        ? List.of()
        : recipes.stream()
            .map(recipe -> new Planned(recipe, ProblemKind.TRAINING, engines))
            .toList();
  }

  private List<Recipe> recipes() {
    List<String> rules =
        Enumeration.all().stream().map(Enumeration::rule).distinct().toList();
    Optional<String> rule = PropertyChecker.word(
        syntax.rule(), rules, word -> word, "rule of the laboratory", mistakes);
    Map<String, Integer> values = values();
    int pieces = Optional.ofNullable(values.remove(PIECES)).orElse(USUAL_PIECES);
    long start = Optional.ofNullable(values.remove(SEED)).orElse(1);
    EnumMap<Measure, Integer> bounds = new EnumMap<>(Measure.class);
    values.forEach((word, most) -> bounds.put(measure(word), most));
    if (rule.isEmpty()) {
      return List.of();
    }
    List<Enumeration> fitting = Enumeration.named(rule.get()).stream()
        .filter(enumeration -> enumeration.counts(bounds))
        .map(enumeration -> enumeration.within(bounds))
        .toList();
    if (fitting.isEmpty()) {
      mistakes.add(
          DiagnosticCode.OUT_OF_RANGE,
          syntax.span(),
          "no instance of " + rule.get() + " has all these measures",
          "it is tried on " + Enumeration.named(rule.get()).get(0).instances());
    }
    return fitting.stream()
        .flatMap(enumeration -> Recipe.Laboratory.of(enumeration, pieces, start).stream())
        .toList();
  }

  private static Measure measure(String word) {
    return Stream.of(Measure.values())
        .filter(measure -> measure.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Integer> values() {
    List<String> names = new ArrayList<>(List.of(PIECES, SEED));
    Stream.of(Measure.values()).map(Measure::word).forEach(names::add);
    Map<String, ParameterSyntax> first = new HashMap<>();
    Map<String, Integer> values = new HashMap<>();
    for (ParameterSyntax given : syntax.parameters()) {
      Optional<String> name = PropertyChecker.word(
          given.name(), names, word -> word, "parameter of the laboratory", mistakes);
      ParameterSyntax earlier = first.putIfAbsent(given.name().text(), given);
      if (earlier != null) {
        mistakes.add(Diagnostic.of(
                DiagnosticCode.DUPLICATE_PART,
                given.span(),
                "'" + given.name() + "' is given twice")
            .withSecondary(earlier.span(), "first given here"));
      }
      Optional<Integer> value = value(given);
      if (name.isPresent() && value.isPresent()) {
        values.put(name.get(), value.get());
      }
    }
    return values;
  }

  private Optional<Integer> value(ParameterSyntax given) {
    ValuesSyntax only = given.values().get(0);
    if (given.values().size() > 1 || only.from() != only.to()) {
      mistakes.add(
          DiagnosticCode.OUT_OF_RANGE, given.span(), "'" + given.name() + "' has one value here");
      return Optional.empty();
    }
    boolean ofPieces = given.name().text().equals(PIECES);
    return Limits.whole(
        only.from(),
        ofPieces ? 1 : 0,
        ofPieces ? MOST_PIECES : LARGEST,
        "'" + given.name() + "'",
        mistakes);
  }
}
