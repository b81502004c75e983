package org.reluworkbench.lab;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * All multisets of bit masks up to symmetry, each as a non-decreasing list: of those that the
 * symmetries map to each other, only the lexicographically least is yielded.
 */
final class Multisets {

  private final int masks;
  private final List<int[]> symmetries;
  private final Consumer<int[]> out;

  private Multisets(int masks, List<int[]> symmetries, Consumer<int[]> out) {
    this.masks = masks;
    this.symmetries = symmetries;
    this.out = out;
  }

  /**
   * Yields them.
   *
   * @param masks how many masks there are: {@code 0 .. masks-1}
   * @param most the greatest size of a multiset
   * @param symmetries each maps a mask to a mask; they form a group
   */
  static void forEach(int masks, int most, List<int[]> symmetries, Consumer<int[]> out) {
    Multisets multisets = new Multisets(masks, symmetries, out);
    for (int size = 0; size <= most; size++) {
      multisets.fill(new int[size], 0, 0);
    }
  }

  private void fill(int[] multiset, int position, int least) {
    if (position == multiset.length) {
      if (isLeast(multiset)) {
        out.accept(multiset.clone());
      }
      return;
    }
    for (int mask = least; mask < masks; mask++) {
      multiset[position] = mask;
      fill(multiset, position + 1, mask);
    }
  }

  private boolean isLeast(int[] multiset) {
    int[] image = new int[multiset.length];
    for (int[] symmetry : symmetries) {
      for (int i = 0; i < multiset.length; i++) {
        image[i] = symmetry[multiset[i]];
      }
      Arrays.sort(image);
      if (Arrays.compare(image, multiset) < 0) {
        return false;
      }
    }
    return true;
  }
}
