package org.reluworkbench.family;

/** Instances of one kind and size, one for each seed. Equal seeds make equal instances. */
public interface Family {

  /** Kind and size in a few words; the group of its instances. */
  String name();

  /** Whether instances of different seeds differ. */
  boolean isRandom();

  /** The instance of a seed, which is of no account where the family is not random. */
  Instance instance(long seed);
}
