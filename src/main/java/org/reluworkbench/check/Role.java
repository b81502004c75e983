package org.reluworkbench.check;

import java.util.EnumSet;
import java.util.Set;

/**
 * As what a name is used.
 *
 * @param <E> the entities that can stand there
 * @param type of these entities
 * @param phrase what is needed there, with its article
 * @param noun without it
 * @param sorts the declarations that declare such
 */
record Role<E extends Entity>(Class<E> type, String phrase, String noun, Set<Sort> sorts) {

  static final Role<Entity.Question> PROBLEM = new Role<>(
      Entity.Question.class, "a problem", "problem", EnumSet.range(Sort.FORMULA, Sort.REDUCTION));

  static final Role<Entity.Question> TRAINING = of(Entity.Question.class, Sort.TRAINING);

  static final Role<Entity.Reduction> REDUCTION = of(Entity.Reduction.class, Sort.REDUCTION);

  static final Role<Entity.Data> DATA = of(Entity.Data.class, Sort.DATA);

  /** A training problem that is stated or reduced to; that a reduction leads to one shows later. */
  static final Role<Entity.Question> TRAINABLE = new Role<>(
      Entity.Question.class,
      Sort.TRAINING.phrase(),
      Sort.TRAINING.noun(),
      Set.of(Sort.TRAINING, Sort.REDUCTION));

  static final Role<Entity.AnyNetwork> NETWORK = of(Entity.AnyNetwork.class, Sort.NETWORK);

  static final Role<Entity.Gadget> GADGET = of(Entity.Gadget.class, Sort.GADGET);

  Role {
    sorts = Set.copyOf(sorts);
  }

  private static <E extends Entity> Role<E> of(Class<E> type, Sort sort) {
    return new Role<>(type, sort.phrase(), sort.noun(), Set.of(sort));
  }
}
