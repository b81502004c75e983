package org.reluworkbench.linear;

import java.util.Objects;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** The answer to "minimise {@code objective . x} over a linear system". */
public sealed interface Optimum {

  /** Whether this answer is right, by exact arithmetic on the data it carries. */
  boolean verifies(LinearSystem system, Vector objective);

  /** The least value, a point that attains it, and bounds that add up to its being least. */
  record Attained(Rational value, Vector point, BoundSum dual) implements Optimum {
    public Attained {
      Objects.requireNonNull(value);
      Objects.requireNonNull(point);
      Objects.requireNonNull(dual);
    }

    @Override
    public boolean verifies(LinearSystem system, Vector objective) {
      return system.holdsAt(point)
          && objective.dot(point).equals(value)
          && dual.provesAtLeast(system, objective, value);
    }
  }

  /** No least value: from the point, the ray stays in the system and the objective falls. */
  record Unbounded(Vector point, Vector ray) implements Optimum {
    public Unbounded {
      Objects.requireNonNull(point);
      Objects.requireNonNull(ray);
    }

    @Override
    public boolean verifies(LinearSystem system, Vector objective) {
      return system.holdsAt(point)
          && objective.dot(ray).signum() < 0
          && system.constraints().stream().allMatch(constraint -> {
            int direction = constraint.form().dot(ray).signum();
            return (direction <= 0 || constraint.range().upper().isEmpty())
                && (direction >= 0 || constraint.range().lower().isEmpty());
          });
    }
  }

  /** No point at all. */
  record Infeasible(BoundSum farkas) implements Optimum {
    public Infeasible {
      Objects.requireNonNull(farkas);
    }

    @Override
    public boolean verifies(LinearSystem system, Vector objective) {
      return farkas.refutes(system);
    }
  }

  /** Not known: the caller said stop. Nothing to verify. */
  record Stopped() implements Optimum {
    @Override
    public boolean verifies(LinearSystem system, Vector objective) {
      return false;
    }
  }
}
