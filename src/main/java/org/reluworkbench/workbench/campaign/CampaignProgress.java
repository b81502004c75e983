package org.reluworkbench.workbench.campaign;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a campaign is.
 *
 * @param all tasks of the plan
 * @param found tasks that an earlier run had finished
 * @param satisfiable tasks so far with this verdict
 * @param holds pieces so far that are as claimed
 * @param elapsed since this run began
 */
public record CampaignProgress(
    int all,
    int found,
    int satisfiable,
    int unsatisfiable,
    int undecided,
    int holds,
    int refuted,
    Duration elapsed) {

  public int finished() {
    return satisfiable + unsatisfiable + undecided + holds + refuted;
  }

  /** Tasks of this run in a minute; empty before the first. */
  public Optional<Double> perMinute() {
    int here = finished() - found;
    return here == 0 || elapsed.isZero()
        ? Optional.empty()
        : Optional.of(here * 60_000.0 / Math.max(1, elapsed.toMillis()));
  }

  /** How long the rest will take if it goes on like this. */
  public Optional<Duration> rest() {
    return perMinute()
        .map(rate -> Duration.ofMillis((long) ((all - finished()) * 60_000.0 / rate)));
  }

  /** {@code 120/2000 · 410 a minute · 4 min 35 s left · 70 sat, 40 unsat, 10 undecided}. */
  public String line() {
    return finished() + "/" + all
        + perMinute().map(rate -> " · " + Math.round(rate) + " a minute").orElse("")
        + rest().map(left -> " · " + words(left) + " left").orElse("")
        + (holds + refuted == 0
            ? " · " + satisfiable + " sat, " + unsatisfiable + " unsat, "
            : " · " + holds + " hold, " + refuted + " refuted, ")
        + undecided + " undecided";
  }

  private static String words(Duration time) {
    if (time.toHours() > 0) {
      return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
    return time.toMinutes() > 0
        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
        : time.toSeconds() + " s";
  }
}
