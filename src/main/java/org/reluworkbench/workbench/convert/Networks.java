package org.reluworkbench.workbench.convert;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.interchange.json.NamedNetwork;
import org.reluworkbench.workbench.file.RequestException;

/** The network that a command speaks of, out of those that a file declares. */
final class Networks {

  private Networks() {}

  private static List<Entity.Network> all(Specification specification) {
    return specification.entities().stream()
        .filter(Entity.Network.class::isInstance)
        .map(Entity.Network.class::cast)
        .toList();
  }

  /** The network of that name, or the only one where no name is given. */
  static Optional<NamedNetwork> find(Specification specification, Optional<String> name) {
    List<Entity.Network> found = all(specification).stream()
        .filter(network -> name.isEmpty() || network.name().equals(name.get()))
        .toList();
    return found.size() == 1
        ? Optional.of(new NamedNetwork(found.get(0).inputs(), found.get(0).network()))
        : Optional.empty();
  }

  /**
   * The same.
   *
   * @throws RequestException if there is no such network, or it is not said which
   */
  static NamedNetwork named(Specification specification, Optional<String> name)
      throws RequestException {
    Optional<NamedNetwork> found = find(specification, name);
    if (found.isPresent()) {
      return found.get();
    }
    List<String> names = all(specification).stream().map(Entity.Network::name).toList();
    String declared = names.isEmpty() ? "" : "it declares " + String.join(", ", names);
    if (name.isEmpty()) {
      throw new RequestException(
          specification.source()
              + (names.isEmpty() ? " declares no network" : " declares several networks; name one"),
          declared);
    }
    throw new RequestException(
        specification.source() + " declares no network '" + name.get() + "'",
        Spelling.nearest(name.get(), names)
            .map(near -> "did you mean '" + near + "'?")
            .orElse(declared));
  }
}
