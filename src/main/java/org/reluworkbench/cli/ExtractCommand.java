package org.reluworkbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.workbench.decide.Reducing;
import org.reluworkbench.workbench.decide.Reducing.Extracted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code relu extract}: an outside solver's weights, taken back to the source. */
@Command(
    name = "extract",
    description = {
      "Judges an outside solver's weights on the bundle's target, exactly, and takes them back to a"
          + " checked witness of its source; or says why they don't fit (exit code 1)."
    },
    footer = {
      "  relu reduce instances/valid/11-fano.relu fanoLess --to training -o fano.json --quiet",
      "  relu export instances/valid/11-fano.relu fanoLess --as training \\",
      "      --format smt-lra -o fano.smt2",
      "  z3 fano.smt2 >model.txt",
      "  relu extract fano.json model.txt",
      "    v part 1: ...",
      "    v part 2: ..."
    })
final class ExtractCommand implements Callable<ExitCode> {

  private final Terminal terminal;

  @Mixin
  private CommonOptions options;

  @Parameters(index = "0", paramLabel = "BUNDLE.json", description = "What 'relu reduce' wrote.")
  private Path bundle;

  @Parameters(
      index = "1",
      paramLabel = "WEIGHTS",
      description =
          "JSON {\"units\": [{\"weights\": [..], \"bias\": ..}], \"outputWeights\": [..], ..}, or what"
              + " an SMT solver prints for a script of 'relu export'.")
  private Path weights;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() {
    Diagnosed<Extracted> result = Reducing.extract(bundle, weights);
    if (!(result instanceof Diagnosed.Fine<Extracted> fine)) {
      Diagnostics.print(terminal, result.diagnostics());
      return ExitCode.BAD_INPUT;
    }
    if (fine.value() instanceof Extracted.Misfit misfit) {
      terminal.out().println("the weights don't fit: " + misfit.why());
      return ExitCode.REFUTED;
    }
    Extracted.Lifted lifted = (Extracted.Lifted) fine.value();
    if (options.json()) {
      terminal.out().println(lifted.sourceWitness().json());
    } else {
      lifted.sourceWitness().lines().forEach(line -> terminal.out().println("v " + line));
    }
    return ExitCode.SUCCESS;
  }
}
