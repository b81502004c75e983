package org.reluworkbench.lab.mutant;

import java.util.Map;
import org.reluworkbench.lab.Universe;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes.Measure;

/** The instances that mutants are tried on: few, but all of them, where that is possible. */
final class Universes {

  /** A sample. */
  static final Universe FORMULAS =
      new Universe(ProblemKind.FORMULA, Map.of(Measure.VARIABLES, 3, Measure.OPERATORS, 4));

  static final Universe CNFS =
      new Universe(ProblemKind.CNF, Map.of(Measure.VARIABLES, 2, Measure.CLAUSES, 2));

  static final Universe NAES =
      new Universe(ProblemKind.NAE, Map.of(Measure.VARIABLES, 2, Measure.CLAUSES, 2));

  static final Universe SPLITTINGS =
      new Universe(ProblemKind.SPLITTING, Map.of(Measure.ELEMENTS, 3, Measure.SETS, 3));

  static final Universe COLOURINGS = new Universe(
      ProblemKind.COLOURING, Map.of(Measure.ELEMENTS, 3, Measure.SETS, 3, Measure.COLOURS, 3));

  /** A sample. */
  static final Universe POINTS = new Universe(
      ProblemKind.POINTS,
      Map.of(Measure.PLANES, 2, Measure.DIMENSION, 2, Measure.INSIDE, 4, Measure.OUTSIDE, 3));

  /** A sample. */
  static final Universe THREE_PLANES = new Universe(
      ProblemKind.POINTS,
      Map.of(Measure.PLANES, 3, Measure.DIMENSION, 1, Measure.INSIDE, 2, Measure.OUTSIDE, 1));

  private Universes() {}
}
