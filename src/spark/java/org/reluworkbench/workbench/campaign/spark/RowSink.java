package org.reluworkbench.workbench.campaign.spark;

import java.io.IOException;
import java.util.Optional;
import org.reluworkbench.workbench.campaign.Cluster;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Hands rows on as they come in. Spark calls it once for each piece of the plan that is finished,
 * whichever attempt was the first, on its one thread for events.
 */
final class RowSink extends AbstractFunction2<Object, Finished[], BoxedUnit> {

  private final Cluster.Listener listener;
  private final Runnable giveUp;
  private volatile Optional<IOException> failure = Optional.empty();

  RowSink(Cluster.Listener listener, Runnable giveUp) {
    this.listener = listener;
    this.giveUp = giveUp;
  }

  @Override
  public BoxedUnit apply(Object piece, Finished[] rows) {
    try {
      for (Finished row : rows) {
        if (failure.isEmpty()) {
          listener.finished(row.executed());
        }
      }
    } catch (IOException e) {
      failure = Optional.of(e);
      giveUp.run();
    }
    return BoxedUnit.UNIT;
  }

  /** Why rows could not be handed on. */
  Optional<IOException> failure() {
    return failure;
  }
}
