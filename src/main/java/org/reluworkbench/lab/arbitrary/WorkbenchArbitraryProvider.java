package org.reluworkbench.lab.arbitrary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;

/**
 * Makes {@code @ForAll} work with the workbench's types: jqwik finds this class by itself. With other
 * sizes than the usual ones, a {@code @Provide} method returns what {@link ProblemArbitraries} or
 * {@link NetworkArbitraries} makes.
 */
public final class WorkbenchArbitraryProvider implements ArbitraryProvider {

  private static final Map<Class<?>, Supplier<Arbitrary<?>>> USUAL = usual();

  private static Map<Class<?>, Supplier<Arbitrary<?>>> usual() {
    Map<Class<?>, Supplier<Arbitrary<?>>> map = new LinkedHashMap<>();
    map.put(Rational.class, NetworkArbitraries::rationals);
    map.put(Vector.class, NetworkArbitraries::vectors);
    map.put(AffineFunction.class, NetworkArbitraries::affineFunctions);
    map.put(Weights.class, NetworkArbitraries::weights);
    map.put(ReluNetwork.class, NetworkArbitraries::networks);
    map.put(Cnf.class, ProblemArbitraries::cnfs);
    map.put(Hypergraph.class, ProblemArbitraries::hypergraphs);
    map.put(FormulaSatisfiability.class, ProblemArbitraries::formulas);
    map.put(Satisfiability.class, () -> ProblemArbitraries.cnfs().map(Satisfiability::new));
    map.put(NotAllEqual.class, ProblemArbitraries::notAllEquals);
    map.put(SetSplitting.class, () -> ProblemArbitraries.hypergraphs().map(SetSplitting::new));
    map.put(Colouring.class, ProblemArbitraries::colourings);
    map.put(Separation.class, ProblemArbitraries::separations);
    map.put(Training.class, ProblemArbitraries::trainings);
    map.put(Problem.class, ProblemArbitraries::problems);
    return map;
  }

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return USUAL.containsKey(targetType.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    return Set.of(USUAL.get(targetType.getRawType()).get());
  }
}
