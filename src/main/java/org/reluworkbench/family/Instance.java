package org.reluworkbench.family;

import java.util.Objects;
import org.reluworkbench.problem.Problem;

/**
 * A problem to be decided, and where it comes from.
 *
 * @param group what it is one of: instances of a group are comparable
 * @param name tells it from the others of its group
 * @param source a problem with the same answer in the form it was born in; often the problem itself
 * @param problem what is to be decided
 */
public record Instance(String group, String name, Problem<?> source, Problem<?> problem) {

  public Instance {
    Objects.requireNonNull(group);
    Objects.requireNonNull(name);
    Objects.requireNonNull(source);
    Objects.requireNonNull(problem);
  }

  /** A problem that is its own source. */
  public static Instance of(String group, String name, Problem<?> problem) {
    return new Instance(group, name, problem, problem);
  }
}
