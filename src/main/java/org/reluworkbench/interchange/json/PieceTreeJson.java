package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.PieceTree;
import org.reluworkbench.problem.optimum.Question;
import org.reluworkbench.problem.optimum.Term;

/**
 * Trees of pieces as flat arrays of strings, one a node, so that deep ones do not nest: {@code
 * "active? U P"} splits on whether unit U is active at point P, {@code "live? P"} on whether the
 * output is positive there, {@code "fit? P"} on whether it is the label; the tree for yes follows,
 * then that for no. Any other string is a leaf, a sum such as {@code "3/2 below 5 2 + 1 side 5 1"} of
 * multiplier, inequality, point and units, see {@link org.reluworkbench.problem.optimum.Term}; if no
 * term has an error, it shows that nothing is there. Units
 * and points count from one; for {@code below}, {@code above} and {@code live} units are a set, whose
 * first unit counts 1, the next 2, then 4 and so on.
 */
final class PieceTreeJson {

  private PieceTreeJson() {}

  static ArrayNode write(PieceTree tree) {
    ArrayNode nodes = JsonText.NODES.arrayNode();
    Deque<PieceTree> left = new ArrayDeque<>(List.of(tree));
    while (!left.isEmpty()) {
      PieceTree next = left.pop();
      if (next instanceof PieceTree.Split split) {
        nodes.add(split.question().toString());
        left.push(split.no());
        left.push(split.yes());
      } else {
        nodes.add(((PieceTree.Leaf) next)
            .sum().stream().map(Term::toString).collect(Collectors.joining(" + ")));
      }
    }
    return nodes;
  }

  /** A split whose cases are yet to come, the second or both. */
  private record Open(Question question, Optional<PieceTree> yes) {}

  static Optional<PieceTree> decode(JsonDecoder in, JsonValue value) {
    return in.list(value, Optional::of).flatMap(nodes -> new Reading(in, value).read(nodes));
  }

  /** Puts a tree together from its nodes, without recursion. */
  private static final class Reading {

    private final JsonDecoder in;
    private final JsonValue whole;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<PieceTree> tree = Optional.empty();

    Reading(JsonDecoder in, JsonValue whole) {
      this.in = in;
      this.whole = whole;
    }

    Optional<PieceTree> read(List<JsonValue> nodes) {
      for (JsonValue node : nodes) {
        if (tree.isPresent()) {
          return in.fault(
              node, "the tree is complete before this node", "each question has two trees");
        }
        Optional<String> text = in.text(node);
        if (text.isEmpty() || !take(node, text.get())) {
          return Optional.empty();
        }
      }
      return tree.isPresent()
          ? tree
          : in.fault(whole, "the tree is not complete", "each question is followed by two trees");
    }

    private boolean take(JsonValue node, String text) {
      int mark = text.indexOf("? ");
      if (mark < 0) {
        Optional<PieceTree> leaf = leaf(node, text);
        leaf.ifPresent(this::close);
        return leaf.isPresent();
      }
      Optional<Question> question =
          question(node, text.substring(0, mark), text.substring(mark + 2).split(" ", -1));
      question.ifPresent(asked -> open.push(new Open(asked, Optional.empty())));
      return question.isPresent();
    }

    private Optional<Question> question(JsonValue node, String kind, String[] numbers) {
      for (Question.Kind one : Question.Kind.values()) {
        boolean ofUnit = one == Question.Kind.ACTIVE;
        if (one.name().toLowerCase(Locale.ROOT).equals(kind)
            && numbers.length == (ofUnit ? 2 : 1)
            && open.size() < PieceTree.DEPTH_LIMIT) {
          Optional<Integer> unit =
              ofUnit ? number(node, numbers[0], 1).map(u -> u - 1) : Optional.of(0);
          Optional<Integer> point = number(node, numbers[numbers.length - 1], 1);
          return unit.flatMap(u -> point.map(p -> new Question(one, u, p - 1)));
        }
      }
      return in.fault(node, "no question, or one too deep: " + kind, "'active? 1 5' or 'live? 5'");
    }

    private void close(PieceTree leaf) {
      PieceTree done = leaf;
      while (!open.isEmpty()) {
        Open last = open.pop();
        if (last.yes().isEmpty()) {
          open.push(new Open(last.question(), Optional.of(done)));
          return;
        }
        done = new PieceTree.Split(last.question(), last.yes().get(), done);
      }
      tree = Optional.of(done);
    }

    private Optional<PieceTree> leaf(JsonValue node, String text) {
      List<Term> terms = new ArrayList<>();
      for (String part : text.isEmpty() ? new String[0] : text.split(" \\+ ", -1)) {
        Optional<Term> term = term(node, part);
        if (term.isEmpty()) {
          return Optional.empty();
        }
        terms.add(term.get());
      }
      return Optional.of(new PieceTree.Leaf(terms));
    }

    private Optional<Term> term(JsonValue node, String text) {
      String[] words = text.split(" ", -1);
      if (words.length == 4) {
        for (Term.Row row : Term.Row.values()) {
          if (row.word().equals(words[1])) {
            Optional<Rational> multiplier = in.rational(node, words[0]);
            Optional<Integer> point = number(node, words[2], 1).map(p -> p - 1);
            int first = row.isOfOneUnit() ? 1 : 0;
            Optional<Integer> units = number(node, words[3], first).map(u -> u - first);
            return multiplier.flatMap(
                m -> point.flatMap(p -> units.map(u -> new Term(row, p, u, m))));
          }
        }
      }
      return in.fault(node, "no term: " + JsonDecoder.shown(text), "such as '3/2 below 5 2'");
    }

    private Optional<Integer> number(JsonValue node, String word, int least) {
      return in.integer(node, word, least, Integer.MAX_VALUE);
    }
  }
}
