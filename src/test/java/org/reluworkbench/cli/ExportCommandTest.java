package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** There and back: export, an outside solver, extract. */
class ExportCommandTest {

  private static final String SPECIFICATION = """
      formula yes1 = (a -> b) & !(a <-> c) | d;
      formula no1 = a & !a;
      cnf yes2 { (a | b | !c) & (!a | c) & (b | c) }
      cnf no2 { (a | b) & (a | !b) & (!a | b) & (!a | !b) }
      splitting yes3 { sets {1,2,3}, {3,4,5}, {1,4}, {2,5}; }
      splitting no3 { sets {1,2}, {2,3}, {1,3}; }
      nae yes4 { (a, b, !c), (b, c, d) }
      nae no4 { (a, b), (b, c), (a, c) }
      points yes5 in R^2 { inside (0,0), (-1,-1/3); outside (1,0), (0,1); }
      points no5 in R^1 { inside (-1), (1); outside (0); }
      """;

  @TempDir
  private Path folder;

  private final CapturedTerminal captured = new CapturedTerminal();

  private ExitCode relu(Object... arguments) {
    return captured.relu(arguments);
  }

  private Path specification(String text) throws IOException {
    return Files.writeString(folder.resolve("spec.relu"), text);
  }

  static Stream<Arguments> roundTrips() {
    List<Arguments> calls = new ArrayList<>();
    for (String format : List.of("smt-lra", "smt-corner")) {
      for (int i = 1; i <= 5; i++) {
        calls.add(Arguments.of(format, "yes" + i));
        calls.add(Arguments.of(format, "no" + i));
      }
    }
    return calls.stream();
  }

  /** Deciding and reducing once for both solvers: that is most of the time. */
  @ParameterizedTest
  @MethodSource("roundTrips")
  void outsideSolversAgreeAndTheirModelsComeBack(String format, String name)
      throws IOException, InterruptedException {
    List<String> solvers =
        Stream.of("z3", "cvc5").filter(ExportCommandTest::isInstalled).toList();
    assumeFalse(solvers.isEmpty(), "there is neither z3 nor cvc5 here: round trip not tried");
    Path specification = specification(SPECIFICATION);
    Path script = folder.resolve("script.smt2");
    assertThat(relu(
            "export",
            specification,
            name,
            "--as",
            "training",
            "--format",
            format,
            "--decide",
            "-o",
            script))
        .as(captured.err())
        .isEqualTo(ExitCode.SUCCESS);
    boolean satisfiable = name.startsWith("yes");
    assertThat(script).content().contains("(set-info :status " + (satisfiable ? "sat" : "unsat"));
    Path bundle = folder.resolve("bundle.json");
    relu("reduce", specification, name, "--to", "training", "-o", bundle);
    for (String solver : solvers) {
      comesBack(solver, script, bundle, satisfiable);
    }
  }

  private void comesBack(String solver, Path script, Path bundle, boolean satisfiable)
      throws IOException, InterruptedException {
    Path model = folder.resolve(solver + ".txt");
    Process process = new ProcessBuilder(solver, script.toString())
        .redirectErrorStream(true)
        .redirectOutput(model.toFile())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(solver).isTrue();
    assertThat(Files.readAllLines(model).get(0))
        .as(solver)
        .isEqualTo(satisfiable ? "sat" : "unsat");
    ExitCode code = relu("extract", bundle, model);
    assertThat(code)
        .as(solver + ": " + captured.out() + captured.err())
        .isEqualTo(satisfiable ? ExitCode.SUCCESS : ExitCode.BAD_INPUT);
    assertThat(satisfiable ? captured.out() : captured.err())
        .contains(satisfiable ? "v " : "the solver says 'unsat'");
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }

  @Test
  void rawScriptsAskForProducts() throws IOException {
    Path specification = specification(SPECIFICATION);
    relu("export", specification, "yes5", "--as", "training", "--format", "smt-nra");
    assertThat(captured.out())
        .contains("(set-logic QF_NRA)", "(set-info :status unknown)", "(* w2 (relu ")
        .contains("(* (- (/ 1.0 3.0)) a1_2)");
  }

