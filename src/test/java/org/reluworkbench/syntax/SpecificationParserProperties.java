package org.reluworkbench.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticPrinter;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.syntax.SpecificationParser.Parsed;

class SpecificationParserProperties {

  private static final List<String> SPECIFICATIONS = specifications();

  /** None of them helps a user. */
  private static final List<String> WORDS_OF_THE_GENERATOR =
      List.of("mismatched", "viable", "extraneous", "recognition", "expecting", "null");

  private static final List<String> PIECES = List.of(
      "formula",
      "cnf",
      "nae",
      "splitting",
      "colouring",
      "points",
      "data",
      "network",
      "training",
      "reduce",
      "gadget",
      "expect",
      "certify",
      "lemma",
      "property",
      "dimacs",
      "elements",
      "sets",
      "colours",
      "edges",
      "in",
      "R",
      "^",
      "planes",
      "inside",
      "outside",
      "csv",
      "label",
      "layer",
      "relu",
      "output",
      "fit",
      "to",
      "as",
      "satisfiable",
      "fits",
      "agrees",
      "with",
      "on",
      "forall",
      "true",
      "xor",
      "and",
      "or",
      "not",
      "implies",
      "a",
      "b",
      "f'",
      "1",
      "1/0",
      "0.5",
      "1e-3",
      "1e9999999",
      "2x",
      ";",
      ",",
      ":",
      ".",
      "(",
      ")",
      "{",
      "}",
      "!",
      "&",
      "|",
      "->",
      "<->",
      "+",
      "-",
      "*",
      "/",
      "<",
      "<=",
      "=",
      "==",
      "!=",
      "\"file\"",
      "\"open",
      "\"\\n\"",
      "/*",
      "*/",
      "//",
      "\n",
      "\r\n",
      "\u2227",
      "\u0000",
      "\uFEFF",
      "\uD83D\uDE00",
      "\uD83D");

  private static List<String> specifications() {
    try {
      return GalleryParsingTest.gallery().stream()
          .map(SpecificationParserProperties::text)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join(" ", pieces));
  }

  /** A specification in which a stretch is replaced by a few tokens: deleted, inserted, changed. */
  @Provide
  Arbitrary<String> mutated() {
    Arbitrary<String> replacement =
        Arbitraries.of(PIECES).list().ofMaxSize(3).map(pieces -> String.join(" ", pieces));
    return Combinators.combine(
            Arbitraries.of(SPECIFICATIONS),
            Arbitraries.integers().between(0, 5000),
            Arbitraries.integers().between(0, 12),
            replacement)
        .as((text, at, length, pieces) -> {
          int from = at % text.length();
          int to = Math.min(text.length(), from + length);
          return text.substring(0, from) + pieces + text.substring(to);
        });
  }

  @Provide
  Arbitrary<String> truncated() {
    return Combinators.combine(
            Arbitraries.of(SPECIFICATIONS), Arbitraries.integers().between(0, 5000))
        .as((text, length) -> text.substring(0, length % (text.length() + 1)));
  }

  @Property(tries = 1000)
  void saysWhatIsWrongWithAnySoupOfTokens(@ForAll("soup") String text) {
    check(text);
  }

  @Property(tries = 1000)
  void saysWhatIsWrongWithAMutatedSpecification(@ForAll("mutated") String text) {
    check(text);
  }

  @Property(tries = 500)
  void saysWhatIsWrongWithATruncatedSpecification(@ForAll("truncated") String text) {
    check(text);
  }

  @Property(tries = 500)
  void saysWhatIsWrongWithAnyText(@ForAll String text) {
    check(text);
  }

  /** One mistake in one statement costs this statement only. */
  @Property(tries = 300)
  void understandsWhatSurroundsABrokenStatement(@ForAll("soup") String soup) {
    String harmless = soup.replaceAll("[{}\"/*]", " ");
    Parsed parsed = parse("formula first = a;\nformula " + harmless + ";\nformula last = b;\n");
    assertThat(parsed.file().statements())
        .extracting(SpecificationParserProperties::declared)
        .startsWith("first")
        .endsWith("last");
  }

  private static String declared(Statement statement) {
    return statement instanceof Declaration declaration ? declaration.name().text() : "";
  }

  private static Parsed parse(String text) {
    return SpecificationParser.parse(Source.of("soup.relu", text));
  }

  /** Spans check themselves that they lie in the text. */
  private static void check(String text) {
    Source source = Source.of("soup.relu", text);
    Parsed parsed = SpecificationParser.parse(source);
    assertThat(parsed).isEqualTo(SpecificationParser.parse(source));
    assertThat(parsed.diagnostics())
        .extracting(diagnostic -> diagnostic.span().start())
        .isSorted();
    // What the user wrote may be quoted, whatever it is.
    List<String> foreign =
        WORDS_OF_THE_GENERATOR.stream().filter(word -> !text.contains(word)).toList();
    for (Diagnostic diagnostic : parsed.diagnostics()) {
      assertThat(DiagnosticPrinter.print(diagnostic))
          .satisfies(printed ->
              assertThat(foreign).allSatisfy(word -> assertThat(printed).doesNotContain(word)));
      assertThat(diagnostic.message()).doesNotContain("\n").doesNotEndWith("expected ");
    }
    int end = 0;
    for (Statement statement : parsed.file().statements()) {
      Span span = statement.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(span.end()).isGreaterThan(span.start());
      end = span.end();
    }
  }
}
