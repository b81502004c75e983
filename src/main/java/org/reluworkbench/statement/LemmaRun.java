package org.reluworkbench.statement;

import java.util.List;
import java.util.Objects;

/**
 * What a program did to prove a lemma: it refuted cases that, by its word, cover everything.
 *
 * @param solver name and version of who says so
 * @param method what it was asked, such as {@code raw QF_NRA}
 * @param refuted the cases, each in one line
 */
public record LemmaRun(String solver, String method, List<String> refuted) {
  public LemmaRun {
    Objects.requireNonNull(solver);
    Objects.requireNonNull(method);
    refuted = List.copyOf(refuted);
  }
}
