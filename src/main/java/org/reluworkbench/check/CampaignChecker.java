package org.reluworkbench.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignPlan;
import org.reluworkbench.campaign.CampaignPlan.Planned;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.syntax.Declaration.CampaignDeclaration;
import org.reluworkbench.syntax.Declaration.CampaignItem;
import org.reluworkbench.syntax.Declaration.CampaignItem.FamilySyntax;
import org.reluworkbench.syntax.Identifier;

/** Resolves the words of a campaign: its engines and limits; its families by {@link FamilyChecker}. */
final class CampaignChecker {

  private static final int MOST_INSTANCES = 1_000_000;

  private static final Map<String, Rational> MILLIS = units(
      "ms",
      Rational.ONE,
      "s",
      Rational.of(1_000),
      "min",
      Rational.of(60_000),
      "h",
      Rational.of(3_600_000));

  private static final Map<String, Rational> MEBIBYTES =
      units("MiB", Rational.ONE, "GiB", Rational.of(1_024));

  private final Mistakes mistakes;
  private final Map<String, CampaignItem> said = new HashMap<>();
  private final Set<Planned> instances = new LinkedHashSet<>();
  private final List<CampaignEngine> engines = new ArrayList<>();
  private Duration limit = org.reluworkbench.campaign.Limits.USUAL.time();
  private int mebibytes = org.reluworkbench.campaign.Limits.USUAL.mebibytes();
  private int work = org.reluworkbench.campaign.Limits.USUAL.work();

  private CampaignChecker(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  private static Map<String, Rational> units(Object... pairs) {
    Map<String, Rational> units = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      units.put((String) pairs[i], (Rational) pairs[i + 1]);
    }
    return units;
  }

  /** Empty if anything is wrong with it, which is reported. */
  static Optional<CampaignPlan> plan(CampaignDeclaration declaration, Mistakes mistakes) {
    return new CampaignChecker(mistakes).check(declaration);
  }

  private Optional<CampaignPlan> check(CampaignDeclaration declaration) {
    int before = mistakes.count();
    declaration.items().forEach(this::item);
    if (!said.containsKey("engines")) {
      mistakes.add(
          DiagnosticCode.MISSING_PART,
          declaration.name().span(),
          "this campaign names no engines",
          "add, for example, 'engines own, z3-corner;'");
    }
    if (instances.size() > MOST_INSTANCES) {
      mistakes.add(
          DiagnosticCode.OUT_OF_RANGE,
          declaration.name().span(),
          "this campaign has more than " + MOST_INSTANCES + " instances");
    }
    if (declaration.items().stream()
        .noneMatch(item ->
            item instanceof FamilySyntax || item instanceof CampaignItem.LaboratorySyntax)) {
      mistakes.add(
          DiagnosticCode.MISSING_PART,
          declaration.name().span(),
          "this campaign has no instances",
          "add a family, for example 'uniform 3-sat variables 5..9 ratio 4 seeds 1..5;'");
    }
    return mistakes.count() > before
        ? Optional.empty()
        : Optional.of(new CampaignPlan(
            declaration.name().text(),
            List.copyOf(instances),
            engines,
            new org.reluworkbench.campaign.Limits(limit, mebibytes, work)));
  }

  private void item(CampaignItem item) {
    if (item instanceof FamilySyntax family) {
      instances.addAll(FamilyChecker.instances(family, engines(family.engines()), mistakes));
    } else if (item instanceof CampaignItem.LaboratorySyntax laboratory) {
      instances.addAll(
          LaboratoryChecker.pieces(laboratory, engines(laboratory.engines()), mistakes));
    } else if (item instanceof CampaignItem.Engines list) {
      once("engines", item);
      engines.addAll(engines(list.engines()));
    } else if (item instanceof CampaignItem.Work most) {
      once("work", item);
      Limits.whole(most.amount(), 1, Integer.MAX_VALUE, "the work", mistakes)
          .ifPresent(amount -> work = amount);
    } else if (item instanceof CampaignItem.Limit most && most.ofMemory()) {
      once("memory", item);
      amount(most, MEBIBYTES, org.reluworkbench.campaign.Limits.LEAST_MEBIBYTES, "MiB")
          .ifPresent(amount -> mebibytes = amount);
    } else if (item instanceof CampaignItem.Limit most) {
      once("limit", item);
      amount(most, MILLIS, 1, "ms").ifPresent(amount -> limit = Duration.ofMillis(amount));
    }
  }

  private void once(String what, CampaignItem item) {
    CampaignItem first = said.putIfAbsent(what, item);
    if (first != null) {
      mistakes.add(
          Diagnostic.of(DiagnosticCode.DUPLICATE_PART, item.span(), "'" + what + "' is given twice")
              .withSecondary(first.span(), "first given here"));
    }
  }

  private List<CampaignEngine> engines(List<Identifier> written) {
    return written.stream()
        .flatMap(word -> PropertyChecker.word(
            word,
            List.of(CampaignEngine.values()),
            CampaignEngine::word,
            "engine of campaigns",
            mistakes)
            .stream())
        .toList();
  }

  private Optional<Integer> amount(
      CampaignItem.Limit item, Map<String, Rational> units, int least, String smallest) {
    Optional<String> unit = PropertyChecker.word(
        item.unit(), List.copyOf(units.keySet()), word -> word, "unit here", mistakes);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    Rational value = item.amount().value().times(units.get(unit.get()));
    boolean fits = value.isInteger()
        && value.compareTo(Rational.of(least)) >= 0
        && value.compareTo(Rational.of(Integer.MAX_VALUE)) <= 0;
    if (!fits) {
      mistakes.add(
          DiagnosticCode.OUT_OF_RANGE,
          item.amount().span(),
          "this must be a whole number of " + smallest + ", at least " + least);
      return Optional.empty();
    }
    return Optional.of(value.numerator().intValueExact());
  }
}
