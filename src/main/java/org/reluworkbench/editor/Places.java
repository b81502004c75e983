package org.reluworkbench.editor;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.reluworkbench.editor.analysis.Analysis;
import org.reluworkbench.editor.analysis.NameIndex;
import org.reluworkbench.editor.analysis.Occurrence;

/** Where the thing is declared and used that is named at some place. */
final class Places {

  private final String uri;
  private final Analysis analysis;
  private final NameIndex names;

  Places(String uri, Analysis analysis) {
    this.uri = uri;
    this.analysis = analysis;
    this.names = analysis.names();
  }

  Optional<Location> definition(int offset) {
    return names
        .at(offset)
        .flatMap(occurrence -> names.declaration(occurrence.symbol()))
        .map(this::location);
  }

  List<Location> references(int offset, boolean withDeclaration) {
    return of(offset).stream()
        .filter(occurrence -> withDeclaration || !occurrence.declares())
        .map(this::location)
        .toList();
  }

  List<DocumentHighlight> highlights(int offset) {
    return of(offset).stream()
        .map(occurrence -> new DocumentHighlight(
            Protocol.range(analysis.lines(), occurrence.span()),
            occurrence.declares() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read))
        .toList();
  }

  private List<Occurrence> of(int offset) {
    return names.at(offset).map(found -> names.of(found.symbol())).orElse(List.of());
  }

  private Location location(Occurrence occurrence) {
    return new Location(uri, Protocol.range(analysis.lines(), occurrence.span()));
  }
}
