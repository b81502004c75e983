package org.reluworkbench.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.syntax.Declaration.HypergraphItem;
import org.reluworkbench.syntax.Declaration.LabelledPoint;
import org.reluworkbench.syntax.Declaration.PointsItem;
import org.reluworkbench.syntax.Declaration.SetSyntax;
import org.reluworkbench.syntax.SpecificationParser.Parsed;

class SpecificationParserTest {

  private static Parsed parse(String text) {
    return SpecificationParser.parse(Source.of("f.relu", text));
  }

  static List<Statement> statements(String text) {
    Parsed parsed = parse(text);
    assertThat(parsed.diagnostics()).isEmpty();
    return parsed.file().statements();
  }

  /** The statement that is the whole text. */
  static <T extends Statement> T only(Class<T> type, String text) {
    List<Statement> statements = statements(text);
    assertThat(statements).hasSize(1);
    assertThat(statements.get(0).span().text()).isEqualTo(text.strip());
    return type.cast(statements.get(0));
  }

  // ---- formulas ----

  @ParameterizedTest
  @CsvSource({
    "a & b & c, ((a AND b) AND c)",
    "a | b & c, (a OR (b AND c))",
    "!a & b, (!a AND b)",
    "!(a & b), !(a AND b)",
    "!!a, !!a",
    "a xor b | c, (a XOR (b OR c))",
    "a -> b -> c, (a IMPLIES (b IMPLIES c))",
    "a -> b xor c, (a IMPLIES (b XOR c))",
    "a <-> b -> c, (a IFF (b IMPLIES c))",
    "a <-> b <-> c, ((a IFF b) IFF c)",
    "(a -> b) -> c, ((a IMPLIES b) IMPLIES c)",
    "(a -> b) & !(a <-> c) | d, (((a IMPLIES b) AND !(a IFF c)) OR d)",
    "true & !false, (true AND !false)",
    "x' & _u & label, ((x' AND _u) AND label)",
  })
  void bindsConnectivesInTheirOrder(String formula, String expected) {
    var declaration = only(Declaration.FormulaDeclaration.class, "formula f = " + formula + ";");
    assertThat(declaration.name()).hasToString("f");
    assertThat(shown(declaration.proposition())).isEqualTo(expected);
    assertThat(declaration.proposition().span().text()).isEqualTo(formula);
  }

