package org.reluworkbench.campaign;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.Rational;

/** How an instance comes about: enough to make it again, the same, anywhere. */
public sealed interface Recipe {

  /** The family that a row names. */
  String family();

  /** The parameters that a row names, in a canonical order: {@code ratio=4.26 variables=20}. */
  String parameterText();

  /** The seed; empty where nothing is random. */
  Optional<Long> seed();

  /** Whether it makes one instance, which engines can be asked about; else it is a piece of work. */
  default boolean isInstance() {
    return this instanceof Generated || this instanceof Read;
  }

  /**
   * Of a family.
   *
   * @param family its word, such as {@code 3-sat}
   * @param parameters a value for each of its parameters
   */
  record Generated(String family, Map<String, Rational> parameters, Optional<Long> seed)
      implements Recipe {
    public Generated {
      Objects.requireNonNull(family);
      Objects.requireNonNull(seed);
      parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    @Override
    public String parameterText() {
      return parameters.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + Decimals.text(entry.getValue()))
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * Not one instance but many: a piece of those that a rule is tried on.
   *
   * @param enumeration what the rule is tried on
   * @param piece from 1 to {@code pieces}, of all instances in their order; 0 for the random ones
   *     that are tried besides
   * @param pieces how many there are, of nearly equal length
   * @param start of the random ones
   */
  record Laboratory(Enumeration enumeration, int piece, int pieces, long start) implements Recipe {

    /** The family of everything that is tried. */
    public static final String FAMILY = "laboratory";

    public Laboratory {
      Objects.requireNonNull(enumeration);
      if (piece < 0 || piece > pieces || pieces < 1) {
        throw new IllegalArgumentException("piece " + piece + " of " + pieces);
      }
    }

    /** Those of an enumeration: all pieces, then the random ones. */
    public static List<Recipe> of(Enumeration enumeration, int pieces, long start) {
      return IntStream.rangeClosed(1, pieces + 1)
          .<Recipe>mapToObj(
              piece -> new Laboratory(enumeration, piece % (pieces + 1), pieces, start))
          .toList();
    }

    @Override
    public String family() {
      return FAMILY;
    }

    @Override
    public String parameterText() {
      return enumeration.rule() + ": " + enumeration.instances() + ": "
          + (piece == 0 ? "random, besides " + pieces : piece + "/" + pieces);
    }

    @Override
    public Optional<Long> seed() {
      return piece == 0 ? Optional.of(start) : Optional.empty();
    }
  }

  /**
   * Not an instance to be decided but a part of the search for the least loss.
   *
   * @param data what the data are called
   * @param round the rounds before it, from zero, are done before this one begins
   * @param piece from 1, among those of the round
   * @param search what is to be done
   */
  record Search(String data, int round, int piece, SearchPiece search) implements Recipe {

    /** The family of every search. */
    public static final String FAMILY = "training";

    /** The reason of a row: searched as far as it was to be, and what is open of it is for others. */
    public static final String LEFT_TO_NEXT_ROUND = "left-to-next-round";

    public Search {
      Objects.requireNonNull(data);
      Objects.requireNonNull(search);
    }

    @Override
    public String family() {
      return FAMILY;
    }

    @Override
    public String parameterText() {
      return data + ": " + search.task() + ": round " + round + ", piece " + piece;
    }

    @Override
    public Optional<Long> seed() {
      return Optional.of(search.start());
    }
  }

  /**
   * Out of a file.
   *
   * @param path where it lies, from the folder of the plan
   * @param digest SHA-256 of its bytes, and of those of the files that it imports, in hexadecimal
   *     digits; what was altered is refused
   * @param problem the name of the problem in it
   */
  record Read(String path, String digest, String problem) implements Recipe {

    /** The family of everything that is read. */
    public static final String FAMILY = "file";

    public Read {
      Objects.requireNonNull(path);
      Objects.requireNonNull(digest);
      Objects.requireNonNull(problem);
    }

    @Override
    public String family() {
      return FAMILY;
    }

    @Override
    public String parameterText() {
      return path + "#" + problem;
    }

    @Override
    public Optional<Long> seed() {
      return Optional.empty();
    }
  }
}
