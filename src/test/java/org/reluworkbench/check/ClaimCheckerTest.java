package org.reluworkbench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reluworkbench.check.Checking.mistakes;
import static org.reluworkbench.check.Checking.specification;
import static org.reluworkbench.problem.Sizes.Measure.CLAUSES;
import static org.reluworkbench.problem.Sizes.Measure.VARIABLES;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.statement.Property;

class ClaimCheckerTest {

  private static final String DECLARATIONS = """
      cnf phi { (a | b) }
      data table(x, y) { (0,0) -> 0; }
      network n(x, y) { layer h { h1 = relu(x + y); } output h1; }
      gadget g(u) { (0) -> 1; }
      reduce phi to training as T;
      """;

  private static List<CheckedClaim> claims(String text) {
    return specification(DECLARATIONS + text).claims();
  }

  @Test
  void showsEachClaimInOneLine() {
    List<CheckedClaim> claims = claims("""
        expect phi  satisfiable; expect T
          unsatisfiable;
        expect n /* of course */ fits table;
        expect n(1/2,
                 0.5) = 1e0;
        certify T agrees with phi;
        lemma l on relu(2,1) with g: bias = 1;
        property chain: forall cnf with variables <= 3 and clauses <= 2: round_trips;
        """);
    assertThat(claims)
        .extracting(claim -> claim.word() + " " + claim.subject())
        .containsExactly(
            "expect phi satisfiable",
            "expect T unsatisfiable",
            "expect n fits table",
            "expect n(1/2, 0.5) = 1e0",
            "certify T agrees with phi",
            "lemma l on relu(2,1) with g",
            "property chain: forall cnf with variables <= 3, clauses <= 2: round_trips");
    assertThat(claims)
        .extracting(claim -> claim.span().position().line())
        .containsExactly(6, 6, 8, 9, 11, 12, 13);
  }

  @Test
  void readsArgumentsExactly() {
    CheckedClaim.Output output =
        (CheckedClaim.Output) claims("expect n(1/2, 1e-3) = -0.25;").get(0);
    assertThat(output.point()).isEqualTo(Vector.of(Rational.of(1, 2), Rational.of(1, 1000)));
    assertThat(output.value()).isEqualTo(Rational.of(-1, 4));
  }

  @Test
  void resolvesProperties() {
    CheckedClaim.PropertyClaim claim = (CheckedClaim.PropertyClaim)
        claims("property p: forall cnf with variables <= 3, clauses <= 0: size;")
            .get(0);
    assertThat(claim.property())
        .isEqualTo(new Property(
            "p", ProblemKind.CNF, Map.of(VARIABLES, 3, CLAUSES, 0), Property.Requirement.SIZE));
  }

  @Test
  void takesClaimsBeforeTheDeclarationsTheySpeakOf() {
    assertThat(specification("expect phi satisfiable;\ncnf phi { (a) }").claims())
        .hasSize(1);
  }

  @Test
  void letsAClaimAndADeclarationHaveTheSameName() {
    assertThat(claims("lemma g on relu(1,1) with g: bias = 1;")).hasSize(1);
  }

  @Test
  void certifiesOnlyWhatIsReducedFromTheOther() {
    assertThat(mistakes(DECLARATIONS + "cnf psi { }\ncertify T agrees with psi;"))
        .containsExactly(
            "t.relu:7:23: error[unrelated]: 'T' is not reduced from 'psi', but from 'phi'");
  }

  @Test
  void takesNoNetworkForData() {
    assertThat(mistakes(DECLARATIONS + "expect n fits g;"))
        .containsExactly(
            "t.relu:6:15: error[wrong-kind]: 'g' is a gadget, but data is needed here");
  }
}
