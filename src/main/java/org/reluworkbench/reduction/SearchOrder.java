package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * In which order to look for a gadget's points: those that are chosen freely, an affine basis, and
 * after each of them those that it determines. Greedy: first the two points with the most others on
 * their line, then the one that determines the most, and so on.
 */
final class SearchOrder {

  /** A point to be chosen freely, and what it determines together with those chosen before. */
  record Choice(int example, List<Determined> determined) {
    Choice {
      determined = List.copyOf(determined);
    }
  }

  /** A point with its barycentric coordinates with respect to those chosen up to here. */
  record Determined(int example, List<Rational> coordinates) {
    Determined {
      coordinates = List.copyOf(coordinates);
    }
  }

  private final ForcingGadget gadget;

  private SearchOrder(ForcingGadget gadget) {
    this.gadget = gadget;
  }

  static List<Choice> of(ForcingGadget gadget) {
    return new SearchOrder(gadget).order();
  }

  /** The barycentric coordinates of the gadget's frame with respect to all points that are chosen. */
  static List<List<Rational>> frame(ForcingGadget gadget, List<Choice> order) {
    AffineBasis basis = new AffineBasis(order.stream()
        .map(choice -> gadget.examples().get(choice.example()).input())
        .toList());
    return gadget.frame().stream()
        .map(example -> coordinates(gadget, basis, example).orElseThrow())
        .toList();
  }

  private static Optional<List<Rational>> coordinates(
      ForcingGadget gadget, AffineBasis basis, int example) {
    return basis.coordinates(gadget.examples().get(example).input());
  }

  private List<Choice> order() {
    List<Integer> chosen = new ArrayList<>(firstTwo());
    while (chosen.size() <= gadget.units()) {
      chosen.add(examples()
          .filter(example -> independent(with(chosen, example)))
          .boxed()
          .max(Comparator.comparing(example -> determined(with(chosen, example)).size()))
          .orElseThrow());
    }
    List<Choice> order = new ArrayList<>();
    for (int level = 0; level < chosen.size(); level++) {
      List<Determined> before = determined(chosen.subList(0, level));
      List<Determined> now = new ArrayList<>(determined(chosen.subList(0, level + 1)));
      now.removeIf(point -> before.stream().anyMatch(old -> old.example() == point.example()));
      order.add(new Choice(chosen.get(level), now));
    }
    return order;
  }

  /** Of label 0, if that makes no difference: of them there are often fewer. */
  private List<Integer> firstTwo() {
    return examples()
        .boxed()
        .flatMap(one -> IntStream.range(0, one).mapToObj(other -> List.of(one, other)))
        .max(Comparator.<List<Integer>>comparingInt(pair -> determined(pair).size())
            .thenComparing(pair -> pair.stream().filter(this::isZero).count()))
        .orElseThrow();
  }

  private boolean isZero(int example) {
    return gadget.examples().get(example).label().isZero();
  }

  private IntStream examples() {
    return IntStream.range(0, gadget.examples().size());
  }

  private static List<Integer> with(List<Integer> chosen, int example) {
    List<Integer> more = new ArrayList<>(chosen);
    more.add(example);
    return more;
  }

  private List<Vector> points(List<Integer> chosen) {
    return chosen.stream()
        .map(example -> gadget.examples().get(example).input())
        .toList();
  }

  private boolean independent(List<Integer> chosen) {
    return AffineBasis.independent(points(chosen));
  }

  /** The other points in the affine hull of these; none for a single point. */
  private List<Determined> determined(List<Integer> chosen) {
    List<Determined> determined = new ArrayList<>();
    if (chosen.size() > 1) {
      AffineBasis basis = new AffineBasis(points(chosen));
      examples()
          .filter(example -> !chosen.contains(example))
          .forEach(example -> coordinates(gadget, basis, example)
              .ifPresent(coordinates -> determined.add(new Determined(example, coordinates))));
    }
    return determined;
  }
}
