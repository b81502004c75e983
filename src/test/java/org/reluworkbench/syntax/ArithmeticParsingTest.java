package org.reluworkbench.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reluworkbench.syntax.SpecificationParserTest.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks and the conclusions of lemmas. */
class ArithmeticParsingTest {

  @Test
  void readsNetworks() {
    var network = only(Declaration.NetworkDeclaration.class, """
        network xor(x, y) {
          layer h { h1 = relu(x + y); h2 = relu(-(x - 2*y)/3); }
          layer g { g1 = relu(h1 - 2*h2); }
          output g1;
        }""");
    assertThat(network.name()).hasToString("xor");
    assertThat(network.inputs()).extracting(Identifier::text).containsExactly("x", "y");
    assertThat(network.output()).hasToString("g1");
    assertThat(network.layers())
        .extracting(layer -> layer.name().text() + layer.neurons().size())
        .containsExactly("h2", "g1");
    assertThat(shown(network.layers().get(0).neurons().get(1).preActivation()))
        .isEqualTo("(-(x MINUS (2 TIMES y)) DIVIDED_BY 3)");
  }

  @Test
  void balancesLongSumsWithoutChangingTheirMeaning() {
    StringBuilder sum = new StringBuilder("0");
    long expected = 0;
    for (int i = 1; i <= 5_000; i++) {
      boolean minus = i % 3 == 0 || i % 7 == 0;
      sum.append(minus ? " - " : " + ").append(i);
      expected += minus ? -i : i;
    }
    var network = only(
        Declaration.NetworkDeclaration.class,
        "network n(x) { layer h { a = relu(" + sum + "); } output a; }");
    assertThat(sum(network.layers().get(0).neurons().get(0).preActivation(), 0))
        .isEqualTo(expected);
  }

  /** The value of a sum of integers, which must not be nested deeply. */
  private static long sum(Arithmetic arithmetic, int depth) {
    assertThat(depth).isLessThan(100);
    if (arithmetic instanceof Arithmetic.Binary binary) {
      long left = sum(binary.left(), depth + 1);
      long right = sum(binary.right(), depth + 1);
      return binary.operator() == Arithmetic.Operator.PLUS ? left + right : left - right;
    }
    return Long.parseLong(arithmetic.span().text());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', textBlock = """
      bias = 1 and weight1 < 0 and weight2 < 0 # (((bias = 1) & (weight1 < 0)) & (weight2 < 0))
      a > 0 or b > 0 and c > 0                 # ((a > 0) | ((b > 0) & (c > 0)))
      not a > 0 and b > 0                      # (!(a > 0) & (b > 0))
      a > 0 implies b > 0 implies c > 0        # ((a > 0) -> ((b > 0) -> (c > 0)))
      (a > 0 or b >= 0) and not (c != 0)       # (((a > 0) | (b >= 0)) & !(c != 0))
      (a + b) * 2 <= (-c)                      # (((a PLUS b) TIMES 2) <= -c)
      ((a)) == ((b - c))                       # (a = (b MINUS c))
      unit1.a(u) = unit2.b                     # (unit1.a(u) = unit2.b)
      unit1(0,-2) = unit1(0, -2, x)            # (unit1(0,-2) = unit1(0,-2,x))
      1/2*a = a/1/2                            # (((1 DIVIDED_BY 2) TIMES a) = ((a DIVIDED_BY 1) DIVIDED_BY 2))
      """)
  void readsConclusions(String conclusion, String expected) {
    var lemma = only(Claim.LemmaSyntax.class, "lemma l on relu(2,1) with g: " + conclusion + ";");
    assertThat(lemma.gadget()).hasToString("g");
    assertThat(shown(lemma.conclusion())).isEqualTo(expected);
    assertThat(lemma.conclusion().span().text()).isEqualTo(conclusion);
  }

  private static String shown(Claim.ConclusionSyntax conclusion) {
    if (conclusion instanceof Claim.ConclusionSyntax.And and) {
      return "(" + shown(and.left()) + " & " + shown(and.right()) + ")";
    }
    if (conclusion instanceof Claim.ConclusionSyntax.Or or) {
      return "(" + shown(or.left()) + " | " + shown(or.right()) + ")";
    }
    if (conclusion instanceof Claim.ConclusionSyntax.Implies implies) {
      return "(" + shown(implies.left()) + " -> " + shown(implies.right()) + ")";
    }
    if (conclusion instanceof Claim.ConclusionSyntax.Not not) {
      return "!" + shown(not.operand());
    }
    var comparison = (Claim.ConclusionSyntax.Comparison) conclusion;
    return "(" + shown(comparison.left()) + " " + comparison.relation() + " "
        + shown(comparison.right()) + ")";
  }

  private static String shown(Arithmetic arithmetic) {
    if (arithmetic instanceof Arithmetic.Binary binary) {
      return "(" + shown(binary.left()) + " " + binary.operator() + " " + shown(binary.right())
          + ")";
    }
    if (arithmetic instanceof Arithmetic.Negative negative) {
      return "-" + shown(negative.operand());
    }
    if (arithmetic instanceof Arithmetic.Call call) {
      List<String> arguments =
          call.arguments().stream().map(ArithmeticParsingTest::shown).toList();
      return shown(call.callee()) + "(" + String.join(",", arguments) + ")";
    }
    if (arithmetic instanceof Arithmetic.Member member) {
      return member.name() + "." + member.member();
    }
    return arithmetic instanceof Arithmetic.Number number
        ? number.numeral().value().toString()
        : ((Arithmetic.Name) arithmetic).name().text();
  }
}
