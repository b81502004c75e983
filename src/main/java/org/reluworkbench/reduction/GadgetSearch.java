package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * Looks for the image of a gadget among data: one point of the gadget after the other is tried at all
 * data of its label, in an {@linkplain SearchOrder order} in which each choice soon determines where
 * further points must be. For the corner gadget: two points of label 0 whose midpoint A has label 1,
 * then a C of label 1 such that {@code C + (P - Q)} and the fourth corner have label 1 too.
 *
 * <p>Determined points are looked up by {@linkplain Fingerprints fingerprint}, so exact vectors are
 * formed only where all of them are there.
 */
final class GadgetSearch {

  /** So many look-ups take some seconds; ordinary data need far fewer. */
  private static final long MOST_TRIALS = 100_000_000;

  private static final long TRIALS_AT_A_TIME = 10_000;

  private final ForcingGadget gadget;
  private final List<SearchOrder.Choice> order;
  private final Fingerprints prints;
  private final Set<Example> data;
  private final Map<Rational, List<Long>> printsOf = new HashMap<>();
  private final Map<Rational, Map<Long, Vector>> known = new HashMap<>();
  private final long[] chosen;
  private final List<List<long[]>> weights = new ArrayList<>();
  private final BooleanSupplier stop;
  private long trials;

  GadgetSearch(ForcingGadget gadget, Training training, BooleanSupplier stop) {
    this.gadget = gadget;
    this.stop = stop;
    this.order = SearchOrder.of(gadget);
    this.prints = new Fingerprints(training);
    this.data = new HashSet<>(training.examples());
    this.chosen = new long[order.size()];
    for (Rational label : List.of(Rational.ZERO, Rational.ONE)) {
      known.put(label, new HashMap<>());
      printsOf.put(label, new ArrayList<>());
    }
    for (Example example : training.examples()) {
      Map<Long, Vector> same = known.get(example.label());
      if (same != null && !stop.getAsBoolean()) {
        long print = prints.of(example.input());
        if (same.putIfAbsent(print, example.input()) == null) {
          printsOf.get(example.label()).add(print);
        }
      }
    }
    for (SearchOrder.Choice choice : order) {
      weights.add(choice.determined().stream()
          .map(point -> Fingerprints.residues(point.coordinates()))
          .toList());
    }
  }

  Optional<PlacedGadget> find() {
    return choose(0);
  }

  private Optional<PlacedGadget> choose(int level) {
    if (level == order.size()) {
      return confirmed();
    }
    for (long print : printsOf.get(label(order.get(level).example()))) {
      if (trials++ % TRIALS_AT_A_TIME == 0 && stop.getAsBoolean()) {
        trials = MOST_TRIALS + 1;
      }
      if (trials > MOST_TRIALS) {
        return Optional.empty();
      }
      chosen[level] = print;
      if (isNew(level) && fits(level)) {
        Optional<PlacedGadget> found = choose(level + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Rational label(int example) {
    return gadget.examples().get(example).label();
  }

  private boolean isNew(int level) {
    for (int i = 0; i < level; i++) {
      if (chosen[i] == chosen[level]) {
        return false;
      }
    }
    return true;
  }

  /** Whether data are where the points must be that this choice determines. */
  private boolean fits(int level) {
    List<SearchOrder.Determined> determined = order.get(level).determined();
    for (int i = 0; i < determined.size(); i++) {
      long print = Fingerprints.combination(weights.get(level).get(i), chosen);
      if (!known.get(label(determined.get(i).example())).containsKey(print)) {
        return false;
      }
    }
    return true;
  }

  /** Two data of one label with the same fingerprint, which hardly happens, may hide a gadget. */
  private Optional<PlacedGadget> confirmed() {
    List<Vector> points = new ArrayList<>();
    for (int level = 0; level < order.size(); level++) {
      points.add(known.get(label(order.get(level).example())).get(chosen[level]));
    }
    List<Vector> frame = SearchOrder.frame(gadget, order).stream()
        .map(coordinates -> AffineBasis.combination(coordinates, points))
        .toList();
    return PlacedGadget.canBeFrame(gadget, frame)
        ? Optional.of(new PlacedGadget(gadget, frame))
            .filter(placed -> data.containsAll(placed.examples()))
        : Optional.empty();
  }
}