  private static String shown(Proposition proposition) {
    if (proposition instanceof Proposition.Binary binary) {
      return "(" + shown(binary.left()) + " " + binary.connective() + " " + shown(binary.right())
          + ")";
    }
    if (proposition instanceof Proposition.Not not) {
      return "!" + shown(not.operand());
    }
    return proposition instanceof Proposition.Constant constant
        ? String.valueOf(constant.value())
        : ((Proposition.Variable) proposition).name().text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"&", "|", "xor", "<->"})
  void keepsLongChainsFlat(String connective) {
    String chain = ("a " + connective + " ").repeat(9_999) + "a";
    var declaration = only(Declaration.FormulaDeclaration.class, "formula f = " + chain + ";");
    assertThat(depth(declaration.proposition())).isLessThan(100);
    assertThat(declaration.proposition().span().text()).isEqualTo(chain);
  }

  private static int depth(Proposition proposition) {
    return proposition instanceof Proposition.Binary binary
        ? 1 + Math.max(depth(binary.left()), depth(binary.right()))
        : 0;
  }

  @Test
  void readsClauses() {
    var cnf = only(Declaration.CnfDeclaration.class, "cnf phi { (a | b | !c) & () & !d & (b) }");
    assertThat(cnf.clauses())
        .extracting(clause -> clause.span().text())
        .containsExactly("(a | b | !c)", "()", "!d", "(b)");
    assertThat(cnf.clauses().get(0).literals())
        .extracting(literal -> literal.variable().text(), Declaration.LiteralSyntax::positive)
        .containsExactly(tuple("a", true), tuple("b", true), tuple("c", false));
    assertThat(cnf.clauses().get(1).literals()).isEmpty();
    assertThat(only(Declaration.CnfDeclaration.class, "cnf none { }").clauses()).isEmpty();
  }

  @Test
  void readsFilesInQuotes() {
    var cnf =
        only(Declaration.DimacsDeclaration.class, "cnf uf = dimacs \"a \\\"b\\\" \\\\.cnf\";");
    assertThat(cnf.path().path()).isEqualTo("a \"b\" \\.cnf");
  }

  @Test
  void readsNotAllEqualClauses() {
    var nae = only(Declaration.NaeDeclaration.class, "nae nu { (a, b, !c), (), (b) }");
    assertThat(nae.clauses())
        .extracting(clause -> clause.span().text())
        .containsExactly("(a, b, !c)", "()", "(b)");
    assertThat(only(Declaration.NaeDeclaration.class, "nae none {}").clauses()).isEmpty();
  }

  // ---- hypergraphs, points ----

  @Test
  void readsSplittingsItemByItem() {
    var splitting = only(
        Declaration.SplittingDeclaration.class,
        "splitting s { elements p, 01; sets {p,q}, {}; sets ; }");
    assertThat(((HypergraphItem.Elements) splitting.items().get(0)).names())
        .extracting(Identifier::text)
        .containsExactly("p", "1");
    List<SetSyntax> sets = ((HypergraphItem.Sets) splitting.items().get(1)).sets();
    assertThat(sets).extracting(set -> set.members().size()).containsExactly(2, 0);
    assertThat(((HypergraphItem.Sets) splitting.items().get(2)).sets()).isEmpty();
  }

  @Test
  void readsColouringsWithEdgesOrSets() {
    var colouring = only(
        Declaration.ColouringDeclaration.class,
        "colouring c { colours 3; edges 1-2, a-b; sets {1,2,3}; elements 7; }");
    assertThat(((HypergraphItem.Colours) colouring.items().get(0)).count().value())
        .hasToString("3");
    assertThat(((HypergraphItem.Edges) colouring.items().get(1)).edges())
        .extracting(edge -> edge.members().toString())
        .containsExactly("[1, 2]", "[a, b]");
    assertThat(colouring.items()).hasSize(4);
  }

  @Test
  void readsPoints() {
    var points = only(
        Declaration.PointsDeclaration.class,
        "points p in R^2 { planes 3; inside (0,-1/2), (0.25,1e-3); outside ; }");
    assertThat(points.dimension().value()).hasToString("2");
    assertThat(((PointsItem.Planes) points.items().get(0)).count().value()).hasToString("3");
    PointsItem.Side inside = (PointsItem.Side) points.items().get(1);
    assertThat(inside.inside()).isTrue();
    assertThat(inside.points())
        .extracting(
            point -> point.coordinates().stream().map(Numeral::value).toList().toString())
        .containsExactly("[0, -1/2]", "[1/4, 1/1000]");
    PointsItem.Side outside = (PointsItem.Side) points.items().get(2);
    assertThat(outside.inside()).isFalse();
    assertThat(outside.points()).isEmpty();
  }

  // ---- data, networks, training ----

  @Test
  void readsDataAndGadgets() {
    var data = only(Declaration.DataDeclaration.class, "data t(x, y) { (0,1) -> 1; (1,1) -> -2; }");
    assertThat(data.columns()).extracting(Identifier::text).containsExactly("x", "y");
    assertThat(data.rows())
        .extracting(LabelledPoint::label)
        .extracting(label -> label.value().toString())
        .containsExactly("1", "-2");
    var gadget = only(Declaration.GadgetDeclaration.class, "gadget corner(u, v) { (0,0) -> 1; }");
    assertThat(gadget.coordinates()).extracting(Identifier::text).containsExactly("u", "v");
    assertThat(gadget.rows()).hasSize(1);
  }

  @Test
  void readsDataFromFiles() {
    var equal = only(
        Declaration.CsvDeclaration.class,
        "data iris = csv \"iris.csv\" label \"species\" == \"setosa\";");
    assertThat(equal.path().path()).isEqualTo("iris.csv");
    assertThat(equal.label().value()).isEqualTo("species");
    assertThat(equal.equalTo().map(Declaration.StringSyntax::value)).contains("setosa");
    var numeric =
        only(Declaration.CsvDeclaration.class, "data iris = csv \"iris.csv\" label \"width\";");
    assertThat(numeric.equalTo()).isEqualTo(Optional.empty());
  }

  @Test
  void readsNetworksThatAreToBeMade() {
    Parsed parsed = parse("train U as best; fit compact to table as big;");
    assertThat(parsed.diagnostics()).isEmpty();
    Declaration.TrainedDeclaration trained =
        (Declaration.TrainedDeclaration) parsed.file().statements().get(0);
    assertThat(trained.training().text()).isEqualTo("U");
    assertThat(trained.name().text()).isEqualTo("best");
    Declaration.FittedDeclaration fitted =
        (Declaration.FittedDeclaration) parsed.file().statements().get(1);
    assertThat(fitted.construction().text()).isEqualTo("compact");
    assertThat(fitted.data().text()).isEqualTo("table");
    assertThat(fitted.name().text()).isEqualTo("big");
  }

  @Test
  void trainAndFitAreNamesToo() {
    String text = "data train(fit) { (0) -> 1; } training fit = fit relu(1,1) to train;"
        + " train fit as best; expect best fits train;"
        + " network n(x) { layer h { train = relu(x);\n fit = relu(train); } output fit; }";
    assertThat(parse(text).diagnostics()).isEmpty();
  }

  @Test
  void aBrokenStatementEndsWhereANetworkIsToBeMade() {
    Parsed parsed =
        parse("formula f = a &\ntrain U as best;\nformula g = |;\nfit compact to t as b;");
    assertThat(parsed.file().statements())
        .filteredOn(Declaration.class::isInstance)
        .extracting(statement -> ((Declaration) statement).name().text())
        .contains("b");
  }

  @Test
  void readsTrainingProblemsAndReductions() {
    var training =
        only(Declaration.TrainingDeclaration.class, "training U = fit relu(2,1) to table;");
    assertThat(training.data()).hasToString("table");
    assertThat(training.shape().units().value()).hasToString("2");
    assertThat(training.shape().outputs().value()).hasToString("1");
    var reduction = only(Declaration.ReductionDeclaration.class, "reduce phi to training as T;");
    assertThat(List.of(reduction.origin(), reduction.kind(), reduction.name()))
        .hasToString("[phi, training, T]");
  }

  // ---- claims ----

  @Test
  void readsExpectations() {
    assertThat(only(Claim.ExpectAnswer.class, "expect T satisfiable;").satisfiable())
        .isTrue();
    assertThat(only(Claim.ExpectAnswer.class, "expect T unsatisfiable;").satisfiable())
        .isFalse();
    var fits = only(Claim.ExpectFits.class, "expect xor fits table;");
    assertThat(fits.network() + " " + fits.data()).isEqualTo("xor table");
    var output = only(Claim.ExpectOutput.class, "expect xor(1/2, -1) = 0.5;");
    assertThat(output.arguments())
        .extracting(argument -> argument.value().toString())
        .containsExactly("1/2", "-1");
    assertThat(output.argumentsSpan().text()).isEqualTo("(1/2, -1)");
    assertThat(output.value().value()).hasToString("1/2");
  }

  @Test
  void readsCertificationsAndProperties() {
    var certify = only(Claim.Certify.class, "certify T agrees with phi;");
    assertThat(certify.target() + " " + certify.source()).isEqualTo("T phi");
    var property = only(
        Claim.PropertySyntax.class,
        "property p: forall cnf with variables <= 3 and clauses <= 4, x <= 5: agrees;");
    assertThat(property.kind()).hasToString("cnf");
    assertThat(property.requirement()).hasToString("agrees");
    assertThat(property.bounds())
        .extracting(bound -> bound.measure() + "<=" + bound.limit().value())
        .containsExactly("variables<=3", "clauses<=4", "x<=5");
    assertThat(
            only(Claim.PropertySyntax.class, "property p: forall nae: agrees;").bounds())
        .isEmpty();
  }

  // ---- the text ----

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", " \r\n\t", "// only this", "/* and * this **/", "/**/"})
  void findsNothingWhereNothingIs(String text) {
    assertThat(statements(text)).isEmpty();
  }

  @Test
  void skipsByteOrderMarksCommentsAndCarriageReturns() {
    assertThat(statements("\uFEFFformula /* f */ f = // here\r\n a;\r\n/**/expect f satisfiable;"))
        .extracting(statement -> statement.span().position().line())
        .containsExactly(1, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "u", "R", "relu", "label", "fits", "sets", "xor", "to", "and", "in"})
  void allowsWordsAsNamesWhereTheyCannotBeMistaken(String word) {
    assertThat(statements("formula " + word + " = a; expect " + word + " satisfiable; reduce "
            + word + " to training as T; splitting s { sets {" + word + ",1}; } data " + word
            + "(" + word + ") { } expect " + word + " fits " + word + ";"))
        .hasSize(6);
  }
}
