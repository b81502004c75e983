package org.reluworkbench.linear;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.reluworkbench.numeric.Vector;

/**
 * A system of linear constraints in free rational variables {@code x_0 .. x_(n-1)}.
 *
 * @param variables n
 * @param constraints each with a form of dimension n
 */
public record LinearSystem(int variables, List<LinearConstraint> constraints) {

  public LinearSystem {
    constraints = List.copyOf(constraints);
    for (LinearConstraint constraint : constraints) {
      if (constraint.form().dimension() != variables) {
        throw new IllegalArgumentException("not in " + variables + " variables: " + constraint);
      }
    }
  }

  public boolean holdsAt(Vector point) {
    return constraints.stream().allMatch(constraint -> constraint.holdsAt(point));
  }

  /** A point of the system, or a Farkas vector, or neither if {@code stop} said so in between. */
  public Feasibility feasibility(BooleanSupplier stop) {
    Feasibility answer = loaded().check(stop);
    return answer instanceof Feasibility.Infeasible infeasible
        ? new Feasibility.Infeasible(ofConstraints(infeasible.farkas()))
        : answer;
  }

  /** The least value of {@code objective . x}, with a point that attains it and a dual vector. */
  public Optimum minimum(Vector objective, BooleanSupplier stop) {
    Optimum answer = loaded().minimise(objective, stop);
    if (answer instanceof Optimum.Infeasible infeasible) {
      return new Optimum.Infeasible(ofConstraints(infeasible.farkas()));
    }
    return answer instanceof Optimum.Attained attained
        ? new Optimum.Attained(attained.value(), attained.point(), ofConstraints(attained.dual()))
        : answer;
  }

  /** A simplex whose form {@code variables + i} is the i-th constraint. */
  private Simplex loaded() {
    Simplex simplex = new Simplex(variables);
    for (LinearConstraint constraint : constraints) {
      simplex.confine(simplex.define(constraint.form()), constraint.range());
    }
    return simplex;
  }

  private BoundSum ofConstraints(BoundSum ofForms) {
    return new BoundSum(ofForms.terms().stream()
        .map(term -> new BoundTerm(term.constraint() - variables, term.side(), term.multiplier()))
        .toList());
  }
}
