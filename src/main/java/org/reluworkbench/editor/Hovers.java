package org.reluworkbench.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.reluworkbench.check.Entity;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.editor.analysis.Analysis;
import org.reluworkbench.editor.analysis.Occurrence;
import org.reluworkbench.editor.analysis.Symbol;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.syntax.Claim;
import org.reluworkbench.syntax.Statement;
import org.reluworkbench.workbench.Catalogue;
import org.reluworkbench.workbench.file.Questions;

/** What is told of the thing that the mouse rests on. */
final class Hovers {

  private final Analysis analysis;
  private final Verdicts verdicts;

  Hovers(Analysis analysis, Verdicts verdicts) {
    this.analysis = analysis;
    this.verdicts = verdicts;
  }

  Optional<Hover> at(int offset) {
    Optional<Occurrence> name = analysis.names().at(offset);
    if (name.isPresent()) {
      return name.map(found -> hover(found.span(), told(found)));
    }
    Optional<Span> word = word(offset);
    Optional<Hover> known =
        word.flatMap(span -> meaning(span.text()).map(text -> hover(span, List.of(text))));
    return known.isPresent() ? known : claimAt(offset).map(this::hover);
  }

  private Hover hover(Span span, List<String> paragraphs) {
    return new Hover(
        new MarkupContent(MarkupKind.MARKDOWN, String.join("\n\n", paragraphs)),
        Protocol.range(analysis.lines(), span));
  }

  private Hover hover(Claim claim) {
    return hover(claim.span(), List.of(verdict(claim)));
  }

  // ---- names ----

  private List<String> told(Occurrence found) {
    Symbol symbol = found.symbol();
    List<String> paragraphs = new ArrayList<>();
    if (symbol.sort() == Symbol.Sort.DECLARATION) {
      paragraphs.add(
          analysis.entity(symbol.name()).map(this::told).orElseGet(() -> unresolved(symbol)));
      claims(symbol).forEach(claim -> paragraphs.add(verdict(claim)));
    } else {
      int places = analysis.names().of(symbol).size();
      paragraphs.add(symbol.sort().noun() + " `" + symbol.name() + "`, "
          + (places == 1 ? "1 place" : places + " places"));
    }
    return paragraphs;
  }

  private String unresolved(Symbol symbol) {
    return analysis.names().declaration(symbol).isPresent()
        ? "`" + symbol.name() + "`: its declaration has mistakes"
        : "`" + symbol.name() + "` is not declared";
  }

  private String told(Entity entity) {
    if (entity instanceof Entity.Stated stated) {
      return heading(stated.problem().kind().word(), entity) + stated.problem().sizes();
    }
    if (entity instanceof Entity.Reduction reduction) {
      return heading(reduction.rules().to().word(), entity) + chain(reduction);
    }
    if (entity instanceof Entity.Data data) {
      return heading("data", entity) + data.dataset().examples().size() + " rows, dimension "
          + data.dataset().dimension();
    }
    if (entity instanceof Entity.Network network) {
      return heading("network", entity) + network.inputs().size() + " inputs, layers of "
          + network.network().layers().stream()
              .map(layer -> layer.units().size())
              .toList();
    }
    if (entity instanceof Entity.Trained trained) {
      return heading("network", entity) + trained.inputs().size() + " inputs, "
          + trained
              .task()
              .map(Object::toString)
              .orElse("all data fitted: " + trained.problem().sizes());
    }
    if (entity instanceof Entity.Fitted fitted) {
      return heading("network", entity) + fitted.inputs().size() + " inputs, fits `"
          + fitted.data().name() + "`";
    }
    if (entity instanceof Entity.Gadget gadget) {
      return heading("gadget", entity) + gadget.examples().size() + " points, dimension "
          + gadget.coordinates().size();
    }
    return heading("declaration", entity);
  }

  private static String heading(String kind, Entity entity) {
    return kind + " `" + entity.name() + "`: ";
  }

  /** From the problem that is stated, rule by rule. */
  private static String chain(Entity.Reduction reduction) {
    Entity.Question origin = reduction.origin();
    while (origin instanceof Entity.Reduction before) {
      origin = before.origin();
    }
    Questions.Mapped mapped = new Questions().between(origin, reduction);
    List<Problem<?>> problems = mapped.chain().problems();
    List<String> rules = mapped.rules().names();
    StringBuilder text =
        new StringBuilder(problems.get(problems.size() - 1).sizes().toString());
    text.append("\n\n- `").append(origin.name()).append("`, ").append(line(problems.get(0)));
    for (int i = 0; i < rules.size(); i++) {
      text.append("\n- ").append(rules.get(i)).append(" -> ").append(line(problems.get(i + 1)));
    }
    return text.toString();
  }

  private static String line(Problem<?> problem) {
    return problem.kind().word() + ": " + problem.sizes();
  }

  // ---- claims ----

  private List<Claim> claims(Symbol symbol) {
    return analysis.claims().stream()
        .filter(
            claim -> analysis.names().between(claim.span().start(), claim.span().end()).stream()
                .anyMatch(occurrence -> occurrence.symbol().equals(symbol)))
        .filter(claim -> verdicts.of(claim).isPresent())
        .toList();
  }

  private Optional<Claim> claimAt(int offset) {
    return analysis.claims().stream()
        .filter(
            claim -> claim.span().start() <= offset && offset <= claim.span().end())
        .findFirst();
  }

  private String verdict(Claim claim) {
    if (verdicts.isRunning(claim)) {
      return "this claim is being run";
    }
    return verdicts
        .of(claim)
        .map(report -> "**" + report.verdict().word() + "** " + report.claim() + " "
            + report.subject() + " (line " + line(claim) + "): " + report.detail())
        .orElse("this claim was not run yet");
  }

  private int line(Statement statement) {
    return analysis.lines().place(statement.span().start()).line() + 1;
  }

  // ---- words ----

  private static Optional<String> meaning(String word) {
    return Catalogue.problems().stream()
        .filter(entry -> entry.name().equals(word))
        .map(entry -> "kind of problem: " + entry.text())
        .findFirst();
  }

  private Optional<Span> word(int offset) {
    String text = analysis.source().text();
    int start = offset;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return start < end ? Optional.of(analysis.source().span(start, end)) : Optional.empty();
  }
}
