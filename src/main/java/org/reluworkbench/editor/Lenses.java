package org.reluworkbench.editor;

import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.reluworkbench.editor.analysis.Analysis;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.syntax.Claim;

/** A line above each claim that runs it, and tells what became of that. */
final class Lenses {

  private static final int WIDEST = 100;

  private final OpenText text;
  private final Analysis analysis;
  private final Verdicts verdicts;

  Lenses(OpenText text, Analysis analysis, Verdicts verdicts) {
    this.text = text;
    this.analysis = analysis;
    this.verdicts = verdicts;
  }

  List<CodeLens> all() {
    return analysis.claims().stream().map(this::lens).toList();
  }

  private CodeLens lens(Claim claim) {
    List<Object> arguments = List.of(text.uri(), verdicts.fingerprint(claim));
    Command command = verdicts.isRunning(claim)
        ? new Command("running; cancel", ClaimCommands.CANCEL, arguments)
        : new Command(
            verdicts.of(claim).map(Lenses::title).orElse("run this claim"),
            ClaimCommands.RUN,
            arguments);
    return new CodeLens(Protocol.range(analysis.lines(), claim.span()), command, null);
  }

  private static String title(ClaimReport report) {
    String title = report.verdict().word() + " (" + report.millis() + " ms): " + report.detail();
    return title.length() <= WIDEST ? title : title.substring(0, WIDEST - 3) + "...";
  }
}
