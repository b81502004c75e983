package org.reluworkbench.workbench.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.train.cell.Cells;
import org.reluworkbench.train.cell.KnownArrangement;
import org.reluworkbench.train.cell.Tally;
import org.reluworkbench.workbench.file.RequestException;

/**
 * Counts the cells of arrangements, compares with what is known, and measures beside it the same tree
 * with exact linear programming at each question.
 */
public final class CellsBench {

  /**
   * How it is done.
   *
   * @param threads that enumerate
   * @param warmUp how long each arrangement is enumerated for nothing; once at least, to verify all
   *     witnesses
   * @param rival how long the slow way is watched, after warming up for as long; zero: not at all
   * @param form how it is told
   */
  public record Options(int threads, Duration warmUp, Duration rival, BenchRun.Form form) {}

  private record Timed(Tally tally, Clock clock) {}

  private final List<KnownArrangement> arrangements;
  private final Options options;
  private final BooleanSupplier stop;

  CellsBench(List<KnownArrangement> arrangements, Options options, BooleanSupplier stop) {
    this.arrangements = List.copyOf(arrangements);
    this.options = options;
    this.stop = stop;
  }

  /**
   * A bench for arrangements as users write them.
   *
   * @param families in the forms of {@link ArrangementText}; if none, a choice of them
   * @param seed of what is random in them
   * @param stop whether to end before everything is measured
   */
  public static CellsBench of(
      List<String> families, long seed, Options options, BooleanSupplier stop)
      throws RequestException {
    return new CellsBench(ArrangementText.arrangements(families, seed), options, stop);
  }

  /**
   * Measures everything.
   *
   * @param announce hears what is measured next
   * @param print gets the lines of the report
   * @return refuted if a number is not the known one or a witness not where it shall be; undecided if
   *     it was stopped
   */
  public ClaimVerdict run(Consumer<String> announce, Consumer<String> print) {
    ClaimVerdict verdict = ClaimVerdict.HOLDS;
    if (!options.form().json()) {
      print.accept(head());
    }
    for (KnownArrangement known : arrangements) {
      announce.accept(known.name());
      Cells cells = Cells.of(known.arrangement());
      long wrong = warmUp(cells);
      Timed own = timed(cells, stop);
      Optional<Timed> rival = rival(known);
      if (!own.tally().complete()) {
        return verdict == ClaimVerdict.HOLDS ? ClaimVerdict.UNDECIDED : verdict;
      }
      boolean right = wrong == 0 && own.tally().cells() == known.cells();
      verdict = right ? verdict : ClaimVerdict.REFUTED;
      print.accept(
          options.form().json() ? json(known, own, rival, right) : row(known, own, rival, right));
    }
    return verdict;
  }

  /** How many witnesses are wrong. */
  private long warmUp(Cells cells) {
    AtomicLong wrong = new AtomicLong();
    long end = System.nanoTime() + options.warmUp().toNanos();
    cells.forEach(
        options.threads(),
        cell -> {
          if (!cell.verifies(cells.arrangement())) {
            wrong.incrementAndGet();
          }
        },
        stop);
    while (System.nanoTime() - end < 0 && !stop.getAsBoolean()) {
      cells.forEach(options.threads(), cell -> {}, stop);
    }
    return wrong.get();
  }

  private Timed timed(Cells cells, BooleanSupplier until) {
    Clock.Started clock = Clock.start();
    Tally tally = cells.forEach(options.threads(), cell -> {}, until);
    return new Timed(tally, clock.stop());
  }

  private Optional<Timed> rival(KnownArrangement known) {
    if (options.rival().isZero()) {
      return Optional.empty();
    }
    Cells slow = Cells.byExactProgramming(known.arrangement());
    watch(slow);
    return Optional.of(watch(slow)).filter(timed -> timed.tally().cells() > 0);
  }

  private Timed watch(Cells slow) {
    long end = System.nanoTime() + options.rival().toNanos();
    return timed(slow, () -> System.nanoTime() - end >= 0 || stop.getAsBoolean());
  }

  private double seconds(Timed timed) {
    return options.form().clock().apply(timed.clock()).toNanos() / 1e9;
  }

  /** Time a cell over our time a cell. */
  private double ratio(Timed rival, Timed own) {
    return seconds(rival) / rival.tally().cells() / (seconds(own) / own.tally().cells());
  }

  private static String head() {
    return line("", "d", "n", "cells", "known", "asked", "exactly", "time", "exact LP");
  }

  private String row(KnownArrangement known, Timed own, Optional<Timed> rival, boolean right) {
    return line(
        known.name(),
        known.arrangement().dimension(),
        known.arrangement().size(),
        own.tally().cells(),
        right ? "yes" : "NO: " + known.cells(),
        own.tally().cutTests(),
        own.tally().exactTests(),
        String.format(Locale.ROOT, "%.3f s", seconds(own)),
        rival
            .map(timed -> String.format(
                Locale.ROOT,
                "%.0f x%s",
                ratio(timed, own),
                timed.tally().complete() ? "" : " so far"))
            .orElse("-"));
  }

  private static String line(Object... columns) {
    return String.format(Locale.ROOT, "%-28s %4s %6s %8s %6s %9s %8s %10s  %s", columns)
        .stripTrailing();
  }

  private String json(KnownArrangement known, Timed own, Optional<Timed> rival, boolean right) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("arrangement", known.name());
    node.put("dimension", known.arrangement().dimension());
    node.put("hyperplanes", known.arrangement().size());
    node.put("known", known.cells());
    node.put("right", right);
    node.put("threads", options.threads());
    node.set("own", json(own));
    rival.ifPresent(timed -> {
      node.set("exactProgramming", json(timed));
      node.put("exactProgrammingTimesOwn", ratio(timed, own));
    });
    return node.toString();
  }

  private static ObjectNode json(Timed timed) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("cells", timed.tally().cells())
        .put("complete", timed.tally().complete())
        .put("cutTests", timed.tally().cutTests())
        .put("exactTests", timed.tally().exactTests())
        .put("millis", timed.clock().wall().toNanos() / 1e6)
        .put("cpuMillis", timed.clock().cpu().toNanos() / 1e6);
  }
}
