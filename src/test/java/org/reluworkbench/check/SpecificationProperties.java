package org.reluworkbench.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticPrinter;
import org.reluworkbench.diagnostic.Source;

/** Whatever the text: it is understood, or it is said at which places of it what is wrong. */
class SpecificationProperties {

  private static final Pattern TOKENS =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_']*|\\d+|\\s+|\"[^\"\n]*\"|<->|->|<=|==|.");

  private static final Pattern WORDS_OF_THE_GENERATOR = Pattern.compile(
      "mismatched|extraneous|expecting|no viable|token recognition|missing '|<EOF>|rule ");

  private static final List<String> VALID = gallery();

  private static List<String> gallery() {
    try (Stream<Path> files = Files.list(Path.of("instances/valid"))) {
      return files
          .filter(file -> file.toString().endsWith(".relu"))
          .sorted()
          .map(SpecificationProperties::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireUnderstoodOrExplained(String text) {
    Source source = Source.of("t.relu", text);
    Diagnosed<Specification> checked =
        SpecificationChecker.check(source, new Checking.Folder(Map.of()));
    int last = -1;
    for (Diagnostic diagnostic : checked.diagnostics()) {
      assertThat(diagnostic.span().source()).isSameAs(source);
      assertThat(diagnostic.span().start()).isGreaterThanOrEqualTo(last);
      last = diagnostic.span().start();
      String printed = DiagnosticPrinter.print(diagnostic);
      assertThat(diagnostic.message()).isNotBlank().doesNotContain("\n");
      assertThat(WORDS_OF_THE_GENERATOR.matcher(printed.replace(text, "")).find())
          .as(printed)
          .isFalse();
    }
  }

  // ---- noise ----

  @Property(tries = 500)
  void anyText(@ForAll String text) {
    requireUnderstoodOrExplained(text);
  }

  @Provide
  Arbitrary<String> soup() {
    List<String> words = VALID.stream()
        .flatMap(text -> TOKENS.matcher(text).results().map(result -> result.group()))
        .distinct()
        .sorted()
        .toList();
    return Arbitraries.of(words).list().ofMaxSize(60).map(list -> String.join(" ", list));
  }

  @Property(tries = 500)
  void tokensInAnyOrder(@ForAll("soup") String text) {
    requireUnderstoodOrExplained(text);
  }

  // ---- slips ----

  /** A valid text of which some tokens are dropped, doubled, swapped or replaced. */
  @Provide
  Arbitrary<String> slips() {
    return Arbitraries.of(VALID)
        .flatMap(text -> Arbitraries.randomValue(random -> slipped(text, random)));
  }

  private static String slipped(String text, Random random) {
    List<String> tokens = new java.util.ArrayList<>(
        TOKENS.matcher(text).results().map(m -> m.group()).toList());
    for (int i = 1 + random.nextInt(4); i > 0 && tokens.size() > 1; i--) {
      int at = random.nextInt(tokens.size());
      int other = random.nextInt(tokens.size());
      switch (random.nextInt(5)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(at, tokens.get(at));
        case 2 -> java.util.Collections.swap(tokens, at, other);
        case 3 -> tokens.set(at, tokens.get(other));
        default -> tokens.set(at, tokens.get(at).replaceFirst("(?s)^.", ""));
      }
    }
    return String.join("", tokens);
  }

  @Property(tries = 500)
  void slipsOfThePen(@ForAll("slips") String text) {
    requireUnderstoodOrExplained(text);
  }

  @Property(tries = 200)
  void textsThatStopAnywhere(@ForAll("slips") String text, @ForAll double where) {
    int end = (int) (Math.abs(where % 1) * text.length());
    requireUnderstoodOrExplained(text.substring(0, end));
  }
}
