package org.reluworkbench.workbench.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.workbench.bench.Summary.Spread;
import org.reluworkbench.workbench.file.RequestException;

/**
 * Trains on data of growing size, checks every certificate, and fits the exponent of N in time and
 * work beside that of the theorem.
 */
public final class TrainBench {

  /**
   * How it is done.
   *
   * @param instances of each size
   * @param seed of the first of them
   * @param timeout of one training
   * @param warmUp how long each family's smallest data are trained on for nothing
   * @param form how it is told
   */
  public record Options(
      int instances, long seed, Duration timeout, Duration warmUp, BenchRun.Form form) {}

  private record Row(int size, List<TrainRun> runs) {}

  private final List<TrainFamily> families;
  private final Options options;
  private final Map<String, String> tools;
  private final Budget budget = Budget.unlimited();

  private TrainBench(List<TrainFamily> families, Options options, Map<String, String> tools) {
    this.families = families;
    this.options = options;
    this.tools = tools;
  }

  /**
   * A bench for families as users write them.
   *
   * @param families such as {@code l1:k=1,d=2,n=8/16/32}; if none, a choice of them
   * @param tools that the certificates are to name
   */
  public static TrainBench of(List<String> families, Options options, Map<String, String> tools)
      throws RequestException {
    return new TrainBench(TrainText.families(families), options, tools);
  }

  /** Ends the work soon. */
  public void cancel() {
    budget.cancel();
  }

  /**
   * Measures everything.
   *
   * @param announce hears what is measured next
   * @param print gets the lines of the report
   * @return refuted if a certificate was rejected; undecided if a training did not end
   */
  public ClaimVerdict run(Consumer<String> announce, Consumer<String> print) {
    ClaimVerdict verdict = ClaimVerdict.HOLDS;
    for (TrainFamily family : families) {
      warmUp(family);
      List<Row> rows = new ArrayList<>();
      if (!options.form().json()) {
        print.accept(family.name());
        print.accept(line("N", "time", "longest", work(family), "check", "answers"));
      }
      for (int size : family.sizes()) {
        if (budget.isCancelled()) {
          return verdict == ClaimVerdict.HOLDS ? ClaimVerdict.UNDECIDED : verdict;
        }
        announce.accept(family.name() + ", N = " + size);
        Row row = measure(family, size);
        rows.add(row);
        verdict = worse(verdict, row);
        print.accept(options.form().json() ? json(family, row) : text(row));
      }
      print.accept(options.form().json() ? jsonFit(family, rows) : textFit(family, rows));
    }
    return verdict;
  }

  private static ClaimVerdict worse(ClaimVerdict verdict, Row row) {
    if (!row.runs().stream().allMatch(TrainRun::right)) {
      return ClaimVerdict.REFUTED;
    }
    return verdict == ClaimVerdict.HOLDS && !row.runs().stream().allMatch(TrainRun::done)
        ? ClaimVerdict.UNDECIDED
        : verdict;
  }

  private void warmUp(TrainFamily family) {
    long end = System.nanoTime() + options.warmUp().toNanos();
    while (System.nanoTime() - end < 0 && !budget.isCancelled()) {
      train(family, family.sizes().get(0), options.seed(), options.warmUp());
    }
  }

  private Row measure(TrainFamily family, int size) {
    List<TrainRun> runs = new ArrayList<>();
    for (int i = 0; i < options.instances(); i++) {
      runs.add(train(family, size, options.seed() + i, options.timeout()));
    }
    return new Row(size, runs);
  }

  private TrainRun train(TrainFamily family, int size, long seed, Duration time) {
    return TrainRun.of(family.trainer(), family.data(size, seed), tools, budget.child(time));
  }

  private double seconds(Clock clock) {
    return options.form().clock().apply(clock).toNanos() / 1e9;
  }

  private Spread time(Row row) {
    return Spread.of(row.runs().stream().map(run -> seconds(run.clock())).toList())
        .orElseThrow();
  }

