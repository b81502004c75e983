package org.reluworkbench.certificate;

import java.util.Arrays;
import java.util.Optional;
import org.reluworkbench.problem.RupProof;

/**
 * Checks a clausal refutation, step by step: each clause must follow from the clauses before it by
 * unit propagation, and the last propagation must end in a conflict.
 *
 * <p>Two watched literals (M. Moskewicz et al., Chaff, DAC 2001). A literal that holds without
 * assumptions holds for good, also when the clause that made it hold is forgotten: what follows from
 * clauses does not depend on keeping them. For one refutation; shares no code with any solver.
 */
public final class RupChecker {

  /** Clause after clause, each as its length and its literals; the first two are watched. */
  private int[] arena = new int[1024];

  private int arenaSize = 1;

  /** For each literal's code, pairs of a clause that watches it and another literal of that clause. */
  private final int[][] watches;

  private final int[] watchCounts;

  /** For each literal's code: 1 true, -1 false, 0 open. */
  private final byte[] values;

  private final int[] trail;
  private int trailSize;
  private int propagated;
  private boolean contradiction;

  /** A checker without clauses, over variables 1 to this number. */
  public RupChecker(int variables) {
    watches = new int[2 * variables + 2][];
    Arrays.fill(watches, new int[0]);
    watchCounts = new int[2 * variables + 2];
    values = new byte[2 * variables + 2];
    trail = new int[variables + 1];
  }

  /** Even for a variable, odd for its negation. */
  private static int code(int literal) {
    return literal > 0 ? 2 * literal : -2 * literal + 1;
  }

  private boolean isLiteral(int literal) {
    return literal != 0 && literal != Integer.MIN_VALUE && Math.abs(literal) < trail.length;
  }

  /** Adds a clause that is to be refuted together with the others. */
  public void add(int... clause) {
    int[] codes = new int[clause.length];
    for (int i = 0; i < clause.length; i++) {
      if (!isLiteral(clause[i])) {
        throw new IllegalArgumentException("no literal of these variables: " + clause[i]);
      }
      codes[i] = code(clause[i]);
    }
    attach(codes);
  }

  /** Why the proof does not refute the clauses added; empty if it does. */
  public Optional<String> rejection(RupProof proof) {
    int[] clauseOfStep = new int[proof.size()];
    for (int step = 0; step < proof.size() && !contradiction; step++) {
      if (proof.isDeletion(step)) {
        forget(clauseOfStep[proof.deleted(step)]);
        continue;
      }
      int[] codes = new int[proof.length(step)];
      for (int i = 0; i < codes.length; i++) {
        if (!isLiteral(proof.literal(step, i))) {
          return Optional.of("step " + (step + 1) + " has a literal of an unknown variable");
        }
        codes[i] = code(proof.literal(step, i));
      }
      if (!follows(codes)) {
        return Optional.of("step " + (step + 1) + " does not follow by unit propagation");
      }
      clauseOfStep[step] = attach(codes);
    }
    return contradiction ? Optional.empty() : Optional.of("the steps end without a contradiction");
  }

  /** Whether assuming all literals false leads to a conflict; restores the trail. */
  private boolean follows(int[] codes) {
    int fixed = trailSize;
    boolean conflict = false;
    for (int i = 0; i < codes.length && !conflict; i++) {
      conflict = values[codes[i]] == 1;
      if (values[codes[i]] == 0) {
        assign(codes[i] ^ 1);
      }
    }
    conflict = conflict || !propagate();
    while (trailSize > fixed) {
      int code = trail[--trailSize];
      values[code] = 0;
      values[code ^ 1] = 0;
    }
    propagated = fixed;
    return conflict;
  }

  /** Adds a clause under the fixed literals; returns its place, 0 where it need not be kept. */
  private int attach(int[] codes) {
    int open = 0;
    for (int i = 0; i < codes.length; i++) {
      if (values[codes[i]] == 1) {
        return 0;
      }
      if (values[codes[i]] == 0 && !occurs(codes, i, open)) {
        codes[open++] = codes[i];
      }
    }
    if (open == 0) {
      contradiction = true;
      return 0;
    }
    if (open == 1) {
      assign(codes[0]);
      contradiction |= !propagate();
      return 0;
    }
    if (arenaSize + open + 1 > arena.length) {
      arena = Arrays.copyOf(arena, Math.max(arenaSize + open + 1, arena.length * 3 / 2));
    }
    int place = arenaSize;
    arena[place] = open;
    System.arraycopy(codes, 0, arena, place + 1, open);
    arenaSize += open + 1;
    watch(codes[0], place, codes[1]);
    watch(codes[1], place, codes[0]);
    return place;
  }

  private static boolean occurs(int[] codes, int position, int length) {
    for (int i = 0; i < length; i++) {
      if (codes[i] == codes[position]) {
        return true;
      }
    }
    return false;
  }

  private void forget(int place) {
    // A clause of length zero drops out of the watch lists when it is next met.
    arena[place] = 0;
  }

  private void watch(int code, int place, int other) {
    int count = watchCounts[code];
    if (count == watches[code].length) {
      watches[code] = Arrays.copyOf(watches[code], Math.max(8, 2 * count));
    }
    watches[code][count] = place;
    watches[code][count + 1] = other;
    watchCounts[code] = count + 2;
  }

  private void assign(int code) {
    values[code] = 1;
    values[code ^ 1] = -1;
    trail[trailSize++] = code;
  }

  /** False if some clause has all its literals false. */
  private boolean propagate() {
    while (propagated < trailSize) {
      int falsified = trail[propagated++] ^ 1;
      int[] list = watches[falsified];
      int count = watchCounts[falsified];
      int kept = 0;
      boolean conflict = false;
      for (int i = 0; i < count; i += 2) {
        int place = list[i];
        int other = list[i + 1];
        if (conflict || values[other] == 1) {
          list[kept++] = place;
          list[kept++] = other;
          continue;
        }
        int first = visit(place, falsified);
        if (first != 0) {
          list[kept++] = place;
          list[kept++] = Math.abs(first);
          conflict = first < 0;
        }
      }
      watchCounts[falsified] = kept;
      if (conflict) {
        return false;
      }
    }
    return true;
  }

  /**
   * Looks for another literal to watch instead of the falsified one. Zero if the clause no longer
   * watches it; else the other watched literal, negated if it is false too.
   */
  private int visit(int place, int falsified) {
    int length = arena[place];
    if (length == 0) {
      return 0;
    }
    int first = arena[place + 1];
    if (first == falsified) {
      first = arena[place + 2];
      arena[place + 1] = first;
      arena[place + 2] = falsified;
    }
    if (values[first] == 1) {
      return first;
    }
    for (int i = place + 3; i <= place + length; i++) {
      int candidate = arena[i];
      if (values[candidate] >= 0) {
        arena[place + 2] = candidate;
        arena[i] = falsified;
        watch(candidate, place, first);
        return 0;
      }
    }
    if (values[first] < 0) {
      return -first;
    }
    assign(first);
    return first;
  }
}
