package org.reluworkbench.workbench.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * How long something took.
 *
 * @param wall by the clock on the wall
 * @param cpu of all processors, the solvers' threads and those of the Java machine itself included;
 *     on a machine that does other work too, the better measure
 */
public record Clock(Duration wall, Duration cpu) {

  /** A clock that runs. */
  static final class Started {

    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long wall = System.nanoTime();
    private final long cpu = SYSTEM.getProcessCpuTime();

    Clock stop() {
      return new Clock(
          Duration.ofNanos(System.nanoTime() - wall),
          Duration.ofNanos(SYSTEM.getProcessCpuTime() - cpu));
    }
  }

  /** The one in the middle, by wall time; of an even number, the lower of the two. */
  static Clock median(List<Clock> clocks) {
    return clocks.stream()
        .sorted(Comparator.comparing(Clock::wall))
        .toList()
        .get((clocks.size() - 1) / 2);
  }

  static Started start() {
    return new Started();
  }
}
