package org.reluworkbench.editor;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.reluworkbench.editor.analysis.Analysis;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.statement.Property;
import org.reluworkbench.syntax.Continuations;
import org.reluworkbench.syntax.Continuations.Continuation;
import org.reluworkbench.syntax.Continuations.Slot;
import org.reluworkbench.syntax.Declaration;
import org.reluworkbench.workbench.Catalogue;

/** What can be written at a place: words that the grammar allows there, and names that fit. */
final class Completions {

  private static final Set<String> PROBLEMS =
      Set.of("formula", "cnf", "nae", "splitting", "colouring", "points", "training", "reduce");

  /** Words before names that are used; after the other words of statements, names are made up. */
  private static final Map<String, Set<String>> WANTED = Map.of(
      "training to", Set.of("data"),
      "trained train", Set.of("training", "reduce"),
      "fitted to", Set.of("data"),
      "reduction reduce", PROBLEMS,
      "expectation fits", Set.of("data"),
      "certification certify", Set.of("reduce"),
      "certification with", PROBLEMS,
      "lemma with", Set.of("gadget"));

  /** What a specification calls the losses. */
  private static final List<String> LOSSES =
      Arrays.stream(Loss.values()).map(Loss::specificationName).toList();

  /** What a specification calls the constructions that fit data. */
  private static final List<String> CONSTRUCTIONS = List.of("overparameterised", "compact");

  /** Rules in which names are new, or are known only in their statement. */
  private static final Set<String> LOCAL = Set.of(
      "atom", "literal", "set", "edge", "splittingItem", "colouringItem", "primary", "output");

  private static final Set<String> NEW_AFTER = Set.of(
      "formula",
      "cnf",
      "nae",
      "splitting",
      "colouring",
      "points",
      "data",
      "gadget",
      "network",
      "layer",
      "training",
      "lemma",
      "property",
      "campaign",
      "as",
      "(",
      ",",
      "{",
      ";");

  private final Analysis analysis;
  private final Map<String, CompletionItem> items = new LinkedHashMap<>();

  Completions(Analysis analysis) {
    this.analysis = analysis;
  }

  /** The candidates; what is written of a word before the place is replaced. */
  List<CompletionItem> at(int offset) {
    String text = analysis.source().text();
    int start = offset;
    while (start > 0 && isPartOfName(text.charAt(start - 1))) {
      start--;
    }
    Optional<Continuation> found = Continuations.after(text.substring(0, start));
    found.ifPresent(continuation -> {
      continuation.slots().forEach(slot -> names(slot, continuation));
      continuation.words().forEach(word -> add(word, CompletionItemKind.Keyword, "word"));
    });
    Range range = new Range(
        Protocol.position(analysis.lines(), start), Protocol.position(analysis.lines(), offset));
    items
        .values()
        .forEach(item -> item.setTextEdit(Either.forLeft(new TextEdit(range, item.getLabel()))));
    return List.copyOf(items.values());
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '\'';
  }

  private void add(String label, CompletionItemKind kind, String detail) {
    CompletionItem item = new CompletionItem(label);
    item.setKind(kind);
    item.setDetail(detail);
    items.putIfAbsent(label, item);
  }

  // ---- names ----

  private void names(Slot slot, Continuation continuation) {
    Set<String> wanted = WANTED.get(slot.rule() + " " + slot.before());
    if (wanted != null) {
      declared(wanted);
    } else if (slot.rule().equals("expectation")) {
      declared(PROBLEMS);
      declared(Set.of("network", "train", "fit"));
    } else if (slot.rule().equals("kind")) {
      Catalogue.problems()
          .forEach(kind -> add(kind.name(), CompletionItemKind.EnumMember, kind.text()));
    } else if (slot.rule().equals("construction")) {
      values(CONSTRUCTIONS.stream(), "construction");
    } else if (slot.before().equals("loss")) {
      values(LOSSES.stream(), "loss");
    } else if (slot.rule().equals("bound")) {
      values(Arrays.stream(Sizes.Measure.values()).map(Sizes.Measure::word), "size");
    } else if (slot.rule().equals("property") && slot.before().equals(":")) {
      values(
          Arrays.stream(Property.Requirement.values()).map(Property.Requirement::word),
          "requirement");
    } else if (LOCAL.contains(slot.rule())) {
      local(continuation);
    } else if (!NEW_AFTER.contains(slot.before())) {
      anything();
    }
  }

  private void values(Stream<String> words, String detail) {
    words.forEach(word -> add(word, CompletionItemKind.Value, detail));
  }

  /** Where this class knows of no kind that is wanted: whatever has a name. */
  private void anything() {
    analysis.file().statements().stream()
        .filter(Declaration.class::isInstance)
        .map(Declaration.class::cast)
        .forEach(this::add);
    Catalogue.rules().forEach(rule -> add(rule.name(), CompletionItemKind.Value, "rule"));
    Catalogue.engines().forEach(engine -> add(engine.name(), CompletionItemKind.Value, "engine"));
  }

  private void declared(Set<String> words) {
    analysis.file().statements().stream()
        .filter(Declaration.class::isInstance)
        .map(Declaration.class::cast)
        .filter(declaration -> words.contains(Outline.word(declaration)))
        .forEach(this::add);
  }

  private void add(Declaration declaration) {
    add(declaration.name().text(), CompletionItemKind.Class, Outline.word(declaration));
  }

  /** Names of the statement so far, its own name left out. */
  private void local(Continuation continuation) {
    List<String> tokens = continuation.statement();
    if (tokens.size() > 0 && tokens.get(0).equals("lemma")) {
      lemmaTerms();
      return;
    }
    for (int i = 2; i < tokens.size(); i++) {
      String token = tokens.get(i);
      boolean name = Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
      if (name && !continuation.words().contains(token)) {
        add(token, CompletionItemKind.Variable, "name in this statement");
      }
    }
  }

  private void lemmaTerms() {
    values(Stream.of("bias", "weight1", "unit1"), "quantity of the network");
  }
}
