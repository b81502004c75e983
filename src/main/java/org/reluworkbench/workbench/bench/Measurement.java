package org.reluworkbench.workbench.bench;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.family.Instance;

/**
 * What the engines made of one instance.
 *
 * @param instance that was measured
 * @param sizes of what was decided
 * @param runs one for each engine that was asked, in order
 * @param reference the source decided by Sat4j, where it is propositional
 * @param proof about our own engine's certificate, if it was asked and has an answer
 */
public record Measurement(
    Instance instance,
    String sizes,
    List<Run> runs,
    Optional<Run> reference,
    Optional<Proof> proof) {

  /**
   * One engine's work.
   *
   * @param engine by its name
   * @param answer {@code satisfiable}, {@code unsatisfiable} or {@code unknown}
   * @param detail why it is not known; empty if it is
   * @param time that it took
   */
  public record Run(String engine, String answer, String detail, Clock time) {

    private static final String UNKNOWN = "unknown";

    public Run {
      Objects.requireNonNull(engine);
      Objects.requireNonNull(answer);
      Objects.requireNonNull(detail);
      Objects.requireNonNull(time);
    }

    public boolean isDecided() {
      return !answer.equals(UNKNOWN);
    }
  }

  /**
   * What a certificate is like.
   *
   * @param lemmas that it rests on
   * @param steps of its clausal proof, or leaves of its trees of activations
   * @param bytes of its file
   * @param check how long the checker takes, without reading the file
   * @param read how long reading the file takes
   * @param accepted whether the checker accepts it, uncertified parts not counted as accepted
   */
  public record Proof(
      int lemmas, long steps, long bytes, Clock check, Clock read, boolean accepted) {}

  public Measurement {
    Objects.requireNonNull(instance);
    Objects.requireNonNull(sizes);
    runs = List.copyOf(runs);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(proof);
  }

  public Optional<Run> run(String engine) {
    return runs.stream().filter(run -> run.engine().equals(engine)).findFirst();
  }

  /** The answers that were given, each once: more than one means that someone is wrong. */
  public List<String> answers() {
    return java.util.stream.Stream.concat(runs.stream(), reference.stream())
        .filter(Run::isDecided)
        .map(Run::answer)
        .distinct()
        .toList();
  }
}
