package org.reluworkbench.editor.analysis;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.check.CheckedClaim;
import org.reluworkbench.check.Entity;
import org.reluworkbench.check.Imports;
import org.reluworkbench.check.SpecificationChecker;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.syntax.Claim;
import org.reluworkbench.syntax.SpecificationFile;
import org.reluworkbench.syntax.SpecificationParser;

/**
 * All that is known of one version of a text.
 *
 * @param file what the parser understood
 * @param syntaxFine whether it understood everything
 * @param examined what the checker says
 * @param names where names stand
 * @param lines where lines begin
 */
public record Analysis(
    SpecificationFile file,
    boolean syntaxFine,
    SpecificationChecker.Examined examined,
    NameIndex names,
    TextLines lines) {

  public static Analysis of(Source source, Imports imports) {
    SpecificationParser.Parsed parsed = SpecificationParser.parse(source);
    return new Analysis(
        parsed.file(),
        parsed.diagnostics().isEmpty(),
        SpecificationChecker.examine(parsed, imports),
        NameIndex.of(parsed.file()),
        TextLines.of(source.text()));
  }

  public Source source() {
    return file.source();
  }

  public List<Diagnostic> diagnostics() {
    return examined.diagnostics();
  }

  /** What a name stands for, if its declaration is without mistakes. */
  public Optional<Entity> entity(String name) {
    return examined.specification().entity(name);
  }

  /** The claims as written, in order. */
  public List<Claim> claims() {
    return file.statements().stream()
        .filter(Claim.class::isInstance)
        .map(Claim.class::cast)
        .toList();
  }

  /** The claim with its names resolved; only of a text without mistakes. */
  public Optional<CheckedClaim> resolved(Claim claim) {
    return diagnostics().isEmpty()
        ? examined.specification().claims().stream()
            .filter(checked -> checked.span().equals(claim.span()))
            .findFirst()
        : Optional.empty();
  }
}
