package org.reluworkbench.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignFamily;
import org.reluworkbench.campaign.CampaignPlan.Planned;
import org.reluworkbench.campaign.Families;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.syntax.Declaration.CampaignItem.FamilySyntax;
import org.reluworkbench.syntax.Declaration.CampaignItem.ParameterSyntax;
import org.reluworkbench.syntax.Declaration.CampaignItem.ValuesSyntax;
import org.reluworkbench.syntax.Numeral;

/** Resolves a family of a campaign, and makes an instance of every combination of its values. */
final class FamilyChecker {

  private static final String SEEDS = "seeds";

  /** Instances of one family, and values of one parameter. */
  private static final int MANY = 1_000_000;

  private final FamilySyntax syntax;
  private final List<CampaignEngine> engines;
  private final Mistakes mistakes;
  private final List<Planned> instances = new ArrayList<>();

  /** Whether a combination was refused: that is said once, however many there are. */
  private boolean refused;

  private FamilyChecker(FamilySyntax syntax, List<CampaignEngine> engines, Mistakes mistakes) {
    this.syntax = syntax;
    this.engines = engines;
    this.mistakes = mistakes;
  }

  /** None if anything is wrong with it, which is reported. */
  static List<Planned> instances(
      FamilySyntax syntax, List<CampaignEngine> engines, Mistakes mistakes) {
    FamilyChecker checker = new FamilyChecker(syntax, engines, mistakes);
    checker.family();
    return checker.instances;
  }

  private void family() {
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
    Map<String, List<Rational>> values = values(family.get());
    if (mistakes.count() == before) {
      expand(family.get(), values);
    }
  }

  private Map<String, List<Rational>> values(CampaignFamily family) {
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
      complete(family, values);
    }
    return values;
  }

  /** With the usual values of parameters that are not given. */
  private void complete(CampaignFamily family, Map<String, List<Rational>> values) {
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

  private List<Rational> values(ParameterSyntax given, CampaignFamily family) {
    List<Rational> values = new ArrayList<>();
    for (ValuesSyntax range : given.values()) {
      Optional<CampaignFamily.Parameter> parameter =
          family.parameter(given.name().text());
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

  private void expand(CampaignFamily family, Map<String, List<Rational>> values) {
    BigInteger product = BigInteger.ONE;
    for (List<Rational> list : values.values()) {
      product = product.multiply(BigInteger.valueOf(list.size()));
    }
    if (product.compareTo(BigInteger.valueOf(MANY)) > 0) {
      mistakes.add(
          DiagnosticCode.OUT_OF_RANGE,
          syntax.span(),
          "this family has more than " + MANY + " instances");
      return;
    }
    choose(family, new ArrayList<>(values.entrySet()), 0, new TreeMap<>());
  }

  /** Every combination of values, those of the last parameter changing fastest. */
  private void choose(
      CampaignFamily family,
      List<Map.Entry<String, List<Rational>>> values,
      int position,
      TreeMap<String, Rational> chosen) {
    if (position < values.size()) {
      for (Rational value : values.get(position).getValue()) {
        chosen.put(values.get(position).getKey(), value);
        choose(family, values, position + 1, chosen);
      }
      return;
    }
    TreeMap<String, Rational> parameters = new TreeMap<>(chosen);
    Optional<Long> seed = Optional.ofNullable(parameters.remove(SEEDS))
        .map(value -> value.numerator().longValueExact());
    try {
      family.family(parameters);
    } catch (IllegalArgumentException e) {
      refuse(e.getMessage());
      return;
    }
    instances.add(
        new Planned(new Recipe.Generated(family.word(), parameters, seed), family.kind(), engines));
  }

  private void refuse(String why) {
    if (!refused) {
      refused = true;
      mistakes.add(
          DiagnosticCode.OUT_OF_RANGE,
          syntax.span(),
          "not all of these values fit together: " + why);
    }
  }
}
