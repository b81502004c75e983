package org.reluworkbench.numeric;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * An immutable rational vector. Only the entries other than zero are kept, in ascending order of
 * their index: the points of a reduction have a handful of them in hundreds of dimensions.
 */
public final class Vector {

  private final int dimension;
  private final int[] indices;
  private final Rational[] values;

  private Vector(int dimension, int[] indices, Rational[] values) {
    this.dimension = dimension;
    this.indices = indices;
    this.values = values;
  }

  public static Vector zero(int dimension) {
    return new Vector(checkedDimension(dimension), new int[0], new Rational[0]);
  }

  /** The vector with a one at {@code index} and zeros elsewhere. */
  public static Vector unit(int dimension, int index) {
    return builder(dimension).set(index, Rational.ONE).build();
  }

  public static Vector of(List<Rational> entries) {
    int[] indices = new int[entries.size()];
    Rational[] values = new Rational[indices.length];
    int count = 0;
    for (int i = 0; i < indices.length; i++) {
      Rational value = entries.get(i);
      if (!value.isZero()) {
        indices[count] = i;
        values[count++] = value;
      }
    }
    return new Vector(indices.length, Arrays.copyOf(indices, count), Arrays.copyOf(values, count));
  }

  public static Vector of(Rational... entries) {
    return of(List.of(entries));
  }

  public static Vector of(long... entries) {
    return of(Arrays.stream(entries).mapToObj(Rational::of).toList());
  }

  public static Builder builder(int dimension) {
    return new Builder(checkedDimension(dimension));
  }

  private static int checkedDimension(int dimension) {
    if (dimension < 0) {
      throw new IllegalArgumentException("negative dimension: " + dimension);
    }
    return dimension;
  }

  public int dimension() {
    return dimension;
  }

  /** How many entries are not zero. */
  public int support() {
    return indices.length;
  }

  /** The index of the {@code position}-th entry that is not zero. */
  public int supportIndex(int position) {
    return indices[position];
  }

  /** The {@code position}-th entry that is not zero. */
  public Rational supportValue(int position) {
    return values[position];
  }

  public Rational get(int index) {
    if (index < 0 || index >= dimension) {
      throw new IndexOutOfBoundsException("index " + index + " in dimension " + dimension);
    }
    int position = Arrays.binarySearch(indices, index);
    return position < 0 ? Rational.ZERO : values[position];
  }

  public List<Rational> toList() {
    return IntStream.range(0, dimension).mapToObj(this::get).toList();
  }

  public boolean isZero() {
    return indices.length == 0;
  }

  public Vector plus(Vector other) {
    return combine(Rational.ONE, other);
  }

  public Vector minus(Vector other) {
    return combine(Rational.MINUS_ONE, other);
  }

  /** {@code this + factor * other}. */
  public Vector combine(Rational factor, Vector other) {
    requireSameDimension(other);
    if (factor.isZero() || other.isZero()) {
      return this;
    }
    int[] mergedIndices = new int[indices.length + other.indices.length];
    Rational[] mergedValues = new Rational[mergedIndices.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < indices.length || j < other.indices.length) {
      int left = i < indices.length ? indices[i] : Integer.MAX_VALUE;
      int right = j < other.indices.length ? other.indices[j] : Integer.MAX_VALUE;
      Rational value;
      if (left < right) {
        value = values[i++];
      } else if (right < left) {
        value = factor.times(other.values[j++]);
      } else {
        value = values[i++].plus(factor.times(other.values[j++]));
      }
      if (!value.isZero()) {
        mergedIndices[count] = Math.min(left, right);
        mergedValues[count++] = value;
      }
    }
    return new Vector(
        dimension, Arrays.copyOf(mergedIndices, count), Arrays.copyOf(mergedValues, count));
  }

  public Vector times(Rational factor) {
    return factor.isZero() ? zero(dimension) : mapSupport(value -> value.times(factor));
  }

  private Vector mapSupport(UnaryOperator<Rational> nonZeroToNonZero) {
    return new Vector(
        dimension, indices, Arrays.stream(values).map(nonZeroToNonZero).toArray(Rational[]::new));
  }

  public Rational dot(Vector other) {
    requireSameDimension(other);
    Rational sum = Rational.ZERO;
    int i = 0;
    int j = 0;
    while (i < indices.length && j < other.indices.length) {
      if (indices[i] < other.indices[j]) {
        i++;
      } else if (indices[i] > other.indices[j]) {
        j++;
      } else {
        sum = sum.plus(values[i++].times(other.values[j++]));
      }
    }
    return sum;
  }

  /** The entries of this vector followed by those given. */
  public Vector append(Rational... more) {
    return append(of(more));
  }

  /** The entries of this vector followed by those of the other. */
  public Vector append(Vector other) {
    int[] joinedIndices = Arrays.copyOf(indices, indices.length + other.indices.length);
    Rational[] joinedValues = Arrays.copyOf(values, joinedIndices.length);
    for (int i = 0; i < other.indices.length; i++) {
      joinedIndices[indices.length + i] = dimension + other.indices[i];
      joinedValues[indices.length + i] = other.values[i];
    }
    return new Vector(dimension + other.dimension, joinedIndices, joinedValues);
  }

  /** The first {@code length} entries. */
  public Vector prefix(int length) {
    Builder builder = builder(length);
    for (int i = 0; i < indices.length && indices[i] < length; i++) {
      builder.set(indices[i], values[i]);
    }
    return builder.build();
  }

  private void requireSameDimension(Vector other) {
    if (dimension != other.dimension) {
      throw new IllegalArgumentException(
          "dimensions differ: " + dimension + ", " + other.dimension);
    }
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Vector other
        && dimension == other.dimension
        && Arrays.equals(indices, other.indices)
        && Arrays.equals(values, other.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(indices) + Arrays.hashCode(values) + dimension;
  }

  /** {@code (1, 0, -1/2)}. */
  @Override
  public String toString() {
    return toList().stream()
        .map(Rational::toString)
        .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
  }

  /** Collects entries; an index set twice keeps the later value. */
  public static final class Builder {

    private final int dimension;
    private final java.util.TreeMap<Integer, Rational> entries = new java.util.TreeMap<>();

    private Builder(int dimension) {
      this.dimension = dimension;
    }

    public Builder set(int index, Rational value) {
      if (index < 0 || index >= dimension) {
        throw new IndexOutOfBoundsException("index " + index + " in dimension " + dimension);
      }
      if (value.isZero()) {
        entries.remove(index);
      } else {
        entries.put(index, value);
      }
      return this;
    }

    public Vector build() {
      return new Vector(
          dimension,
          entries.keySet().stream().mapToInt(Integer::intValue).toArray(),
          entries.values().toArray(Rational[]::new));
    }
  }
}
