package org.reluworkbench.train.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reluworkbench.numeric.Rational;
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

  /** For lines and planes. */
  private final Optional<Sweep> sweep;

  private Cells(
      Arrangement arrangement,
      Forms forms,
      Function<Forms, CutTest> cutTests,
      Optional<Sweep> sweep) {
    this.arrangement = arrangement;
    this.forms = forms;
    this.cutTests = cutTests;
    this.sweep = sweep;
  }

  public static Cells of(Arrangement arrangement) {
    Forms forms = new Forms(arrangement);
    return new Cells(arrangement, forms, GuidedCutTest::new, sweep(forms));
  }

  /** In a way that is meant for any dimension, also where there is a faster one. */
  static Cells byTree(Arrangement arrangement) {
    return new Cells(arrangement, new Forms(arrangement), GuidedCutTest::new, Optional.empty());
  }

  /** The slow way: every question is answered by exact linear programming, none by a guess. */
  public static Cells byExactProgramming(Arrangement arrangement) {
    return new Cells(arrangement, new Forms(arrangement), ExactCutTest::new, Optional.empty());
  }

  private static Optional<Sweep> sweep(Forms forms) {
    if (forms.size() == 0) {
      return Optional.empty();
    }
    return switch (forms.width()) {
      case 2 -> Optional.of(new LineSweep(forms));
      case 3 -> Optional.of(new PlaneSweep(forms));
      default -> Optional.empty();
    };
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
    int decided =
        (int) Arrays.stream(forms.sides(part.signs())).filter(side -> side != 0).count();
    for (int depth = decided + 1; depth <= forms.size() && parts.size() < count; depth++) {
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
    return isSymmetric() && isWhole(part)
        ? walk(half(), forms.size(), stop, deliveringBoth(consumer)).withOpposites()
        : walk(part, forms.size(), stop, delivering(consumer));
  }

  /**
   * Delivers all cells on so many threads of its own, to a consumer that allows for that, and returns
   * when all have ended. The order is that of no particular thread.
   */
  public Tally forEach(int threads, Consumer<? super Cell> consumer, BooleanSupplier stop) {
    if (threads == 1) {
      return forEach(consumer, stop);
    }
    return isSymmetric()
        ? Workers.run(threads, jobs(threads, deliveringBoth(consumer), stop), stop)
            .withOpposites()
        : Workers.run(threads, jobs(threads, delivering(consumer), stop), stop);
  }

  /** They find the cells of the half. */
  private List<Function<BooleanSupplier, Tally>> jobs(
      int threads, CellTree.Leaf leaves, BooleanSupplier stop) {
    int count = PARTS_A_THREAD * threads;
    List<Function<BooleanSupplier, Tally>> jobs = new ArrayList<>();
    if (sweep.isPresent()) {
      int[] decided = forms.sides(half().signs());
      for (int first = 0; first < count; first++) {
        int offset = first;
        jobs.add(end -> swept(sweep.orElseThrow(), decided, offset, count, end, leaves));
      }
    } else {
      split(half(), count, stop)
          .forEach(part -> jobs.add(end -> walk(part, forms.size(), end, leaves)));
    }
    return jobs;
  }

  private CellTree.Leaf delivering(Consumer<? super Cell> consumer) {
    return (sides, point) -> consumer.accept(new Cell(forms.signs(sides), forms.point(point)));
  }

  /** A cell of the half and the opposite one. */
  private CellTree.Leaf deliveringBoth(Consumer<? super Cell> consumer) {
    return (sides, point) -> {
      Cell cell = new Cell(forms.signs(sides), forms.point(point));
      consumer.accept(cell);
      consumer.accept(new Cell(cell.signs().negate(), cell.witness().times(Rational.MINUS_ONE)));
    };
  }

  private Tally walk(Part part, int depth, BooleanSupplier stop, CellTree.Leaf leaf) {
    if (!part.verifies(arrangement)) {
      throw new IllegalArgumentException("the part's witness is not where its signs say");
    }
    if (isSymmetric() && isWhole(part)) {
      return walk(half(), depth, stop, withOpposite(leaf)).withOpposites();
    }
    int[] decided = forms.sides(part.signs());
    if (sweep.isPresent() && depth == forms.size()) {
      return swept(sweep.orElseThrow(), decided, 0, 1, stop, leaf);
    }
    Counter counter = new Counter(leaf);
    CutTest test = cutTests.apply(forms);
    CellTree tree = new CellTree(test, decided, depth, stop, counter);
    boolean complete = tree.walk(forms.integerPoint(part.witness()));
    return new Tally(counter.count, tree.tests(), test.exactTests(), complete);
  }

  /** Every so many pieces of a sweep, which knows of the positive side of form 0 only. */
  private Tally swept(
      Sweep pieces, int[] decided, int first, int step, BooleanSupplier stop, CellTree.Leaf leaf) {
    if (decided[0] < 0) {
      return swept(
          pieces,
          opposite(decided),
          first,
          step,
          stop,
          (sides, point) -> leaf.reached(opposite(sides), point.negate()));
    }
    Counter counter = new Counter(leaf);
    boolean complete = true;
    for (int piece = first; piece < pieces.pieces() && complete; piece += step) {
      complete = pieces.run(piece, decided, stop, counter);
    }
    return new Tally(counter.count, 0, 0, complete);
  }

  /** Whether there is for each cell the opposite one, and two cells at least. */
  private boolean isSymmetric() {
    return !forms.isAffine() && forms.size() > 0;
  }

  private static boolean isWhole(Part part) {
    return part.signs().equals(SignVector.undecided(part.signs().size()));
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
      leaf.reached(opposite(sides), point.negate());
    };
  }

  private static int[] opposite(int[] sides) {
    return Arrays.stream(sides).map(side -> -side).toArray();
  }

  private static final class Counter implements CellTree.Leaf {

    private final CellTree.Leaf leaf;
    private long count;

    Counter(CellTree.Leaf leaf) {
      this.leaf = leaf;
    }

    @Override
    public void reached(int[] sides, IntegerPoint point) {
      count++;
      leaf.reached(sides, point);
    }
  }
}
