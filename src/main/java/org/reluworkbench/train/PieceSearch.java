package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.LowerBound;
import org.reluworkbench.problem.optimum.OptimumProof;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.PiecePath;
import org.reluworkbench.problem.optimum.PieceTree;
import org.reluworkbench.problem.optimum.Question;
import org.reluworkbench.problem.optimum.Term;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.solver.Budget;

/** Branch and bound over pieces, the one with the least bound first. */
final class PieceSearch {

  /** By this much, relative to the loss, a bound must be better for its proof to be rounded. */
  private static final double MARGIN = 1e-7;

  private static final int REPORT_EVERY = 64;

  private final FloatingData data;
  private final TrainingTask task;
  private final Incumbent incumbent;
  private final BooleanSupplier stop;
  private final Consumer<TrainingProgress> progress;
  private final Branching branching;
  private final LocalSearch local;
  private final int orderPoint;

  private final List<Node> roots = new ArrayList<>();
  private final PriorityQueue<Node> queue = new PriorityQueue<>(
      Comparator.comparingDouble(Node::bound).thenComparingInt(node -> -node.depth()));

  private long pieces;
  private long byBound;
  private long asEmpty;
  private long byOrder;
  private final List<Node> undecided = new ArrayList<>();

  private final Implications implications;
  private final OpenLeaves leaves;
  private final Ending ending;

  PieceSearch(
      FloatingData data,
      Incumbent incumbent,
      LocalSearch local,
      Budget budget,
      Consumer<TrainingProgress> progress) {
    this.data = data;
    this.task = data.task();
    this.incumbent = incumbent;
    this.local = local;
    this.stop = budget::isSpent;
    this.progress = progress;
    this.branching = new Branching(data);
    this.orderPoint = data.farthestPoint();
    this.implications = new Implications(task, stop);
    this.leaves = new OpenLeaves(data, orderPoint, implications);
    this.ending = new Ending(budget, leaves);
  }

  /** Starts with the whole space of weights. */
  void start() {
    for (int negative = 0; negative <= task.units(); negative++) {
      Node root = Node.root(negative);
      roots.add(root);
      queue.add(root);
    }
  }

  /** Starts with these pieces only; the tree is that of all. */
  void startAt(List<PiecePath> open) {
    for (int negative = 0; negative <= task.units(); negative++) {
      roots.add(Node.root(negative));
    }
    for (PiecePath path : open) {
      queue.add(roots.get(path.negativeUnits()).follow(path));
    }
  }

  /** Starts with the tree of an earlier search on this task; its open leaves are gone on with. */
  void resume(OptimumProof.ByPieces earlier) {
    for (int negative = 0; negative <= task.units(); negative++) {
      Node root = Node.root(negative);
      roots.add(root);
      for (Node leaf : root.graft(earlier.cases().get(negative).tree())) {
        List<Term> terms = leaf.proof().orElseThrow();
        LowerBound bound = LowerBound.of(leaf.piece(data, orderPoint), terms);
        if (!bound.reaches(incumbent.loss())) {
          leaf.reopen(
              bound instanceof LowerBound.AtLeast known ? known.value().approximately() : 0);
          queue.add(leaf);
        }
      }
    }
  }

  /** Whether the order of the units is the same as in a tree of an earlier search. */
  boolean matches(OptimumProof.ByPieces earlier) {
    return earlier.cases().size() == task.units() + 1
        && earlier.cases().stream().allMatch(one -> one.orderPoint() == orderPoint);
  }

  /** Works until the optimum is proved or it is told to stop. */
  void run(Checkpoints checkpoints) {
    run(checkpoints, Long.MAX_VALUE);
  }

  /** Works until that, or until so many pieces are visited. */
  void run(Checkpoints checkpoints, long most) {
    long due = System.nanoTime() + checkpoints.every().toNanos();
    while (!queue.isEmpty() && pieces < most && !ending.isDue(queue)) {
      if (System.nanoTime() - due >= 0) {
        long pause = checkpoints.save(new TrainingOptions.Resumed(incumbent.weights(), trees()));
        due = System.nanoTime() + pause;
      }
      Node node = queue.poll();
      if (pieces++ % REPORT_EVERY == 0) {
        report(node);
      }
      visit(node);
    }
  }

  private void report(Node next) {
    double loss = incumbent.loss().approximately();
    progress.accept(
        new TrainingProgress(loss, Math.min(loss, next.bound()), pieces, queue.size() + 1));
  }

  /** Whether the optimum is proved. */
  boolean isComplete() {
    return queue.isEmpty() && undecided.isEmpty();
  }

