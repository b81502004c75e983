package org.reluworkbench.workbench.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.reluworkbench.workbench.bench.Measurement.Proof;
import org.reluworkbench.workbench.bench.Measurement.Run;
import org.reluworkbench.workbench.bench.Summary.Spread;
import org.reluworkbench.workbench.decide.Engine;

/**
 * Measurements as a table for people: a column for each engine, with how much slower it is than our
 * own in brackets.
 */
public final class BenchText {

  private static final String OWN = Engine.OWN.word();
  private static final int SHORTEST_NAME = 12;
  private static final String NOTHING = "-";

  private final List<String> engines;
  private final int nameWidth;
  private final Function<Clock, Duration> clock;

  /**
   * A table.
   *
   * @param names of all instances that will come, for the width of the first column
   * @param clock which of the two clocks is shown
   */
  public BenchText(List<Engine> engines, List<String> names, Function<Clock, Duration> clock) {
    this.engines = engines.stream().map(Engine::word).toList();
    this.nameWidth =
        Math.max(SHORTEST_NAME, names.stream().mapToInt(String::length).max().orElse(0));
    this.clock = clock;
  }

  /** The line above a group's instances. */
  public List<String> head(String group, String sizes) {
    List<String> cells = new ArrayList<>(List.of("answer"));
    for (String engine : engines) {
      cells.add(engine);
      if (!engine.equals(OWN)) {
        cells.add("");
      }
    }
    cells.addAll(List.of("sat4j", "own/sat4j", "lemmas", "steps", "proof", "check"));
    return List.of(group + "  (" + sizes + ")", line("", cells));
  }

  /** An instance. */
  public List<String> row(Measurement measurement) {
    Summary alone = new Summary("", List.of(measurement), clock);
    List<String> cells = new ArrayList<>(List.of(answer(measurement)));
    for (String engine : engines) {
      Optional<Run> run = measurement.run(engine);
      cells.add(run.map(this::time).orElse(NOTHING));
      if (!engine.equals(OWN)) {
        String more = run.isPresent() && !run.get().isDecided() ? ">" : "";
        cells.add(bracketed(more, alone.ratio(engine, OWN)));
      }
    }
    cells.add(measurement.reference().map(this::time).orElse(NOTHING));
    cells.add(factor(alone.overhead(OWN).map(Spread::median)));
    cells.addAll(proofCells(alone, measurement.proof()));
    List<String> lines = new ArrayList<>(List.of(line(measurement.instance().name(), cells)));
    for (Run run : measurement.runs()) {
      if (!run.isDecided()) {
        lines.add(" ".repeat(nameWidth + 4) + run.engine() + ": " + run.detail());
      }
    }
    if (measurement.answers().size() > 1) {
      lines.add(" ".repeat(nameWidth + 4) + "DISAGREEMENT: " + answers(measurement));
    }
    if (measurement.proof().isPresent() && !measurement.proof().get().accepted()) {
      lines.add(" ".repeat(nameWidth + 4) + "the certificate is not accepted");
    }
    return lines;
  }

  private static String answers(Measurement measurement) {
    List<String> all = new ArrayList<>();
    measurement.runs().forEach(run -> all.add(run.engine() + " " + run.answer()));
    measurement.reference().ifPresent(run -> all.add(run.engine() + " " + run.answer()));
    return String.join(", ", all);
  }

  private static List<String> proofCells(Summary alone, Optional<Proof> proof) {
    if (proof.isEmpty()) {
      return List.of(NOTHING, NOTHING, NOTHING, NOTHING);
    }
    Proof found = proof.get();
    return List.of(
        String.valueOf(found.lemmas()),
        String.valueOf(found.steps()),
        size(found.bytes()),
        seconds(alone.checkSeconds(found)));
  }

  private static String answer(Measurement measurement) {
    List<String> answers = measurement.answers();
    if (answers.size() != 1) {
      return answers.isEmpty() ? "?" : "BOTH";
    }
    return answers.get(0).equals("satisfiable") ? "yes" : "no";
  }

  /** The middle of a group, and what can be said of it as a whole. */
  List<String> foot(Summary summary) {
    List<String> cells = new ArrayList<>(List.of(""));
    for (String engine : engines) {
      cells.add(summary.time(engine).map(Spread::median).map(BenchText::seconds).orElse(NOTHING));
      if (!engine.equals(OWN)) {
        cells.add(bracketed("", summary.ratio(engine, OWN)));
      }
    }
    cells.add(summary.reference().map(Spread::median).map(BenchText::seconds).orElse(NOTHING));
    cells.add(factor(summary.overhead(OWN).map(Spread::median)));
    List<String> lines = new ArrayList<>(List.of(line("median", cells)));
    int all = summary.measurements().size();
    for (String engine : engines) {
      summary
          .time(engine)
          .ifPresent(spread -> lines.add("  " + engine + ": " + summary.decided(engine) + " of "
              + all + " decided, at most " + seconds(spread.largest())
              + summary
                  .ratio(engine, OWN)
                  .filter(ratio -> !engine.equals(OWN))
                  .map(ratio -> "; " + times(ratio) + " own")
                  .orElse("")));
    }
    summary
        .overhead(OWN)
        .ifPresent(ratio -> lines.add("  own: " + times(ratio) + " Sat4j on the source"));
    summary
        .checking(OWN)
        .ifPresent(ratio ->
            lines.add("  checking a no, reading it included: " + times(ratio) + " deciding"));
    return lines;
  }

  /** Of a group in disguise. */
  static String disguise(String engine, Spread ratio) {
    return "  " + engine + ": " + times(ratio) + " undisguised";
  }

  private static String times(Spread ratio) {
    return String.format(
        Locale.ROOT,
        "%s times (median; %s to %s)",
        number(ratio.median()),
        number(ratio.smallest()),
        number(ratio.largest()));
  }

  private String line(String name, List<String> cells) {
    StringBuilder line = new StringBuilder(String.format("  %-" + nameWidth + "s", name));
    for (String cell : cells) {
      line.append(String.format(" %9s", cell));
    }
    return line.toString().stripTrailing();
  }

  private String time(Run run) {
    return (run.isDecided() ? "" : ">") + seconds(clock.apply(run.time()).toNanos() / 1e9);
  }

  private static String bracketed(String before, Optional<Spread> ratio) {
    return ratio.map(spread -> "(" + before + number(spread.median()) + "x)").orElse("");
  }

  private static String factor(Optional<Double> ratio) {
    return ratio.map(value -> number(value) + "x").orElse(NOTHING);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }

  private static String seconds(double value) {
    if (value < 1) {
      return String.format(Locale.ROOT, value < 0.01 ? "%.1f ms" : "%.0f ms", value * 1000);
    }
    return String.format(Locale.ROOT, value < 10 ? "%.2f s" : "%.1f s", value);
  }

  private static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
