package org.reluworkbench.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.reluworkbench.problem.ActivationTree;

/**
 * A proof of a lemma that needs no solver to be checked: for each vector of signs of the normalised
 * network's output weights, and each goal that the conclusion then comes to, a tree of activations.
 * Units may change places, so one case does for vectors that are permutations of each other, if the
 * conclusion comes to the same goals for them: those speak of the bias only.
 *
 * @param lemma what is proved
 * @param cases such that each vector of signs is covered; none if a label is negative, where no
 *     network fits
 */
public record LemmaProof(Lemma lemma, List<SignCase> cases) {

  public LemmaProof {
    Objects.requireNonNull(lemma);
    cases = List.copyOf(cases);
  }

  /** A vector of signs, with a tree for each of its goals, in order. */
  public record SignCase(List<Integer> signs, List<ActivationTree> trees) {
    public SignCase {
      signs = List.copyOf(signs);
      trees = List.copyOf(trees);
    }

    /** Whether networks with these signs are such of this case with units exchanged, goals and all. */
    public boolean covers(Lemma lemma, List<Integer> other) {
      return signs.stream().sorted().toList().equals(other.stream().sorted().toList())
          && NormalisedConclusion.goals(lemma.conclusion(), signs)
              .equals(NormalisedConclusion.goals(lemma.conclusion(), other));
    }
  }

  public long leaves() {
    return cases.stream()
        .flatMap(signCase -> signCase.trees().stream())
        .mapToLong(ActivationTree::leaves)
        .sum();
  }

  /** All vectors of -1 and 1, the first unit changing slowest, -1 first. */
  public static List<List<Integer>> signVectors(int units) {
    List<List<Integer>> vectors = List.of(List.of());
    for (int unit = 0; unit < units; unit++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> vector : vectors) {
        IntStream.of(-1, 1).forEach(sign -> {
          List<Integer> extended = new ArrayList<>(vector);
          extended.add(sign);
          longer.add(List.copyOf(extended));
        });
      }
      vectors = longer;
    }
    return vectors;
  }
}
