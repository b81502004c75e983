package org.reluworkbench.statement;

import java.util.Objects;

/** What a lemma says, so that it can be read without whoever proved it. */
public sealed interface LemmaStatement {

  String name();

  /** Something about all networks that fit a gadget: every part of it can be computed with. */
  record Networks(Lemma lemma) implements LemmaStatement {
    public Networks {
      Objects.requireNonNull(lemma);
    }

    @Override
    public String name() {
      return lemma.name();
    }
  }

  /** Something that is said in words and formulas for people. */
  record Words(String name, String text) implements LemmaStatement {
    public Words {
      Objects.requireNonNull(name);
      Objects.requireNonNull(text);
    }
  }
}
