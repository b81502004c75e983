package org.reluworkbench.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.PiecePath;
import org.reluworkbench.problem.optimum.PieceTree;
import org.reluworkbench.problem.optimum.Question;
import org.reluworkbench.problem.optimum.Term;

/** A node of the tree of pieces while it grows: open, proved, or split. */
final class Node {

  private final Optional<Node> parent;
  private final Answer answer;
  private final int negativeUnits;
  private final int depth;
  private double bound;

  private Optional<Question> question = Optional.empty();
  private Optional<List<Term>> proof = Optional.empty();
  private List<Node> children = List.of();

  /** From where the proof of a bound can be made for this node and those below. */
  private Optional<PackedMultipliers> multipliers = Optional.empty();

  private Node(Optional<Node> parent, Answer answer, int negativeUnits, int depth, double bound) {
    this.parent = parent;
    this.answer = answer;
    this.negativeUnits = negativeUnits;
    this.depth = depth;
    this.bound = bound;
  }

  static Node root(int negativeUnits) {
    return new Node(Optional.empty(), Answer.OPEN, negativeUnits, 0, 0);
  }

  /** What the relaxation of the node before said. */
  double bound() {
    return bound;
  }

  int depth() {
    return depth;
  }

  int negativeUnits() {
    return negativeUnits;
  }

  boolean isOpen() {
    return proof.isEmpty() && children.isEmpty();
  }

  /** The piece that the answers on the way from the root leave. */
  Piece piece(FloatingData data, int orderPoint) {
    Piece piece = new Piece(data.task(), negativeUnits, orderPoint);
    Node node = this;
    while (node.parent.isPresent()) {
      Node above = node.parent.get();
      piece.set(above.question.orElseThrow(), node.answer);
      node = above;
    }
    return piece;
  }

  void prove(List<Term> terms) {
    proof = Optional.of(List.copyOf(terms));
    parent.ifPresent(Node::forget);
  }

  /** Nobody asks for what a relaxation said once both halves are proved or have their own. */
  private void forget() {
    if (children.stream().noneMatch(Node::isOpen)) {
      multipliers = Optional.empty();
    }
  }

  /** Takes note of what a relaxation of this piece said. */
  void keep(PackedMultipliers said) {
    multipliers = Optional.of(said);
  }

  /** Takes a proof for no more than a lower bound, where it no longer proves enough. */
  void reopen(double proved) {
    keep(PackedMultipliers.of(proof.orElseThrow()));
    proof = Optional.empty();
    bound = proved;
  }

  /** What is known of this piece: what its own relaxation said, or that of the piece around it. */
  Optional<PackedMultipliers> multipliers() {
    return multipliers.or(() -> parent.flatMap(above -> above.multipliers));
  }

  /** The node above if neither of its halves is proved or split. */
  Optional<Node> openParent() {
    return parent.filter(above -> above.children.stream().allMatch(Node::isOpen));
  }

  /** Whether the node above was merged. */
  boolean isGone() {
    return parent.isPresent() && !parent.get().children.contains(this);
  }

  /** Takes the split back. */
  void merge() {
    question = Optional.empty();
    children = List.of();
  }

  Optional<List<Term>> proof() {
    return proof;
  }

  /** Splits the node; the piece with the answer yes comes first. */
  List<Node> split(Question asked, double value) {
    question = Optional.of(asked);
    children = List.of(
        new Node(Optional.of(this), Answer.YES, negativeUnits, depth + 1, value),
        new Node(Optional.of(this), Answer.NO, negativeUnits, depth + 1, value));
    parent.ifPresent(Node::forget);
    return children;
  }

  /** The node at a path from this one, which is a root; splits on the way as it must. */
  Node follow(PiecePath path) {
    Node node = this;
    for (PiecePath.Step step : path.steps()) {
      if (node.children.isEmpty()) {
        node.split(step.question(), node.bound);
      }
      if (!node.question.equals(Optional.of(step.question()))) {
        throw new IllegalArgumentException("paths of different trees");
      }
      node = node.children.get(step.yes() ? 0 : 1);
    }
    return node;
  }

  /** The finished tree; open nodes become leaves without a sum. */
  PieceTree tree() {
    if (children.isEmpty()) {
      return proof
          .filter(terms -> !terms.isEmpty())
          .<PieceTree>map(PieceTree.Leaf::new)
          .orElse(PieceTree.Leaf.BY_PATH);
    }
    return new PieceTree.Split(
        question.orElseThrow(), children.get(0).tree(), children.get(1).tree());
  }

  /** Makes this node, which is open, a copy of a tree; returns its leaves. */
  List<Node> graft(PieceTree tree) {
    List<Node> leaves = new java.util.ArrayList<>();
    Deque<Node> nodes = new ArrayDeque<>();
    Deque<PieceTree> trees = new ArrayDeque<>();
    nodes.push(this);
    trees.push(tree);
    while (!nodes.isEmpty()) {
      Node node = nodes.pop();
      PieceTree next = trees.pop();
      if (next instanceof PieceTree.Split split) {
        List<Node> two = node.split(split.question(), node.bound);
        nodes.push(two.get(0));
        trees.push(split.yes());
        nodes.push(two.get(1));
        trees.push(split.no());
      } else {
        node.prove(((PieceTree.Leaf) next).sum());
        leaves.add(node);
      }
    }
    return leaves;
  }
}
