package org.reluworkbench.check;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignFamily;
import org.reluworkbench.campaign.CampaignPlan;
import org.reluworkbench.campaign.CampaignPlan.Planned;
import org.reluworkbench.campaign.Families;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.syntax.Declaration.CampaignDeclaration;
import org.reluworkbench.syntax.Declaration.CampaignItem;
import org.reluworkbench.syntax.Declaration.CampaignItem.FamilySyntax;
import org.reluworkbench.syntax.Declaration.CampaignItem.ParameterSyntax;
import org.reluworkbench.syntax.Declaration.CampaignItem.ValuesSyntax;
import org.reluworkbench.syntax.Identifier;
import org.reluworkbench.syntax.Numeral;

/** Resolves the words of a campaign and expands its families. */
final class CampaignChecker {

  private static final String SEEDS = "seeds";

  /** Instances of one plan, and values of one parameter. */
  private static final int MANY = 1_000_000;

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
    if (declaration.items().stream().noneMatch(FamilySyntax.class::isInstance)) {
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
      family(family);
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

  // ---- families ----

  private void family(FamilySyntax syntax) {
    Optional<CampaignFamily> family = Families.named(syntax.family().text());
    if (family.isEmpty()) {
      mistakes.add(
          DiagnosticCode.UNKNOWN_WORD,
          syntax.family().span(),
          "'" + syntax.family() + "' is no family of instances",
          Spelling.nearest(syntax.family().text(), Families.words())
              .map(near -> "did you mean '" + near + "'?")
              .orElse("the families are " + String.join(", ", Families.words())));
      return;
    }
    int before = mistakes.count();
    engines(syntax.engines());
    Map<String, List<Rational>> values = values(syntax, family.get());
    if (mistakes.count() == before) {
      expand(syntax, family.get(), values);
    }
  }

  private Map<String, List<Rational>> values(FamilySyntax syntax, CampaignFamily family) {
    List<String> names = new ArrayList<>(
        family.parameters().stream().map(CampaignFamily.Parameter::name).toList());
    if (family.random()) {
      names.add(SEEDS);
    }
    Map<String, ParameterSyntax> first = new HashMap<>();
    Map<String, List<Rational>> values = new LinkedHashMap<>();
    int before = mistakes.count();
    for (ParameterSyntax parameter : syntax.parameters()) {
      PropertyChecker.word(
              parameter.name(), names, name -> name, "parameter of this family", mistakes)
          .ifPresent(name -> {
            ParameterSyntax earlier = first.putIfAbsent(name, parameter);
            if (earlier != null) {
              mistakes.add(Diagnostic.of(
                      DiagnosticCode.DUPLICATE_PART,
                      parameter.span(),
                      "'" + name + "' is given twice")
                  .withSecondary(earlier.span(), "first given here"));
            }
            values.put(name, values(parameter, family));
          });
    }
    if (mistakes.count() == before) {
      complete(syntax, family, values);
    }
    return values;
  }

  /** With the usual values of parameters that are not given. */
  private void complete(
      FamilySyntax syntax, CampaignFamily family, Map<String, List<Rational>> values) {
    for (CampaignFamily.Parameter parameter : family.parameters()) {
      if (values.containsKey(parameter.name())) {
        continue;
      }
      parameter
          .usual()
          .ifPresentOrElse(
              usual -> values.put(parameter.name(), List.of(usual)),
              () -> mistakes.add(
                  DiagnosticCode.MISSING_PART,
                  syntax.family().span(),
                  "this family needs '" + parameter.name() + "'",
                  "it is " + parameter.domain()));
    }
    if (family.random()) {
      values.putIfAbsent(SEEDS, List.of(Rational.ONE));
    }
  }

  private List<Rational> values(ParameterSyntax syntax, CampaignFamily family) {
    List<Rational> values = new ArrayList<>();
    for (ValuesSyntax range : syntax.values()) {
      Optional<CampaignFamily.Parameter> parameter =
          family.parameter(syntax.name().text());
      boolean admitted = parameter.isPresent()
          ? admits(parameter.get(), range.from()) && admits(parameter.get(), range.to())
          : isSeed(range.from()) && isSeed(range.to());
      if (admitted) {
        boolean whole = parameter.map(CampaignFamily.Parameter::whole).orElse(true);
        values.addAll(values(range, whole));
      }
    }
    return values;
  }

  private boolean admits(CampaignFamily.Parameter parameter, Numeral value) {
    boolean admits = parameter.admits(value.value());
    if (!admits) {
      mistakes.add(
          DiagnosticCode.OUT_OF_RANGE,
          value.span(),
          "'" + parameter.name() + "' is " + parameter.domain());
    }
    return admits;
  }

  private boolean isSeed(Numeral value) {
    return Limits.whole(value, 0, Integer.MAX_VALUE, "a seed", mistakes).isPresent();
  }

  private List<Rational> values(ValuesSyntax range, boolean whole) {
    Rational from = range.from().value();
    Rational to = range.to().value();
    Rational step = range.step().map(Numeral::value).orElse(Rational.ONE);
    if (from.compareTo(to) > 0) {
      return none(range.span(), "this range is empty: it begins beyond its end");
    }
    if (step.signum() <= 0 || whole && !step.isInteger()) {
      return none(
          range.step().orElseThrow().span(),
          "a step must be a " + (whole ? "whole " : "") + "number above zero");
    }
    Rational count = to.minus(from).dividedBy(step);
    if (count.compareTo(Rational.of(MANY)) > 0) {
      return none(range.span(), "this range holds more than " + MANY + " values");
    }
    List<Rational> values = new ArrayList<>();
    for (Rational value = from; value.compareTo(to) <= 0; value = value.plus(step)) {
      values.add(value);
    }
    return values;
  }

  private List<Rational> none(Span span, String message) {
    mistakes.add(DiagnosticCode.OUT_OF_RANGE, span, message);
    return List.of();
  }

  private void expand(
      FamilySyntax syntax, CampaignFamily family, Map<String, List<Rational>> values) {
    BigInteger count = BigInteger.valueOf(instances.size());
    BigInteger product = BigInteger.ONE;
    for (List<Rational> list : values.values()) {
      product = product.multiply(BigInteger.valueOf(list.size()));
    }
    if (count.add(product).compareTo(BigInteger.valueOf(MANY)) > 0) {
      mistakes.add(
          DiagnosticCode.OUT_OF_RANGE,
          syntax.span(),
          "this campaign has more than " + MANY + " instances");
      return;
    }
    choose(syntax, family, new ArrayList<>(values.entrySet()), 0, new TreeMap<>());
  }

  /** Every combination of values, those of the last parameter changing fastest. */
  private void choose(
      FamilySyntax syntax,
      CampaignFamily family,
      List<Map.Entry<String, List<Rational>>> values,
      int position,
      TreeMap<String, Rational> chosen) {
    if (position < values.size()) {
      for (Rational value : values.get(position).getValue()) {
        chosen.put(values.get(position).getKey(), value);
        choose(syntax, family, values, position + 1, chosen);
      }
      return;
    }
    TreeMap<String, Rational> parameters = new TreeMap<>(chosen);
    Optional<Long> seed = Optional.ofNullable(parameters.remove(SEEDS))
        .map(value -> value.numerator().longValueExact());
    try {
      family.family(parameters);
    } catch (IllegalArgumentException e) {
      refuse(syntax, e.getMessage());
      return;
    }
    instances.add(new Planned(
        new Recipe.Generated(family.word(), parameters, seed),
        family.kind(),
        engines(syntax.engines())));
  }

  /** Once for each family, however many of its combinations there are not. */
  private void refuse(FamilySyntax syntax, String why) {
    if (said.putIfAbsent("refused " + syntax.span(), syntax) == null) {
      mistakes.add(
          DiagnosticCode.OUT_OF_RANGE,
          syntax.span(),
          "not all of these values fit together: " + why);
    }
  }
}
