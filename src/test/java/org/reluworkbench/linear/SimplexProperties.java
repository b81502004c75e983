package org.reluworkbench.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reluworkbench.numeric.Rational;

class SimplexProperties {

  /** Tightening, relaxing and adding forms in any order: the same answers as starting anew. */
  @Property
  void answersAfterChangesAsIfStartedAnew(@ForAll long seed) {
    Random random = new Random(seed);
    LinearSystems systems = new LinearSystems(seed);
    int variables = 1 + random.nextInt(4);
    Simplex simplex = new Simplex(variables);
    for (int step = 0; step < 25; step++) {
      if (random.nextInt(3) == 0) {
        simplex.define(systems.form(variables));
      }
      int form = random.nextInt(simplex.forms());
      Rational bound = Rational.of(random.nextInt(7) - 3);
      Range range = random.nextInt(4) == 0
          ? Range.FREE
          : systems.range(bound, Rational.of(random.nextInt(7) - 3));
      simplex.confine(form, range);
      simplex.suggest(random.nextInt(simplex.forms()), bound);
      Feasibility answer = simplex.check(() -> false);
      LinearSystem asked = simplex.system();
      assertThat(answer.verifies(asked)).as("%s for %s", answer, asked).isTrue();
      assertThat(answer.getClass()).isEqualTo(asked.feasibility(() -> false).getClass());
    }
  }

  @Property
  void keepsEveryFormAtTheValueOfItsDefinition(@ForAll long seed) {
    LinearSystem system = new LinearSystems(seed).degenerate();
    Simplex simplex = new Simplex(system.variables());
    system.constraints().forEach(c -> simplex.confine(simplex.define(c.form()), c.range()));
    simplex.check(() -> false);
    for (int form = 0; form < simplex.forms(); form++) {
      assertThat(simplex.system().constraints().get(form).form().dot(simplex.point()))
          .isEqualTo(simplex.value(form));
    }
  }
}
