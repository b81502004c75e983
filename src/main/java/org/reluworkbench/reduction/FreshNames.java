package org.reluworkbench.reduction;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Hands out names that no variable or element has yet. */
final class FreshNames {

  private final Set<String> taken;

  FreshNames(Collection<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** The wish itself, or the wish with as many primes as it takes. */
  String like(String wish) {
    String name = wish;
    while (!taken.add(name)) {
      name += "'";
    }
    return name;
  }
}