  /** What Z3 4.8.12 and cvc5 1.3.2 print if {@code b1^3 = -2} is asserted too. */
  @ParameterizedTest
  @ValueSource(strings = {"""
        (define-fun b1 () Real (root-obj (+ (^ x 3) 2) 1))
        (define-fun a1_1 () Real (root-obj (+ (^ x 3) (* (- 3) (^ x 2)) (* 3 x) (- 3)) 1))
        (define-fun a1_2 () Real 3.0)
        (define-fun a1_3 () Real (/ 1.0 8.0))
        (define-fun a2_1 () Real 2.0)
        (define-fun a2_2 () Real 0.0)
        (define-fun a2_3 () Real 2.0)
        """, """
        (define-fun b1 () Real (_ real_algebraic_number
          <1*x^3 + 2, (-1321123/1048576, -2642245/2097152)>))
        (define-fun a1_1 () Real (_ real_algebraic_number
          <1*x^3 + (-3*x^2) + 3*x + (-3), (9/4, 5/2)>))
        (define-fun a1_2 () Real (_ real_algebraic_number
          <1*x^3 + (-9*x^2) + 27*x + (-29), (17/4, 9/2)>))
        (define-fun a1_3 () Real 1.0)
        (define-fun a2_1 () Real 3.0)
        (define-fun a2_2 () Real 1.0)
        (define-fun a2_3 () Real 4.0)
        """})
  void irrationalModelsGiveWayToRationalWitnesses(String model) throws IOException {
    Path specification = specification("points two in R^1 { inside (0); outside (1); }");
    Path bundle = folder.resolve("two.json");
    relu("reduce", specification, "--to", "training", "-o", bundle);
    String rest = "(define-fun w0 () Real 1.0) (define-fun w1 () Real (- 1.0))"
        + " (define-fun w2 () Real (- 2.0)) (define-fun b2 () Real (- 1.0))";
    Path file = Files.writeString(folder.resolve("model.txt"), "sat\n(" + model + rest + ")\n");
    assertThat(relu("extract", bundle, file)).as(captured.err()).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("v l1 = ", "v l2 = ");
    // One that fits nothing is refused, irrational or not.
    Files.writeString(file, Files.readString(file).replace("w2 () Real (- 2.0)", "w2 () Real 2.0"));
    assertThat(relu("extract", bundle, file)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(captured.err())
        .contains("the values are irrational, and no weights with their signs and activations fit");
  }

  @Test
  void asksVerifiersForWeightsInAFileWithItsGraphBesideIt() throws IOException {
    Path specification = specification(SPECIFICATION);
    Path property = folder.resolve("fit.vnnlib");
    assertThat(relu(
            "export",
            specification,
            "yes5",
            "--as",
            "training",
            "--format",
            "vnnlib",
            "--bound",
            "50",
            "-o",
            property))
        .as(captured.err())
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("weights of at most 50; that a verifier finds none says");
    assertThat(property).content().contains("(assert (<= X_0 50.0))");
    assertThat(folder.resolve("fit.onnx")).isNotEmptyFile();
  }

  /** GLPK reads the programs without indicators; where it is not installed, only their form is looked at. */
  @ParameterizedTest
  @CsvSource({
    "yes2, lp-bigm", "yes3, lp-bigm", "no3, lp-bigm", "yes5, lp-bigm", "no5, lp-bigm",
    "yes2, mps", "yes3, mps", "no3, mps", "yes5, mps", "no5, mps"
  })
  void integerProgramsAreFeasibleExactlyIfWeightsFit(String name, String format)
      throws IOException, InterruptedException {
    Path specification = specification(SPECIFICATION);
    Path program = folder.resolve("fit.lp");
    assertThat(relu(
            "export",
            specification,
            name,
            "--as",
            "training",
            "--format",
            format,
            "--bound",
            "10",
            "-o",
            program))
        .as(captured.err())
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(Files.readAllLines(program)).allMatch(line -> line.length() <= 255);
    assumeTrue(isInstalled("glpsol"), "there is no glpsol here: integer program not solved");
    Path log = folder.resolve("log.txt");
    Process process = new ProcessBuilder(
            "glpsol", format.equals("mps") ? "--freemps" : "--lp", program.toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroy();
    assumeTrue(ended, "glpsol took more than a minute: integer program not solved");
    assertThat(Files.readString(log).contains("INTEGER OPTIMAL SOLUTION FOUND"))
        .as(Files.readString(log))
        .isEqualTo(name.startsWith("yes"));
    assertThat(Files.readString(log)).contains("SOLUTION");
  }

  @Test
  void textFormatsAreReadBack() throws IOException {
    Path specification = specification(SPECIFICATION);
    Path cnf = folder.resolve("back.cnf");
    relu("export", specification, "no3", "--format", "dimacs", "-o", cnf);
    assertThat(relu("decide", cnf)).isEqualTo(ExitCode.UNSATISFIABLE);
    Path csv = folder.resolve("back.csv");
    relu("export", specification, "no5", "--as", "training", "--format", "csv", "-o", csv);
    assertThat(csv).content().startsWith("x1,x2,x3,label\n");
    Path sets = folder.resolve("sets.txt");
    relu("export", specification, "yes3", "--format", "sets", "-o", sets);
    Path back = folder.resolve("back.relu");
    assertThat(relu("import", sets, "-o", back)).isEqualTo(ExitCode.SUCCESS);
    assertThat(relu("decide", back)).isEqualTo(ExitCode.SATISFIABLE);
    assertThat(relu("export", specification, "yes3", "--format", "json"))
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("\"kind\": \"splitting\"");
    relu("export", specification, "yes5", "--as", "training", "--format", "lp");
    assertThat(captured.out())
        .contains("on_1_1: z1_1 = 1 -> ", "Binaries\n s1\n", " w0 free\n", "- 3 b1 ");
  }

  @Test
  void graphsBecomeColourings() throws IOException {
    Path graph = Files.writeString(folder.resolve("k4.col"), """
        c the complete graph
        p edge 4 6
        e 1 2
        e 1 3
        e 1 4
        e 2 3
        e 2 4
        e 3 4
        e 4 3
        """);
    assertThat(relu("import", graph, "--colours", "3", "--name", "k4")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .isEqualTo("colouring k4 { colours 3; elements 1, 2, 3, 4;"
            + " sets {1,2}, {1,3}, {1,4}, {2,3}, {2,4}, {3,4}; }\n");
    Files.writeString(graph, "p edge 2 1\ne 1 3\ne 1 1\nx\n");
    assertThat(relu("import", graph)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(captured.err().lines().filter(line -> line.contains("error["))).hasSize(3);
  }

  @Test
  void networksGoOutAsOnnxWithAStatedBoundAndComeBackExactly() throws IOException {
    Path specification = specification("""
        network thirds(x, in) {
          layer h { h1 = relu(1/3*x + in); h2 = relu(x + in - 1/7); }
          layer g { g1 = relu(h1); g2 = relu(h1 - 2*h2 + 1); }
          output g2;
        }
        """);
    Path model = folder.resolve("net.onnx");
    assertThat(
            relu("export", specification, "--format", "onnx", "--box", "0..2,-1..1", "-o", model))
        .as(captured.err())
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .matches("(?s).*net.onnx: float64; for inputs in 0..2,-1..1 the output differs from the"
            + " exact one by at most [0-9.]+E-15\n");
    Path back = folder.resolve("back.relu");
    assertThat(relu("import", model, "--name", "thirds", "-o", back)).isEqualTo(ExitCode.SUCCESS);
    assertThat(back)
        .content()
        .contains("network thirds(x, in) {", "relu(1/3*x + in)", "relu(h1_1 - 2*h1_2 + 1)")
        .contains("// from net.onnx: the exact rationals of its metadata");
    Files.writeString(back, Files.readString(back) + "expect thirds(1, 1) = 0;\n");
    assertThat(relu("verify", back)).as(captured.out()).isEqualTo(ExitCode.SUCCESS);
    assertThat(relu("import", model, "--floats")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("6004799503160661/18014398509481984*x1");
    assertThat(relu("export", specification, "thirds", "--format", "json"))
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("\"relu-network\"", "[\"1/3\",\"1\"]");
  }

  @Test
  void aNetworkThatComesOfTrainingIsExportedLikeAnyOther() throws IOException {
    Path gallery = Path.of("instances/valid/22-trained-networks.relu");
    for (String name : List.of("best", "nearest", "big", "small")) {
      Path model = folder.resolve(name + ".onnx");
      assertThat(relu("export", gallery, name, "--format", "onnx", "-o", model))
          .as(captured.err())
          .isEqualTo(ExitCode.SUCCESS);
      assertThat(relu("import", model, "--name", name)).isEqualTo(ExitCode.SUCCESS);
      assertThat(captured.out()).contains("network " + name + "(");
    }
    assertThat(relu("export", gallery, "nearest", "--format", "json")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("\"relu-network\"", "\"3/2\"");
  }

  @Test
  void aNetworkThatDoesNotExistIsNotExported() throws IOException {
    Path specification = specification("data d(x) { (0) -> 0; (1) -> 1; (2) -> 0; }\n"
        + "training T = fit relu(1,1) to d;\ntrain T as none;\n");
    assertThat(relu("export", specification, "none", "--format", "json"))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("there is no network");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--precision float16 -o x.onnx|there is no precision 'float16'",
        "--box 0..1,0..1 -o x.onnx|the box has 2 sides, but there are 1 inputs",
        "--box 3..1 -o x.onnx|no number is from 3 to 1",
        "--box 0-1 -o x.onnx|'0-1' is not of the form LOW..HIGH",
        "-o x.onnx --precision float32 --box 0..1e30|numbers may be too large for float32",
        "--box 0..1|is no text; -o FILE says",
      })
  void saysWhyANetworkCantBeAModel(String call, String message) throws IOException {
    Path specification =
        specification("network n(x) { layer h { h1 = relu(1e20*x); } output h1; }");
    List<Object> arguments = new ArrayList<>(List.of("export", specification, "--format", "onnx"));
    arguments.addAll(List.of(call.split(" ")));
    assertThat(relu(arguments.toArray())).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes1 --format smt-lra|'--as training' reduces it",
        "yes1 --format sets|has no sets",
        "yes1 --format pdf|'pdf' is none of smt-nra",
        "--format json|several problems",
      })
  void saysWhatCantBeWritten(String call, String message) throws IOException {
    List<Object> arguments = new ArrayList<>(List.of("export", specification(SPECIFICATION)));
    arguments.addAll(List.of(call.split(" ")));
    assertThat(relu(arguments.toArray())).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains(message);
  }
}
