package org.reluworkbench.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.syntax.generated.ReluLexer;

/** The gallery's files, with white space and comments at random between their tokens. */
class SpecificationFormatterProperties {

  private static final List<String> GAPS = List.of(
      " ",
      "  ",
      "\n",
      "\n\n\n",
      "\t",
      " /* note */ ",
      " // note\n",
      "\n// note\n",
      "\n/* a\n b */");

  @Provide
  Arbitrary<Path> specifications() {
    try (Stream<Path> files = Files.list(Path.of("instances/valid"))) {
      return Arbitraries.of(
          files.filter(file -> file.toString().endsWith(".relu")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 300)
  void aSecondRunChangesNothingAndEveryTokenStays(
      @ForAll("specifications") Path file, @ForAll long seed, @ForAll boolean calm)
      throws IOException {
    String text = Files.readString(file);
    Random random = new Random(seed);
    StringBuilder shuffled = new StringBuilder();
    for (Token token : new ReluLexer(CharStreams.fromString(text)).getAllTokens()) {
      boolean space = token.getType() == ReluLexer.SPACE;
      boolean kept = random.nextInt(calm ? 40 : 2) > 0;
      shuffled.append(space && !kept ? "" : token.getText());
      shuffled.append(token.getType() == ReluLexer.LINE_COMMENT ? "\n" : "");
      shuffled.append(kept ? "" : GAPS.get(random.nextInt(GAPS.size())));
    }
    String once = format(shuffled.toString());
    assertThat(format(once)).isEqualTo(once);
    assertThat(tokens(once)).isEqualTo(tokens(shuffled.toString()));
  }

  /** Every kind of declaration and claim; gaps of all sorts, with comments in them. */
  @Property(tries = 100)
  void meansTheSameAndKeepsEveryComment(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (String statement : new SpecificationTexts(seed).statements()) {
      for (Token token : new ReluLexer(CharStreams.fromString(statement)).getAllTokens()) {
        boolean gap = token.getType() == ReluLexer.SPACE || random.nextInt(6) == 0;
        text.append(gap ? GAPS.get(random.nextInt(GAPS.size())) : "");
        text.append(token.getType() == ReluLexer.SPACE ? "" : token.getText());
      }
      text.append(GAPS.get(random.nextInt(GAPS.size())));
    }
    String once = format(text.toString());
    assertThat(format(once)).isEqualTo(once);
    assertThat(tokens(once)).isEqualTo(tokens(text.toString()));
    assertThat(meaning(once)).isEqualTo(meaning(text.toString()));
  }

  @Test
  void meaningIsMoreThanTheTokens() {
    assertThat(meaning("formula f = a & (b | c);")).isNotEqualTo(meaning("formula f = a & b | c;"));
    assertThat(meaning("formula f = a&b;")).isEqualTo(meaning("formula f =\n a & b; // c"));
  }

  /** The syntax tree without its places in the text. */
  private static List<Object> meaning(String text) {
    SpecificationParser.Parsed parsed = SpecificationParser.parse(Source.of("test.relu", text));
    assertThat(parsed.diagnostics()).isEmpty();
    return parsed.file().statements().stream()
        .map(SpecificationFormatterProperties::withoutPlaces)
        .toList();
  }

  private static Object withoutPlaces(Object part) {
    if (part instanceof Optional<?> optional) {
      return optional.map(SpecificationFormatterProperties::withoutPlaces);
    }
    if (part instanceof List<?> list) {
      return list.stream().map(SpecificationFormatterProperties::withoutPlaces).toList();
    }
    if (!(part instanceof Record) || part.getClass().getPackage() != Statement.class.getPackage()) {
      return part;
    }
    List<Object> parts = new ArrayList<>(List.of(part.getClass()));
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      if (component.getType() != Span.class) {
        parts.add(withoutPlaces(value(part, component)));
      }
    }
    return parts;
  }

  private static Object value(Object part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String format(String text) {
    return SpecificationFormatter.format(Source.of("test.relu", text))
        .toOptional()
        .orElseThrow();
  }

  private static List<String> tokens(String text) {
    return new ReluLexer(CharStreams.fromString(text))
        .getAllTokens().stream()
            .filter(token -> token.getType() != ReluLexer.SPACE)
            .map(Token::getText)
            .map(String::stripTrailing)
            .toList();
  }
}
