package org.reluworkbench.linear;

import java.util.Objects;
import org.reluworkbench.numeric.Vector;

/** Whether a linear system has a solution. */
public sealed interface Feasibility {

  /** Whether this answer is right for the system, by exact arithmetic on the data it carries. */
  boolean verifies(LinearSystem system);

  /** It has: this one. */
  record Feasible(Vector point) implements Feasibility {
    public Feasible {
      Objects.requireNonNull(point);
    }

    @Override
    public boolean verifies(LinearSystem system) {
      return system.holdsAt(point);
    }
  }

  /** It has none: these bounds add up to {@code 0 <= b} with a negative b (J. Farkas, 1902). */
  record Infeasible(BoundSum farkas) implements Feasibility {
    public Infeasible {
      Objects.requireNonNull(farkas);
    }

    @Override
    public boolean verifies(LinearSystem system) {
      return farkas.refutes(system);
    }
  }

  /** Not known: the caller said stop. Nothing to verify. */
  record Stopped() implements Feasibility {
    @Override
    public boolean verifies(LinearSystem system) {
      return false;
    }
  }
}
