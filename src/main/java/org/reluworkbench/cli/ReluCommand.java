package org.reluworkbench.cli;

import java.util.concurrent.Callable;
import org.reluworkbench.workbench.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a sub-command, which only says how to use it. */
@Command(
    name = "relu",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = ReluCommand.VersionLines.class,
    description =
        "Certified reductions into neural-network training: claims in .relu files, checked exactly.",
    descriptionHeading = "%n",
    optionListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "    0  done; every claim holds ('decide': unknown)",
      "    1  a claim is refuted",
      "    2  nothing is refuted, but a claim is undecided",
      "   10  'decide': satisfiable",
      "   20  'decide': unsatisfiable",
      "   64  wrong usage",
      "   65  bad input; diagnostics say where",
      "   70  internal error",
      "  130  interrupted; what was finished is printed",
      "",
      "Example:",
      "  relu COMMAND --help    what a command does, its options, a worked example"
    })
final class ReluCommand implements Callable<ExitCode> {

  @Spec
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this text.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the versions of the workbench, Java and the solvers.")
  private boolean version;

  @Option(names = "--no-color", description = "No colours.")
  private boolean noColor;

  @Override
  public ExitCode call() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }

  /** What {@code --version} prints. */
  static final class VersionLines implements IVersionProvider {

    @Override
    public String[] getVersion() {
      Versions versions = Versions.ofThisBuild();
      return new String[] {
        "relu " + versions.product(),
        "java " + Runtime.version(),
        "z3 " + versions.z3(),
        "sat4j " + versions.sat4j()
      };
    }
  }
}
