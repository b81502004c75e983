package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.campaign.Limits;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.report.TrainingReport;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.campaign.ClusterCampaign;
import org.reluworkbench.workbench.campaign.LocalRunner;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.training.TrainingCampaign;
import org.reluworkbench.workbench.training.TrainingRequest;
import picocli.CommandLine.Option;

/** The options of {@code relu train} that make a campaign of it. */
final class TrainingPieces {

  @Option(
      names = "--campaign",
      paramLabel = "DIR",
      description = "Search for the least l1, l2 or linf loss in pieces, worker processes side by"
          + " side, in rounds that share the best weights; --timeout is for a piece of a round."
          + " The same command goes on after a crash.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--pieces",
      paramLabel = "N",
      defaultValue = "16",
      converter = PositiveConverter.class,
      description = "With --campaign: how many a round has at most (default: 16).")
  private int pieces;

  @Option(
      names = "--memory",
      paramLabel = "MIB",
      defaultValue = "1024",
      converter = PositiveConverter.class,
      description = "With --campaign: mebibytes for each worker (default: 1024).")
  private int memory;

  @Option(
      names = "--spark",
      paramLabel = "MASTER",
      description = "With --campaign: work on Apache Spark, as relu campaign does.")
  private Optional<String> spark = Optional.empty();

  boolean areWanted() {
    return folder.isPresent();
  }

  boolean spark() {
    return spark.isPresent();
  }

  Diagnosed<TrainingReport> run(
      TrainingRequest request,
      CommonOptions options,
      ProgressLine progress,
      Interruption interruption)
      throws RequestException, IOException {
    TrainingCampaign campaign = new TrainingCampaign(
        new TrainingCampaign.Settings(
            Versions.ofThisBuild().tools(),
            pieces,
            new Limits(options.timeout(), Math.max(memory, Limits.LEAST_MEBIBYTES), 0),
            options.seed()),
        (tasks, open, listener) -> spark.isPresent()
            ? new ClusterCampaign(spark.get(), tasks, open, listener)
            : new LocalRunner(tasks, open, options.threads(), List.of(), listener),
        progress::show);
    interruption.onRequest(campaign::cancel);
    return campaign.run(request, folder.orElseThrow());
  }
}
