package org.reluworkbench.campaign;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reluworkbench.numeric.Rational;

/** How an instance comes about: enough to make it again, the same, anywhere. */
public sealed interface Recipe {

  /** The family that a row names. */
  String family();

  /** The parameters that a row names, in a canonical order: {@code ratio=4.26 variables=20}. */
  String parameterText();

  /** The seed; empty where nothing is random. */
  Optional<Long> seed();

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
   * Out of a file.
   *
   * @param path where it lies
   * @param digest SHA-256 of its bytes in hexadecimal digits; a file that was altered is refused
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
