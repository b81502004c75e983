package org.reluworkbench.workbench.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reluworkbench.family.Instance;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.workbench.bench.Summary.Spread;
import org.reluworkbench.workbench.decide.Engine;

/** A line-up measured from its first entry to its last, and told of as it goes on. */
public final class BenchRun {

  /**
   * How it is told.
   *
   * @param json as JSON Lines, else as a table
   * @param clock which of the two clocks the table and the summaries show
   */
  public record Form(boolean json, Function<Clock, Duration> clock) {}

  private final Lineup lineup;
  private final Function<Instance, Measurement> bench;
  private final BooleanSupplier stop;
  private final List<String> engines;
  private final Form form;
  private final BenchText text;
  private final Map<String, List<Measurement>> finished = new LinkedHashMap<>();
  private final List<Optional<String>> originals = new ArrayList<>();
  private ClaimVerdict verdict = ClaimVerdict.HOLDS;

  /**
   * A run that has not started.
   *
   * @param engines in the order of their columns
   * @param bench measures one instance
   * @param stop whether the run is to end before the next instance
   */
  public BenchRun(
      Lineup lineup,
      List<Engine> engines,
      Function<Instance, Measurement> bench,
      BooleanSupplier stop,
      Form form) {
    this.lineup = lineup;
    this.bench = bench;
    this.stop = stop;
    this.engines = engines.stream().map(Engine::word).toList();
    this.form = form;
    this.text = new BenchText(
        engines,
        lineup.entries().stream().map(entry -> entry.instance().name()).toList(),
        form.clock());
  }

  /**
   * Measures everything.
   *
   * @param announce hears what is measured next
   * @param print gets the lines of the report
   * @return refuted if two engines disagree or a certificate is not accepted; undecided if there is
   *     an instance that none of them has decided
   */
  public ClaimVerdict run(Consumer<String> announce, Consumer<String> print) {
    for (int i = 0; i < lineup.entries().size() && !stop.getAsBoolean(); i++) {
      Lineup.Entry entry = lineup.entries().get(i);
      String group = entry.instance().group();
      announce.accept(i + "/" + lineup.entries().size() + "  " + group + " "
          + entry.instance().name());
      Measurement measurement = bench.apply(entry.instance());
      if (!finished.containsKey(group)) {
        originals.clear();
        if (!form.json()) {
          text.head(group, measurement.sizes()).forEach(print);
        }
      }
      finished.computeIfAbsent(group, name -> new ArrayList<>()).add(measurement);
      originals.add(entry.undisguised());
      judge(measurement);
      if (form.json()) {
        print.accept(BenchJson.row(measurement, entry.undisguised()));
      } else {
        text.row(measurement).forEach(print);
      }
      boolean last = i + 1 == lineup.entries().size()
          || !lineup.entries().get(i + 1).instance().group().equals(group);
      if (last || stop.getAsBoolean()) {
        foot(group, print);
      }
    }
    return verdict;
  }

  private void judge(Measurement measurement) {
    boolean wrong = measurement.answers().size() > 1
        || measurement.proof().map(proof -> !proof.accepted()).orElse(false);
    if (wrong) {
      verdict = ClaimVerdict.REFUTED;
    } else if (measurement.runs().stream().noneMatch(Measurement.Run::isDecided)
        && verdict == ClaimVerdict.HOLDS) {
      verdict = ClaimVerdict.UNDECIDED;
    }
  }

  private void foot(String group, Consumer<String> print) {
    Summary summary = new Summary(group, finished.get(group), form.clock());
    String plain = group.replaceFirst(" disguised$", "");
    Optional<Spread> disguise = plain.equals(group)
        ? Optional.empty()
        : Summary.disguise(
            summary,
            originals,
            new Summary(plain, finished.get(plain), form.clock()),
            Engine.OWN.word());
    if (form.json()) {
      print.accept(BenchJson.foot(summary, engines, disguise));
    } else {
      text.foot(summary).forEach(print);
      disguise.ifPresent(ratio -> print.accept(BenchText.disguise(Engine.OWN.word(), ratio)));
      print.accept("");
    }
  }
}
