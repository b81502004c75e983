package org.reluworkbench.solver.z3;

/** In which form a training problem is put to Z3. */
public enum TrainingEncoding {
  /** The definition untouched: nonlinear real arithmetic. Any number of units. */
  RAW_NRA(
      "raw",
      "raw QF_NRA: the definition untouched, by signs of the output weights",
      new RawEncoding()),

  /** Output weights absorbed, their signs enumerated: linear real arithmetic. Any number of units. */
  NORMALISED_LRA(
      "normalised",
      "normalised QF_LRA: signs of the output weights enumerated",
      new NormalisedEncoding()),

  /** A forcing gadget found in the data: linear, signs and bias known by its lemma. */
  CORNER("corner", "corner QF_LRA: a forcing gadget found in the data", new GadgetEncoding());

  private final String word;
  private final String description;
  private final TrainingQuery query;

  TrainingEncoding(String word, String description, TrainingQuery query) {
    this.word = word;
    this.description = description;
    this.query = query;
  }

  /** One word, for options. */
  public String word() {
    return word;
  }

  /** One line, for reports. */
  public String description() {
    return description;
  }

  TrainingQuery query() {
    return query;
  }
}
