package org.reluworkbench.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Spelling;
import org.reluworkbench.syntax.Declaration;
import org.reluworkbench.syntax.Identifier;
import org.reluworkbench.syntax.SpecificationFile;
import org.reluworkbench.syntax.Statement;

/** The names that a specification declares, and what each stands for. */
final class Scope {

  /** A name in its first declaration. */
  private record Declared(Identifier name, Sort sort) {}

  private final Mistakes mistakes;
  private final Map<String, Declared> declared = new LinkedHashMap<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Set<String> checked = new HashSet<>();

  /** Names whose declarations could not be parsed. */
  private final Set<String> broken = new HashSet<>();

  Scope(SpecificationFile file, Mistakes mistakes) {
    this.mistakes = mistakes;
    for (Statement statement : file.statements()) {
      if (statement instanceof Declaration declaration) {
        declare(declaration);
      }
    }
    file.broken().forEach(name -> broken.add(name.text()));
  }

  private void declare(Declaration declaration) {
    Identifier name = declaration.name();
    Declared first = declared.putIfAbsent(name.text(), new Declared(name, Sort.of(declaration)));
    if (first != null) {
      reportDuplicate(mistakes, "the name '" + name + "' is taken", first.name(), name);
    }
  }

  /** Reports the second declaration of a name, together with the first. */
  static void reportDuplicate(
      Mistakes mistakes, String message, Identifier first, Identifier second) {
    mistakes.add(Diagnostic.of(DiagnosticCode.DUPLICATE_NAME, second.span(), message)
        .withSecondary(first.span(), "first declared here"));
  }

  /** From here on, the name of this declaration can be used; it stands for the entity, if any. */
  void define(Declaration declaration, Optional<? extends Entity> entity) {
    String name = declaration.name().text();
    if (declared.get(name).name().equals(declaration.name())) {
      checked.add(name);
      entity.ifPresent(value -> entities.put(name, value));
    }
  }

  /** In the order of their declarations. */
  List<Entity> entities() {
    return List.copyOf(entities.values());
  }

  /**
   * What a name stands for. Empty if nothing usable has that name; that is reported, unless the
   * reason is reported already.
   */
  <E extends Entity> Optional<E> resolve(Identifier name, Role<E> role) {
    Declared first = declared.get(name.text());
    if (first == null) {
      reportUndeclared(name, role);
      return Optional.empty();
    }
    if (!role.sorts().contains(first.sort())) {
      mistakes.add(Diagnostic.of(
              DiagnosticCode.WRONG_KIND,
              name.span(),
              "'" + name + "' is " + first.sort().phrase() + ", but " + role.phrase()
                  + " is needed here")
          .withSecondary(first.name().span(), "declared here"));
      return Optional.empty();
    }
    if (!checked.contains(name.text())) {
      mistakes.add(Diagnostic.of(
              DiagnosticCode.UNDECLARED_NAME,
              name.span(),
              "'" + name + "' is used before it is declared")
          .withSecondary(first.name().span(), "declared here")
          .withHelp("a declaration can use only what is declared above it"));
      return Optional.empty();
    }
    return Optional.ofNullable(entities.get(name.text())).map(role.type()::cast);
  }

  private void reportUndeclared(Identifier name, Role<?> role) {
    if (broken.contains(name.text())) {
      return;
    }
    List<String> candidates = declared.values().stream()
        .filter(candidate -> role.sorts().contains(candidate.sort()))
        .map(candidate -> candidate.name().text())
        .toList();
    Optional<String> near = nearest(name, candidates);
    // The word for what was probably meant says more than the word for what is possible.
    String noun = near.map(candidate -> declared.get(candidate).sort().noun()).orElse(role.noun());
    mistakes.add(undeclared(name, noun, near));
  }

  /**
   * Which name was meant. For a single letter or a number every other is as near, so none is
   * suggested, unless it is the same letter in the other case.
   */
  static Optional<String> nearest(Identifier written, Collection<String> candidates) {
    String text = written.text();
    return text.length() > 1 && !Character.isDigit(text.charAt(0))
        ? Spelling.nearest(text, candidates)
        : candidates.stream().filter(text::equalsIgnoreCase).findFirst();
  }

  /** {@code no neuron is called 'h3'}, with a suggestion. */
  static Diagnostic undeclared(Identifier name, String noun, Optional<String> near) {
    Diagnostic diagnostic = Diagnostic.of(
        DiagnosticCode.UNDECLARED_NAME, name.span(), "no " + noun + " is called '" + name + "'");
    return near.map(candidate -> diagnostic.withHelp("did you mean '" + candidate + "'?"))
        .orElse(diagnostic);
  }
}
