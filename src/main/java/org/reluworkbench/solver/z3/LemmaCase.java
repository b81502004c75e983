package org.reluworkbench.solver.z3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.solver.activation.Dichotomies;
import org.reluworkbench.solver.activation.Dichotomies.Dichotomy;

/**
 * A case of a lemma: the signs of the output weights and, for the units where that is not zero, on
 * which of the gadget's first points they are active.
 *
 * @param signs -1, 0 or 1 a unit
 * @param active a dichotomy a unit, all of equally many points; empty where the sign is 0
 * @param depth how many points are decided
 */
record LemmaCase(List<Integer> signs, List<Optional<Dichotomy>> active, int depth) {

  LemmaCase {
    signs = List.copyOf(signs);
    active = List.copyOf(active);
  }

  /**
   * The cases before any activation: all vectors of signs. Of those that differ by an exchange of
   * exchangeable units, the ascending one stands for all.
   */
  static List<LemmaCase> bySigns(int units, Dichotomies dichotomies, List<List<Integer>> classes) {
    List<List<Integer>> vectors = List.of(List.of());
    for (int unit = 0; unit < units; unit++) {
      vectors = vectors.stream()
          .flatMap(vector -> IntStream.rangeClosed(-1, 1).mapToObj(sign -> with(vector, sign)))
          .toList();
    }
    return vectors.stream()
        .map(signs -> new LemmaCase(
            signs,
            signs.stream()
                .map(sign ->
                    sign == 0 ? Optional.<Dichotomy>empty() : Optional.of(dichotomies.none()))
                .toList(),
            0))
        .filter(some -> some.isCanonical(classes))
        .toList();
  }

  private static <T> List<T> with(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }

  /** The cases of one point more, again up to exchanges. */
  List<LemmaCase> byNextPoint(Dichotomies dichotomies, List<List<Integer>> classes) {
    List<List<Optional<Dichotomy>>> choices = List.of(List.of());
    for (Optional<Dichotomy> unit : active) {
      List<Optional<Dichotomy>> extensions = unit.isEmpty()
          ? List.of(Optional.empty())
          : dichotomies.extensions(unit.get()).stream().map(Optional::of).toList();
      choices = choices.stream()
          .flatMap(choice -> extensions.stream().map(last -> with(choice, last)))
          .toList();
    }
    return choices.stream()
        .map(choice -> new LemmaCase(signs, choice, depth + 1))
        .filter(some -> some.isCanonical(classes))
        .toList();
  }

  /** Whether this case comes first among those that differ from it by an exchange. */
  private boolean isCanonical(List<List<Integer>> classes) {
    for (List<Integer> units : classes) {
      for (int i = 1; i < units.size(); i++) {
        if (compare(units.get(i - 1), units.get(i)) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** By sign, then by activation at the first point where they differ, active first. */
  private int compare(int one, int other) {
    int bySign = Integer.compare(signs.get(one), signs.get(other));
    if (bySign != 0 || signs.get(one) == 0) {
      return bySign;
    }
    for (int point = 0; point < depth; point++) {
      int byPoint = Boolean.compare(isActive(other, point), isActive(one, point));
      if (byPoint != 0) {
        return byPoint;
      }
    }
    return 0;
  }

  /** Whether a unit, whose weight is not zero, is active at one of the decided points. */
  boolean isActive(int unit, int point) {
    return active.get(unit).orElseThrow().positive().get(point);
  }

  /** {@code signs (-, +), active 10, 01}: a digit a decided point. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("signs ");
    signs.forEach(sign -> text.append(sign < 0 ? '-' : sign > 0 ? '+' : '0'));
    for (Optional<Dichotomy> unit : active) {
      text.append(' ');
      unit.ifPresent(some -> some.positive().forEach(on -> text.append(on ? '1' : '0')));
    }
    return text.toString();
  }
}
