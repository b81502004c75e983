package org.reluworkbench.workbench.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.family.Family;
import org.reluworkbench.family.PlantedHalfspaces;
import org.reluworkbench.family.PythagoreanTriples;
import org.reluworkbench.family.Ramsey;
import org.reluworkbench.family.RandomClauses;
import org.reluworkbench.family.UnitData;
import org.reluworkbench.family.VanDerWaerden;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.workbench.file.RequestException;

/**
 * Reads families as users name them: {@code 3sat:n=100}, {@code planted:d=2/3,size=50,flips=0/1}. Each
 * parameter may have several values, and every combination is a family.
 */
public final class FamilyText {

  /** How families are named, for help texts. */
  public static final String FORMS =
      "3sat:n=..[,ratio=..] planted:d=..,size=..,flips=.. networks:k=..,d=..,size=..,flips=.. "
          + "waerden:k=..,n=.. ramsey:k=..,n=.. pythagoras:n=..";

  private static final int LARGEST = 1_000_000;

  private record Kind(Map<String, String> defaults, Function<Parameters, Family> maker) {}

  /** Values by name, every one present. */
  private record Parameters(Map<String, Rational> values) {

    int integer(String name) {
      Rational value = values.get(name);
      if (!value.isInteger() || value.abs().compareTo(Rational.of(LARGEST)) > 0) {
        throw new IllegalArgumentException(name + " is to be a whole number up to " + LARGEST);
      }
      return value.numerator().intValueExact();
    }

    Rational rational(String name) {
      return values.get(name);
    }
  }

  private static final Map<String, Kind> KINDS = kinds();

  private FamilyText() {}

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put(
        "3sat",
        new Kind(
            defaults("n", "50", "ratio", "4.26"),
            given -> RandomClauses.threeSat(given.integer("n"), given.rational("ratio"))));
    kinds.put(
        "planted",
        new Kind(
            defaults("d", "2", "size", "50", "flips", "0"),
            given -> new PlantedHalfspaces(
                given.integer("d"), given.integer("size"), given.integer("flips"))));
    kinds.put(
        "networks",
        new Kind(
            defaults("k", "2", "d", "2", "size", "20", "flips", "0"),
            given -> new UnitData(
                given.integer("k"),
                given.integer("d"),
                given.integer("size"),
                given.integer("flips"))));
    kinds.put(
        "waerden",
        new Kind(
            defaults("k", "3", "n", "9"),
            given -> new VanDerWaerden(given.integer("k"), given.integer("n"))));
    kinds.put(
        "ramsey",
        new Kind(
            defaults("k", "3", "n", "6"),
            given -> new Ramsey(given.integer("k"), given.integer("n"))));
    kinds.put(
        "pythagoras",
        new Kind(defaults("n", "200"), given -> new PythagoreanTriples(given.integer("n"))));
    return kinds;
  }

  private static Map<String, String> defaults(String... pairs) {
    Map<String, String> defaults = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      defaults.put(pairs[i], pairs[i + 1]);
    }
    return defaults;
  }

  /**
   * The families that a text names.
   *
   * @throws RequestException if it names none
   */
  public static List<Family> read(String text) throws RequestException {
    String name = text.contains(":") ? text.substring(0, text.indexOf(':')) : text;
    Kind kind = KINDS.get(name);
    if (kind == null) {
      throw new RequestException(
          "there is no family '" + name + "'",
          Spelling.nearest(name, KINDS.keySet())
              .map(near -> "did you mean '" + near + "'?")
              .orElse("the families are " + FORMS));
    }
    Map<String, String> given = new LinkedHashMap<>(kind.defaults());
    if (text.length() > name.length() + 1) {
      for (String part : text.substring(name.length() + 1).split(",", -1)) {
        String[] sides = part.split("=", -1);
        if (sides.length != 2 || !given.containsKey(sides[0])) {
          throw new RequestException(
              "'" + part + "' is no parameter of the family '" + name + "'",
              "it has " + String.join(", ", given.keySet()) + ", as in " + name + ":"
                  + given.entrySet().iterator().next());
        }
        given.put(sides[0], sides[1]);
      }
    }
    List<Family> families = new ArrayList<>();
    for (Map<String, Rational> choice : choices(given)) {
      try {
        families.add(kind.maker().apply(new Parameters(choice)));
      } catch (IllegalArgumentException e) {
        throw new RequestException("'" + text + "' is no family: " + e.getMessage(), "");
      }
    }
    return families;
  }

  private static List<Map<String, Rational>> choices(Map<String, String> given)
      throws RequestException {
    List<Map<String, Rational>> choices = List.of(Map.of());
    for (Map.Entry<String, String> parameter : given.entrySet()) {
      List<Map<String, Rational>> more = new ArrayList<>();
      for (Map<String, Rational> choice : choices) {
        for (String value : parameter.getValue().split("/", -1)) {
          Map<String, Rational> extended = new LinkedHashMap<>(choice);
          extended.put(parameter.getKey(), number(value));
          more.add(extended);
        }
      }
      choices = more;
    }
    return choices;
  }

  private static Rational number(String text) throws RequestException {
    if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      throw new RequestException("'" + text + "' is no number", "several stand as in n=50/100");
    }
    return Rational.parse(text);
  }
}
