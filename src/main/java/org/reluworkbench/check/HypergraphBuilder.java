package org.reluworkbench.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.syntax.Declaration.ColouringDeclaration;
import org.reluworkbench.syntax.Declaration.HypergraphItem;
import org.reluworkbench.syntax.Declaration.SetSyntax;
import org.reluworkbench.syntax.Declaration.SplittingDeclaration;
import org.reluworkbench.syntax.Identifier;

/**
 * Builds set systems. Elements come in the order of their numbers, or of their first occurrence if
 * they are names. Where a declaration
 * lists its elements, these are all: a set may hold no other, so that a slip of the pen is no new
 * element.
 */
final class HypergraphBuilder {

  private final Mistakes mistakes;

  /** Each element where it is first written, in order; its place in the map is its index. */
  private final Map<String, Integer> elements = new LinkedHashMap<>();

  private final List<SortedSet<Integer>> sets = new ArrayList<>();
  private boolean listed;

  private HypergraphBuilder(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  static SetSplitting splitting(SplittingDeclaration declaration, Mistakes mistakes) {
    return new SetSplitting(new HypergraphBuilder(mistakes).hypergraph(declaration.items()));
  }

  /** Empty if the number of colours is missing or wrong, which is reported. */
  static Optional<Colouring> colouring(ColouringDeclaration declaration, Mistakes mistakes) {
    HypergraphBuilder builder = new HypergraphBuilder(mistakes);
    Hypergraph hypergraph = builder.hypergraph(declaration.items());
    return builder.colours(declaration).map(colours -> new Colouring(colours, hypergraph));
  }

  private Optional<Integer> colours(ColouringDeclaration declaration) {
    List<HypergraphItem.Colours> counts = declaration.items().stream()
        .filter(HypergraphItem.Colours.class::isInstance)
        .map(HypergraphItem.Colours.class::cast)
        .toList();
    if (counts.isEmpty()) {
      mistakes.add(
          DiagnosticCode.MISSING_PART,
          declaration.name().span(),
          "the colouring '" + declaration.name() + "' does not say how many colours there are",
          "add 'colours 3;'");
      return Optional.empty();
    }
    for (HypergraphItem.Colours again : counts.subList(1, counts.size())) {
      mistakes.add(Diagnostic.of(
              DiagnosticCode.DUPLICATE_PART,
              again.span(),
              "the number of colours is given more than once")
          .withSecondary(counts.get(0).span(), "first given here"));
    }
    return Limits.whole(
        counts.get(0).count(), 1, Limits.COLOURS, "the number of colours", mistakes);
  }

  private Hypergraph hypergraph(List<HypergraphItem> items) {
    Map<String, Identifier> first = new LinkedHashMap<>();
    for (HypergraphItem item : items) {
      if (item instanceof HypergraphItem.Elements list) {
        listed = true;
        list.names().forEach(name -> list(name, first));
      }
    }
    for (HypergraphItem item : items) {
      if (item instanceof HypergraphItem.Sets more) {
        more.sets().forEach(set -> addSet(set, "set"));
      } else if (item instanceof HypergraphItem.Edges more) {
        more.edges().forEach(edge -> addSet(edge, "edge"));
      }
    }
    return sorted(new Hypergraph(List.copyOf(elements.keySet()), sets));
  }

  /** Elements that are all numbers come in the order of these, others as they are written. */
  private static Hypergraph sorted(Hypergraph written) {
    List<String> names = written.elements();
    if (!names.stream().allMatch(name -> Character.isDigit(name.charAt(0)))) {
      return written;
    }
    List<String> ordered =
        names.stream().sorted(Comparator.comparing(BigInteger::new)).toList();
    Map<String, Integer> index = new HashMap<>();
    ordered.forEach(name -> index.put(name, index.size()));
    return new Hypergraph(
        ordered,
        written.sets().stream()
            .<SortedSet<Integer>>map(set -> set.stream()
                .map(element -> index.get(names.get(element)))
                .collect(Collectors.toCollection(TreeSet::new)))
            .toList());
  }

  private void list(Identifier name, Map<String, Identifier> first) {
    Identifier before = first.putIfAbsent(name.text(), name);
    if (before == null) {
      elements.put(name.text(), elements.size());
    } else {
      Scope.reportDuplicate(mistakes, "the element '" + name + "' is listed twice", before, name);
    }
  }

  private void addSet(SetSyntax set, String noun) {
    SortedSet<Integer> members = new TreeSet<>();
    Map<String, Identifier> first = new HashMap<>();
    for (Identifier member : set.members()) {
      Identifier before = first.putIfAbsent(member.text(), member);
      if (before != null) {
        mistakes.add(Diagnostic.of(
                DiagnosticCode.DUPLICATE_PART,
                member.span(),
                "'" + member + "' stands in this " + noun + " twice")
            .withSecondary(before.span(), "first here"));
        continue;
      }
      if (listed && !elements.containsKey(member.text())) {
        Optional<String> near = Scope.nearest(member, elements.keySet());
        Diagnostic diagnostic = Scope.undeclared(member, "element", near);
        mistakes.add(
            near.isPresent()
                ? diagnostic
                : diagnostic.withHelp("list it among the elements, or list none"));
      } else {
        members.add(elements.computeIfAbsent(member.text(), text -> elements.size()));
      }
    }
    sets.add(members);
  }
}
