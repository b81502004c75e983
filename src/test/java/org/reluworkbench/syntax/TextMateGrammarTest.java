package org.reluworkbench.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.syntax.SourceTokens.SourceToken;

/** The grammar that editors colour by, against the one that the parser is made of. */
class TextMateGrammarTest {

  private static final Path FILE = Path.of("src/main/editors/vscode/syntaxes/relu.tmLanguage.json");

  private record Rule(String scope, Pattern pattern) {}

  private static final List<Rule> RULES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    RULES.clear();
    JsonNode grammar = new JsonMapper().readTree(FILE.toFile());
    for (JsonNode include : grammar.get("patterns")) {
      add(grammar.at("/repository/" + include.get("include").asText().substring(1)));
    }
  }

  private static void add(JsonNode rule) {
    if (rule.has("patterns")) {
      rule.get("patterns").forEach(TextMateGrammarTest::add);
      return;
    }
    String pattern = rule.has("match")
        ? rule.get("match").asText()
        : rule.get("begin").asText() + "(?s:.*?)" + rule.get("end").asText();
    RULES.add(new Rule(rule.get("name").asText(), Pattern.compile(pattern, Pattern.MULTILINE)));
  }

  /** The scope of what begins here and how long it is: of the first rule that fits. */
  private static Rule at(Matcher[] matchers, int offset) {
    for (int i = 0; i < RULES.size(); i++) {
      Matcher matcher = matchers[i].region(offset, matchers[i].regionEnd());
      if (matcher.lookingAt()) {
        return RULES.get(i);
      }
    }
    return new Rule("", Pattern.compile(""));
  }

  private static Matcher[] matchers(String text) {
    return RULES.stream()
        .map(rule ->
            rule.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false))
        .toArray(Matcher[]::new);
  }

  private static Stream<String> words() {
    return Stream.concat(Words.STATEMENTS.values().stream(), Words.SOFT.values().stream());
  }

  @ParameterizedTest
  @MethodSource("words")
  void knowsEachWordOfTheLanguage(String word) {
    assertThat(at(matchers(word), 0).scope())
        .matches("keyword\\..*|storage\\..*|constant\\.language\\..*");
  }

  static Stream<Path> gallery() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("instances/valid"))) {
      return files.filter(file -> file.toString().endsWith(".relu")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void coloursTheGalleryAsTheParserReadsIt(Path file) throws IOException {
    Source source = Source.of(file.toString(), Files.readString(file));
    Matcher[] matchers = matchers(source.text());
    for (SourceToken token : SourceTokens.of(source)) {
      Rule rule = at(matchers, token.span().start());
      assertThat(rule.scope())
          .as("%s '%s'", token.span(), token.span().text())
          .matches(
              switch (token.category()) {
                case WORD -> "keyword\\..*|storage\\..*|constant\\.language\\..*";
                case NAME -> "storage\\..*|variable\\..*|keyword\\..*|constant\\.language\\..*";
                case NUMBER -> "constant\\.numeric\\..*";
                case STRING -> "string\\..*";
                case COMMENT -> "comment\\..*";
                case SYMBOL -> "keyword\\.operator\\..*|";
                case STRAY -> "nothing";
              });
    }
  }

  @Test
  void doesNotTakeTheBeginningOfANameForAWord() {
    assertThat(at(matchers("formula1"), 0).scope()).isEqualTo("variable.other.relu");
    assertThat(at(matchers("to\u0301"), 0).scope()).isEqualTo("variable.other.relu");
  }
}
