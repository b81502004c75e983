package org.reluworkbench.interchange.smt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.GadgetSimplification;
import org.reluworkbench.reduction.PlacedGadget;

/**
 * Writes a training problem as an SMT-LIB 2 script that is satisfiable exactly if weights fit.
 *
 * <p>The unknowns, for k units and d inputs, counted from one: {@code a1_1 .. ak_d} and {@code b1 ..
 * bk} of the units; {@code w0} (the bias) and, by encoding, {@code w1 .. wk} or the Booleans {@code
 * s1 .. sk} (true where the output weight is 1). {@link SmtModel} reads their values back.
 *
 * @param source where the problem comes from, for the reader of the script
 * @param status whether weights fit, if that is known
 */
public record SmtWriter(
    Training training, SmtEncoding encoding, String source, Optional<Boolean> status) {

  public SmtWriter {
    Objects.requireNonNull(training);
    Objects.requireNonNull(encoding);
    Objects.requireNonNull(source);
    Objects.requireNonNull(status);
  }

  /** Why the problem can't be written so; empty if it can. */
  public static Optional<String> obstacle(Training training, SmtEncoding encoding) {
    if (encoding != SmtEncoding.GADGET) {
      return Optional.empty();
    }
    return PlacedGadget.find(training)
        .map(gadget -> GadgetSimplification.obstacle(training, gadget))
        .orElse(Optional.of("no forcing gadget is among the data"));
  }

  /** The whole script. */
  public String write() {
    StringBuilder out = new StringBuilder();
    line(out, "(set-info :smt-lib-version 2.6)");
    line(out, "(set-option :produce-models true)");
    line(out, "(set-logic " + encoding.logic() + ")");
    line(out, "(set-info :source |" + source.replace("|", "").replace("\\", "/") + "|)");
    String answer = status.map(satisfiable -> satisfiable ? "sat" : "unsat").orElse("unknown");
    line(out, "(set-info :status " + answer + ")");
    declare(out);
    if (encoding != SmtEncoding.GADGET) {
      line(out, "(define-fun relu ((t Real)) Real (ite (> t 0.0) t 0.0))");
    }
    for (Example example : training.examples()) {
      line(out, "(assert " + fits(example) + ")");
    }
    line(out, "(check-sat)");
    line(out, "(get-model)");
    line(out, "(exit)");
    return out.toString();
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }

  private void declare(StringBuilder out) {
    if (encoding != SmtEncoding.GADGET) {
      line(out, "(declare-const w0 Real)");
    }
    for (int i = 1; i <= training.units(); i++) {
      switch (encoding) {
        case RAW -> line(out, "(declare-const w" + i + " Real)");
        case NORMALISED -> line(out, "(declare-const s" + i + " Bool)");
        case GADGET -> {}
      }
      for (int j = 1; j <= training.dimension(); j++) {
        line(out, "(declare-const a" + i + "_" + j + " Real)");
      }
      line(out, "(declare-const b" + i + " Real)");
    }
    for (int i = 1; i < training.units() && encoding == SmtEncoding.NORMALISED; i++) {
      // Units can be renamed, so those with positive output weights may come first.
      line(out, "(assert (=> s" + (i + 1) + " s" + i + "))");
    }
  }

  private String fits(Example example) {
    if (encoding == SmtEncoding.GADGET) {
      return separates(example);
    }
    List<String> summands = new ArrayList<>(List.of("w0"));
    for (int i = 1; i <= training.units(); i++) {
      String active = "(relu " + unit(i, example.input()) + ")";
      summands.add(
          encoding == SmtEncoding.RAW
              ? "(* w" + i + " " + active + ")"
              : "(ite s" + i + " " + active + " (- " + active + "))");
    }
    String sum = sum(summands);
    return switch (example.label().signum()) {
      case 1 -> "(= " + sum + " " + number(example.label()) + ")";
      case 0 -> "(<= " + sum + " 0.0)";
      default -> "false";
    };
  }

  private String separates(Example example) {
    boolean inside = !example.label().isZero();
    String relation = inside ? "(<= %s 0.0)" : "(>= %s 1.0)";
    List<String> parts = IntStream.rangeClosed(1, training.units())
        .mapToObj(i -> String.format(relation, unit(i, example.input())))
        .toList();
    String all = String.join(" ", parts);
    return parts.size() == 1 ? all : (inside ? "(and " : "(or ") + all + ")";
  }

  private static String unit(int unit, Vector point) {
    List<String> summands = new ArrayList<>();
    for (int i = 0; i < point.support(); i++) {
      String name = "a" + unit + "_" + (point.supportIndex(i) + 1);
      Rational factor = point.supportValue(i);
      summands.add(factor.equals(Rational.ONE) ? name : "(* " + number(factor) + " " + name + ")");
    }
    summands.add("b" + unit);
    return sum(summands);
  }

  private static String sum(List<String> summands) {
    return summands.size() == 1
        ? summands.get(0)
        : summands.stream().collect(Collectors.joining(" ", "(+ ", ")"));
  }

  /** {@code 3.0}, {@code (- 2.0)}, {@code (/ 1.0 3.0)}, {@code (- (/ 1.0 3.0))}. */
  static String number(Rational value) {
    Rational size = value.abs();
    String text = size.denominator().equals(java.math.BigInteger.ONE)
        ? size.numerator() + ".0"
        : "(/ " + size.numerator() + ".0 " + size.denominator() + ".0)";
    return value.signum() < 0 ? "(- " + text + ")" : text;
  }
}
