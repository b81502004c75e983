package org.reluworkbench.problem;

/** The kinds of problems, with the word that the language and the command use for each. */
public enum ProblemKind {
  FORMULA("formula", FormulaSatisfiability.class),
  CNF("cnf", Satisfiability.class),
  NAE("nae", NotAllEqual.class),
  SPLITTING("splitting", SetSplitting.class),
  COLOURING("colouring", Colouring.class),
  POINTS("points", Separation.class),
  TRAINING("training", Training.class);

  private final String word;
  private final Class<? extends Problem<?>> type;

  ProblemKind(String word, Class<? extends Problem<?>> type) {
    this.word = word;
    this.type = type;
  }

  public String word() {
    return word;
  }

  public Class<? extends Problem<?>> type() {
    return type;
  }

  /** The kind that a word of the language stands for. */
  public static java.util.Optional<ProblemKind> ofWord(String word) {
    return java.util.Arrays.stream(values())
        .filter(kind -> kind.word.equals(word))
        .findFirst();
  }
}
