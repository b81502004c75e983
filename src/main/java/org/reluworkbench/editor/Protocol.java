package org.reluworkbench.editor;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.editor.analysis.TextLines;

/** Our values in the words of the protocol. */
final class Protocol {

  /** What editors name as the origin of diagnostics. */
  static final String SOURCE = "relu";

  private Protocol() {}

  static Position position(TextLines lines, int offset) {
    TextLines.Place place = lines.place(offset);
    return new Position(place.line(), place.column());
  }

  static Range range(TextLines lines, Span span) {
    return new Range(position(lines, span.start()), position(lines, span.end()));
  }

  static int offset(TextLines lines, Position position) {
    return lines.offset(new TextLines.Place(position.getLine(), position.getCharacter()));
  }

  /**
   * The name of a document as the rest of the workbench knows it: its path, so that what it imports
   * is found beside it; for a document that has none, the last part of its address.
   */
  static String path(String uri) {
    if (uri.startsWith("file:")) {
      return Path.of(URI.create(uri)).toString();
    }
    return uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1);
  }

  /**
   * A diagnostic of a document.
   *
   * @param related whether the client shows other places beside a message; else the message tells
   */
  static Diagnostic diagnostic(
      String uri, TextLines lines, org.reluworkbench.diagnostic.Diagnostic ours, boolean related) {
    StringBuilder message = new StringBuilder(ours.message());
    ours.help().ifPresent(help -> message.append("\nhelp: ").append(help));
    ours.secondary()
        .filter(second -> !related)
        .ifPresent(second ->
            message.append("\n").append(second.span()).append(": ").append(second.message()));
    message.append("\nmore: relu explain ").append(ours.code().slug());
    Diagnostic diagnostic = new Diagnostic(
        range(lines, ours.span()), message.toString(), DiagnosticSeverity.Error, SOURCE);
    diagnostic.setCode(ours.code().slug());
    Optional<Location> second = ours.secondary()
        .filter(any -> related)
        .map(place -> location(uri, lines, ours, place.span()));
    second.ifPresent(location -> diagnostic.setRelatedInformation(List.of(
        new DiagnosticRelatedInformation(location, ours.secondary().get().message()))));
    return diagnostic;
  }

  /** The second place may lie in a file that the document imports. */
  private static Location location(
      String uri, TextLines lines, org.reluworkbench.diagnostic.Diagnostic ours, Span span) {
    if (span.source() == ours.span().source()) {
      return new Location(uri, range(lines, span));
    }
    return new Location(
        Path.of(span.source().name()).toUri().toString(),
        range(TextLines.of(span.source().text()), span));
  }
}
