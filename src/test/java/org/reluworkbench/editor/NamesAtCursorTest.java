package org.reluworkbench.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.eclipse.lsp4j.Location;
import org.junit.jupiter.api.Test;

/** Definition, references and renaming of the name at the cursor. */
class NamesAtCursorTest {

  private static final String TEXT = """
      formula phi = a & b;
      formula psi = a | phi;
      reduce phi to training as T;
      certify T agrees with phi;
      network n(x) { layer h { h1 = relu(x); } output h1; }
      gadget g(u) { (0) -> 1; }
      lemma l on relu(1,1) with g: unit1.a(u) > 0;
      """;

  private static Marked cursorBefore(String context) {
    return Marked.of(TEXT.replace(context, "§" + context));
  }

  private static List<String> references(Marked marked) {
    return marked.at(new Places("u", marked.analysis())
        .references(marked.cursor(), true).stream().map(Location::getRange).toList());
  }

  @Test
  void findsTheDeclarationAndAllUsesButNoVariableOfTheSameName() {
    Marked use = cursorBefore("phi to");
    assertThat(new Places("u", use.analysis()).definition(use.cursor()))
        .hasValueSatisfying(place -> assertThat(use.at(place.getRange())).isEqualTo("0:phi"));
    assertThat(references(use)).containsExactly("0:phi", "2:phi", "3:phi");
    assertThat(references(cursorBefore("phi;\nreduce"))).containsExactly("1:phi");
    assertThat(references(cursorBefore("a & b"))).containsExactly("0:a");
    assertThat(references(cursorBefore("h1;"))).containsExactly("4:h1", "4:h1");
    assertThat(references(cursorBefore("u) >"))).containsExactly("5:u", "6:u");
  }

  @Test
  void renamesAllUsesOrNone() {
    Marked marked = cursorBefore("phi to");
    assertThat(marked.at(new Renaming(marked.text(), marked.analysis())
                .rename(marked.cursor(), "chi")
                .getDocumentChanges()
                .get(0)
                .getLeft()
                .getEdits()
                .stream()
                .map(edit -> edit.getLeft().getRange())
                .toList()))
        .containsExactly("0:phi", "2:phi", "3:phi");
  }

  private static void assertRefused(Marked marked, String newName, String why) {
    assertThatThrownBy(
            () -> new Renaming(marked.text(), marked.analysis()).rename(marked.cursor(), newName))
        .hasMessageContaining(why);
  }

  @Test
  void refusesClashesAndWhatIsNoName() {
    Marked marked = cursorBefore("phi to");
    assertRefused(marked, "psi", "another declaration is called 'psi' already");
    assertRefused(marked, "formula", "is no name");
    assertRefused(marked, "2a", "is no name");
    assertRefused(marked, "a b", "is no name");
    assertRefused(cursorBefore("h1;"), "x", "called 'x' already");
    assertRefused(cursorBefore("formula psi"), "q", "no name here");
    assertRefused(Marked.of("formula §a = b; formula c = ;"), "q", "mistakes of syntax");
  }

  @Test
  void anElementThatIsANumberKeepsIt() {
    Marked marked = Marked.of("splitting s { sets {§1,2}; }");
    assertThat(new Renaming(marked.text(), marked.analysis()).place(marked.cursor()))
        .isEmpty();
  }
}
