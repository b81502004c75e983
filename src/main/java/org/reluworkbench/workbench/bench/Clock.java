package org.reluworkbench.workbench.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

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

  static Started start() {
    return new Started();
  }
}
