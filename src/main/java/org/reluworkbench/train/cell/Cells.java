package org.reluworkbench.train.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reluworkbench.numeric.Vector;

/**
 * The cells of an arrangement, each exactly once and with a rational point of it, in an order that
 * depends on the arrangement only. They are delivered as they are found; what is kept in memory grows
 * with the number of hyperplanes, not of cells. Safe for use by several threads.
 */
public final class Cells {

  /** How many parts a thread should find, so that none waits long for the others. */
  private static final int PARTS_A_THREAD = 32;

  private final Arrangement arrangement;
  private final Forms forms;
  private final Function<Forms, CutTest> cutTests;

  private Cells(Arrangement arrangement, Function<Forms, CutTest> cutTests) {
    this.arrangement = arrangement;
    this.cutTests = cutTests;
    forms = new Forms(arrangement);
  }

  public static Cells of(Arrangement arrangement) {
    return new Cells(arrangement, GuidedCutTest::new);
  }

  /** The slow way: every question is answered by exact linear programming, none by a guess. */
  static Cells byExactProgramming(Arrangement arrangement) {
    return new Cells(arrangement, ExactCutTest::new);
  }

  public Arrangement arrangement() {
    return arrangement;
  }

  /** All cells in one part. */
  public Part whole() {
    return new Part(SignVector.undecided(arrangement.size()), Vector.zero(arrangement.dimension()));
  }

  /** All cells in parts that have none in common: at least so many, if there are so many cells. */
  public List<Part> split(int count, BooleanSupplier stop) {
    return split(whole(), count, stop);
  }

  /**
   * The cells of a part in smaller parts that have none in common: at least so many, if it has so many
   * cells. If told to stop, larger parts, which have all the cells nevertheless.
   */
  public List<Part> split(Part part, int count, BooleanSupplier stop) {
    List<Part> parts = List.of(part);
    for (int depth = 1; depth <= forms.size() && parts.size() < count; depth++) {
      List<Part> smaller = new ArrayList<>();
      for (Part some : parts) {
        if (!walk(some, depth, stop, (sides, point) -> smaller.add(part(sides, point)))
            .complete()) {
          return parts;
        }
      }
      parts = List.copyOf(smaller);
    }
    return parts;
  }

  private Part part(int[] sides, IntegerPoint point) {
    return new Part(forms.signs(sides), forms.point(point));
  }

  /**
   * Delivers all cells, on this thread.
   *
   * @param stop polled often; once true, the enumeration ends early and its tally says so
   */
  public Tally forEach(Consumer<? super Cell> consumer, BooleanSupplier stop) {
    return forEach(whole(), consumer, stop);
  }

  /** Delivers the cells of a part, on this thread. */
  public Tally forEach(Part part, Consumer<? super Cell> consumer, BooleanSupplier stop) {
    return walk(part, forms.size(), stop, delivering(consumer));
  }

  /**
   * Delivers all cells on so many threads of its own, to a consumer that allows for that, and returns
   * when all have ended. The order is that of no particular thread.
   */
  public Tally forEach(int threads, Consumer<? super Cell> consumer, BooleanSupplier stop) {
    if (threads == 1) {
      return forEach(consumer, stop);
    }
    AtomicBoolean failed = new AtomicBoolean();
    BooleanSupplier end = () -> failed.get() || stop.getAsBoolean();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Tally>> futures = split(half(), PARTS_A_THREAD * threads, stop).stream()
          .map(part -> executor.submit(() -> isSymmetric()
              ? walk(part, forms.size(), end, withOpposite(delivering(consumer)))
              : forEach(part, consumer, end)))
          .toList();
      Tally sum = Tally.NONE;
      for (Future<Tally> future : futures) {
        sum = sum.plus(result(future));
      }
      return isSymmetric() ? sum.withOpposites() : sum;
    } finally {
      failed.set(true);
      executor.shutdown();
    }
  }

  /** What the thread found, however often this one is interrupted meanwhile. */
  private static Tally result(Future<Tally> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw unchecked(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(failure);
  }

  private CellTree.Leaf delivering(Consumer<? super Cell> consumer) {
    return (sides, point) -> consumer.accept(new Cell(forms.signs(sides), forms.point(point)));
  }

  private Tally walk(Part part, int depth, BooleanSupplier stop, CellTree.Leaf leaf) {
    if (!part.verifies(arrangement)) {
      throw new IllegalArgumentException("the part's witness is not where its signs say");
    }
    if (isSymmetric() && part.equals(whole())) {
      return walk(half(), depth, stop, withOpposite(leaf)).withOpposites();
    }
    long[] cells = {0};
    CellTree.Leaf counting = (sides, point) -> {
      cells[0]++;
      leaf.reached(sides, point);
    };
    CutTest test = cutTests.apply(forms);
    CellTree tree = new CellTree(test, forms.sides(part.signs()), depth, stop, counting);
    boolean complete = tree.walk(forms.integerPoint(part.witness()));
    return new Tally(cells[0], tree.tests(), test.exactTests(), complete);
  }

  /** Whether there is for each cell the opposite one, and two cells at least. */
  private boolean isSymmetric() {
    return !forms.isAffine() && forms.size() > 0;
  }

  /** The cells on the positive side of the first form; all if there need not be opposite ones. */
  private Part half() {
    if (!isSymmetric()) {
      return whole();
    }
    int[] sides = new int[forms.size()];
    sides[0] = 1;
    return part(sides, new IntegerPoint(forms, forms.exact(0)));
  }

  private CellTree.Leaf withOpposite(CellTree.Leaf leaf) {
    return (sides, point) -> {
      leaf.reached(sides, point);
      int[] opposite = Arrays.stream(sides).map(side -> -side).toArray();
      leaf.reached(opposite, point.negate(forms));
    };
  }
}
