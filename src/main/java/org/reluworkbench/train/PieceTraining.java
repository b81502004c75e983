package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.optimum.LowerBound;
import org.reluworkbench.problem.optimum.OptimumProof;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.PiecePath;
import org.reluworkbench.problem.optimum.PieceTree;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.solver.Budget;

/**
 * The search for the least loss in pieces that need not know of each other: each is told the best
 * weights so far and where to search, and yields a part of the tree that proves the optimum. What it
 * comes to depends on what it is told alone, as long as its budget lasts.
 */
public final class PieceTraining {

  private PieceTraining() {}

  /**
   * What a search in some pieces has come to.
   *
   * @param weights the best so far, which may be those that it was told
   * @param proof the tree; whatever it was not to search is a leaf that proves nothing
   * @param statistics of this search alone
   * @param isComplete whether nothing in these pieces is better than the weights
   * @param reason why it ended early; empty too if it has visited as many as it was to
   */
  public record Worked(
      Weights weights,
      OptimumProof.ByPieces proof,
      TrainingStatistics statistics,
      boolean isComplete,
      Optional<Verdict.Reason> reason) {
    public Worked {
      Objects.requireNonNull(weights);
      Objects.requireNonNull(proof);
      Objects.requireNonNull(statistics);
      Objects.requireNonNull(reason);
    }
  }

  /** All there is to search, as one piece for each number of units of sign -1. */
  public static List<PiecePath> everything(TrainingTask task) {
    return IntStream.rangeClosed(0, task.units()).mapToObj(PiecePath::root).toList();
  }

  /**
   * Searches.
   *
   * @param best weights that are known; if empty, a local search from random starts comes first
   * @param open where to search
   * @param most how many pieces to visit before the rest is left to others
   */
  public static Worked work(
      TrainingTask task,
      Optional<Weights> best,
      List<PiecePath> open,
      long most,
      long seed,
      Budget budget) {
    FloatingData data = new FloatingData(task);
    Incumbent incumbent = GlobalTrainer.constants(data);
    best.ifPresent(incumbent::offer);
    LocalSearch local = new LocalSearch(data, seed);
    if (best.isEmpty()) {
      local.run(incumbent, TrainingOptions.DEFAULT.starts(), budget::isSpent);
    }
    PieceSearch search = new PieceSearch(data, incumbent, local, budget, progress -> {});
    search.startAt(open);
    search.run(Checkpoints.NONE, most);
    incumbent.shorten();
    return new Worked(
        incumbent.weights(),
        search.trees(),
        search.statistics(),
        search.isComplete(),
        search.isComplete() || search.isLeftToOthers()
            ? Optional.empty()
            : Optional.of(search.reason()));
  }

  /** The whole with what was found in some of its pieces. */
  public static OptimumProof.ByPieces merged(
      OptimumProof.ByPieces whole, OptimumProof.ByPieces part, List<PiecePath> searched) {
    List<OptimumProof.Case> cases = new ArrayList<>(whole.cases());
    for (PiecePath path : searched) {
      OptimumProof.Case old = cases.get(path.negativeUnits());
      PieceTree there = part.cases().get(path.negativeUnits()).tree();
      PieceTree merged = replaced(old.tree(), there, path, 0);
      cases.set(path.negativeUnits(), new OptimumProof.Case(old.orderPoint(), merged));
    }
    return new OptimumProof.ByPieces(cases);
  }

  private static PieceTree replaced(PieceTree whole, PieceTree part, PiecePath path, int depth) {
    if (depth == path.steps().size()) {
      return part;
    }
    PiecePath.Step step = path.steps().get(depth);
    if (!(whole instanceof PieceTree.Split one)
        || !(part instanceof PieceTree.Split other)
        || !one.question().equals(step.question())
        || !other.question().equals(step.question())) {
      throw new IllegalArgumentException("no such piece: " + path.text());
    }
    return step.yes()
        ? new PieceTree.Split(
            one.question(), replaced(one.yes(), other.yes(), path, depth + 1), one.no())
        : new PieceTree.Split(
            one.question(), one.yes(), replaced(one.no(), other.no(), path, depth + 1));
  }

  /** The leaves below these pieces on which the loss may be less than a value. */
  public static List<PiecePath> open(
      TrainingTask task, OptimumProof.ByPieces proof, List<PiecePath> pieces, Rational loss) {
    List<PiecePath> open = new ArrayList<>();
    for (PiecePath path : pieces) {
      OptimumProof.Case one = proof.cases().get(path.negativeUnits());
      PieceTree tree = one.tree();
      for (PiecePath.Step step : path.steps()) {
        PieceTree.Split split = (PieceTree.Split) tree;
        tree = step.yes() ? split.yes() : split.no();
      }
      collect(task, one.orderPoint(), path, tree, loss, open);
    }
    return open;
  }

  private static void collect(
      TrainingTask task,
      int orderPoint,
      PiecePath path,
      PieceTree tree,
      Rational loss,
      List<PiecePath> open) {
    if (tree instanceof PieceTree.Split split) {
      collect(task, orderPoint, path.then(split.question(), true), split.yes(), loss, open);
      collect(task, orderPoint, path.then(split.question(), false), split.no(), loss, open);
      return;
    }
    List<org.reluworkbench.problem.optimum.Term> sum = ((PieceTree.Leaf) tree).sum();
    Piece piece = path.piece(task, orderPoint);
    // A sum was added up when it was found, for a loss that was no less than this one.
    if (sum.isEmpty() && !LowerBound.of(piece, sum).reaches(loss)) {
      open.add(path);
    }
  }
}
