package org.reluworkbench.check;

import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.syntax.Declaration;

/** What a declaration declares, as messages call it. */
enum Sort {
  FORMULA("formula", "a formula"),
  SPLITTING("splitting", "a splitting"),
  COLOURING("colouring", "a colouring"),
  POINTS("point set", "a point set"),
  TRAINING("training problem", "a training problem"),
  REDUCTION("reduction", "a reduction"),
  DATA("data", "data"),
  NETWORK("network", "a network"),
  GADGET("gadget", "a gadget"),
  CAMPAIGN("campaign", "a campaign");

  private final String noun;
  private final String phrase;

  Sort(String noun, String phrase) {
    this.noun = noun;
    this.phrase = phrase;
  }

  /** {@code formula}. */
  String noun() {
    return noun;
  }

  /** {@code a formula}. */
  String phrase() {
    return phrase;
  }

  static Sort of(Declaration declaration) {
    if (declaration instanceof Declaration.SplittingDeclaration) {
      return SPLITTING;
    }
    if (declaration instanceof Declaration.ColouringDeclaration) {
      return COLOURING;
    }
    if (declaration instanceof Declaration.PointsDeclaration) {
      return POINTS;
    }
    if (declaration instanceof Declaration.TrainingDeclaration) {
      return TRAINING;
    }
    if (declaration instanceof Declaration.ReductionDeclaration) {
      return REDUCTION;
    }
    if (declaration instanceof Declaration.DataDeclaration
        || declaration instanceof Declaration.CsvDeclaration) {
      return DATA;
    }
    if (declaration instanceof Declaration.NetworkDeclaration
        || declaration instanceof Declaration.TrainedDeclaration
        || declaration instanceof Declaration.FittedDeclaration) {
      return NETWORK;
    }
    if (declaration instanceof Declaration.CampaignDeclaration) {
      return CAMPAIGN;
    }
    return declaration instanceof Declaration.GadgetDeclaration ? GADGET : FORMULA;
  }

  /** What messages call a problem of a kind: {@code a training problem}. */
  static String phrase(ProblemKind kind) {
    return switch (kind) {
      case FORMULA -> "a formula";
      case CNF -> "a CNF";
      case NAE -> "a not-all-equal problem";
      case SPLITTING -> SPLITTING.phrase;
      case COLOURING -> COLOURING.phrase;
      case POINTS -> POINTS.phrase;
      case TRAINING -> TRAINING.phrase;
    };
  }
}
