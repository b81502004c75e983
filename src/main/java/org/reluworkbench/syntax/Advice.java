package org.reluworkbench.syntax;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.syntax.generated.ReluParser;

/** What to do about a token that can't stand where it does. */
final class Advice {

  private static final Set<Integer> RELATIONS = Set.of(
      ReluParser.LESS,
      ReluParser.AT_MOST,
      ReluParser.EQUALS,
      ReluParser.DOUBLE_EQUALS,
      ReluParser.NOT_EQUALS,
      ReluParser.AT_LEAST,
      ReluParser.GREATER);

  /** The connectives that other notations mean. */
  private static final Map<Integer, String> CONNECTIVES = Map.of(
      ReluParser.AND, "&",
      ReluParser.OR, "|",
      ReluParser.NOT, "!",
      ReluParser.IMPLIES, "->",
      ReluParser.EQUALS, "->",
      ReluParser.DOUBLE_EQUALS, "<->",
      ReluParser.PLUS, "|",
      ReluParser.STAR, "&",
      ReluParser.CARET, "xor");

  /** How each rule's text looks; the innermost that has an example counts. */
  private static final Map<Integer, String> EXAMPLES = Map.ofEntries(
      Map.entry(ReluParser.RULE_formula, "formula f = (a -> b) & !c;"),
      Map.entry(
          ReluParser.RULE_cnf, "cnf f { (a | !b) & (b | c) } or cnf f = dimacs \"file.cnf\";"),
      Map.entry(ReluParser.RULE_nae, "nae f { (a, b, !c), (b, c, d) }"),
      Map.entry(ReluParser.RULE_splitting, "splitting s { sets {1,2}, {2,3}; }"),
      Map.entry(ReluParser.RULE_colouring, "colouring c { colours 3; edges 1-2, 2-3; }"),
      Map.entry(ReluParser.RULE_points, "points p in R^2 { inside (0,0); outside (1,0), (0,1); }"),
      Map.entry(
          ReluParser.RULE_data,
          "data t(x, y) { (0,1) -> 1; } or data t = csv \"file.csv\" label \"column\";"),
      Map.entry(ReluParser.RULE_gadget, "gadget g(u, v) { (0,0) -> 1; (1,-1) -> 0; }"),
      Map.entry(ReluParser.RULE_row, "(0,1) -> 1;"),
      Map.entry(
          ReluParser.RULE_network, "network n(x, y) { layer h { h1 = relu(x - y); } output h1; }"),
      Map.entry(ReluParser.RULE_layer, "layer h { h1 = relu(x - y); }"),
      Map.entry(ReluParser.RULE_neuron, "h1 = relu(x - 2*y);"),
      Map.entry(ReluParser.RULE_training, "training t = fit relu(2,1) to table;"),
      Map.entry(ReluParser.RULE_shape, "relu(2,1), with 2 hidden units and 1 output"),
      Map.entry(ReluParser.RULE_trained, "train t as best;"),
      Map.entry(ReluParser.RULE_fitted, "fit overparameterised to table as big;"),
      Map.entry(ReluParser.RULE_reduction, "reduce f to training as t;"),
      Map.entry(
          ReluParser.RULE_expectation,
          "expect f satisfiable; or expect n fits table; or expect n(1/2, 0) = 1;"),
      Map.entry(
          ReluParser.RULE_campaign,
          "campaign c { uniform 3-sat variables 5..9 ratio 3, 4 seeds 1..5; engines own; }"),
      Map.entry(ReluParser.RULE_certification, "certify t agrees with f;"),
      Map.entry(ReluParser.RULE_lemma, "lemma l on relu(2,1) with g: bias = 1 and weight1 < 0;"),
      Map.entry(
          ReluParser.RULE_property,
          "property p: forall cnf with variables <= 3, clauses <= 3: agrees;"));

  private final ParserRuleContext context;
  private final IntervalSet expected;
  private final Token before;
  private final Token at;

  Advice(ParserRuleContext context, IntervalSet expected, Token before, Token at) {
    this.context = context;
    this.expected = expected;
    this.before = before;
    this.at = at;
  }

  Optional<String> help() {
    boolean anyName = expected.contains(ReluParser.NAME) || expected.contains(ReluParser.R);
    Optional<String> meant = anyName
        ? Optional.empty()
        : suggestion(at.getText(), Words.among(expected).values());
    return meant.or(this::habit).or(this::example);
  }

  static Optional<String> suggestion(String written, Collection<String> words) {
    return Spelling.nearest(written, words).map(word -> "did you mean '" + word + "'?");
  }

  /** What people write who are used to another language. */
  private Optional<String> habit() {
    boolean doubled = before != at
        && before.getType() == at.getType()
        && Set.of(ReluParser.AMPERSAND, ReluParser.BAR).contains(at.getType());
    if (doubled) {
      return Optional.of("write a single '" + at.getText() + "'");
    }
    boolean formula = context.getRuleIndex() == ReluParser.RULE_formula
        || context.getRuleIndex() == ReluParser.RULE_atom;
    if (formula) {
      return Optional.ofNullable(CONNECTIVES.get(at.getType()))
          .map(connective -> "in a formula, write '" + connective + "'");
    }
    boolean compared =
        context.getRuleIndex() == ReluParser.RULE_lemma && RELATIONS.contains(at.getType());
    return compared ? Optional.of("join two comparisons by 'and'") : Optional.empty();
  }

  /** The form of what is being written, where that says more than the list of what is expected. */
  private Optional<String> example() {
    if (expected.size() == 1 && expected.contains(ReluParser.SEMICOLON)) {
      return Optional.empty();
    }
    ParserRuleContext outer = context;
    while (outer != null && !EXAMPLES.containsKey(outer.getRuleIndex())) {
      outer = outer.getParent();
    }
    return Optional.ofNullable(outer)
        .map(rule -> "for example: " + EXAMPLES.get(rule.getRuleIndex()));
  }
}
