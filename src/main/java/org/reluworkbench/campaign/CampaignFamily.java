package org.reluworkbench.campaign;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.family.Family;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.ProblemKind;

/**
 * A kind of family as plans speak of it.
 *
 * @param word such as {@code uniform 3-sat}
 * @param about what its instances are, in one line
 * @param kind the problem that they are born as
 * @param random whether there is one for each seed
 * @param parameters in the order in which a reader expects them
 * @param maker of a value for each parameter; IllegalArgumentException if they do not fit together
 * @param expected the verdict that theory has for them, where it has one
 */
public record CampaignFamily(
    String word,
    String about,
    ProblemKind kind,
    boolean random,
    List<Parameter> parameters,
    Function<Values, Family> maker,
    Function<Values, Optional<Answer>> expected) {

  /**
   * A parameter.
   *
   * @param name as it stands in a plan
   * @param usual its value where a plan says nothing; empty if it must say something
   */
  public record Parameter(
      String name, Rational least, Rational greatest, boolean whole, Optional<Rational> usual) {

    static Parameter whole(String name, long least, long greatest) {
      return new Parameter(name, Rational.of(least), Rational.of(greatest), true, Optional.empty());
    }

    Parameter usually(long value) {
      return new Parameter(name, least, greatest, whole, Optional.of(Rational.of(value)));
    }

    /** Whether a number is a value of it. */
    public boolean admits(Rational value) {
      return value.compareTo(least) >= 0
          && value.compareTo(greatest) <= 0
          && (!whole || value.isInteger());
    }

    /** {@code a whole number from 3 to 1000}. */
    public String domain() {
      return (whole ? "a whole number" : "a number") + " from " + least + " to " + greatest;
    }
  }

  /** A value for each parameter. */
  public record Values(Map<String, Rational> byName) {
    public Values {
      byName = Map.copyOf(byName);
    }

    int integer(String name) {
      return byName.get(name).numerator().intValueExact();
    }

    Rational rational(String name) {
      return byName.get(name);
    }
  }

  public CampaignFamily {
    Objects.requireNonNull(word);
    Objects.requireNonNull(about);
    Objects.requireNonNull(kind);
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(maker);
    Objects.requireNonNull(expected);
  }

  public Optional<Parameter> parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst();
  }

  /**
   * The family with these values.
   *
   * @throws IllegalArgumentException if they do not fit together; the message is one short line
   */
  public Family family(Map<String, Rational> values) {
    for (Parameter parameter : parameters) {
      Rational value = values.get(parameter.name());
      if (value == null || !parameter.admits(value)) {
        throw new IllegalArgumentException(
            parameter.name() + " is to be " + parameter.domain() + ", not " + value);
      }
    }
    return maker.apply(new Values(values));
  }

  /** The verdict that theory has for instances with these values. */
  public Optional<Answer> expected(Map<String, Rational> values) {
    return expected.apply(new Values(values));
  }
}
