package org.reluworkbench.workbench.convert;

import java.util.Arrays;
import java.util.Optional;

/** What a declared problem, data set or network can be written as. */
public enum ExportFormat {
  SMT_NRA("smt-nra", "a training problem in SMT-LIB 2, raw nonlinear arithmetic (QF_NRA)"),
  SMT_LRA("smt-lra", "the same, normalised, in linear arithmetic (QF_LRA)"),
  SMT_CORNER("smt-corner", "the same by the lemma of a gadget among the data (QF_LRA)"),
  LP("lp", "a training problem as a mixed-integer program, CPLEX LP format"),
  LP_BIG_M("lp-bigm", "the same without indicator constraints, for weights of at most --bound"),
  MPS("mps", "the same as lp-bigm, free MPS format"),
  DIMACS("dimacs", "a problem as a CNF, DIMACS format, with its names in comments"),
  SETS("sets", "a splitting or colouring as a list of sets, one a line"),
  CSV("csv", "data, or the data of a training problem, as comma-separated values"),
  JSON("json", "a problem or a network as JSON"),
  ONNX("onnx", "a network as an ONNX model, with its exact weights and a bound on rounding"),
  VNNLIB(
      "vnnlib",
      "a training problem as a property of a graph in ONNX, written beside it, with --bound");

  private final String word;
  private final String description;

  ExportFormat(String word, String description) {
    this.word = word;
    this.description = description;
  }

  /** As it is written on the command line. */
  public String word() {
    return word;
  }

  /** What it is, in one line. */
  public String description() {
    return description;
  }

  public static Optional<ExportFormat> ofWord(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }
}
