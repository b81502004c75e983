package org.reluworkbench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reluworkbench.check.Checking.specification;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Conclusion.Relation;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.Property;
import org.reluworkbench.statement.Term;

/** What claims and names stand for after checking, looked at by value and not by shape of tree. */
class ResolvedValuesTest {

  private static final String GADGET = "gadget g(u, v) { (0,0) -> 1; (1,-1) -> 0; }\n";

  private static Lemma lemma(String conclusion) {
    String text = GADGET + "lemma l on relu(2,1) with g: " + conclusion + ";";
    CheckedClaim claim = specification(text).claims().get(0);
    return ((CheckedClaim.LemmaClaim) claim).lemma();
  }

  /** A network whose quantities are different primes, so that no two terms agree by accident. */
  private static long value(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant.value().numerator().longValueExact();
    }
    if (term instanceof Term.Bias) {
      return 2;
    }
    if (term instanceof Term.OutputWeight weight) {
      return List.of(3, 5).get(weight.unit());
    }
    if (term instanceof Term.Coefficient coefficient) {
      return List.of(7, 11, 13, 17).get(2 * coefficient.unit() + coefficient.coordinate());
    }
    if (term instanceof Term.UnitBias bias) {
      return List.of(19, 23).get(bias.unit());
    }
    if (term instanceof Term.Sum sum) {
      return value(sum.left()) + value(sum.right());
    }
    Term.Product product = (Term.Product) term;
    return value(product.left()) * value(product.right());
  }

  private static boolean holds(Conclusion conclusion) {
    if (conclusion instanceof Conclusion.All all) {
      return all.parts().stream().allMatch(ResolvedValuesTest::holds);
    }
    if (conclusion instanceof Conclusion.Any any) {
      return any.parts().stream().anyMatch(ResolvedValuesTest::holds);
    }
    if (conclusion instanceof Conclusion.Not not) {
      return !holds(not.part());
    }
    Conclusion.Compare compare = (Conclusion.Compare) conclusion;
    return compare.relation().holds(Long.compare(value(compare.left()), value(compare.right())));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', textBlock = """
          bias                            # 2
          weight1 - weight2               # -2
          unit1.a(u)                      # 7
          unit2.a(v)                      # 17
          unit2.b                         # 23
          unit1(0, -2)                    # -3
          unit2(1, 1) - unit1(1, 1)       # 16
          unit1(weight1, bias)            # 62
          weight1 * weight2 * -unit1.a(v) # -165
          -(bias - 3) * 4                 # 4
          2 - 3 - 4                       # -5
          12 / 2 / 3 * bias               # 4
          """)
  void expandsTermsToWhatTheyMean(String written, long expected) {
    Conclusion.Compare compare = (Conclusion.Compare) lemma(written + " = 0").conclusion();
    assertThat(value(compare.left())).isEqualTo(expected);
    assertThat(compare.right()).isEqualTo(new Term.Constant(Rational.ZERO));
  }

  /** bias is 2 here, so that {@code bias = 2} is true and {@code bias = 3} is false. */
  @ParameterizedTest
  @CsvSource({
    "bias = 3 implies bias = 3, true",
    "bias = 3 implies bias = 2, true",
    "bias = 2 implies bias = 3, false",
    "bias = 3 implies bias = 2 implies bias = 3, true",
    "(bias = 3 implies bias = 2) implies bias = 3, false",
    "not bias = 3 and bias = 2, true",
    "not (bias = 2 or bias = 3), false",
    "bias = 2 or bias = 3 and bias = 3, true",
    "(bias = 2 or bias = 3) and bias = 3, false",
    "bias != 2 or bias < 2 or bias > 2, false",
    "bias <= 2 and bias >= 2 and bias == 2, true",
  })
  void readsConclusionsWithTheUsualPrecedence(String written, boolean expected) {
    assertThat(holds(lemma(written).conclusion())).isEqualTo(expected);
  }

  @Test
  void readsBothSpellingsOfEquality() {
    assertThat(lemma("bias == 1").conclusion()).isEqualTo(lemma("bias = 1").conclusion());
    assertThat(((Conclusion.Compare) lemma("bias == 1").conclusion()).relation())
        .isEqualTo(Relation.EQUAL);
  }

  @Test
  void givesLemmasTheirGadget() {
    Lemma lemma = lemma("bias = 1");
    assertThat(lemma.units()).isEqualTo(2);
    assertThat(lemma.dimension()).isEqualTo(2);
    assertThat(lemma.gadget()).hasSize(2);
    assertThat(lemma.gadget().get(1).input()).isEqualTo(Vector.of(1, -1));
    assertThat(lemma.gadget().get(1).label()).isEqualTo(Rational.ZERO);
  }

  @Test
  void reductionsOfReductionsComposeToTheirOrigin() {
    Specification specification = specification("""
        formula f = a & !a;
        reduce f to cnf as C;
        reduce C to splitting as S;
        reduce S to points as P;
        reduce P to training as T;
        certify T agrees with f;
        """);
    Entity.Reduction target = reduction(specification, "T");
    Problem<?> problem = problem(specification.entity("f").orElseThrow());
    for (String name : List.of("C", "S", "P", "T")) {
      Entity.Reduction step = reduction(specification, name);
      assertThat(step.rules().from()).isEqualTo(problem.kind());
      problem = step.rules().apply(problem).target();
    }
    assertThat(problem.kind()).isEqualTo(ProblemKind.TRAINING);
    CheckedClaim.Agreement claim =
        (CheckedClaim.Agreement) specification.claims().get(0);
    assertThat(claim.target()).isSameAs(target);
    assertThat(claim.source()).isSameAs(specification.entity("f").orElseThrow());
  }

  private static Entity.Reduction reduction(Specification specification, String name) {
    return (Entity.Reduction) specification.entity(name).orElseThrow();
  }

  private static Problem<?> problem(Entity entity) {
    return ((Entity.Stated) entity).problem();
  }

  @Test
  void choosesRulesThatApplyToTheInstance() {
    Specification specification = specification("""
        colouring two { colours 2; edges 1-2, 2-3; }
        colouring three { colours 3; edges 1-2, 2-3; }
        reduce two to points as P2;
        reduce three to points as P3;
        """);
    for (String name : List.of("2", "3")) {
      Entity.Reduction reduction = reduction(specification, "P" + name);
      Problem<?> origin = problem(reduction.origin());
      assertThat(reduction.rules().obstacle(origin)).isEmpty();
      assertThat(reduction.rules().apply(origin).target().kind()).isEqualTo(ProblemKind.POINTS);
    }
  }

  @Test
  void networksOfSeveralLayersComputeExactly() {
    Specification specification = specification("""
        network hat(x) {
          layer a { up = relu(x); down = relu(x - 1); }
          layer b { out = relu(2*up - 4*down); other = relu(down); }
          output out;
        }
        expect hat(1/3) = 2/3;
        """);
    ReluNetwork hat = ((Entity.Network) specification.entity("hat").orElseThrow()).network();
    CheckedClaim.Output claim = (CheckedClaim.Output) specification.claims().get(0);
    assertThat(hat.at(claim.point())).isEqualTo(claim.value()).isEqualTo(Rational.of(2, 3));
    assertThat(hat.at(Vector.of(1))).isEqualTo(Rational.of(2));
    assertThat(hat.at(Vector.of(3))).isEqualTo(Rational.ZERO);
  }

  @Test
  void readsTheBoundsOfProperties() {
    String text = "property p: forall colouring with elements <= 4, sets <= 3 and colours <= 2:"
        + " round_trips;";
    Property property =
        ((CheckedClaim.PropertyClaim) specification(text).claims().get(0)).property();
    assertThat(property.kind()).isEqualTo(ProblemKind.COLOURING);
    assertThat(property.bounds())
        .isEqualTo(Map.of(Measure.ELEMENTS, 4, Measure.SETS, 3, Measure.COLOURS, 2));
    assertThat(property.requirement()).isEqualTo(Property.Requirement.ROUND_TRIPS);
  }

  @Test
  void putsTheSubjectOfAClaimOnOneLine() {
    assertThat(specification("""
            network id(x, y) { layer h { h1 = relu(x + y); } output h1; }
            data t(x, y) { (0,0) -> 0; }
            training u = fit relu(1,1) to t;
            expect id( 1/2,
                       .5 ) = 1;
            expect id   fits t;
            expect u
              unsatisfiable;
            """).claims())
        .extracting(CheckedClaim::subject)
        .containsExactly("id(1/2, .5) = 1", "id fits t", "u unsatisfiable");
  }
}
