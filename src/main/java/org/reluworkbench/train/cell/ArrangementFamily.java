package org.reluworkbench.train.cell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A family of arrangements, each with the number of cells that it must have. */
public enum ArrangementFamily {
  AFFINE("d", "n") {
    @Override
    Arrangement build(List<Integer> sizes, long seed) {
      return Arrangements.randomAffine(sizes.get(0), sizes.get(1), BOUND, seed);
    }

    @Override
    long count(List<Integer> sizes) {
      return Arrangements.genericAffine(sizes.get(1), sizes.get(0));
    }
  },
  CENTRAL("r", "n") {
    @Override
    Arrangement build(List<Integer> sizes, long seed) {
      return Arrangements.randomCentral(sizes.get(0), sizes.get(1), BOUND, seed);
    }

    @Override
    long count(List<Integer> sizes) {
      return Arrangements.genericCentral(sizes.get(1), sizes.get(0));
    }
  },
  BRAID("n") {
    @Override
    Arrangement build(List<Integer> sizes, long seed) {
      return Arrangements.braid(sizes.get(0));
    }

    @Override
    long count(List<Integer> sizes) {
      return Arrangements.factorial(sizes.get(0));
    }
  },
  TYPE_B("n") {
    @Override
    Arrangement build(List<Integer> sizes, long seed) {
      return Arrangements.typeB(sizes.get(0));
    }

    @Override
    long count(List<Integer> sizes) {
      int n = sizes.get(0);
      return Math.multiplyExact(Arrangements.factorial(n), Arrangements.power(2, n));
    }
  },
  SHI("n") {
    @Override
    Arrangement build(List<Integer> sizes, long seed) {
      return Arrangements.shi(sizes.get(0));
    }

    @Override
    long count(List<Integer> sizes) {
      int n = sizes.get(0);
      return Arrangements.power(n + 1, n - 1);
    }
  },
  CATALAN("n") {
    @Override
    Arrangement build(List<Integer> sizes, long seed) {
      return Arrangements.catalan(sizes.get(0));
    }

    @Override
    long count(List<Integer> sizes) {
      int n = sizes.get(0);
      return Math.multiplyExact(
          Arrangements.factorial(n), Arrangements.binomial(2L * n, n) / (n + 1));
    }
  },
  RESONANCE("n") {
    @Override
    Arrangement build(List<Integer> sizes, long seed) {
      return Arrangements.resonance(sizes.get(0));
    }

    /** H. Kamiya, A. Takemura, H. Terao, Ranking patterns of unfolding models, 2011, and others. */
    @Override
    long count(List<Integer> sizes) {
      return entry(sizes, 2, 6, 32, 370, 11_292, 1_066_044);
    }
  },
  THRESHOLD("n") {
    @Override
    Arrangement build(List<Integer> sizes, long seed) {
      return Arrangements.threshold(sizes.get(0));
    }

    /** S. Muroga, Threshold logic and its applications, 1971. */
    @Override
    long count(List<Integer> sizes) {
      return entry(sizes, 4, 14, 104, 1_882, 94_572, 15_028_134);
    }
  },
  GRID("rows", "columns") {
    @Override
    Arrangement build(List<Integer> sizes, long seed) {
      return Arrangements.grid(sizes.get(0), sizes.get(1));
    }

    @Override
    long count(List<Integer> sizes) {
      return Arrangements.ofGrid(sizes.get(0), sizes.get(1));
    }
  };

  /** Of random coefficients: so large that hyperplanes are in general position, nearly always. */
  private static final int BOUND = 1000;

  private static final int LARGEST = 5000;

  private final List<String> parameters;

  ArrangementFamily(String... parameters) {
    this.parameters = List.of(parameters);
  }

  abstract Arrangement build(List<Integer> sizes, long seed);

  /** Throws ArithmeticException if the number is unknown or does not fit. */
  abstract long count(List<Integer> sizes);

  private static long entry(List<Integer> sizes, long... counts) {
    if (sizes.get(0) > counts.length) {
      throw new ArithmeticException("not known");
    }
    return counts[sizes.get(0) - 1];
  }

  /** The names of the sizes. */
  public List<String> parameters() {
    return parameters;
  }

  /**
   * One of the family; empty if a size is not positive or far too large, or if the number of its
   * cells is unknown or does not fit in 64 bits.
   *
   * @param sizes one a parameter
   * @param seed of the coefficients, where these are random
   */
  public Optional<KnownArrangement> of(List<Integer> sizes, long seed) {
    if (sizes.size() != parameters.size()) {
      throw new IllegalArgumentException("sizes are to be " + parameters + ": " + sizes);
    }
    if (sizes.stream().anyMatch(size -> size < 1 || size > LARGEST)) {
      return Optional.empty();
    }
    long cells;
    try {
      cells = count(sizes);
    } catch (ArithmeticException unknown) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder(word());
    for (int i = 0; i < sizes.size(); i++) {
      name.append(' ').append(parameters.get(i)).append('=').append(sizes.get(i));
    }
    return Optional.of(new KnownArrangement(name.toString(), build(sizes, seed), cells));
  }

  /** The name as users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
