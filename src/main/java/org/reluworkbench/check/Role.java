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

  static final Role<Entity.Network> NETWORK = of(Entity.Network.class, Sort.NETWORK);

  static final Role<Entity.Gadget> GADGET = of(Entity.Gadget.class, Sort.GADGET);

  Role {
    sorts = Set.copyOf(sorts);
  }

  private static <E extends Entity> Role<E> of(Class<E> type, Sort sort) {
    return new Role<>(type, sort.phrase(), sort.noun(), Set.of(sort));
  }
}
