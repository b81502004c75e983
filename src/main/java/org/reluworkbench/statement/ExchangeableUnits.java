package org.reluworkbench.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * Which units of a lemma's networks may be exchanged without changing what the lemma says.
 *
 * <p>What a network computes does not depend on the order of its units, so fitting the gadget does
 * not either; the conclusion may name units. Two of them are exchangeable if exchanging their names
 * leaves the conclusion the same up to the order of conjuncts, disjuncts, summands and factors. As
 * {@code (i k) = (i j)(j k)(i j)}, this is an equivalence.
 */
public final class ExchangeableUnits {

  private ExchangeableUnits() {}

  /** The classes of exchangeable units, each in ascending order. */
  public static List<List<Integer>> classes(Lemma lemma) {
    List<List<Integer>> classes = new ArrayList<>();
    String plain = text(lemma.conclusion(), unit -> unit);
    for (int unit = 0; unit < lemma.units(); unit++) {
      int own = unit;
      classes.stream()
          .filter(some -> exchangeable(lemma, some.get(0), own, plain))
          .findFirst()
          .orElseGet(() -> {
            List<Integer> fresh = new ArrayList<>();
            classes.add(fresh);
            return fresh;
          })
          .add(unit);
    }
    return classes.stream().map(List::copyOf).toList();
  }

  private static boolean exchangeable(Lemma lemma, int one, int other, String plain) {
    IntUnaryOperator swap = unit -> unit == one ? other : unit == other ? one : unit;
    return text(lemma.conclusion(), swap).equals(plain);
  }

  private static String text(Conclusion conclusion, IntUnaryOperator names) {
    if (conclusion instanceof Conclusion.All all) {
      return sorted("all", all.parts().stream().map(part -> text(part, names)).toList());
    }
    if (conclusion instanceof Conclusion.Any any) {
      return sorted("any", any.parts().stream().map(part -> text(part, names)).toList());
    }
    if (conclusion instanceof Conclusion.Not not) {
      return "not(" + text(not.part(), names) + ")";
    }
    Conclusion.Compare compare = (Conclusion.Compare) conclusion;
    return text(compare.left(), names) + compare.relation().symbol() + text(compare.right(), names);
  }

  private static String text(Term term, IntUnaryOperator names) {
    if (term instanceof Term.Constant constant) {
      return constant.value().toString();
    }
    if (term instanceof Term.Bias) {
      return "bias";
    }
    if (term instanceof Term.OutputWeight weight) {
      return "w" + names.applyAsInt(weight.unit());
    }
    if (term instanceof Term.UnitBias unitBias) {
      return "b" + names.applyAsInt(unitBias.unit());
    }
    if (term instanceof Term.Coefficient coefficient) {
      return "a" + names.applyAsInt(coefficient.unit()) + "_" + coefficient.coordinate();
    }
    boolean sum = term instanceof Term.Sum;
    List<Term> operands = new ArrayList<>();
    collect(term, sum, operands);
    return sorted(
        sum ? "sum" : "product",
        operands.stream().map(operand -> text(operand, names)).toList());
  }

  /** The operands of nested sums, or of nested products. */
  private static void collect(Term term, boolean sums, List<Term> operands) {
    if (sums && term instanceof Term.Sum sum) {
      collect(sum.left(), true, operands);
      collect(sum.right(), true, operands);
    } else if (!sums && term instanceof Term.Product product) {
      collect(product.left(), false, operands);
      collect(product.right(), false, operands);
    } else {
      operands.add(term);
    }
  }

  private static String sorted(String word, List<String> parts) {
    return parts.stream().sorted().collect(Collectors.joining(",", word + "(", ")"));
  }
}
