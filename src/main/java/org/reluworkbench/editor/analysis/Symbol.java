package org.reluworkbench.editor.analysis;

import java.util.Objects;

/**
 * Something with a name.
 *
 * @param sort what it is
 * @param scope where the name is known: empty for the whole text, else the statement or the gadget
 *     that it belongs to
 * @param name itself
 */
public record Symbol(Sort sort, String scope, String name) {

  public Symbol {
    Objects.requireNonNull(sort);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(name);
  }

  /** What names stand for; those of one sort and scope differ. */
  public enum Sort {
    /** What a declaration declares. */
    DECLARATION("declaration"),
    /** A lemma or a property. */
    CLAIM("claim"),
    VARIABLE("variable"),
    ELEMENT("element"),
    COLUMN("column"),
    COORDINATE("coordinate"),
    /** An input or a neuron. */
    UNIT("input or neuron"),
    LAYER("layer");

    private final String noun;

    Sort(String noun) {
      this.noun = noun;
    }

    /** What messages call it. */
    public String noun() {
      return noun;
    }
  }
}
