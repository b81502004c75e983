package org.reluworkbench.syntax;

import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.reluworkbench.syntax.generated.ReluParser;

/** The words of the language by the types of their tokens. */
final class Words {

  /** Those that begin a statement and are reserved. */
  static final Map<Integer, String> STATEMENTS = between(ReluParser.FORMULA, ReluParser.PROPERTY);

  /** Those that begin a statement, but are names in other places. */
  static final Map<Integer, String> SOFT_STATEMENTS =
      Map.of(ReluParser.TRAIN, text(ReluParser.TRAIN), ReluParser.FIT, text(ReluParser.FIT));

  /** Those that are names in other places. */
  static final Map<Integer, String> SOFT = between(ReluParser.DIMACS, ReluParser.IMPLIES);

  private Words() {}

  private static Map<Integer, String> between(int first, int last) {
    Map<Integer, String> words = new TreeMap<>();
    for (int type = first; type <= last; type++) {
      words.put(type, text(type));
    }
    return Map.copyOf(words);
  }

  /** A token with one spelling, as it is written; empty for the others. */
  static String text(int type) {
    Vocabulary vocabulary = ReluParser.VOCABULARY;
    String literal = vocabulary.getLiteralName(type);
    return literal == null ? "" : literal.substring(1, literal.length() - 1);
  }

  static boolean isWord(int type) {
    return STATEMENTS.containsKey(type) || SOFT.containsKey(type);
  }

  /** Those of a set that are words of the language. */
  static Map<Integer, String> among(IntervalSet types) {
    Map<Integer, String> words = new TreeMap<>();
    types.toList().stream().filter(Words::isWord).forEach(type -> words.put(type, text(type)));
    return words;
  }
}
