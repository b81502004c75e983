package org.reluworkbench.train.cell;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** All cells with their witnesses, on one thread, in ways that are meant for any dimension. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CellsBenchmark {

  @Param({"AFFINE", "CENTRAL", "BRAID", "RESONANCE", "GRID"})
  public ArrangementFamily family;

  private Arrangement arrangement;

  @Setup(Level.Trial)
  public void build() {
    List<Integer> sizes = switch (family) {
      case AFFINE -> List.of(4, 20);
      case CENTRAL -> List.of(7, 14);
      case GRID -> List.of(5, 5);
      default -> List.of(4);
    };
    arrangement = family.of(sizes, 1).orElseThrow().arrangement();
  }

  /** As users have it: lines and planes are swept, all else goes by the tree. */
  @Benchmark
  public Tally cells(Blackhole hole) {
    return Cells.of(arrangement).forEach(hole::consume, () -> false);
  }

  @Benchmark
  public Tally byTree(Blackhole hole) {
    return Cells.byTree(arrangement).forEach(hole::consume, () -> false);
  }

  @Benchmark
  public Tally byExactProgramming(Blackhole hole) {
    return Cells.byExactProgramming(arrangement).forEach(hole::consume, () -> false);
  }
}
