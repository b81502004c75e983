package org.reluworkbench.family;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Separation;

/**
 * Random points that two random half-spaces separate, and then some labels the other way round:
 * points without any structure that a reduction would leave behind. Without a flip, satisfiable.
 *
 * @param dimension of the space, at least one
 * @param size the number of points
 * @param flips how many of them get the wrong label
 */
public record PlantedHalfspaces(int dimension, int size, int flips) implements Family {

  private static final int SIDE = 1_000;

  /** The half-spaces hold the origin well inside, so that there are enough points on either side. */
  private static final long OFFSET = 200;

  private static final int NORMAL = 100;

  public PlantedHalfspaces {
    if (dimension < 1 || size < 0 || flips < 0 || flips > size) {
      throw new IllegalArgumentException(size + " points in R^" + dimension + ", " + flips);
    }
  }

  @Override
  public String name() {
    return "planted d=" + dimension + " size=" + size + " flips=" + flips;
  }

  @Override
  public boolean isRandom() {
    return true;
  }

  @Override
  public Instance instance(long seed) {
    Random random = new Random(seed);
    List<long[]> normals = IntStream.range(0, 2)
        .mapToObj(plane -> random.longs(dimension, -NORMAL, NORMAL + 1L).toArray())
        .toList();
    Set<Vector> points = new LinkedHashSet<>();
    while (points.size() < size) {
      points.add(Vector.of(random.longs(dimension, -wide(), wide() + 1).toArray()));
    }
    List<Vector> inside = new ArrayList<>();
    List<Vector> outside = new ArrayList<>();
    int made = 0;
    for (Vector point : points) {
      boolean isInside = normals.stream().allMatch(normal -> isWithin(normal, point));
      (isInside == made++ >= flips ? inside : outside).add(point);
    }
    return Instance.of(name(), "seed " + seed, new Separation(2, dimension, inside, outside));
  }

  /** On the line there are not so many points. */
  private long wide() {
    return Math.max(SIDE, size);
  }

  private static boolean isWithin(long[] normal, Vector point) {
    return Vector.of(normal).dot(point).compareTo(Rational.of(OFFSET * NORMAL)) <= 0;
  }
}
