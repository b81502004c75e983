package org.reluworkbench.interchange.smt;

/** How a training problem is put into SMT-LIB. */
public enum SmtEncoding {
  /** The definition untouched: products of unknowns. */
  RAW("QF_NRA"),
  /** Output weights 1 or -1, as {@code w [t] = sgn(w) [|w| t]} allows; a Boolean says which. */
  NORMALISED("QF_LRA"),
  /** Output weights -1 and bias 1, as the lemma of a gadget among the data allows. */
  GADGET("QF_LRA");

  private final String logic;

  SmtEncoding(String logic) {
    this.logic = logic;
  }

  /** The name of the logic in SMT-LIB. */
  public String logic() {
    return logic;
  }
}
