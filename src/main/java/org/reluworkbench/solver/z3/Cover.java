package org.reluworkbench.solver.z3;

import com.microsoft.z3.BoolExpr;
import java.util.List;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.solver.z3.Terms.UnknownAffine;

/** The union of the halfspaces {@code l_i >= 1}, kept away from other points by {@code l_i <= 0}. */
record Cover(Terms terms, List<UnknownAffine> planes) {

  Cover {
    planes = List.copyOf(planes);
  }

  BoolExpr includes(Vector point) {
    return terms.or(
        planes.stream().map(plane -> terms.atLeastOne(terms.at(plane, point))).toList());
  }

  BoolExpr excludes(Vector point) {
    return terms.and(
        planes.stream().map(plane -> terms.notPositive(terms.at(plane, point))).toList());
  }
}
