package org.reluworkbench.editor;

import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Range;
import org.reluworkbench.editor.analysis.Analysis;
import org.reluworkbench.editor.analysis.TextLines;
import org.reluworkbench.workbench.file.FileImports;

/** A text with the cursor where the mark {@code §} stands, analysed without it. */
record Marked(OpenText text, Analysis analysis, int cursor) {

  static Marked of(String marked) {
    int cursor = Math.max(0, marked.indexOf('§'));
    OpenText text =
        new OpenText("file:///tmp/marked.relu", 1, marked.replace("§", ""), new FileImports());
    return new Marked(text, text.analysed(text.source().text()), cursor);
  }

  Verdicts verdicts(ClaimRuns runs) {
    Map<Integer, String> prints = text.fingerprints(analysis);
    return new Verdicts(prints, runs);
  }

  /** What a range covers, with its line from zero: {@code 3:phi}. */
  String at(Range range) {
    TextLines lines = analysis.lines();
    return range.getStart().getLine() + ":"
        + text.source()
            .text()
            .substring(
                Protocol.offset(lines, range.getStart()), Protocol.offset(lines, range.getEnd()));
  }

  List<String> at(List<Range> ranges) {
    return ranges.stream().map(this::at).toList();
  }
}
