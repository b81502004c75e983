package org.reluworkbench.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.reluworkbench.numeric.Vector;

/** Against Z3; {@code -Djqwik.tries.default=5000} for a long run. */
class LinearSystemProperties {

  private static Z3Linear z3;

  @BeforeContainer
  static void open() {
    z3 = new Z3Linear();
  }

  @AfterContainer
  static void close() {
    z3.close();
  }

  private static List<LinearSystem> systems(long seed) {
    LinearSystems random = new LinearSystems(seed);
    return List.of(random.degenerate(), random.cone(), random.large());
  }

  @Property
  void agreesWithZ3OnFeasibilityAndProvesIt(@ForAll long seed) {
    for (LinearSystem system : systems(seed)) {
      Feasibility answer = system.feasibility(() -> false);
      assertThat(answer.verifies(system)).as("%s for %s", answer, system).isTrue();
      assertThat(answer instanceof Feasibility.Feasible)
          .as("%s", system)
          .isEqualTo(z3.isFeasible(system));
    }
  }

  @Property
  void agreesWithZ3OnTheMinimumAndProvesIt(@ForAll long seed) {
    for (LinearSystem system : systems(seed)) {
      Vector objective = new LinearSystems(seed).form(system.variables());
      Optimum answer = system.minimum(objective, () -> false);
      assertThat(answer.verifies(system, objective))
          .as("%s for %s", answer, system)
          .isTrue();
      if (answer instanceof Optimum.Infeasible) {
        assertThat(z3.isFeasible(system)).as("%s", system).isFalse();
      } else {
        assertThat(z3.minimum(system, objective))
            .as("%s of %s", objective, system)
            .isEqualTo(
                answer instanceof Optimum.Attained attained
                    ? Optional.of(attained.value())
                    : Optional.empty());
      }
    }
  }
}
