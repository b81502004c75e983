package org.reluworkbench.editor.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reluworkbench.editor.analysis.Symbol.Sort;
import org.reluworkbench.syntax.Arithmetic;
import org.reluworkbench.syntax.Claim;
import org.reluworkbench.syntax.Declaration;
import org.reluworkbench.syntax.Identifier;
import org.reluworkbench.syntax.SpecificationFile;
import org.reluworkbench.syntax.Statement;

/** Where each name of a text is declared and used; statements that could not be parsed have none. */
public final class NameIndex {

  private final TreeMap<Integer, Occurrence> byStart = new TreeMap<>();
  private final Map<Symbol, List<Occurrence>> bySymbol = new HashMap<>();

  private NameIndex() {}

  public static NameIndex of(SpecificationFile file) {
    NameIndex index = new NameIndex();
    int number = 0;
    for (Statement statement : file.statements()) {
      index.enter(statement, "statement " + number++);
    }
    index
        .byStart
        .values()
        .forEach(occurrence -> index
            .bySymbol
            .computeIfAbsent(occurrence.symbol(), symbol -> new ArrayList<>())
            .add(occurrence));
    return index;
  }

  private void enter(Statement statement, String scope) {
    SyntaxWalk.identifiers((Record) statement, (owner, component, identifier) -> {
      NameRoles.Role role = NameRoles.of(owner, component);
      if (statement instanceof Claim.LemmaSyntax && owner instanceof Arithmetic) {
        return;
      }
      role.sort().ifPresent(sort -> add(sort, scope(sort, scope, statement), identifier, role));
    });
    if (statement instanceof Claim.LemmaSyntax lemma) {
      enterCoordinates(lemma);
    }
  }

  /** In a lemma, the only names are those of its gadget's coordinates: {@code unit1.a(x)}. */
  private void enterCoordinates(Claim.LemmaSyntax lemma) {
    SyntaxWalk.nodes(lemma, Arithmetic.Call.class, call -> {
      if (call.callee() instanceof Arithmetic.Member) {
        call.arguments().stream()
            .filter(Arithmetic.Name.class::isInstance)
            .map(argument -> ((Arithmetic.Name) argument).name())
            .forEach(name -> add(
                Sort.COORDINATE,
                "gadget " + lemma.gadget().text(),
                name,
                new NameRoles.Role(Optional.of(Sort.COORDINATE), false)));
      }
    });
  }

  private static String scope(Sort sort, String scope, Statement statement) {
    return switch (sort) {
      case DECLARATION, CLAIM -> "";
      case COORDINATE ->
        statement instanceof Declaration declaration
            ? "gadget " + declaration.name().text()
            : scope;
      default -> scope;
    };
  }

  private void add(Sort sort, String scope, Identifier identifier, NameRoles.Role role) {
    Symbol symbol = new Symbol(sort, scope, identifier.text());
    byStart.put(
        identifier.span().start(), new Occurrence(symbol, identifier.span(), role.declares()));
  }

  /** The name that a place lies in, or right after. */
  public Optional<Occurrence> at(int offset) {
    return Optional.ofNullable(byStart.floorEntry(offset))
        .map(Map.Entry::getValue)
        .filter(occurrence -> offset <= occurrence.span().end());
  }

  /** All occurrences of one thing, in the order of the text. */
  public List<Occurrence> of(Symbol symbol) {
    return List.copyOf(bySymbol.getOrDefault(symbol, List.of()));
  }

  /** All occurrences of all names, in the order of the text. */
  public List<Occurrence> all() {
    return List.copyOf(byStart.values());
  }

  /** Those within a stretch of text. */
  public List<Occurrence> between(int start, int end) {
    return List.copyOf(byStart.subMap(start, end).values());
  }

  /** Where a thing is declared; what needs no declaration is declared where it occurs first. */
  public Optional<Occurrence> declaration(Symbol symbol) {
    List<Occurrence> all = of(symbol);
    Optional<Occurrence> declared = all.stream().filter(Occurrence::declares).findFirst();
    boolean needed = symbol.sort() == Sort.DECLARATION
        || symbol.sort() == Sort.COORDINATE
        || symbol.sort() == Sort.UNIT;
    return declared.isPresent() || needed ? declared : all.stream().findFirst();
  }

  /** The names that declarations make known, in the order of the text. */
  public List<Occurrence> declared(Sort sort) {
    return byStart.values().stream()
        .filter(occurrence -> occurrence.declares() && occurrence.symbol().sort() == sort)
        .sorted(Comparator.comparingInt(occurrence -> occurrence.span().start()))
        .toList();
  }
}
