package org.reluworkbench.workbench.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.Limits;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.campaign.ResultRow.Checked;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.campaign.SearchPiece;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.json.CertificateJson;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.OptimumProof;
import org.reluworkbench.problem.optimum.PiecePath;
import org.reluworkbench.problem.optimum.PieceTree;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.train.PieceTraining;
import org.reluworkbench.workbench.campaign.CertificateStore;
import org.reluworkbench.workbench.file.CertificateFiles;

/**
 * What the rounds of a search for the least loss have come to. It follows from the rows of the tasks
 * and their certificates alone, so that a search that was killed comes to the same again.
 */
final class TrainingRounds {

  /** How much a task of the first round visits for each piece that is to come of it. */
  private static final long FIRST = 8;

  /** How much a task of the second round visits; each round after it, so many times as much. */
  private static final long SECOND = 500;

  private static final long GROWTH = 4;
  private static final long MOST = 1_000_000;

  private final TrainingTask task;
  private final String data;
  private final int pieces;
  private final long seed;
  private final List<CampaignTask> all = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private List<CampaignTask> current = List.of();
  private Optional<Weights> weights = Optional.empty();
  private OptimumProof.ByPieces proof;
  private List<PiecePath> open;
  private int round;

  TrainingRounds(TrainingTask task, String data, int pieces, long seed) {
    this.task = task;
    this.data = data;
    this.pieces = pieces;
    this.seed = seed;
    this.open = PieceTraining.everything(task);
    this.proof = new OptimumProof.ByPieces(
        Collections.nCopies(task.units() + 1, new OptimumProof.Case(0, PieceTree.Leaf.BY_PATH)));
  }

  /** Whether nothing is left to be searched, or only what was lost. */
  boolean isOver() {
    return open.isEmpty();
  }

  /** Whether every piece was searched: nothing is better than the weights. */
  boolean isOptimal() {
    return open.isEmpty() && lost.isEmpty();
  }

  /** What was lost, by name, and why. */
  List<String> lost() {
    return List.copyOf(lost);
  }

  /** The best weights so far; those of a constant before the first round. */
  Weights weights() {
    return weights.orElseGet(() -> new Weights(
        Collections.nCopies(task.units(), AffineFunction.constant(task.dimension(), Rational.ZERO)),
        List.copyOf(Collections.nCopies(task.units(), Rational.ZERO)),
        Rational.ZERO));
  }

  OptimumProof.ByPieces proof() {
    return proof;
  }

  int rounds() {
    return round;
  }

  int tasks() {
    return all.size();
  }

  /** {@code round 2: loss 12.5, 340 pieces open}. */
  String line() {
    return "round " + round
        + weights.map(best -> ": loss " + task.lossOf(best).approximately()).orElse("") + ", "
        + open.size() + " pieces open";
  }

  /** The tasks of all rounds so far and of the next one. */
  List<CampaignTask> begin(Limits limits) {
    int count = round == 0 ? 1 : Math.min(pieces, open.size());
    List<List<PiecePath>> shares = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shares.add(new ArrayList<>());
    }
    for (int i = 0; i < open.size(); i++) {
      shares.get(i % count).add(open.get(i));
    }
    List<CampaignTask> tasks = new ArrayList<>();
    for (List<PiecePath> share : shares) {
      SearchPiece search = new SearchPiece(task, weights, share, visits(), seed);
      Recipe recipe = new Recipe.Search(data, round, tasks.size() + 1, search);
      tasks.add(new CampaignTask(recipe, CampaignEngine.OWN, limits));
    }
    current = tasks;
    all.addAll(tasks);
    return List.copyOf(all);
  }

  private long visits() {
    if (round == 0) {
      return FIRST * pieces;
    }
    long visits = SECOND;
    for (int i = 1; i < round && visits < MOST; i++) {
      visits *= GROWTH;
    }
    return visits;
  }

  /**
   * Takes what came of the tasks of this round.
   *
   * @throws IOException if a certificate is gone
   */
  void finish(ResultTable table, CertificateStore certificates) throws IOException {
    Map<String, ResultRow> rows =
        table.rows().stream().collect(Collectors.toMap(ResultRow::task, Function.identity()));
    List<PiecePath> left = new ArrayList<>();
    for (CampaignTask done : current) {
      SearchPiece search = ((Recipe.Search) done.recipe()).search();
      ResultRow row = rows.get(done.id());
      if (row.checked().equals(Optional.of(Checked.VERIFIED))) {
        take(search, certificate(certificates.file(row.certificate().orElseThrow())));
      }
      boolean goesOn = row.reason().equals(Optional.of(Recipe.Search.LEFT_TO_NEXT_ROUND));
      boolean isSound = row.checked().equals(Optional.of(Checked.VERIFIED));
      if (isSound && goesOn) {
        left.addAll(search.open());
      } else if (!isSound || row.verdict() != Answer.HOLDS) {
        lost.add("undecided: round " + round + ", piece "
            + ((Recipe.Search) done.recipe()).piece() + ": "
            + row.reason().orElse("certificate rejected"));
      }
    }
    open = PieceTraining.open(task, proof, left, task.lossOf(weights()));
    round++;
  }

  private void take(SearchPiece search, Certificate.Optimum found) {
    if (found.loss().compareTo(task.lossOf(weights())) < 0 || weights.isEmpty()) {
      weights = Optional.of(found.weights());
    }
    OptimumProof.ByPieces part = (OptimumProof.ByPieces) found.proof();
    // Before the first round there is no tree that a part could belong to.
    proof = round == 0 ? part : PieceTraining.merged(proof, part, search.open());
  }

  private Certificate.Optimum certificate(Path file) throws IOException {
    Diagnosed<CertificateJson.Sealed> read = CertificateFiles.read(file);
    if (read instanceof Diagnosed.Fine<CertificateJson.Sealed> fine
        && fine.value().certificate() instanceof Certificate.Optimum optimum
        && fine.value().intact()
        && optimum.task().equals(task)
        && optimum.proof() instanceof OptimumProof.ByPieces) {
      return optimum;
    }
    throw new IOException(file + " is no longer the certificate that its task has written");
  }
}
