package org.reluworkbench.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.reluworkbench.diagnostic.Source;
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
