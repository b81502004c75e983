package org.reluworkbench.editor.analysis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.editor.analysis.Symbol.Sort;
import org.reluworkbench.syntax.Claim;
import org.reluworkbench.syntax.Declaration;
import org.reluworkbench.syntax.SourceTokens;
import org.reluworkbench.syntax.SourceTokens.Category;
import org.reluworkbench.syntax.SourceTokens.SourceToken;
import org.reluworkbench.syntax.Statement;

/**
 * On what a claim depends: its own tokens, those of all declarations that it uses, directly or not,
 * and the state of the files that these name. A verdict is that of a text as long as this is the
 * same; layout and comments do not matter.
 */
public final class Fingerprints {

  private final Analysis analysis;
  private final Function<String, String> fileState;
  private final TreeMap<Integer, SourceToken> tokens = new TreeMap<>();
  private final Map<String, Statement> declarations = new HashMap<>();
  private final Map<Integer, String> own = new HashMap<>();

  /**
   * The fingerprints of a text.
   *
   * @param fileState by the path that a text names: something that changes when the file does
   */
  public Fingerprints(Analysis analysis, Function<String, String> fileState) {
    this.analysis = analysis;
    this.fileState = fileState;
    SourceTokens.unparsed(analysis.source()).stream()
        .filter(token -> token.category() != Category.COMMENT)
        .forEach(token -> tokens.put(token.span().start(), token));
    for (Statement statement : analysis.file().statements()) {
      if (statement instanceof Declaration declaration) {
        declarations.putIfAbsent(declaration.name().text(), declaration);
      }
    }
  }

  public String of(Claim claim) {
    TreeMap<Integer, Statement> needed = new TreeMap<>();
    Deque<Statement> open = new ArrayDeque<>(List.of(claim));
    while (!open.isEmpty()) {
      Statement next = open.pop();
      if (needed.putIfAbsent(next.span().start(), next) == null) {
        used(next).forEach(open::push);
      }
    }
    return digest(own(claim) + needed.values().stream().map(this::own).toList());
  }

  /** Of a statement alone. */
  private String own(Statement statement) {
    return own.computeIfAbsent(statement.span().start(), start -> {
      List<String> words = new ArrayList<>();
      tokens(statement.span()).forEach(token -> words.add(token.span().text()));
      SyntaxWalk.nodes(
          (Record) statement,
          Declaration.PathSyntax.class,
          path -> words.add(fileState.apply(path.path())));
      return digest(words);
    });
  }

  private static String digest(Object words) {
    try {
      byte[] bytes = words.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Iterable<SourceToken> tokens(Span span) {
    return tokens.subMap(span.start(), span.end()).values();
  }

  private List<Statement> used(Statement statement) {
    return analysis.names().between(statement.span().start(), statement.span().end()).stream()
        .filter(occurrence -> occurrence.symbol().sort() == Sort.DECLARATION)
        .map(occurrence -> declarations.get(occurrence.symbol().name()))
        .filter(Objects::nonNull)
        .toList();
  }
}
