package org.reluworkbench.interchange;

import java.util.Objects;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;

/**
 * What {@code relu reduce} hands out and {@code relu extract} takes: an instance, what it reduces
 * to, and the rules between, applied anew, so that witnesses can travel back.
 *
 * @param route as it is written in the file
 * @param chain the route retraced: same source, same target
 */
public record Bundle(Route route, ReducedChain chain) {

  public Bundle {
    Objects.requireNonNull(route);
    Objects.requireNonNull(chain);
  }

  public static Bundle of(ReductionChain chain, ReducedChain reduced) {
    return new Bundle(Route.of(chain, reduced), reduced);
  }
}