  private static Optional<Spread> work(Row row) {
    return Spread.of(row.runs().stream()
        .flatMap(run -> run.work().stream())
        .map(Long::doubleValue)
        .toList());
  }

  private Optional<Spread> check(Row row) {
    return Spread.of(row.runs().stream()
        .flatMap(run -> run.check().stream())
        .map(this::seconds)
        .toList());
  }

  /** Of those that ended: how time grows with N; empty unless there are two sizes of them. */
  private Optional<Double> timeExponent(List<Row> rows) {
    PowerLaw law = new PowerLaw();
    rows.forEach(row -> row.runs().stream()
        .filter(TrainRun::done)
        .forEach(run -> law.add(row.size(), seconds(run.clock()))));
    return law.exponent();
  }

  private static Optional<Double> workExponent(List<Row> rows) {
    PowerLaw law = new PowerLaw();
    rows.forEach(row -> row.runs().stream()
        .filter(TrainRun::done)
        .forEach(run -> run.work().ifPresent(work -> law.add(row.size(), work))));
    return law.exponent();
  }

  private static String work(TrainFamily family) {
    return family.trainer().loss().isPresent()
        ? "pieces"
        : family.trainer().byPieces() ? "" : "units";
  }

  private static String bound(TrainFamily family) {
    String power = "N^" + family.theorem();
    return switch (family.trainer()) {
      case OVERPARAMETERISED -> power + " operations, but for a logarithm";
      case COMPACT -> power + " operations";
      default -> power + " pieces";
    };
  }

  private String text(Row row) {
    Spread time = time(row);
    return line(
        row.size(),
        String.format(Locale.ROOT, "%.4f s", time.median()),
        String.format(Locale.ROOT, "%.4f s", time.largest()),
        work(row).map(work -> String.format(Locale.ROOT, "%.0f", work.median())).orElse(""),
        check(row)
            .map(check -> String.format(Locale.ROOT, "%.4f s", check.median()))
            .orElse(""),
        String.join(", ", answers(row))
            + (row.runs().stream().allMatch(TrainRun::right) ? "" : " REJECTED"));
  }

  private static List<String> answers(Row row) {
    return row.runs().stream().map(TrainRun::answer).toList();
  }

  private String textFit(TrainFamily family, List<Row> rows) {
    String work = workExponent(rows)
        .map(exponent -> String.format(Locale.ROOT, ", %s N^%.2f", work(family), exponent))
        .orElse("");
    return "  fitted: "
        + timeExponent(rows)
            .map(exponent -> String.format(Locale.ROOT, "time N^%.2f", exponent) + work)
            .orElse("too few sizes ended")
        + "; theorem: at most " + bound(family);
  }

  private static String line(Object... columns) {
    return String.format(Locale.ROOT, "  %8s %12s %12s %9s %12s  %s", columns).stripTrailing();
  }

  private String json(TrainFamily family, Row row) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("family", family.name());
    node.put("points", row.size());
    row.runs().forEach(run -> {
      ObjectNode one = node.withArray("runs").addObject();
      one.put("answer", run.answer());
      one.put("done", run.done());
      one.put("right", run.right());
      run.work().ifPresent(work -> one.put(work(family), work));
      one.put("millis", run.clock().wall().toNanos() / 1e6);
      one.put("cpuMillis", run.clock().cpu().toNanos() / 1e6);
      run.check().ifPresent(check -> one.put("checkMillis", check.wall().toNanos() / 1e6));
    });
    return node.toString();
  }

  private String jsonFit(TrainFamily family, List<Row> rows) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode content = node.putObject("fitted");
    content.put("family", family.name());
    timeExponent(rows).ifPresent(exponent -> content.put("timeExponent", exponent));
    workExponent(rows).ifPresent(exponent -> content.put("workExponent", exponent));
    content.put("theoremExponent", family.theorem());
    content.put("theorem", bound(family));
    return node.toString();
  }
}
