package org.reluworkbench.interchange.smt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.Findings;
import org.reluworkbench.network.AlgebraicWeights;
import org.reluworkbench.numeric.AlgebraicNumber;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Training;

/**
 * Reads the weights out of what an SMT solver prints for a script of {@link SmtWriter}: the answer to
 * {@code (get-model)} or {@code (get-value ...)}, with or without {@code sat} before it. An unknown
 * that the solver leaves out is zero, for any value will do then.
 * Values may be irrational, as {@link AlgebraicValue} reads them.
 */
public final class SmtModel {

  private static final String HELP = "expected is what a solver prints for (get-model)";

  private final Findings findings;
  private final String text;
  private final Map<String, SExpression> values = new HashMap<>();

  private SmtModel(String text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  /** The weights; that they fit is for the problem to judge. */
  public static Diagnosed<AlgebraicWeights> read(Training training, Source source) {
    Findings findings = new Findings(source, DiagnosticCode.SMT_LIB);
    List<SExpression> all = SExpression.readAll(source.text(), findings);
    SmtModel model = new SmtModel(source.text(), findings);
    if (!findings.any()) {
      model.collect(all);
    }
    if (findings.any()) {
      return findings.faulty();
    }
    AlgebraicWeights weights = model.weights(training);
    return findings.any() ? findings.faulty() : Diagnosed.fine(weights);
  }

  private void collect(List<SExpression> all) {
    for (SExpression part : all) {
      if (part instanceof SExpression.Group group) {
        collect(group);
      } else if (part instanceof SExpression.Word word && !word.text().equals("sat")) {
        boolean answer = List.of("unsat", "unknown", "timeout").contains(word.text());
        findings.add(
            word.start(),
            word.end(),
            answer ? "the solver says '" + word.text() + "'" : "'" + word.text() + "' is no value",
            answer ? "there are weights only where it says 'sat'" : HELP);
        return;
      }
    }
    if (values.isEmpty() && !findings.any()) {
      findings.add(0, 0, "no unknown has a value here", HELP);
    }
  }

  /** {@code (define-fun name () Sort value)}, {@code (name value)}, or a group of such. */
  private void collect(SExpression.Group group) {
    List<SExpression> parts = group.parts();
    if (group.is("define-fun", 5) && parts.get(1) instanceof SExpression.Word name) {
      values.put(name.text(), parts.get(4));
    } else if (group.is("error", 2)) {
      findings.add(group.start(), group.end(), "the solver reports an error", "");
    } else if (parts.size() == 2 && parts.get(0) instanceof SExpression.Word name) {
      values.put(name.text(), parts.get(1));
    } else {
      for (SExpression part : parts) {
        if (part instanceof SExpression.Group inner) {
          collect(inner);
        }
      }
    }
  }

  private AlgebraicWeights weights(Training training) {
    boolean any = values.keySet().stream().anyMatch(name -> name.matches("b[0-9]+|a[0-9]+_[0-9]+"));
    if (!any) {
      findings.add(0, 0, "none of the unknowns a1_1, ..., b1, ... has a value here", HELP);
    }
    List<List<AlgebraicNumber>> units = new ArrayList<>();
    List<AlgebraicNumber> outputWeights = new ArrayList<>();
    boolean named = values.containsKey("w0") || values.containsKey("w1");
    for (int i = 1; i <= training.units(); i++) {
      List<AlgebraicNumber> unit = new ArrayList<>();
      for (int j = 1; j <= training.dimension(); j++) {
        unit.add(number("a" + i + "_" + j));
      }
      unit.add(number("b" + i));
      units.add(unit);
      outputWeights.add(outputWeight(i, named));
    }
    return new AlgebraicWeights(
        units, outputWeights, named ? number("w0") : AlgebraicNumber.of(Rational.ONE));
  }

  private AlgebraicNumber outputWeight(int unit, boolean named) {
    if (values.containsKey("w" + unit)) {
      return number("w" + unit);
    }
    SExpression sign = values.get("s" + unit);
    if (sign != null) {
      if (sign instanceof SExpression.Word word && List.of("true", "false").contains(word.text())) {
        return AlgebraicNumber.of(word.text().equals("true") ? Rational.ONE : Rational.MINUS_ONE);
      }
      findings.add(sign.start(), sign.end(), "neither true nor false", "");
    }
    boolean normalised = values.keySet().stream().anyMatch(name -> name.matches("s[0-9]+"));
    return AlgebraicNumber.of(named && !normalised ? Rational.ZERO : Rational.MINUS_ONE);
  }

  private AlgebraicNumber number(String name) {
    SExpression value = values.get(name);
    if (value == null) {
      return AlgebraicNumber.of(Rational.ZERO);
    }
    try {
      return AlgebraicValue.read(value, text);
    } catch (NumberFormatException e) {
      findings.add(value.start(), value.end(), "the value of " + name + ": " + e.getMessage(), "");
      return AlgebraicNumber.of(Rational.ZERO);
    }
  }
}
