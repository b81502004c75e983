package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.ActivationTree.Bound;

/**
 * Trees of activations as flat arrays of strings, one a node, so that deep ones do not nest: {@code
 * "case U E"} splits on unit U at example E, and is followed by the tree for "active", then by that
 * for "inactive"; any other string is a leaf, a sum such as {@code "3/2 v<=l 1 5 + 2 f>=y 7"} of
 * multiplier, bound, unit (not for bounds of the output f) and example; {@code "1/2 convex 1 5 3 7"} is
 * the bound that unit 1 is convex at example 5, between examples 3 and 7. Units and examples count
 * from one.
 */
final class ActivationTreeJson {

  private static final String CASE = "case";
  private static final String CONVEX = "convex";

  private ActivationTreeJson() {}

  static ArrayNode write(ActivationTree tree) {
    ArrayNode nodes = JsonText.NODES.arrayNode();
    append(tree, nodes);
    return nodes;
  }

  private static void append(ActivationTree tree, ArrayNode nodes) {
    if (tree instanceof ActivationTree.Split split) {
      nodes.add(CASE + " " + (split.unit() + 1) + " " + (split.example() + 1));
      append(split.active(), nodes);
      append(split.inactive(), nodes);
      return;
    }
    ActivationTree.Leaf leaf = (ActivationTree.Leaf) tree;
    nodes.add(Stream.concat(
            leaf.sum().stream().map(ActivationTreeJson::text),
            leaf.convexity().stream().map(ActivationTreeJson::text))
        .collect(Collectors.joining(" + ")));
  }

  private static String text(ActivationTree.Convexity convexity) {
    return convexity.multiplier()
        + " " + CONVEX
        + " " + (convexity.unit() + 1)
        + " " + (convexity.example() + 1)
        + " " + (convexity.from() + 1)
        + " " + (convexity.to() + 1);
  }

  private static String text(ActivationTree.Term term) {
    String unit = term.bound().isOfOutput() ? "" : (term.unit() + 1) + " ";
    return term.multiplier() + " " + word(term.bound()) + " " + unit + (term.example() + 1);
  }

  private static String word(Bound bound) {
    return switch (bound) {
      case NOT_NEGATIVE -> "v>=0";
      case ABOVE -> "v>=l";
      case ACTIVE -> "v<=l";
      case INACTIVE -> "v<=0";
      case OUTPUT_AT_MOST -> "f<=y";
      case OUTPUT_AT_LEAST -> "f>=y";
    };
  }

  /** A split whose cases are yet to come, the second or both. */
  private record Open(int unit, int example, Optional<ActivationTree> active) {}

  static Optional<ActivationTree> decode(JsonDecoder in, JsonValue value) {
    return in.list(value, Optional::of).flatMap(nodes -> new Reading(in, value).read(nodes));
  }

  /** Puts a tree together from its nodes, without recursion. */
  private static final class Reading {

    private final JsonDecoder in;
    private final JsonValue whole;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<ActivationTree> tree = Optional.empty();

    Reading(JsonDecoder in, JsonValue whole) {
      this.in = in;
      this.whole = whole;
    }

    Optional<ActivationTree> read(List<JsonValue> nodes) {
      for (JsonValue node : nodes) {
        if (tree.isPresent()) {
          return in.fault(node, "the tree is complete before this node", "each case has two trees");
        }
        Optional<String> text = in.text(node);
        if (text.isEmpty() || !take(node, text.get())) {
          return Optional.empty();
        }
      }
      return tree.isPresent()
          ? tree
          : in.fault(whole, "the tree is not complete", "each case is followed by two trees");
    }

    private boolean take(JsonValue node, String text) {
      if (!text.startsWith(CASE)) {
        Optional<ActivationTree> leaf = leaf(node, text);
        leaf.ifPresent(this::close);
        return leaf.isPresent();
      }
      String[] words = text.split(" ", -1);
      if (words.length != 3 || open.size() >= ActivationTree.DEPTH_LIMIT) {
        in.fault(node, "no case, or one too deep: " + JsonDecoder.shown(text), "'case 1 5'");
        return false;
      }
      Optional<Integer> unit = number(node, words[1]);
      Optional<Integer> example = number(node, words[2]);
      if (unit.isEmpty() || example.isEmpty()) {
        return false;
      }
      open.push(new Open(unit.get(), example.get(), Optional.empty()));
      return true;
    }

    private void close(ActivationTree leaf) {
      ActivationTree done = leaf;
      while (!open.isEmpty()) {
        Open last = open.pop();
        if (last.active().isEmpty()) {
          open.push(new Open(last.unit(), last.example(), Optional.of(done)));
          return;
        }
        done =
            new ActivationTree.Split(last.unit(), last.example(), last.active().get(), done);
      }
      tree = Optional.of(done);
    }

    private Optional<ActivationTree> leaf(JsonValue node, String text) {
      List<ActivationTree.Term> terms = new ArrayList<>();
      List<ActivationTree.Convexity> convexity = new ArrayList<>();
      for (String part : text.isEmpty() ? new String[0] : text.split(" \\+ ", -1)) {
        String[] words = part.split(" ", -1);
        boolean read = words.length == 6 && words[1].equals(CONVEX)
            ? convexity(node, words).map(convexity::add).isPresent()
            : term(node, part).map(terms::add).isPresent();
        if (!read) {
          return Optional.empty();
        }
      }
      return Optional.of(new ActivationTree.Leaf(terms, convexity));
    }

    private Optional<ActivationTree.Term> term(JsonValue node, String text) {
      String[] words = text.split(" ", -1);
      Optional<Bound> bound = words.length < 2 ? Optional.empty() : bound(words[1]);
      if (bound.isEmpty() || words.length != (bound.get().isOfOutput() ? 3 : 4)) {
        return in.fault(node, "no bound: " + JsonDecoder.shown(text), "such as '3/2 v<=l 1 5'");
      }
      Optional<Rational> multiplier = in.rational(node, words[0]);
      Optional<Integer> unit = bound.get().isOfOutput() ? Optional.of(0) : number(node, words[2]);
      Optional<Integer> example = number(node, words[words.length - 1]);
      return multiplier.flatMap(m ->
          unit.flatMap(u -> example.map(e -> new ActivationTree.Term(bound.get(), u, e, m))));
    }

    private Optional<ActivationTree.Convexity> convexity(JsonValue node, String[] words) {
      Optional<Rational> multiplier = in.rational(node, words[0]);
      List<Integer> numbers = new ArrayList<>();
      for (String word : List.of(words).subList(2, words.length)) {
        number(node, word).ifPresent(numbers::add);
      }
      return multiplier
          .filter(found -> numbers.size() == words.length - 2)
          .map(found -> new ActivationTree.Convexity(
              numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), found));
    }

    private static Optional<Bound> bound(String word) {
      for (Bound bound : Bound.values()) {
        if (word(bound).equals(word)) {
          return Optional.of(bound);
        }
      }
      return Optional.empty();
    }

    private Optional<Integer> number(JsonValue node, String word) {
      return in.integer(node, word, 1, Integer.MAX_VALUE).map(number -> number - 1);
    }
  }
}
