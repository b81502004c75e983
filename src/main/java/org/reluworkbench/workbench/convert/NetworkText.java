package org.reluworkbench.workbench.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** A network as a declaration in the language. */
final class NetworkText {

  private NetworkText() {}

  /**
   * The declaration; the unit i of the layer l is called {@code hl_i}.
   *
   * @param name of the network
   * @param inputs what the inputs are called
   */
  static String declaration(String name, List<String> inputs, ReluNetwork network) {
    StringBuilder out =
        new StringBuilder("network " + name + "(" + String.join(", ", inputs) + ") {\n");
    List<String> before = inputs;
    for (int i = 1; i <= network.layers().size(); i++) {
      List<AffineFunction> units = network.layers().get(i - 1).units();
      String prefix = "h" + i + "_";
      out.append("  layer layer").append(i).append(" {\n");
      for (int k = 1; k <= units.size(); k++) {
        out.append("    ").append(prefix).append(k).append(" = relu(");
        out.append(sum(units.get(k - 1), before)).append(");\n");
      }
      out.append("  }\n");
      before = IntStream.rangeClosed(1, units.size()).mapToObj(k -> prefix + k).toList();
    }
    return out.append("  output ")
        .append(before.get(network.output()))
        .append(";\n}\n")
        .toString();
  }

  private static String sum(AffineFunction function, List<String> names) {
    List<String> terms = new ArrayList<>();
    Vector linear = function.linear();
    for (int i = 0; i < linear.support(); i++) {
      Rational factor = linear.supportValue(i);
      String name = names.get(linear.supportIndex(i));
      String sign = factor.signum() < 0 ? "- " : "+ ";
      Rational size = factor.abs();
      terms.add(sign + (size.equals(Rational.ONE) ? "" : size + "*") + name);
    }
    Rational constant = function.constant();
    if (!constant.isZero()) {
      terms.add((constant.signum() < 0 ? "- " : "+ ") + constant.abs());
    }
    if (terms.isEmpty()) {
      return "0";
    }
    String text = String.join(" ", terms);
    return text.startsWith("+ ") ? text.substring(2) : "-" + text.substring(2);
  }
}
