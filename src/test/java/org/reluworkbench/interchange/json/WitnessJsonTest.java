package org.reluworkbench.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticPrinter;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Training;

class WitnessJsonTest {

  private static final Training TRAINING = new Training(2, 2, List.of());
  private static final Satisfiability CNF = new Satisfiability(
      new Cnf(List.of("a", "b \"c\"", "\u00e9\n"), List.of(Clause.ofDimacs(1, -2))));
  private static final Weights WEIGHTS = new Weights(
      List.of(
          new AffineFunction(Vector.of(Rational.of(1, 2), Rational.of(-1)), Rational.ZERO),
          new AffineFunction(Vector.of(3, 4), Rational.of(1, 10))),
      List.of(Rational.MINUS_ONE, Rational.of(1000)),
      Rational.ONE);

  private static Diagnosed<Object> read(Problem<?> problem, String text) {
    return WitnessJson.read(problem, Source.of("w.json", text));
  }

  private static List<String> headlines(String weights) {
    return read(TRAINING, weights).diagnostics().stream()
        .map(Diagnostic::headline)
        .toList();
  }

  @Test
  void writesWeightsAsDocumented() {
    assertThat(JsonText.render(WitnessJson.write(TRAINING, WEIGHTS))).isEqualTo("""
            {
              "units": [{"weights":["1/2","-1"],"bias":"0"},{"weights":["3","4"],"bias":"1/10"}],
              "outputWeights": ["-1","1000"],
              "bias": "1"
            }
            """);
  }

  @Test
  void readsNumbersInEveryExactNotation() {
    assertThat(read(TRAINING, """
            {"bias": 1.0, "outputWeights": [-1, 1e3], "units": [
              {"weights": [0.5, "-1"], "bias": "0"},
              {"weights": {"dimension": 2, "entries": {"1": 4.00, "0": "6/2"}}, "bias": 0.1}]}
            """)).isEqualTo(Diagnosed.fine(WEIGHTS));
  }

  @Test
  void keepsDigitsThatNoDoubleHolds() {
    Weights weights =
        (Weights) read(new Training(1, 0, List.of()), """
            {"units":[{"weights":[],"bias":0.1000000000000000000000000001}],"outputWeights":[1],
             "bias":123456789012345678901234567890}""").toOptional().orElseThrow();

    assertThat(weights.bias()).hasToString("123456789012345678901234567890");
    assertThat(weights.units().get(0).constant())
        .hasToString("1000000000000000000000000001/10000000000000000000000000000");
  }

