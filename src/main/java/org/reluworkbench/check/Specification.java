package org.reluworkbench.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.diagnostic.Source;

/**
 * A specification in which every name is resolved.
 *
 * @param source the text it was read from
 * @param entities what it declares, in order
 * @param claims what it claims, in order
 */
public record Specification(Source source, List<Entity> entities, List<CheckedClaim> claims) {

  public Specification {
    Objects.requireNonNull(source);
    entities = List.copyOf(entities);
    claims = List.copyOf(claims);
  }

  public Optional<Entity> entity(String name) {
    return entities.stream().filter(entity -> entity.name().equals(name)).findFirst();
  }
}
