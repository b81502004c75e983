package org.reluworkbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.report.CheckReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.workbench.Checking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code relu check}: the independent checker. */
@Command(
    name = "check",
    description = {
      "Re-verifies certificates from the files alone, in exact arithmetic, without a solver. Exit"
          + " code 1 if one is rejected, 2 if one rests on a solver's word.",
      "What rests on the lemma of a gadget says so; it comes last, unless that lemma's certificate"
          + " (relu prove --certificates) is among the files too."
    },
    footer = {
      "  relu verify instances/valid/02-clauses.relu --certificates out --quiet",
      "    4 claims: 4 hold, 0 refuted, 0 undecided",
      "  relu check out/02-clauses-line14-certify.json",
      "    verified    out/02-clauses-line14-certify.json  1 ms",
      "                confirmed: the target is what formula-to-cnf make of the source",
      "                confirmed: the source has no witness: a clausal proof of ...",
      "                confirmed: the target has no witness: a clausal proof of ..."
    })
final class CheckCommand implements Callable<ExitCode> {

  private final Terminal terminal;

  @Mixin
  private CommonOptions options;

  @Parameters(paramLabel = "CERTIFICATE", arity = "1..*", description = "Certificate files.")
  private List<Path> files;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() {
    boolean unreadable = false;
    ClaimVerdict worst = ClaimVerdict.HOLDS;
    Set<String> proved = new TreeSet<>();
    List<CheckReport> incomplete = new ArrayList<>();
    for (Path file : files) {
      Diagnosed<CheckReport> result = Checking.check(file, proved::add);
      if (result instanceof Diagnosed.Fine<CheckReport> fine) {
        CheckReport report = fine.value().alongside(proved);
        if (report.takenForGranted().isEmpty()) {
          print(report);
        } else {
          incomplete.add(report);
        }
        worst = worse(worst, fine.value().verdict());
      } else {
        Diagnostics.print(terminal, result.diagnostics());
        unreadable = true;
      }
    }
    incomplete.forEach(report -> print(report.alongside(proved)));
    if (unreadable) {
      return ExitCode.BAD_INPUT;
    }
    return ExitCode.of(worst);
  }

  private void print(CheckReport report) {
    if (options.json()) {
      terminal.out().println(report.json());
    } else if (!options.quiet() || report.verdict() != ClaimVerdict.HOLDS) {
      report.lines(terminal.results()).forEach(terminal.out()::println);
    }
  }

  private static ClaimVerdict worse(ClaimVerdict one, ClaimVerdict other) {
    if (one == ClaimVerdict.REFUTED || other == ClaimVerdict.REFUTED) {
      return ClaimVerdict.REFUTED;
    }
    return one == ClaimVerdict.UNDECIDED ? one : other;
  }
}
