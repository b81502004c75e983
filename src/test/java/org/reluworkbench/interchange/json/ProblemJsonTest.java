package org.reluworkbench.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Formulas;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;

class ProblemJsonTest {

  private static Diagnosed<Problem<?>> read(String text) {
    return ProblemJson.read(Source.of("p.json", text));
  }

  static Stream<Arguments> documentedForms() {
    Hypergraph pair = Hypergraph.ofNumbers(2, List.of(List.of(1, 2), List.of()));
    return Stream.of(
        Arguments.of(
            new FormulaSatisfiability(
                List.of("a", "b"),
                Formula.and(
                    Formula.atom(0),
                    Formula.not(Formula.or(Formula.constant(true), Formula.atom(1))))),
            "{'kind':'formula','problem':{'variables':['a','b'],"
                + "'postfix':[1,'true',2,'or','not','and']}}"),
        Arguments.of(
            new Satisfiability(
                new Cnf(List.of("a", "b"), List.of(Clause.ofDimacs(1, -2), Clause.of()))),
            "{'kind':'cnf','problem':{'variables':['a','b'],'clauses':[[1,-2],[]]}}"),
        Arguments.of(
            new NotAllEqual(
                List.of("a", "b"), List.of(Clause.ofDimacs(1, -2)), new TreeSet<>(List.of(0))),
            "{'kind':'nae','problem':{'variables':['a','b'],'clauses':[[1,-2]],'unnegated':[1]}}"),
        Arguments.of(
            new SetSplitting(pair),
            "{'kind':'splitting','problem':{'elements':['1','2'],'sets':[[1,2],[]]}}"),
        Arguments.of(
            new Colouring(3, pair),
            "{'kind':'colouring','problem':{'colours':3,'elements':['1','2'],'sets':[[1,2],[]]}}"),
        Arguments.of(
            new Separation(2, 1, List.of(Vector.of(Rational.of(1, 2))), List.of()),
            "{'kind':'points','problem':{'planes':2,'dimension':1,'inside':[['1/2']],'outside':[]}}"),
        Arguments.of(
            new Training(2, 17, List.of(new Example(Vector.unit(17, 16), Rational.ONE))),
            "{'kind':'training','problem':{'units':2,'dimension':17,'examples':"
                + "[{'input':{'dimension':17,'entries':{'16':'1'}},'label':'1'}]}}"));
  }

  @ParameterizedTest
  @MethodSource("documentedForms")
  void writesAndReadsTheDocumentedForm(Problem<?> problem, String quoted) {
    String text = quoted.replace('\'', '"');

    assertThat(ProblemJson.write(problem)).hasToString(text);
    assertThat(read(text)).isEqualTo(Diagnosed.fine(problem));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'kind':'cnff','problem':{}} | 1:9 | kind: there is no kind of problem 'cnff'",
        "{'kind':'cnf','problem':{'variables':['a','a'],'clauses':[]}} | 1:43 | problem.variables[1]: the name 'a' occurs twice",
        "{'kind':'cnf','problem':{'variables':['a'],'clauses':[[2]]}} | 1:56 | problem.clauses[0][0]: out of range: '2'",
        "{'kind':'cnf','problem':{'variables':['a'],'clauses':[[0]]}} | 1:56 | problem.clauses[0][0]: 0 is no literal",
        "{'kind':'cnf','problem':{'variables':['a'],'clauses':[['a']]}} | 1:56 | problem.clauses[0][0]: expected a whole number, found a string",
        "{'kind':'nae','problem':{'variables':['a'],'clauses':[[-1]],'unnegated':[1]}} | 1:73 | problem.unnegated: variable 1 does occur negated",
        "{'kind':'splitting','problem':{'elements':['a'],'sets':[[0]]}} | 1:58 | problem.sets[0][0]: out of range: '0'",
        "{'kind':'colouring','problem':{'colours':0,'elements':[],'sets':[]}} | 1:42 | problem.colours: out of range: '0'",
        "{'kind':'colouring','problem':{'colours':99999999999999999999,'elements':[],'sets':[]}} | 1:42 | problem.colours: out of range",
        "{'kind':'points','problem':{'planes':1,'dimension':2,'inside':[[1]],'outside':[]}} | 1:64 | problem.inside[0]: a vector of dimension 1 instead of 2",
        "{'kind':'training','problem':{'units':1,'dimension':0,'examples':[{'input':[]}]}} | 1:67 | problem.examples[0]: the field 'label' is missing",
        "{'kind':'formula','problem':{'variables':['a'],'postfix':[]}} | 1:58 | problem.postfix: these are 0 formulas instead of one",
        "{'kind':'formula','problem':{'variables':['a'],'postfix':[1,1]}} | 1:58 | problem.postfix: these are 2 formulas instead of one",
        "{'kind':'formula','problem':{'variables':['a'],'postfix':[1,'and']}} | 1:61 | problem.postfix[1]: an operand of 'and' is missing",
        "{'kind':'formula','problem':{'variables':['a'],'postfix':[1,'nand']}} | 1:61 | problem.postfix[1]: there is no operator 'nand'",
      })
  void reportsTheMistakeWhereItIs(String quoted, String position, String message) {
    assertThat(read(quoted.replace('\'', '"')).diagnostics())
        .extracting(Diagnostic::headline)
        .singleElement()
        .asString()
        .startsWith("p.json:" + position + ": error[json]: " + message);
  }

  @Test
  void writesAndReadsADeepFormula() {
    Formula formula = Formula.atom(0);
    for (int i = 0; i < 100_000; i++) {
      formula = Formula.not(Formula.and(Formula.atom(0), formula));
    }
    FormulaSatisfiability problem = new FormulaSatisfiability(List.of("a"), formula);

    Problem<?> back =
        read(JsonText.render(ProblemJson.write(problem))).toOptional().orElseThrow();

    assertThat(Formulas.operatorCount(((FormulaSatisfiability) back).formula())).isEqualTo(200_000);
    assertThat(ProblemJson.write(back)).isEqualTo(ProblemJson.write(problem));
  }

  @Test
  void writesAndReadsManySparsePoints() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 1800; i++) {
      Vector.Builder input = Vector.builder(500);
      for (int j = 0; j < 5; j++) {
        input.set((i * 37 + j * 101) % 500, Rational.of(i + 1, j + 2));
      }
      examples.add(new Example(input.build(), Rational.of(i % 2)));
    }
    Training training = new Training(2, 500, examples);

    assertThat(read(JsonText.render(ProblemJson.write(training))))
        .isEqualTo(Diagnosed.fine(training));
  }
}
