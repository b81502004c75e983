package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.reduction.ReductionChain;

class MyFirstProperties {

  @Property
  void dimensionIsTwiceTheNumberOfVariablesAndThree(@ForAll Cnf phi) {
    Problem<?> source = new Satisfiability(phi);
    ReductionChain chain = ReductionChain.find(source, ProblemKind.TRAINING).orElseThrow();
    Problem<?> training = chain.apply(source).target();
    assertEquals(2 * phi.variableCount() + 3, training.sizes().get(Measure.DIMENSION));
  }

  @Property
  void outputIsNeverNegative(@ForAll ReluNetwork network, @ForAll Rational value) {
    Vector point = Vector.of(Collections.nCopies(network.inputs(), value));
    assertTrue(network.at(point).signum() >= 0);
  }
}
