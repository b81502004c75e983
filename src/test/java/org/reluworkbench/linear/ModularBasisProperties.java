package org.reluworkbench.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

class ModularBasisProperties {

  private static Vector random(int dimension, Random random) {
    return Vector.of(IntStream.range(0, dimension)
        .mapToObj(i -> Rational.of(random.nextInt(19) - 9, 1 + random.nextInt(4)))
        .toList());
  }

  /** Some vectors and small combinations of them, in any order. */
  private static List<Vector> dependent(int dimension, Random random) {
    List<Vector> vectors = new ArrayList<>();
    int free = 1 + random.nextInt(dimension);
    for (int i = 0; i < free; i++) {
      vectors.add(random(dimension, random));
    }
    for (int i = 0; i < 6; i++) {
      Vector sum = Vector.zero(dimension);
      for (int j = 0; j < free; j++) {
        sum = sum.combine(Rational.of(random.nextInt(7) - 3), vectors.get(j));
      }
      vectors.add(sum);
    }
    return vectors;
  }

  @Property
  void writesEveryVectorInTermsOfTheFirstIndependentOnes(@ForAll long seed) {
    Random random = new Random(seed);
    int dimension = 1 + random.nextInt(8);
    List<Vector> vectors = dependent(dimension, random);
    ModularBasis basis = ModularBasis.of(dimension, vectors, () -> false).orElseThrow();
    for (int i = 0; i < vectors.size(); i++) {
      Vector factors = basis.coordinates(i).orElseThrow();
      Vector sum = Vector.zero(dimension);
      for (int j = 0; j < factors.dimension(); j++) {
        sum = sum.combine(factors.get(j), vectors.get(basis.chosen().get(j)));
      }
      assertThat(sum).isEqualTo(vectors.get(i));
      assertThat(basis.chosen().contains(i) && factors.support() != 1).isFalse();
    }
  }

  @Property
  void findsTheFormWithGivenValues(@ForAll long seed) {
    Random random = new Random(seed);
    int dimension = 1 + random.nextInt(20);
    List<Vector> vectors = dependent(dimension, random);
    ModularBasis basis = ModularBasis.of(dimension, vectors, () -> false).orElseThrow();
    Vector values = random(basis.chosen().size(), random);
    Vector form = basis.form(values, () -> false).orElseThrow();
    for (int j = 0; j < values.dimension(); j++) {
      assertThat(form.dot(vectors.get(basis.chosen().get(j)))).isEqualTo(values.get(j));
    }
  }

  @Example
  void isNotTrustedWhereTheNumbersAreTooLargeForThePrime() {
    Vector large = Vector.of(Rational.of(BigInteger.TEN.pow(40).add(BigInteger.ONE)));
    ModularBasis basis = ModularBasis.of(
            1, List.of(Vector.of(Rational.of(BigInteger.TEN.pow(30))), large), () -> false)
        .orElseThrow();
    assertThat(basis.coordinates(1)).isEmpty();
    Vector denominator = Vector.of(Rational.of(BigInteger.ONE, PrimeField.BIG_PRIME));
    assertThat(ModularBasis.of(1, List.of(denominator), () -> false)).isEmpty();
  }

  @Property
  void multipliesAndReconstructsModuloThePrime(@ForAll long seed) {
    Random random = new Random(seed);
    long a = random.nextLong(PrimeField.PRIME - 1);
    long b = random.nextLong(PrimeField.PRIME);
    BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    assertThat(PrimeField.times(a, b)).isEqualTo(PrimeField.residue(product));
    Rational fraction = Rational.of(random.nextInt() >> 3, 1 + (random.nextInt() >>> 4));
    long residue = PrimeField.times(
        PrimeField.residue(fraction.numerator()),
        PrimeField.inverse(PrimeField.residue(fraction.denominator())));
    assertThat(PrimeField.reconstruct(residue)).contains(fraction);
    assertThat(PrimeField.reconstruct(BigInteger.valueOf(residue), PrimeField.BIG_PRIME))
        .contains(fraction);
    assertThat(PrimeField.times(PrimeField.inverse(a + 1), a + 1)).isEqualTo(1);
    assertThat(PrimeField.residue(product.negate()))
        .isEqualTo(product.negate().mod(PrimeField.BIG_PRIME).longValue());
    assertThat(PrimeField.residue(BigInteger.valueOf(-a)))
        .isEqualTo(BigInteger.valueOf(-a).mod(PrimeField.BIG_PRIME).longValue());
  }
}
