package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.workbench.convert.ExportFormat;
import org.reluworkbench.workbench.convert.Exporting;
import org.reluworkbench.workbench.convert.ModelExport;
import org.reluworkbench.workbench.convert.ModelOptions;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.file.RequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code relu export}: for the tools of others. */
@Command(
    name = "export",
    description = {
      "Writes a declared problem, data set or network in the format of other tools; every number is"
          + " exact, but for ONNX, where the exact ones stand beside the floats. What an SMT solver"
          + " prints for such a script, 'relu extract' reads."
    },
    footer = {
      "  relu export instances/valid/03-not-all-equal.relu nu --as cnf --format dimacs",
      "    c 1 a",
      "    ...",
      "    p cnf 4 4",
      "    1 2 -3 0",
      "    ...",
      "  relu export instances/valid/11-fano.relu fanoLess --as training \\",
      "      --format smt-lra -o fano.smt2"
    })
final class ExportCommand implements Callable<ExitCode> {

  private final Terminal terminal;
  private final Interruption interruption;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Mixin
  private ProblemArguments problem;

  @Option(
      names = "--format",
      paramLabel = "F",
      required = true,
      converter = FormatConverter.class,
      completionCandidates = Words.class,
      description = "${COMPLETION-CANDIDATES}; 'relu list formats' says what they are.")
  private ExportFormat format;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "Reduce to this kind of problem first, such as training.")
  private Optional<String> kind;

  @Option(
      names = "--decide",
      description = "Decide first, so that an SMT-LIB script says whether it is satisfiable.")
  private boolean decide;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Where it goes, packed if it ends in .gz; without it, to standard output.")
  private Optional<Path> output;

  @Option(
      names = "--precision",
      paramLabel = "P",
      defaultValue = "float64",
      description = "Of an ONNX model: float64 (default) or float32.")
  private String precision;

  @Option(
      names = "--box",
      paramLabel = "LOW..HIGH",
      description =
          "The inputs for which an ONNX model's rounding error is bounded: -1..1 (default),"
              + " or one such a coordinate, with commas.")
  private Optional<String> box;

  @Option(
      names = "--bound",
      paramLabel = "B",
      defaultValue = "1000",
      converter = PositiveConverter.class,
      description = "For lp-bigm, mps and vnnlib: weights are from -B to B (default: 1000).")
  private int bound;

  ExportCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public ExitCode call() throws IOException {
    try {
      return format == ExportFormat.ONNX || format == ExportFormat.VNNLIB ? model() : text();
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
  }

  private ExitCode model() throws IOException, RequestException {
    if (output.isEmpty()) {
      throw new RequestException("an ONNX model is no text", "-o FILE says where it goes");
    }
    ModelOptions model = new ModelOptions(precision, box, bound);
    Diagnosed<ModelExport> result = format == ExportFormat.ONNX
        ? ModelExport.of(
            problem.file(),
            problem.name(),
            model,
            options.runOptions(Engine.AUTO),
            interruption::onRequest)
        : ModelExport.ofTraining(problem.file(), problem.name(), kind, model);
    if (!(result instanceof Diagnosed.Fine<ModelExport> fine)) {
      Diagnostics.print(terminal, result.diagnostics());
      return ExitCode.BAD_INPUT;
    }
    fine.value().write(output.get());
    fine.value().remarks().forEach(remark -> terminal.out().println(output.get() + ": " + remark));
    return ExitCode.SUCCESS;
  }

  private ExitCode text() throws IOException, RequestException {
    Exporting exporting = new Exporting(options.runOptions(Engine.AUTO), decide, bound);
    interruption.onRequest(exporting::cancel);
    return Arguments.write(
        terminal, exporting.export(problem.file(), problem.name(), kind, format), output);
  }

  /** The words for the formats. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(ExportFormat.values()).map(ExportFormat::word).iterator();
    }
  }

  /** Reads such a word. */
  static final class FormatConverter implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String word) {
      return ExportFormat.ofWord(word)
          .orElseThrow(() -> new TypeConversionException(
              "'" + word + "' is none of " + String.join(", ", new Words())));
    }
  }
}
