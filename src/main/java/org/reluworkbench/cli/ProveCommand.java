package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.report.JsonReport;
import org.reluworkbench.report.ProofReport;
import org.reluworkbench.report.Tally;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.prove.Proving;
import org.reluworkbench.workbench.prove.RuleLemma;
import org.reluworkbench.workbench.prove.SecondSolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relu prove}: the machine proofs of the rules themselves. */
@Command(
    name = "prove",
    description = {
      "Proves the lemmas that the built-in rules rest on, for all instances and all real weights.",
      "Unless --timeout is given, each may take two minutes. With --certificates, proofs that an earlier",
      "run has finished are checked and reused.",
    },
    footer = {
      "  relu prove set-4",
      "    holds     set-4 (splitting-to-points)  1 ms",
      "              with bias 1 and negative weights, a set of 4 elements is decoded to both parts",
      "    ...",
      "    1 lemma: 1 holds, 0 refuted, 0 undecided",
      "  relu prove --all --certificates proofs   # what is proved there already is only checked"
    })
final class ProveCommand implements Callable<ExitCode> {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final Terminal terminal;
  private final Interruption interruption;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RULE",
      description = "The rule, or one lemma, by name; all of them if left out.")
  private Optional<String> rule;

  @Option(names = "--all", description = "All of them: the same as leaving out the rule.")
  private boolean all;

  @Option(
      names = "--sets",
      paramLabel = "N",
      defaultValue = "8",
      converter = PositiveConverter.class,
      description = "Lemmas for sets of 2 to N elements (default: 8).")
  private int sets;

  @Option(
      names = "--cross-check",
      description =
          "Put the questions that Z3 answers to cvc5 too; a contradiction leaves the lemma"
              + " undecided. Its time is another --timeout a lemma.")
  private boolean crossCheck;

  @Option(
      names = "--cvc5",
      paramLabel = "PATH",
      description = "The cvc5 command for --cross-check (default: the one on the search path).")
  private Optional<Path> cvc5;

  ProveCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public ExitCode call() throws IOException {
    if (all && rule.isPresent()) {
      throw new ParameterException(spec.commandLine(), "either --all or a rule, not both");
    }
    List<RuleLemma> lemmas = RuleLemma.all(sets).stream()
        .filter(lemma ->
            rule.isEmpty() || lemma.rule().equals(rule.get()) || lemma.name().equals(rule.get()))
        .toList();
    if (lemmas.isEmpty()) {
      List<String> rules =
          RuleLemma.all(2).stream().map(RuleLemma::rule).distinct().toList();
      throw new ParameterException(
          spec.commandLine(),
          "no lemma or rule is called '" + rule.orElseThrow() + "'; the rules with lemmas are "
              + String.join(", ", rules));
    }
    return prove(lemmas);
  }

  private ExitCode prove(List<RuleLemma> lemmas) throws IOException {
    Proving proving = new Proving(
        timeout(),
        options.threads(),
        Versions.ofThisBuild().tools(),
        options.certificates(),
        second());
    interruption.onRequest(proving::cancel);
    List<ProofReport> reports = new ArrayList<>();
    try (ProgressLine progress = ProgressLine.open(terminal)) {
      for (int i = 0; i < lemmas.size(); i++) {
        progress.show(i + "/" + lemmas.size() + "  " + lemmas.get(i).name());
        ProofReport report = proving.prove(lemmas.get(i));
        progress.aside(() -> print(report));
        reports.add(report);
      }
    }
    Tally tally = Tally.ofProofs(reports);
    terminal
        .out()
        .println(
            options.json()
                ? JsonReport.summary(tally)
                : ProofReport.summary(reports, tally, terminal.results()));
    if (options.junit().isPresent()) {
      Proving.writeJunit(options.junit().get(), reports);
    }
    return ExitCode.of(tally.overall());
  }

  private Optional<SecondSolver> second() {
    if (!crossCheck) {
      if (cvc5.isPresent()) {
        throw new ParameterException(spec.commandLine(), "--cvc5 is for --cross-check");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(SecondSolver.of(cvc5, options.threads()));
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
  }

  /** Lemmas are few and may take longer than a claim. */
  private Duration timeout() {
    return spec.commandLine().getParseResult().hasMatchedOption("--timeout")
        ? options.timeout()
        : LONG;
  }

  private void print(ProofReport report) {
    if (options.json()) {
      terminal.out().println(report.json());
    } else if (!options.quiet() || report.verdict() != ClaimVerdict.HOLDS) {
      report.lines(terminal.results()).forEach(terminal.out()::println);
    }
  }
}