  private void visit(Node node) {
    Narrowed piece = implications.narrow(node.piece(data, orderPoint));
    if (closes(node, piece, List.of()) || closes(node, piece, piece.contradiction())) {
      return;
    }
    double loss = incumbent.loss().approximately();
    Relaxation relaxation =
        Relaxation.solve(data, piece.piece(), piece.candidates(), loss + MARGIN * (1 + loss));
    boolean near = relaxation.isBeyond()
        || task.loss() != Loss.MISFITS
            && relaxation.converged()
            && relaxation.value() > loss - MARGIN * (1 + loss);
    if (near && prune(node, piece, relaxation)) {
      return;
    }
    improve(relaxation, loss);
    if (near && prune(node, piece, relaxation)) {
      return;
    }
    Optional<Question> question = branching.next(relaxation);
    if (question.isPresent() && node.depth() < PieceTree.DEPTH_LIMIT - 1) {
      double value = relaxation.converged() ? relaxation.value() : node.bound();
      if (task.loss() != Loss.MISFITS) {
        node.keep(PackedMultipliers.of(relaxation));
      }
      queue.addAll(node.split(question.get(), Math.max(node.bound(), value)));
    } else {
      decideExactly(node, piece, relaxation);
    }
  }

  private boolean prune(Node node, Narrowed piece, Relaxation relaxation) {
    Optional<List<Term>> proof = DualProof.of(task, relaxation, incumbent.loss());
    if (proof.isEmpty() && task.loss() == Loss.SQUARED && !relaxation.isBeyond()) {
      proof = ExactFit.multipliers(data, relaxation, incumbent.loss())
          .or(() -> Optional.of(squared(relaxation)));
    }
    return proof.isPresent() && closes(node, piece, proof.get());
  }

  /** Closes the node if these terms prove that it has nothing better than the incumbent. */
  private boolean closes(Node node, Narrowed piece, List<Term> terms) {
    LowerBound bound = piece.bound(terms);
    if (!bound.reaches(incumbent.loss())) {
      return false;
    }
    piece.proof(terms, incumbent.loss()).close(node);
    if (piece.piece().isOutOfOrder()) {
      byOrder++;
    } else if (bound instanceof LowerBound.Empty) {
      asEmpty++;
    } else {
      byBound++;
    }
    return true;
  }

  private void improve(Relaxation relaxation, double loss) {
    int negative = relaxation.piece().negativeUnits();
    if (task.loss() == Loss.MISFITS) {
      MisfitCell.weights(data, relaxation, incumbent.loss(), stop)
          .ifPresent(weights -> incumbent.offer(data.network(weights, negative)));
      return;
    }
    if (data.loss(relaxation.x(), negative) < loss * (1 + MARGIN) + MARGIN) {
      incumbent.offerCellOf(relaxation.x(), negative);
    } else if (pieces % REPORT_EVERY == 1) {
      double[] x = local.descend(relaxation.x().clone(), negative);
      if (data.loss(x, negative) < loss - MARGIN * (1 + loss)) {
        incumbent.offerCellOf(x, negative);
      }
    }
  }

  /** All questions are answered, and floating point can't tell: an exact program can. */
  private void decideExactly(Node node, Narrowed piece, Relaxation relaxation) {
    List<Term> terms = task.loss() == Loss.SQUARED ? squared(relaxation) : linear(relaxation);
    if (!closes(node, piece, terms)) {
      undecided.add(node);
    }
  }

  private List<Term> linear(Relaxation relaxation) {
    Piece piece = relaxation.piece();
    Optional<ExactRelaxation.Answer> answer =
        ExactRelaxation.of(piece, relaxation.candidates(), stop);
    answer
        .flatMap(ExactRelaxation.Answer::weights)
        .ifPresent(weights -> incumbent.offer(data.network(weights, piece.negativeUnits())));
    return answer.map(ExactRelaxation.Answer::proof).orElse(List.of());
  }

  /** Tries the errors of the incumbent and those that the relaxation seems to have. */
  private List<Term> squared(Relaxation relaxation) {
    Piece piece = relaxation.piece();
    List<Weights> optima = new ArrayList<>(List.of(incumbent.weights()));
    ExactFit.weights(data, relaxation)
        .forEach(exact -> optima.add(data.network(exact, piece.negativeUnits())));
    for (Weights weights : optima) {
      List<Rational> errors = task.points().stream()
          .map(point -> weights.at(point.input()).minus(point.label()).abs())
          .toList();
      Optional<List<Term>> terms = SquaredDual.of(piece, relaxation.candidates(), errors, stop);
      if (terms.isPresent() && LowerBound.of(piece, terms.get()).reaches(incumbent.loss())) {
        return terms.get();
      }
    }
    return List.of();
  }

  /**
   * Gives each open leaf the best bound that can be proved quickly; the search is over then.
   *
   * @return the least of them; the loss of the incumbent, if that is less or nothing is open
   */
  Rational close() {
    if (isComplete()) {
      return incumbent.loss();
    }
    undecided.addAll(queue);
    queue.clear();
    return leaves.prove(undecided, ending.latest()).min(incumbent.loss());
  }

  /** Why it ended before the optimum was proved. */
  Verdict.Reason reason() {
    return ending.reason();
  }

  /** Whether it has visited as many pieces as it was to, and some are left. */
  boolean isLeftToOthers() {
    return !queue.isEmpty() && !ending.wasDue();
  }

  /** The tree as it is. */
  OptimumProof.ByPieces trees() {
    return new OptimumProof.ByPieces(roots.stream()
        .map(root -> new OptimumProof.Case(orderPoint, root.tree()))
        .toList());
  }

  TrainingStatistics statistics() {
    return new TrainingStatistics(
        pieces, byBound, asEmpty, byOrder, queue.size() + undecided.size());
  }
}
