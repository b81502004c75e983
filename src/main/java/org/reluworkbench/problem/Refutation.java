package org.reluworkbench.problem;

import java.util.List;
import java.util.Objects;

/** What the answer "no witness" rests on. */
public sealed interface Refutation {

  /**
   * A solver's word and nothing else: reports label it {@code uncertified}.
   *
   * @param solver name and version
   * @param method what it was asked, such as the encoding
   */
  record SolverWord(String solver, String method) implements Refutation {
    public SolverWord {
      Objects.requireNonNull(solver);
      Objects.requireNonNull(method);
    }
  }

  /** Evident from the data, such as one input with two labels; anyone can see it by looking. */
  record Evident(String why) implements Refutation {
    public Evident {
      Objects.requireNonNull(why);
    }
  }

  /**
   * The problem's natural CNF, to which registered rules lead, has this refutation; of a CNF, itself.
   */
  record ClausalProof(RupProof proof) implements Refutation {
    public ClausalProof {
      Objects.requireNonNull(proof);
    }
  }

  /**
   * No k hyperplanes separate. Each lemma says "not all of these outside points by one hyperplane";
   * the proof refutes, in the clauses of {@link SeparationClauses}, that each outside point is cut
   * off by one of the hyperplanes.
   *
   * @param firstPoints outside points by whose hyperplanes these are numbered, at most k - 1: the
   *     j-th of them may be taken to be cut off by one of the first j hyperplanes
   */
  record SeparationProof(List<HullLemma> lemmas, List<Integer> firstPoints, RupProof proof)
      implements Refutation {
    public SeparationProof {
      lemmas = List.copyOf(lemmas);
      firstPoints = List.copyOf(firstPoints);
      Objects.requireNonNull(proof);
    }
  }

  /**
   * No weights fit: there is a forcing gadget among the data, so that the labels 0 and 1 ask for a
   * separation, which does not exist.
   *
   * @param frame indices of the examples that are the gadget's frame, in its order, one more than
   *     there are units: they tell where the gadget lies
   * @param separation about the inputs of label 1 inside and those of label 0 outside, each in the
   *     order of the examples
   */
  record GadgetProof(List<Integer> frame, SeparationProof separation) implements Refutation {
    public GadgetProof {
      frame = List.copyOf(frame);
      Objects.requireNonNull(separation);
    }
  }

  /**
   * No weights fit: by cases on the signs of the output weights and on activations.
   *
   * @param cases k + 1 trees; the one with number n refutes that a normalised network fits whose first
   *     n units have sign -1 and the others 1; examples are numbered as in the problem, from zero
   */
  record ActivationProof(List<ActivationTree> cases) implements Refutation {
    public ActivationProof {
      cases = List.copyOf(cases);
    }

    public long leaves() {
      return cases.stream().mapToLong(ActivationTree::leaves).sum();
    }
  }
}
