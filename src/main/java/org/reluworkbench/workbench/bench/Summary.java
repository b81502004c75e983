package org.reluworkbench.workbench.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Middle and extreme values over the instances of a group. An engine that ran out of time counts
 * with the time that it had, so that a ratio to it is a lower bound.
 *
 * @param group its name
 * @param measurements of its instances, at least one
 * @param clock which of the two clocks counts
 */
record Summary(String group, List<Measurement> measurements, Function<Clock, Duration> clock) {

  /**
   * Of some numbers.
   *
   * @param smallest of them
   * @param median the lower one of the two in the middle, if there are two
   * @param largest of them
   */
  record Spread(double smallest, double median, double largest) {

    static Optional<Spread> of(List<Double> numbers) {
      List<Double> sorted = numbers.stream().sorted().toList();
      return sorted.isEmpty()
          ? Optional.empty()
          : Optional.of(new Spread(
              sorted.get(0), sorted.get((sorted.size() - 1) / 2), sorted.get(sorted.size() - 1)));
    }
  }

  Summary {
    measurements = List.copyOf(measurements);
  }

  double seconds(Clock time) {
    return clock.apply(time).toNanos() / 1e9;
  }

  /** Seconds of an engine. */
  Optional<Spread> time(String engine) {
    return Spread.of(measurements.stream()
        .flatMap(measurement -> measurement.run(engine).stream())
        .map(run -> seconds(run.time()))
        .toList());
  }

  /** How many instances an engine has decided. */
  long decided(String engine) {
    return measurements.stream()
        .flatMap(measurement -> measurement.run(engine).stream())
        .filter(Measurement.Run::isDecided)
        .count();
  }

  /** By what factor an engine is slower than another, instance by instance. */
  Optional<Spread> ratio(String engine, String to) {
    return Spread.of(measurements.stream()
        .flatMap(measurement -> ratio(measurement.run(engine), measurement.run(to)).stream())
        .toList());
  }

  /** By what factor an engine is slower than the source is decided by Sat4j. */
  Optional<Spread> overhead(String engine) {
    return Spread.of(measurements.stream()
        .flatMap(measurement -> ratio(measurement.run(engine), measurement.reference()).stream())
        .toList());
  }

  /** Seconds for the source by Sat4j. */
  Optional<Spread> reference() {
    return Spread.of(measurements.stream()
        .flatMap(measurement -> measurement.reference().stream())
        .map(run -> seconds(run.time()))
        .toList());
  }

  /** Checking time, reading included, over decision time, for the negative answers. */
  Optional<Spread> checking(String engine) {
    return Spread.of(measurements.stream()
        .filter(measurement -> measurement.answers().contains("unsatisfiable")
            && measurement.proof().isPresent())
        .map(measurement -> checkSeconds(measurement.proof().orElseThrow())
            / seconds(measurement.run(engine).orElseThrow().time()))
        .toList());
  }

  double checkSeconds(Measurement.Proof proof) {
    return seconds(proof.check()) + seconds(proof.read());
  }

  private Optional<Double> ratio(Optional<Measurement.Run> slow, Optional<Measurement.Run> quick) {
    if (slow.isEmpty() || quick.isEmpty() || seconds(quick.get().time()) == 0) {
      return Optional.empty();
    }
    return Optional.of(seconds(slow.get().time()) / seconds(quick.get().time()));
  }

  /** Instance by instance, what an engine needs in disguise over what it needs without. */
  static Optional<Spread> disguise(
      Summary disguised, List<Optional<String>> originals, Summary plain, String engine) {
    return Spread.of(IntStream.range(0, originals.size())
        .boxed()
        .flatMap(i -> plain.measurements().stream()
            .filter(one -> originals.get(i).equals(Optional.of(one.instance().name())))
            .flatMap(one ->
                disguised
                    .ratio(disguised.measurements().get(i).run(engine), one.run(engine))
                    .stream()))
        .toList());
  }
}
