package org.reluworkbench.workbench.convert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Specification;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.interchange.json.NamedNetwork;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.network.NetworkSearch;
import org.reluworkbench.workbench.network.NetworkSearches;

/** The network that a command speaks of, out of those that a file declares. */
final class Networks {

  private Networks() {}

  private static List<Entity.AnyNetwork> all(Specification specification) {
    return specification.entities().stream()
        .filter(Entity.AnyNetwork.class::isInstance)
        .map(Entity.AnyNetwork.class::cast)
        .toList();
  }

  /**
   * The network of that name, or the only one where no name is given; made if it must be.
   *
   * @throws RequestException if there is no such network, for the search found none
   */
  static Optional<NamedNetwork> find(
      Specification specification, Optional<String> name, RunOptions options, Budget budget)
      throws RequestException {
    List<Entity.AnyNetwork> found = all(specification).stream()
        .filter(network -> name.isEmpty() || network.name().equals(name.get()))
        .toList();
    return found.size() == 1
        ? Optional.of(
            new NamedNetwork(found.get(0).inputs(), network(found.get(0), options, budget)))
        : Optional.empty();
  }

  private static ReluNetwork network(Entity.AnyNetwork declared, RunOptions options, Budget budget)
      throws RequestException {
    if (declared instanceof Entity.Network given) {
      return given.network();
    }
    NetworkSearch search = new NetworkSearches(options, Map.of())
        .of((Entity.Made) declared, budget.child(options.timeout()));
    if (search instanceof NetworkSearch.Found found) {
      return found.weights().toNetwork(declared.inputs().size());
    }
    throw new RequestException(
        search instanceof NetworkSearch.None
            ? "there is no network '" + declared.name() + "': " + search.detail()
            : "the network '" + declared.name() + "' was not found: " + search.detail(),
        search instanceof NetworkSearch.None ? "" : "--timeout gives it more time");
  }

  /**
   * The same, but a network must be there.
   *
   * @throws RequestException if there is no such network, or it is not said which
   */
  static NamedNetwork named(
      Specification specification, Optional<String> name, RunOptions options, Budget budget)
      throws RequestException {
    Optional<NamedNetwork> found = find(specification, name, options, budget);
    if (found.isPresent()) {
      return found.get();
    }
    List<String> names =
        all(specification).stream().map(Entity.AnyNetwork::name).toList();
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
