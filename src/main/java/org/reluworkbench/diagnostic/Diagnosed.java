package org.reluworkbench.diagnostic;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading an input yields: a value, or the diagnostics that say why there is none.
 *
 * @param <T> what is read
 */
public sealed interface Diagnosed<T> {

  /** The input was fine. */
  record Fine<T>(T value) implements Diagnosed<T> {
    public Fine {
      Objects.requireNonNull(value);
    }
  }

  /** The input was not; at least one diagnostic says why. */
  record Faulty<T>(List<Diagnostic> diagnostics) implements Diagnosed<T> {
    public Faulty {
      diagnostics = List.copyOf(diagnostics);
      if (diagnostics.isEmpty()) {
        throw new IllegalArgumentException("a faulty input needs a diagnostic");
      }
    }
  }

  static <T> Diagnosed<T> fine(T value) {
    return new Fine<>(value);
  }

  static <T> Diagnosed<T> faulty(Diagnostic... diagnostics) {
    return new Faulty<>(List.of(diagnostics));
  }

  static <T> Diagnosed<T> faulty(List<Diagnostic> diagnostics) {
    return new Faulty<>(diagnostics);
  }

  /** The diagnostics; empty exactly if there is a value. */
  default List<Diagnostic> diagnostics() {
    return this instanceof Faulty<T> faulty ? faulty.diagnostics() : List.of();
  }

  default Optional<T> toOptional() {
    return this instanceof Fine<T> fine ? Optional.of(fine.value()) : Optional.empty();
  }

  default <U> Diagnosed<U> then(Function<? super T, Diagnosed<U>> next) {
    return this instanceof Fine<T> fine ? next.apply(fine.value()) : new Faulty<>(diagnostics());
  }
}