  @Test
  void leavesSizesToTheProblem() {
    assertThat(read(TRAINING, "{\"units\":[],\"outputWeights\":[],\"bias\":0}").toOptional())
        .contains(new Weights(List.of(), List.of(), Rational.ZERO));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]   | 1:1 | expected an object, found an array",
        "null | 1:1 | expected an object, found null",
        "{\"units\":[],\"outputWeights\":[]} | 1:1 | the field 'bias' is missing",
        "{\"units\":[],\"outputWeights\":[],\"bias\":0,\"bais\":1} | 1:41 | there is no field 'bais'",
        "{\"units\":[],\"outputWeights\":[],\"bias\":0,\"bias\":1} | 1:41 | the field 'bias' is given twice",
        "{\"units\":[],\"outputWeights\":[],\"bias\":\"one\"} | 1:39 | bias: not a number: 'one'",
        "{\"units\":[],\"outputWeights\":[],\"bias\":\"NaN\"} | 1:39 | bias: not a number: 'NaN'",
        "{\"units\":[],\"outputWeights\":[],\"bias\":\"1/0\"} | 1:39 | bias: division by zero: '1/0'",
        "{\"units\":[],\"outputWeights\":[],\"bias\":true} | 1:39 | bias: expected a number, found true",
        "{\"units\":[],\"outputWeights\":[],\"bias\":1e999999999} | 1:39 | bias: exponent out of range: '1e999999999'",
        "{\"units\":[],\"outputWeights\":[],\"bias\":1e-99999999999999} | 1:39 | bias: exponent out of range",
        "{\"units\":[],\"outputWeights\":[1],\"bias\":0} | 1:29 | outputWeights: output weights: 1, units: 0",
        "{\"units\":[{\"weights\":[1]}],\"outputWeights\":[1],\"bias\":0} | 1:11 | units[0]: the field 'bias' is missing",
        "{\"units\":[{\"weights\":[1,[2]],\"bias\":0}],\"outputWeights\":[1],\"bias\":0} | 1:25 | units[0].weights[1]: expected a number, found an array",
        "{\"units\":[{\"weights\":[1],\"bias\":0},{\"weights\":[],\"bias\":0}],\"outputWeights\":[1,1],\"bias\":0} | 1:36 | units[1]: a unit with 0 weights after one with 1",
        "{\"units\":[{\"weights\":{\"dimension\":-1,\"entries\":{}},\"bias\":0}],\"outputWeights\":[1],\"bias\":0} | 1:35 | units[0].weights.dimension: out of range: '-1'",
        "{\"units\":[{\"weights\":{\"dimension\":2,\"entries\":{\"2\":1}},\"bias\":0}],\"outputWeights\":[1],\"bias\":0} | 1:52 | units[0].weights.entries.2: out of range: '2'",
        "{\"units\":[{\"weights\":{\"dimension\":2,\"entries\":{\"00\":1}},\"bias\":0}],\"outputWeights\":[1],\"bias\":0} | 1:53 | units[0].weights.entries.00: expected a whole number, found '00'",
        "{\"units\":[{\"weights\":{\"dimension\":1.5,\"entries\":{}},\"bias\":0}],\"outputWeights\":[1],\"bias\":0} | 1:35 | units[0].weights.dimension: expected a whole number, found '1.5'",
      })
  void reportsPathAndPositionOfEachMistake(String text, String position, String message) {
    assertThat(headlines(text))
        .first()
        .asString()
        .startsWith("w.json:" + position + ": error[json]: " + message);
  }

  @Test
  void reportsSeveralMistakesInOneRun() {
    assertThat(headlines("""
            {"units": [{"weights": ["a", 1], "bias": null}, {"wieghts": [1, 2], "bias": 0}],
             "bias": "b"}
            """))
        .containsExactly(
            "w.json:1:1: error[json]: the field 'outputWeights' is missing",
            "w.json:1:25: error[json]: units[0].weights[0]: not a number: 'a'",
            "w.json:1:42: error[json]: units[0].bias: expected a number, found null",
            "w.json:1:50: error[json]: units[1]: there is no field 'wieghts'",
            "w.json:1:49: error[json]: units[1]: the field 'weights' is missing",
            "w.json:2:10: error[json]: bias: not a number: 'b'");
  }

  @Test
  void refusesNumbersThatWouldTakeForever() {
    String weights = "{\"units\":[],\"outputWeights\":[],\"bias\":" + "7".repeat(5_000_000) + "}";

    assertThat(headlines(weights))
        .containsExactly("w.json:1:39: error[json]: bias: a number of more than 100000 characters");
  }

  @Test
  void printsWithACaret() {
    assertThat(
            DiagnosticPrinter.print(read(TRAINING, "{\"units\":[],\"outputWeights\":[],\"bais\":0}")
                .diagnostics()
                .get(0)))
        .isEqualTo("""
            w.json:1:32: error[json]: there is no field 'bais'
                1 | {"units":[],"outputWeights":[],"bais":0}
                  |                                ^^^^^^
              help: did you mean 'bias'?
            """);
  }

  @Test
  void namesTheVariablesOfAnAssignment() {
    Assignment assignment = Assignment.of(true, false, true);

    String text = JsonText.render(WitnessJson.write(CNF, assignment));

    assertThat(text).isEqualTo("{\"a\":true,\"b \\\"c\\\"\":false,\"\u00e9\\n\":true}\n");
    assertThat(read(CNF, text)).isEqualTo(Diagnosed.fine(assignment));
    assertThat(read(CNF, "[true, false, true]")).isEqualTo(Diagnosed.fine(assignment));
  }

  @Test
  void reportsNamesThatAreMissingOrNotTheProblems() {
    assertThat(read(CNF, "{\"a\": true, \"A\": 1}").diagnostics())
        .extracting(Diagnostic::headline)
        .containsExactly(
            "w.json:1:18: error[json]: A: expected true or false, found a number",
            "w.json:1:13: error[json]: the problem has no 'A'",
            "w.json:1:1: error[json]: no value for 'b \"c\"' and 1 more");
  }

  @Test
  void namesTheElementsOfAColouring() {
    Colouring colouring = new Colouring(3, Hypergraph.ofNumbers(2, List.of(List.of(1, 2))));

    assertThat(WitnessJson.write(colouring, List.of(0, 2))).hasToString("{\"1\":0,\"2\":2}");
    assertThat(read(colouring, "{\"2\":2,\"1\":0}")).isEqualTo(Diagnosed.fine(List.of(0, 2)));
    assertThat(read(colouring, "[0,2]")).isEqualTo(Diagnosed.fine(List.of(0, 2)));
    assertThat(read(colouring, "[0,-1]").diagnostics()).hasSize(1);
  }

  @Test
  void refusesToWriteWhatIsNoWitnessOfTheProblem() {
    assertThatThrownBy(() -> WitnessJson.write(TRAINING, Assignment.of(true)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WitnessJson.write(CNF, Assignment.of(true)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
