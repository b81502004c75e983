package org.reluworkbench.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Folds a tree from its leaves to its root without recursion, so that no depth is too deep. */
final class Postorder {

  private Postorder() {}

  private static final class Frame<N, R> {
    private final N node;
    private final List<? extends N> children;
    private final List<R> results = new ArrayList<>();

    private Frame(N node, List<? extends N> children) {
      this.node = node;
      this.children = children;
    }
  }

  /**
   * The value of the root.
   *
   * @param children of a node; they are visited first to last
   * @param combine a node and the values of its children to its own value
   */
  static <N, R> R fold(
      N root,
      Function<? super N, List<? extends N>> children,
      BiFunction<? super N, List<R>, R> combine) {
    Deque<Frame<N, R>> open = new ArrayDeque<>();
    open.push(new Frame<>(root, children.apply(root)));
    while (true) {
      Frame<N, R> frame = open.peek();
      if (frame.results.size() < frame.children.size()) {
        N next = frame.children.get(frame.results.size());
        open.push(new Frame<>(next, children.apply(next)));
        continue;
      }
      R result = combine.apply(frame.node, frame.results);
      open.pop();
      if (open.isEmpty()) {
        return result;
      }
      open.peek().results.add(result);
    }
  }
}
