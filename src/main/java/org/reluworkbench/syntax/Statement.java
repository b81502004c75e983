package org.reluworkbench.syntax;

import org.reluworkbench.diagnostic.Span;

/** A declaration or a claim. */
public sealed interface Statement permits Declaration, Claim {

  /** From its first to its last character. */
  Span span();
}
