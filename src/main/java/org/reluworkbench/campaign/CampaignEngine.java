package org.reluworkbench.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.problem.ProblemKind;

/** What decides an instance in a campaign: a solver, on the problem that it is given to decide. */
public enum CampaignEngine {
  /** Sat4j, on the natural CNF of what is propositional: the source, untouched by our rules. */
  SAT4J("sat4j", ProblemKind.CNF),
  /** Our own engine, on training. */
  OWN("own", ProblemKind.TRAINING),
  /** Z3 by the lemma of a gadget, on training. */
  Z3_CORNER("z3-corner", ProblemKind.TRAINING),
  /** Z3 in linear arithmetic, on training. */
  Z3_LRA("z3-lra", ProblemKind.TRAINING),
  /** Z3 in raw nonlinear arithmetic, on training. */
  Z3_NRA("z3-nra", ProblemKind.TRAINING),
  /** Our own engine, on points. */
  OWN_POINTS("own-points", ProblemKind.POINTS),
  /** Z3 in linear arithmetic, on points. */
  Z3_POINTS("z3-points", ProblemKind.POINTS);

  private final String word;
  private final ProblemKind target;

  CampaignEngine(String word, ProblemKind target) {
    this.word = word;
    this.target = target;
  }

  /** As it is written in a plan and in a table. */
  public String word() {
    return word;
  }

  /** What the instance is reduced to before this is asked. */
  public ProblemKind target() {
    return target;
  }

  /** Whether it can be asked about instances that are born as problems of this kind. */
  public boolean isFor(ProblemKind source) {
    return switch (source) {
      case FORMULA, CNF, NAE, SPLITTING, COLOURING -> true;
      case POINTS -> target != ProblemKind.CNF;
      case TRAINING -> target == ProblemKind.TRAINING;
    };
  }

  public static Optional<CampaignEngine> ofWord(String word) {
    return Arrays.stream(values()).filter(engine -> engine.word.equals(word)).findFirst();
  }

  /** All words, in their order. */
  public static List<String> words() {
    return Arrays.stream(values()).map(CampaignEngine::word).toList();
  }
}
