package org.reluworkbench.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.reluworkbench.syntax.generated.ReluLexer;
import org.reluworkbench.syntax.generated.ReluParser;

/**
 * What the grammar allows after the beginning of a text. The automaton of the grammar is run on the
 * tokens of the last statement, with all its stacks at once; no parser is asked, which would stop at
 * the first mistake and know only one way on.
 */
public final class Continuations {

  /** Rules that are names and nothing else: the words in them are no words there. */
  private static final Set<Integer> NAMES = Set.of(
      ReluParser.RULE_identifier,
      ReluParser.RULE_variable,
      ReluParser.RULE_term,
      ReluParser.RULE_softWord,
      ReluParser.RULE_element,
      ReluParser.RULE_parameterName);

  private static final Set<Integer> STATEMENT_ENDS =
      Set.of(ReluLexer.SEMICOLON, ReluLexer.CLOSE_BRACE);

  private static final Set<Integer> UNFINISHED =
      Set.of(ReluLexer.UNTERMINATED_COMMENT, ReluLexer.UNTERMINATED_STRING);

  private final ATN automaton = ReluParser._ATN;
  private final Stacks stacks = new Stacks();

  private Continuations() {}

  /**
   * A place for a name.
   *
   * @param rule of the grammar that the name belongs to
   * @param before the token before it, empty at the beginning
   */
  public record Slot(String rule, String before) {}

  /**
   * What may come next.
   *
   * @param words of the language
   * @param slots as what a name may stand there
   * @param statement the tokens of the statement so far
   */
  public record Continuation(Set<String> words, Set<Slot> slots, List<String> statement) {
    public Continuation {
      words = Set.copyOf(words);
      slots = Set.copyOf(slots);
      statement = List.copyOf(statement);
    }
  }

  /** What may follow a text; empty within a comment or a string, and after a mistake. */
  public static Optional<Continuation> after(String text) {
    ReluLexer lexer = new ReluLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    CommonTokenStream stream = new CommonTokenStream(lexer);
    stream.fill();
    List<Token> all = stream.getTokens().subList(0, stream.size() - 1);
    if (!all.isEmpty() && isUnfinished(all.get(all.size() - 1), text)) {
      return Optional.empty();
    }
    List<Token> visible = all.stream()
        .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
        .toList();
    return new Continuations().after(lastStatement(visible));
  }

  private static boolean isUnfinished(Token last, String text) {
    return UNFINISHED.contains(last.getType())
        || last.getType() == ReluLexer.LINE_COMMENT && !text.endsWith("\n");
  }

  private static List<Token> lastStatement(List<Token> tokens) {
    for (int i = tokens.size() - 1; i > 0; i--) {
      boolean begins = Words.STATEMENTS.containsKey(tokens.get(i).getType());
      if (begins && STATEMENT_ENDS.contains(tokens.get(i - 1).getType())) {
        return tokens.subList(i, tokens.size());
      }
    }
    return tokens;
  }

  // ---- the automaton ----

  /** A state, and the states to return to. */
  private record Configuration(ATNState state, int stack) {}

  /** Stacks of states, shared and numbered; number zero is empty. */
  private static final class Stacks {

    private record Frame(ATNState follow, int below) {}

    private final List<Frame> frames = new ArrayList<>();
    private final Map<Frame, Integer> numbers = new HashMap<>();

    int push(ATNState follow, int below) {
      return numbers.computeIfAbsent(new Frame(follow, below), frame -> {
        frames.add(frame);
        return frames.size();
      });
    }

    Frame top(int stack) {
      return frames.get(stack - 1);
    }
  }

  private Optional<Continuation> after(List<Token> tokens) {
    Set<Configuration> now = closure(
        List.of(new Configuration(automaton.ruleToStartState[ReluParser.RULE_specification], 0)));
    for (Token token : tokens) {
      now = step(now, token.getType());
      if (now.isEmpty()) {
        return Optional.empty();
      }
    }
    String before = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).getText();
    Set<String> words = new TreeSet<>();
    Set<Slot> slots = new LinkedHashSet<>();
    for (Configuration configuration : now) {
      for (Transition transition : configuration.state().getTransitions()) {
        if (!transition.isEpsilon()) {
          collect(configuration, transition, before, words, slots);
        }
      }
    }
    return Optional.of(
        new Continuation(words, slots, tokens.stream().map(Token::getText).toList()));
  }

  private void collect(
      Configuration at, Transition transition, String before, Set<String> words, Set<Slot> slots) {
    if (!NAMES.contains(at.state().ruleIndex)) {
      words.addAll(Words.among(transition.label()).values());
    } else if (transition.label().contains(ReluParser.NAME)) {
      slots.add(new Slot(ReluParser.ruleNames[owner(at)], before));
    }
  }

  /** The rule that a name belongs to. */
  private int owner(Configuration at) {
    int stack = at.stack();
    ATNState state = at.state();
    while (NAMES.contains(state.ruleIndex) && stack > 0) {
      state = stacks.top(stack).follow();
      stack = stacks.top(stack).below();
    }
    return state.ruleIndex;
  }

  private Set<Configuration> step(Set<Configuration> now, int type) {
    List<Configuration> next = new ArrayList<>();
    for (Configuration configuration : now) {
      for (Transition transition : configuration.state().getTransitions()) {
        if (!transition.isEpsilon() && transition.label().contains(type)) {
          next.add(new Configuration(transition.target, configuration.stack()));
        }
      }
    }
    return closure(next);
  }

  /** All that is reached without a token; the grammar is not left-recursive, so that this ends. */
  private Set<Configuration> closure(List<Configuration> from) {
    Set<Configuration> reached = new HashSet<>();
    Deque<Configuration> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      Configuration next = open.pop();
      if (!reached.add(next)) {
        continue;
      }
      if (next.state() instanceof RuleStopState) {
        if (next.stack() > 0) {
          Stacks.Frame frame = stacks.top(next.stack());
          open.push(new Configuration(frame.follow(), frame.below()));
        }
        continue;
      }
      for (Transition transition : next.state().getTransitions()) {
        if (transition instanceof RuleTransition call) {
          open.push(new Configuration(call.target, stacks.push(call.followState, next.stack())));
        } else if (transition.isEpsilon()) {
          open.push(new Configuration(transition.target, next.stack()));
        }
      }
    }
    return reached;
  }
}
