package org.reluworkbench.workbench.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.reluworkbench.interchange.CsvSelection;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.workbench.file.RequestException;

/**
 * What {@code relu train} is asked for.
 *
 * @param data a CSV file
 * @param label {@code COLUMN} or {@code COLUMN==VALUE}; if absent, the last column
 * @param columns of the input; if empty, all others
 * @param rows only so many, if given
 * @param aim what to look for
 * @param weights where the weights go, if anywhere
 * @param resumed the certificate of an earlier run that ended early, to go on from
 */
public record TrainingRequest(
    Path data,
    Optional<String> label,
    List<String> columns,
    Optional<Integer> rows,
    Aim aim,
    Optional<Path> weights,
    Optional<Path> resumed) {

  private static final String EQUALS = "==";

  /** What to look for. */
  public sealed interface Aim {

    /** Weights of loss zero, or the proof that there are none. */
    record Zero(int units) implements Aim {}

    /** Weights of least loss, with proof. */
    record Least(int units, Loss loss) implements Aim {
      public Least {
        Objects.requireNonNull(loss);
      }
    }

    /**
     * Weights of loss zero with as many units as it takes.
     *
     * @param compact whether to look for few
     */
    record Overparameterised(boolean compact) implements Aim {}
  }

  public TrainingRequest {
    Objects.requireNonNull(data);
    Objects.requireNonNull(label);
    columns = List.copyOf(columns);
    Objects.requireNonNull(rows);
    Objects.requireNonNull(aim);
    Objects.requireNonNull(weights);
    Objects.requireNonNull(resumed);
  }

  /**
   * What a shape such as {@code 2,1} and a loss such as {@code l1} ask for.
   *
   * @throws RequestException if they are none
   */
  public static Aim aim(String shape, String loss) throws RequestException {
    if (!shape.matches("[1-9][0-9]{0,5},\\s*1")) {
      throw new RequestException(
          "'" + shape + "' is no shape", "write k,1 for k units: --shape 2,1");
    }
    int units = Integer.parseInt(shape.substring(0, shape.indexOf(',')));
    if (loss.equals("zero")) {
      return new Aim.Zero(units);
    }
    Optional<Loss> known = Loss.of(loss);
    if (known.isEmpty()) {
      throw new RequestException("'" + loss + "' is no loss", "there are " + losses());
    }
    return new Aim.Least(units, known.get());
  }

  /** {@code zero, l1, ...}. */
  private static String losses() {
    return "zero, "
        + String.join(", ", Arrays.stream(Loss.values()).map(Loss::word).toList());
  }

  CsvSelection selection() {
    Optional<Integer> split = label.map(text -> text.indexOf(EQUALS)).filter(at -> at >= 0);
    Optional<String> column =
        label.map(text -> split.isPresent() ? text.substring(0, split.get()).strip() : text);
    Optional<String> value =
        split.map(at -> label.orElseThrow().substring(at + EQUALS.length()).strip());
    return new CsvSelection(
        column, value, columns, rows.map(OptionalInt::of).orElseGet(OptionalInt::empty));
  }
}
