package org.reluworkbench.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.Bundle;
import org.reluworkbench.lab.arbitrary.ProblemArbitraries;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.ReductionChain;

class JsonProperties {

  private static Source source(JsonNode node) {
    return Source.of("f.json", JsonText.render(node));
  }

  @Property
  void problemsAreReadBackAsWritten(@ForAll("problems") Problem<?> problem) {
    assertThat(ProblemJson.read(source(ProblemJson.write(problem))))
        .isEqualTo(Diagnosed.fine(problem));
  }

  @Property
  void witnessesAreReadBackAsWritten(
      @ForAll("problems") Problem<?> problem, @ForAll Random random) {
    Object witness = witness(problem, random);

    assertThat(WitnessJson.read(problem, source(WitnessJson.write(problem, witness))))
        .isEqualTo(Diagnosed.fine(witness));
  }

  @Property
  void bundlesAreReadBackAsWritten(@ForAll("problems") Problem<?> problem) {
    for (ProblemKind kind : ProblemKind.values()) {
      ReductionChain.find(problem.kind(), kind)
          .filter(chain -> chain.obstacle(problem).isEmpty())
          .map(chain -> Bundle.of(chain, chain.apply(problem)))
          .ifPresent(bundle -> assertThat(BundleJson.read(source(BundleJson.write(bundle)))
                  .toOptional()
                  .orElseThrow()
                  .route())
              .isEqualTo(bundle.route()));
    }
  }

  /** One character replaced or removed: either refused, or what it says is the same as before. */
  @Property(tries = 1000)
  void aDamagedBundleIsRefusedOrHarmless(
      @ForAll("problems") Problem<?> problem, @ForAll Random random) {
    ReductionChain chain = ReductionChain.find(
            problem.kind(),
            problem.kind() == ProblemKind.COLOURING ? ProblemKind.CNF : ProblemKind.TRAINING)
        .orElseThrow();
    if (chain.obstacle(problem).isPresent()) {
      return;
    }
    Bundle bundle = Bundle.of(chain, chain.apply(problem));
    String text = JsonText.render(BundleJson.write(bundle));
    int place = random.nextInt(text.length());
    String replacement = List.of("", "0", "2", "\"", "-", "]", " ", "x").get(random.nextInt(8));
    String damaged = text.substring(0, place) + replacement + text.substring(place + 1);

    Diagnosed<Bundle> result = BundleJson.read(Source.of("b.json", damaged));

    result.toOptional().ifPresent(read -> {
      Bundle same = Bundle.of(chain, chain.apply(read.route().source()));
      assertThat(read.route()).isEqualTo(same.route());
    });
  }

  @Property
  void damagedWeightsNeverCrashTheReader(@ForAll Random random) {
    Training training = new Training(2, 2, List.of());
    StringBuilder text =
        new StringBuilder(JsonText.render(WitnessJson.write(training, witness(training, random))));
    for (int i = 0; i < 3; i++) {
      text.setCharAt(
          random.nextInt(text.length()), "0\"\\{}[],:-e.N\n\0\u00e9".charAt(random.nextInt(16)));
    }

    Diagnosed<Object> result = WitnessJson.read(training, Source.of("w.json", text.toString()));

    assertThat(result.toOptional().isPresent()).isEqualTo(result.diagnostics().isEmpty());
  }

  /** Besides the usual ones, some of many dimensions and with long fractions. */
  @Provide
  Arbitrary<Problem<?>> problems() {
    List<Function<Random, Problem<?>>> large =
        List.of(JsonProperties::separation, JsonProperties::training);
    return Arbitraries.frequencyOf(
        Tuple.of(3, ProblemArbitraries.problems()),
        Tuple.of(
            1,
            Arbitraries.of(large)
                .flatMap(kind -> Arbitraries.randomValue(random -> random).map(kind::apply))));
  }

  private static Separation separation(Random random) {
    int dimension = random.nextInt(20);
    return new Separation(
        1 + random.nextInt(3),
        dimension,
        some(random, 4, () -> vector(random, dimension)),
        some(random, 4, () -> vector(random, dimension)));
  }

  private static Training training(Random random) {
    int dimension = random.nextInt(20);
    return new Training(
        1 + random.nextInt(3),
        dimension,
        some(random, 5, () -> new Example(vector(random, dimension), rational(random))));
  }

  private static <T> List<T> some(Random random, int most, Supplier<T> one) {
    return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
  }

  private static Vector vector(Random random, int dimension) {
    return Vector.of(Stream.generate(() -> rational(random)).limit(dimension).toList());
  }

  private static Rational rational(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Rational.ZERO;
      case 1 -> Rational.of(random.nextInt(7) - 3);
      case 2 -> Rational.of(random.nextInt(), 1 + random.nextInt(1000));
      default ->
        Rational.of(new BigInteger(200, random), new BigInteger(200, random).add(BigInteger.ONE));
    };
  }

  private static Object witness(Problem<?> problem, Random random) {
    return switch (problem.kind()) {
      case FORMULA, CNF, NAE ->
        Assignment.of((int) problem.sizes().get(Measure.VARIABLES), i -> random.nextBoolean());
      case SPLITTING ->
        Assignment.of((int) problem.sizes().get(Measure.ELEMENTS), i -> random.nextBoolean());
      case COLOURING ->
        ((Colouring) problem)
            .hypergraph().elements().stream().map(element -> random.nextInt(3)).toList();
      case POINTS -> affine(random, (int) problem.sizes().get(Measure.PLANES), dimension(problem));
      case TRAINING -> {
        int units = (int) problem.sizes().get(Measure.UNITS);
        yield new Weights(
            affine(random, units, dimension(problem)),
            Stream.generate(() -> rational(random)).limit(units).toList(),
            rational(random));
      }
    };
  }

  private static int dimension(Problem<?> problem) {
    return (int) problem.sizes().get(Measure.DIMENSION);
  }

  private static List<AffineFunction> affine(Random random, int count, int dimension) {
    return Stream.generate(() -> new AffineFunction(vector(random, dimension), rational(random)))
        .limit(count)
        .toList();
  }
}
