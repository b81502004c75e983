package org.reluworkbench.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.junit.jupiter.api.Test;

/** What is offered at the cursor. */
class CompletionsTest {

  private static final String BEFORE = """
      formula phi = a;
      reduce phi to training as T;
      data d(x) { (0) -> 1; }
      network n(x) { layer h { h1 = relu(x); } output h1; }
      gadget g(u) { (0) -> 1; }
      """;

  private static List<String> at(String marked) {
    Marked text = Marked.of(BEFORE + marked);
    return new Completions(text.analysis())
        .at(text.cursor()).stream().map(CompletionItem::getLabel).toList();
  }

  @Test
  void namesOfTheKindThatIsNeeded() {
    assertThat(at("certify §")).containsExactly("T");
    assertThat(at("certify T agrees with §")).containsExactlyInAnyOrder("phi", "T");
    assertThat(at("training t = fit relu(1,1) to §;")).containsExactly("d");
    assertThat(at("lemma l on relu(1,1) with §")).containsExactly("g");
    assertThat(at("expect §")).containsExactlyInAnyOrder("phi", "T", "n");
    assertThat(at("expect n fits §")).containsExactly("d");
    assertThat(at("formula §")).isEmpty();
  }

  @Test
  void wordsThatTheGrammarAllows() {
    assertThat(at("§")).contains("formula", "expect", "property").doesNotContain("fits", "phi");
    assertThat(at("expect phi §"))
        .containsExactlyInAnyOrder("satisfiable", "unsatisfiable", "fits", "loss");
    assertThat(at("certify T §")).containsExactly("agrees");
    assertThat(at("splitting s { §")).containsExactlyInAnyOrder("elements", "sets");
    assertThat(at("training t = fit relu(1,1) to d loss §"))
        .containsExactlyInAnyOrder("l1", "l2", "linf", "misfits");
    assertThat(at("fit §")).containsExactlyInAnyOrder("overparameterised", "compact");
    assertThat(at("fit compact to §")).containsExactly("d");
    assertThat(at("train §")).containsExactly("T");
    assertThat(at("reduce phi to §")).contains("training", "cnf", "splitting");
    assertThat(at("property p: forall cnf with §")).contains("variables", "clauses");
    assertThat(at("// §")).isEmpty();
    assertThat(at("data e = csv \"§")).isEmpty();
  }

  @Test
  void replacesWhatIsWrittenOfTheWord() {
    Marked text = Marked.of("formula phi = a; expect phi sat§");
    CompletionItem item = new Completions(text.analysis())
        .at(text.cursor()).stream()
            .filter(found -> found.getLabel().equals("satisfiable"))
            .findFirst()
            .orElseThrow();
    assertThat(text.at(item.getTextEdit().getLeft().getRange())).isEqualTo("0:sat");
  }
}
