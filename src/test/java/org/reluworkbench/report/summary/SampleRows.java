package org.reluworkbench.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.campaign.Digest;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.campaign.ResultRow.Checked;
import org.reluworkbench.numeric.Rational;

/** Rows as a campaign could write them. */
public final class SampleRows {

  private SampleRows() {}

  /** A row; the certificate of a decided one is called by the hash of the task. */
  public static ResultRow row(
      String family,
      long size,
      Rational ratio,
      long seed,
      String engine,
      Answer verdict,
      long millis) {
    String task = Digest.of(family + size + ratio + seed + engine);
    boolean decided = verdict != Answer.UNDECIDED;
    return new ResultRow(
        task.substring(0, 24),
        family,
        "ratio=" + ratio + " variables=" + size,
        Optional.of(seed),
        Optional.of(size),
        Optional.of(ratio),
        Optional.of(4 * size),
        Optional.of(2 * size),
        engine,
        verdict,
        decided ? Optional.empty() : Optional.of("time-out"),
        Optional.empty(),
        Optional.empty(),
        decided ? Optional.of(task) : Optional.empty(),
        decided ? Optional.of(Checked.VERIFIED) : Optional.empty(),
        Optional.empty(),
        millis,
        1,
        1);
  }

  /** Two engines on instances of four sizes and seven ratios; all satisfiable at 3, none at 6. */
  public static List<ResultRow> table() {
    List<ResultRow> rows = new ArrayList<>();
    for (long size = 5; size <= 20; size += 5) {
      for (long half = 6; half <= 12; half++) {
        for (long seed = 0; seed < 3; seed++) {
          Rational ratio = Rational.of(half, 2);
          Answer answer = half + seed < 10 ? Answer.SATISFIABLE : Answer.UNSATISFIABLE;
          rows.add(row("3-sat", size, ratio, seed, "own", answer, size * half));
          boolean hard = size == 20 && half >= 8;
          rows.add(row(
              "3-sat",
              size,
              ratio,
              seed,
              "z3-lra",
              hard ? Answer.UNDECIDED : answer,
              hard ? 10_000 : size * size * half));
        }
      }
    }
    return rows;
  }
}
