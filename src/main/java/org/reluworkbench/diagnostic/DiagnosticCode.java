package org.reluworkbench.diagnostic;

import java.util.Locale;

/** The kinds of mistakes that the workbench tells apart. The slugs are part of the users' contract. */
public enum DiagnosticCode {
  /** The text does not follow the grammar. */
  SYNTAX("the text does not follow the grammar of its format"),
  /** A name is used that nothing declares. */
  UNDECLARED_NAME("a name is used that nothing declares"),
  /** A name is declared twice. */
  DUPLICATE_NAME("a name is declared twice"),
  /** A name stands for something of another kind than is needed. */
  WRONG_KIND("a name stands for something of another kind than is needed here"),
  /** A point does not have as many coordinates as the space has. */
  WRONG_DIMENSION("a point or a data set has more or fewer coordinates than are needed here"),
  /** A number is not one of those that are allowed. */
  OUT_OF_RANGE("a number is too large, too small or not whole where it must be"),
  /** Division by zero. */
  DIVISION_BY_ZERO("an expression divides by zero"),
  /** A word is none of those that have a meaning here. */
  UNKNOWN_WORD("a word is none of those that have a meaning here"),
  /** One input is given two labels. */
  DUPLICATE_LABEL("one input is given two different labels"),
  /** Data is to be fitted that no network fits. */
  UNFITTABLE("data is to be fitted that no network fits"),
  /** Something is said twice that can be said once. */
  DUPLICATE_PART("something is said twice that can be said only once"),
  /** Something is not said that must be. */
  MISSING_PART("a declaration lacks a part that it must have"),
  /** A network's connection leads elsewhere than from one layer to the next. */
  LAYER_ORDER("a neuron reads, or the output is, something outside the layer before"),
  /** A pre-activation is no affine function. */
  NOT_AFFINE("a pre-activation is not an affine function of the layer before"),
  /** A term of a lemma is no polynomial. */
  NOT_POLYNOMIAL("a term of a lemma is not a polynomial in the weights"),
  /** A quantity of a network is written in a form that it does not have. */
  ILL_FORMED_TERM("a quantity of a network is written in a form that it does not have"),
  /** No rules lead from one problem to the other. */
  NO_REDUCTION("no chain of rules leads from this problem to that kind of problem"),
  /** Two problems are to agree of which one is not reduced from the other. */
  UNRELATED("two problems are to agree, but the one is not reduced from the other"),
  /** A file cannot be read. */
  UNREADABLE_FILE("a file that is named cannot be read"),
  /** A DIMACS file breaks the format. */
  DIMACS("a DIMACS CNF file breaks its format"),
  /** A CSV file breaks the format. */
  CSV("a CSV file breaks its format or holds a value that is no number"),
  /** A hypergraph file breaks the format. */
  HYPERGRAPH("a hypergraph file breaks its format"),
  /** What an SMT solver printed holds no weights. */
  SMT_LIB("a text in SMT-LIB form breaks that form, or does not hold the values of the weights"),
  /** An ONNX model is damaged, or not of the supported shape. */
  ONNX("an ONNX model is damaged, or not a network of the supported shape"),
  /** A JSON file breaks JSON itself, or does not hold what it should. */
  JSON("a JSON file breaks the format, or does not hold what it should");

  private final String summary;

  DiagnosticCode(String summary) {
    this.summary = summary;
  }

  /** The name that users see, such as {@code undeclared-name}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One line on what this kind of mistake is. */
  public String summary() {
    return summary;
  }
}
